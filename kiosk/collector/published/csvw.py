"""What describes a CSV file to machines (W3C, CSV on the Web)."""

from __future__ import annotations

from typing import Any

from kiosk.collector.published.tidy import COLUMNS
from kiosk.collector.published.years import Edition, State

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
LICENCE_NAME = "CC0 1.0"
TITLES = {
    State.RUNNING: "Digital skills screenings, {year} (still grows)",
    State.CLOSED: "Digital skills screenings, {year} (closed)",
    State.LATE: "Digital skills screenings, {year} (made anew with what came late)",
}


def described(edition: Edition) -> dict[str, Any]:
    """Describe the CSV file of an edition; it stands beside this description."""
    columns = [
        {
            "name": column.name,
            "titles": column.name,
            "dc:description": column.meaning,
            "datatype": column.datatype,
            "required": column.required,
        }
        for column in COLUMNS
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{edition.name}.csv",
        "dc:title": title(edition),
        "dc:license": {"@id": LICENCE},
        "dc:source": "Noise was added on each device before anything left it.",
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {
            "columns": columns,
            "primaryKey": ["period", "site_type", "table", "category"],
        },
    }


def title(edition: Edition) -> str:
    """Name an edition."""
    return TITLES[edition.state].format(year=edition.year)

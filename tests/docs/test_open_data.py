"""The page about the open data tells every file, column and rule as they are."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kiosk.collector.published.csvw import LICENCE
from kiosk.collector.published.routes import NAME, ROUTES
from kiosk.collector.published.tidy import COLUMNS
from kiosk.collector.published.years import closing_of, read

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "open-data.md").read_text("utf-8")
ADDRESSES = re.findall(r"^\| `(/open/[\w.-]*)` \|", PAGE, re.MULTILINE)


def test_every_address_is_served_and_every_fixed_one_is_told() -> None:
    fixed = {route.path for route in ROUTES if "{" not in getattr(route, "path", "{")} - {"/open"}  # type: ignore[attr-defined]
    assert fixed <= {*ADDRESSES}
    for address in {*ADDRESSES} - fixed:
        name = NAME.fullmatch(address.removeprefix("/open/"))
        assert name is not None
        assert read(name[1], date(2027, 4, 1)) is not None


def test_every_column_is_told_in_its_order() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == [column.name for column in COLUMNS]


def test_the_day_of_closing_and_the_licence_are_those_of_the_service() -> None:
    assert f"**{closing_of(2026).day} April**" in PAGE
    assert closing_of(2026).month == 4
    assert LICENCE in PAGE

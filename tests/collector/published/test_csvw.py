"""A validator that knows the norm accepts the table with its description, and refuses a broken one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from csvw import CSVW

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Sums
from kiosk.collector.published.csvw import described
from kiosk.collector.published.tidy import as_csv, lines
from kiosk.collector.published.years import Edition, State
from tests.collector import played

EDITION = Edition(2026, State.CLOSED)
COUNTS = next(played.arrivals(played.sites(1), 1, 30)).counts
CUBE = {
    (Quarter(2026, 1), "library"): Sums(1, COUNTS),
    (Quarter(2026, 2), "library"): Sums(9, {cell: 9 * count for cell, count in COUNTS.items()}, 3),
}


def is_valid(folder: Path, table: bytes) -> bool:
    """Put the table and its description beside each other, and have them checked."""
    (folder / f"{EDITION.name}.csv").write_bytes(table)
    file = folder / f"{EDITION.name}.csv-metadata.json"
    file.write_text(json.dumps(described(EDITION)), "utf-8")
    return bool(CSVW(str(file), validate=True).is_valid)


def test_the_validator_accepts_the_table_as_it_is_published(tmp_path: Path) -> None:
    table = as_csv(lines(CUBE, 2026))
    assert b",hidden,,," in table
    assert is_valid(tmp_path, table)


BROKEN = {
    "a value that is no number": (b",shown,", b",shown,x"),
    "a row without its quarter": (b"2026-Q1,library,screened", b",library,screened"),
    "a row that stands there twice": (b"library,screened,all", b"library,level,beyond"),
    "another column": (b"period,", b"week,"),
}


@pytest.mark.parametrize("wrong", BROKEN)
def test_the_validator_refuses_what_is_not_as_described(tmp_path: Path, wrong: str) -> None:
    table = as_csv(lines(CUBE, 2026)).replace(*BROKEN[wrong], 1)
    with pytest.raises((ValueError, UserWarning)):
        assert is_valid(tmp_path, table), "refused"

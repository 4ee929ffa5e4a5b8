"""The Parquet file holds what the CSV file holds."""

from __future__ import annotations

import csv
import io

from pyarrow import parquet

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Sums
from kiosk.collector.published.parquet import as_parquet
from kiosk.collector.published.tidy import COLUMNS, as_csv, lines
from tests.collector import played

COUNTS = next(played.arrivals(played.sites(1), 1, 30)).counts
CUBE = {
    (Quarter(2026, 1), "library"): Sums(1, COUNTS),
    (Quarter(2026, 2), "library"): Sums(9, {cell: 9 * count for cell, count in COUNTS.items()}, 3),
}


def test_it_holds_the_same_rows() -> None:
    rows = lines(CUBE, 2026)
    table = parquet.read_table(io.BytesIO(as_parquet(rows)))
    found = [["" if value is None else str(value) for value in row.values()] for row in table.to_pylist()]
    expected = [*csv.reader(io.StringIO(as_csv(rows).decode(), newline=""))]
    assert found == expected[1:]
    assert table.column_names == expected[0]
    assert {row[4] for row in found} == {"hidden", "shown"}


def test_it_tells_what_each_column_means() -> None:
    schema = parquet.read_schema(io.BytesIO(as_parquet(lines(CUBE, 2026))))
    told = [(field.metadata or {})[b"meaning"].decode() for field in schema]
    assert told == [column.meaning for column in COLUMNS]


def test_a_year_in_which_nothing_came_has_columns_and_no_rows() -> None:
    assert parquet.read_table(io.BytesIO(as_parquet(()))).num_rows == 0


def test_the_same_rows_always_give_the_same_bytes() -> None:
    assert as_parquet(lines(CUBE, 2026)) == as_parquet(lines(CUBE, 2026))

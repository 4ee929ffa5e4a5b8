"""The one tidy table: a row is a quarter, a kind of place, a table and a category, the same everywhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.collector.counted.precision import Number
from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube, Sums
from kiosk.core.statistics.dictionary import CATEGORIES

SHOWN, HIDDEN = "shown", "hidden"
SCREENED, ALL = "screened", "all"
"""The table and category that tell how many screenings there were, worked out from all ten tables."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, as every description of the table tells it."""

    name: str
    datatype: str
    meaning: str
    required: bool = True


COLUMNS = (
    Column("period", "string", "The quarter that the middle week of a batch lies in, such as 2026-Q4"),
    Column("site_type", "string", "The kind of place; there is nothing finer"),
    Column("table", "string", "What was counted; never add up across tables"),
    Column("category", "string", "One of the categories of the table"),
    Column(
        "status",
        "string",
        "shown; or hidden, where too few screenings bear a figure or fewer than 3 places sent any",
    ),
    Column(
        "value",
        "integer",
        "Screenings, rounded to 5; 0 also stands for a sum that noise took below it",
        required=False,
    ),
    Column(
        "margin",
        "integer",
        "The truth lies at most so far away, 19 times in 20; rounded up to 5",
        required=False,
    ),
    Column(
        "batches",
        "integer",
        "Batches that were added up; needed for the margin of a sum of rows",
        required=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row; `number` and `batches` are None where it is hidden."""

    period: Quarter
    site_type: str
    table: str
    category: str
    number: Number | None
    batches: int | None

    @property
    def values(self) -> tuple[str | int | None, ...]:
        """Give it in the order of the columns."""
        status = SHOWN if self.number else HIDDEN
        value, margin = (self.number.value, self.number.margin) if self.number else (None, None)
        return (
            str(self.period),
            self.site_type,
            self.table,
            self.category,
            status,
            value,
            margin,
            self.batches,
        )


def lines(cube: Cube, year: int) -> tuple[Line, ...]:
    """Give the rows of a year, in their order; hidden where too few screenings or places bear figures."""
    of_year = sorted((place, sums) for place, sums in cube.items() if place[0].year == year)
    return tuple(line for (quarter, kind), sums in of_year for line in _lines(quarter, kind, sums))


def _lines(quarter: Quarter, kind: str, sums: Sums) -> Iterator[Line]:
    batches = sums.batches if sums.are_open else None
    for table, category, number in _numbers(sums):
        yield Line(quarter, kind, table, category, number if sums.are_open else None, batches)


def _numbers(sums: Sums) -> Iterator[tuple[str, str, Number]]:
    yield SCREENED, ALL, sums.screenings()
    for table, categories in CATEGORIES.items():
        for category in categories:
            yield table, category, sums.number(table, category)


def as_csv(rows: Iterable[Line]) -> bytes:
    """Write the table as CSV (RFC 4180, UTF-8): the same rows always give the same bytes."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(names())
    writer.writerows(row.values for row in rows)
    return written.getvalue().encode()


def names() -> Sequence[str]:
    """Give the names of the columns."""
    return [column.name for column in COLUMNS]

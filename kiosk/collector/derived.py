"""What is worked out from batches and kept: sums a quarter, closed years, and views for reports.

None of it is a source. `totals` is what `totals.py` made of the batches that `site_quarters` names; thrown
away, it is made anew. `editions` holds the files of years that are closed. The views are made by the step
`star` and are for reading only.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Date,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    and_,
    column,
    table,
)

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.schema import HASH, METADATA

SITE_QUARTERS = Table(
    "site_quarters",
    METADATA,
    Column("site", String(40), nullable=False),
    Column("quarter", String(7), nullable=False, comment="such as 2026-Q4"),
    Column("received", Integer, nullable=False, comment="batches that there were when these sums were made"),
    Column("retracted", Integer, nullable=False, comment="of them, those that count nowhere"),
    PrimaryKeyConstraint("site", "quarter"),
    sqlite_with_rowid=False,
)

TOTALS = Table(
    "totals",
    METADATA,
    Column("site", String(40), nullable=False),
    Column("quarter", String(7), nullable=False),
    Column("table", String(40), nullable=False),
    Column("category", String(40), nullable=False),
    Column("count", BigInteger, nullable=False, comment="the sum of the noisy counts, may be negative"),
    PrimaryKeyConstraint("quarter", "site", "table", "category"),
    sqlite_with_rowid=False,
)

EDITIONS = Table(
    "editions",
    METADATA,
    Column("year", Integer, nullable=False, autoincrement=False),
    Column("form", String(10), nullable=False, comment="csv or parquet"),
    Column("closed", Date, nullable=False, comment="batches received before this day are in it"),
    Column("digest", String(HASH), nullable=False, comment="SHA-256 of the body"),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("year", "form"),
)

BATCH_WEEKS = table(
    "batch_weeks",
    *(column(name) for name in ("install", "epoch", "seq", "site")),
    column("first_week", Date),
    column("last_week", Date),
    column("week", Date),
    column("quarter"),
    column("received", Date),
    column("retracted", Date),
)
"""A view: every batch with the Monday of its middle week and the quarter that it counts in."""


def in_quarter(quarter: Quarter) -> ColumnElement[bool]:
    """Pick the batches of `BATCH_WEEKS` that count in a quarter.

    By days alone, which nodes of a spread database can work out for themselves; an index finds the spans.
    """
    first, end = quarter.first_monday, quarter.next.first_monday
    weeks = and_(BATCH_WEEKS.c.week >= first, BATCH_WEEKS.c.week < end)
    return and_(weeks, BATCH_WEEKS.c.first_week < end, BATCH_WEEKS.c.last_week >= first)

"""Sums that are kept, closed years, and the views that reports read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BATCH_WEEKS = {
    "sqlite": """
        CREATE VIEW batch_weeks AS
        SELECT install, epoch, seq, site, first_week, last_week, week,
            strftime('%Y', week, '+3 days') || '-Q' || ((strftime('%m', week, '+3 days') + 2) / 3) AS quarter,
            received, retracted
        FROM (
            SELECT batches.*, date(
                first_week,
                (CAST(julianday(last_week) - julianday(first_week) AS INTEGER) / 14 * 7) || ' days'
            ) AS week
            FROM batches
        )
    """,
    "postgresql": """
        CREATE VIEW batch_weeks AS
        SELECT install, epoch, seq, site, first_week, last_week, week,
            to_char(week + 3, 'YYYY"-Q"Q') AS quarter,
            received, retracted
        FROM (SELECT batches.*, first_week + (last_week - first_week) / 14 * 7 AS week FROM batches) AS spans
    """,
}
"""Every batch with the Monday of its middle week, the earlier of two, and the quarter of its Thursday."""

DIM_WEEK = {
    "sqlite": """
        CREATE VIEW dim_week AS
        SELECT week,
            CAST(strftime('%Y', week, '+3 days') AS INTEGER) AS year,
            (strftime('%m', week, '+3 days') + 2) / 3 AS quarter,
            (strftime('%j', week, '+3 days') + 6) / 7 AS week_number
        FROM (SELECT DISTINCT week FROM batch_weeks WHERE retracted IS NULL)
    """,
    "postgresql": """
        CREATE VIEW dim_week AS
        SELECT week,
            CAST(extract(year FROM week + 3) AS INTEGER) AS year,
            CAST(extract(quarter FROM week + 3) AS INTEGER) AS quarter,
            CAST(extract(week FROM week) AS INTEGER) AS week_number
        FROM (SELECT DISTINCT week FROM batch_weeks WHERE retracted IS NULL) AS weeks
    """,
}
"""The weeks of which there is a batch, by the international calendar."""

DIM_SITE = "CREATE VIEW dim_site AS SELECT id AS site, name AS site_name, type AS site_type FROM sites"
FACT_CELLS = """
    CREATE VIEW fact_cells AS
    SELECT b.site, b.week, c."table" AS table_name, c.category, c.count, 1 AS batches
    FROM batch_weeks AS b JOIN cells AS c USING (install, epoch, seq)
    WHERE b.retracted IS NULL
"""
"""One row a batch and category; `batches` is there to be added up, as a margin needs it."""

CATEGORIES = {
    "information": ("strong", "to_practise", "not_yet_known"),
    "communication": ("strong", "to_practise", "not_yet_known"),
    "creation": ("strong", "to_practise", "not_yet_known"),
    "safety": ("strong", "to_practise", "not_yet_known"),
    "problems": ("strong", "to_practise", "not_yet_known"),
    "level": ("first_steps", "foundation", "intermediate", "beyond"),
    "language": ("nl", "en", "fr", "ar", "other"),
    "outcome": ("completed", "stopped_early", "left"),
    "help": ("used", "not_used"),
    "mode": ("guest", "profile", "onboarding"),
}
"""As they were when this step was written; a dictionary that changes appends a step."""


def upgrade() -> None:
    """Make the tables, empty, and the views."""
    _create_totals()
    _create_editions()
    op.create_index(
        "batches_by_span", "batches", ["site", "first_week", "last_week", "received", "retracted"]
    )
    dialect = op.get_bind().dialect.name
    for view in (BATCH_WEEKS[dialect], DIM_WEEK[dialect], DIM_SITE, _dim_category(), FACT_CELLS):
        op.execute(view)


def _dim_category() -> str:
    rows = (
        f"SELECT '{table}' AS table_name, '{category}' AS category, {place} AS place"
        for table, categories in CATEGORIES.items()
        for place, category in enumerate(categories, start=1)
    )
    return "CREATE VIEW dim_category AS " + " UNION ALL ".join(rows)


def _create_totals() -> None:
    op.create_table(
        "site_quarters",
        sa.Column("site", sa.String(40), nullable=False),
        sa.Column("quarter", sa.String(7), nullable=False, comment="such as 2026-Q4"),
        sa.Column(
            "received",
            sa.Integer,
            nullable=False,
            comment="batches that there were when these sums were made",
        ),
        sa.Column("retracted", sa.Integer, nullable=False, comment="of them, those that count nowhere"),
        sa.PrimaryKeyConstraint("site", "quarter"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "totals",
        sa.Column("site", sa.String(40), nullable=False),
        sa.Column("quarter", sa.String(7), nullable=False),
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column(
            "count", sa.Integer, nullable=False, comment="the sum of the noisy counts, may be negative"
        ),
        sa.PrimaryKeyConstraint("quarter", "site", "table", "category"),
        sqlite_with_rowid=False,
    )


def _create_editions() -> None:
    op.create_table(
        "editions",
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("form", sa.String(10), nullable=False, comment="csv or parquet"),
        sa.Column("closed", sa.Date, nullable=False, comment="batches received before this day are in it"),
        sa.Column("digest", sa.String(64), nullable=False, comment="SHA-256 of the body"),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("year", "form"),
    )


def downgrade() -> None:
    """Refuse: closed years would be lost."""
    message = "Closed years would be lost. Put a backup back."
    raise NotImplementedError(message)

"""Sums of 64 bits instead of 32, which some thousand forged batches overran."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen the column. SQLite cannot: there the table is made anew, and filled when somebody next looks."""
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("totals", "count", type_=sa.BigInteger, existing_nullable=False)
        return
    op.drop_table("totals")
    op.execute("DELETE FROM site_quarters")
    op.create_table(
        "totals",
        sa.Column("site", sa.String(40), nullable=False),
        sa.Column("quarter", sa.String(7), nullable=False),
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column(
            "count", sa.BigInteger, nullable=False, comment="the sum of the noisy counts, may be negative"
        ),
        sa.PrimaryKeyConstraint("quarter", "site", "table", "category"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Refuse: sums might not fit any more."""
    message = "Sums might not fit any more. Put a backup back."
    raise NotImplementedError(message)

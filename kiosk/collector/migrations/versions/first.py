"""The first tables: sites, codes, devices, batches and their cells."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, empty."""
    op.create_table(
        "admin",
        sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        comment="one row: the hash of the administrator's token",
    )
    op.create_table(
        "sites",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
    )
    _create_codes()
    _create_devices()
    _create_batches()
    _create_cells()


def _create_codes() -> None:
    op.create_table(
        "codes",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("site", sa.String(40), sa.ForeignKey("sites.id"), nullable=False),
        sa.Column("renews", sa.String(32), comment="the device that this code is for; empty for a new one"),
        sa.Column("expires", sa.Date, nullable=False, comment="the first day on which it is no longer taken"),
        sa.Column("used_install", sa.String(32), comment="the device that was enrolled by it"),
    )


def _create_devices() -> None:
    op.create_table(
        "devices",
        sa.Column("install", sa.String(32), primary_key=True),
        sa.Column("site", sa.String(40), sa.ForeignKey("sites.id"), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("next_token_hash", sa.String(64), unique=True, comment="given out, and not used yet"),
        sa.Column("software", sa.String(40)),
        sa.Column("waiting", sa.Integer, comment="batches that it still holds, by its last report"),
        sa.Column(
            "parked", sa.Integer, comment="batches that it holds and does not send, by its last report"
        ),
        sa.Column("enrolled", sa.Date, nullable=False),
        sa.Column("last_seen", sa.Date, nullable=False),
        sa.Column("reported", sa.Date, comment="the day of its last report"),
        sa.Column("revoked", sa.Date),
    )


def _create_batches() -> None:
    op.create_table(
        "batches",
        sa.Column("install", sa.String(32), nullable=False),
        sa.Column("epoch", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("site", sa.String(40), nullable=False, comment="where the device stood as it arrived"),
        sa.Column("first_week", sa.Date, nullable=False, comment="the Monday of its first week"),
        sa.Column("last_week", sa.Date, nullable=False, comment="the Monday of its last week"),
        sa.Column("digest", sa.String(64), nullable=False, comment="SHA-256 of the bytes as they came"),
        sa.Column("received", sa.Date, nullable=False),
        sa.Column("retracted", sa.Date, comment="from this day on it counts nowhere"),
        sa.PrimaryKeyConstraint("install", "epoch", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_index("batches_by_week", "batches", ["last_week", "site"])


def _create_cells() -> None:
    op.create_table(
        "cells",
        sa.Column("install", sa.String(32), nullable=False),
        sa.Column("epoch", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column("count", sa.Integer, nullable=False, comment="with the device's noise, may be negative"),
        sa.PrimaryKeyConstraint("install", "epoch", "seq", "table", "category"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Refuse: there is nothing before the first tables but a backup."""
    message = "There is nothing before the first tables. Put a backup back."
    raise NotImplementedError(message)

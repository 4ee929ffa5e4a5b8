"""The tables of the collector.

`batches` and `cells` hold no foreign keys, and their keys lead with the install: so PostgreSQL can spread
them over nodes by the hash of the install, where foreign keys cannot follow. Sums of them are kept beside
them (see `derived.py`) and made anew where they are stale. Of devices days are kept, not times; of nobody
an address.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
)

METADATA = MetaData()

INSTALL = 32
"""Hexadecimal digits of an install."""
EPOCH = 64
"""The longest name of an epoch."""
HASH = 64
"""Hexadecimal digits of SHA-256."""

ADMIN = Table(
    "admin",
    METADATA,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("token_hash", String(HASH), nullable=False),
    Column("secret_mark", String(HASH), comment="by which the secret that goes with it is known again"),
    comment="one row: the hash of the administrator's token",
)

SITES = Table(
    "sites",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("name", String(100), nullable=False),
    Column("type", String(20), nullable=False),
)

CODES = Table(
    "codes",
    METADATA,
    Column("hash", String(HASH), primary_key=True),
    Column("site", ForeignKey("sites.id"), nullable=False),
    Column("renews", String(INSTALL), comment="the device that this code is for; empty for a new one"),
    Column("expires", Date, nullable=False, comment="the first day on which it is no longer taken"),
    Column("used_install", String(INSTALL), comment="the device that was enrolled by it"),
)

DEVICES = Table(
    "devices",
    METADATA,
    Column("install", String(INSTALL), primary_key=True),
    Column("site", ForeignKey("sites.id"), nullable=False),
    Column("token_hash", String(HASH), nullable=False, unique=True),
    Column("next_token_hash", String(HASH), unique=True, comment="given out, and not used yet"),
    Column("software", String(40)),
    Column("waiting", Integer, comment="batches that it still holds, by its last report"),
    Column("parked", Integer, comment="batches that it holds and does not send, by its last report"),
    Column("enrolled", Date, nullable=False),
    Column("last_seen", Date, nullable=False),
    Column("reported", Date, comment="the day of its last report"),
    Column("revoked", Date),
)

BATCHES = Table(
    "batches",
    METADATA,
    Column("install", String(INSTALL), nullable=False),
    Column("epoch", String(EPOCH), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("site", String(40), nullable=False, comment="where the device stood as it arrived"),
    Column("first_week", Date, nullable=False, comment="the Monday of its first week"),
    Column("last_week", Date, nullable=False, comment="the Monday of its last week"),
    Column("digest", String(HASH), nullable=False, comment="SHA-256 of the bytes as they came"),
    Column("received", Date, nullable=False),
    Column("retracted", Date, comment="from this day on it counts nowhere"),
    PrimaryKeyConstraint("install", "epoch", "seq"),
    Index("batches_by_week", "last_week", "site"),
    Index("batches_by_span", "site", "first_week", "last_week", "received", "retracted"),
    sqlite_with_rowid=False,
)

CELLS = Table(
    "cells",
    METADATA,
    Column("install", String(INSTALL), nullable=False),
    Column("epoch", String(EPOCH), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("table", String(40), nullable=False),
    Column("category", String(40), nullable=False),
    Column("count", Integer, nullable=False, comment="with the device's noise, may be negative"),
    PrimaryKeyConstraint("install", "epoch", "seq", "table", "category"),
    sqlite_with_rowid=False,
)

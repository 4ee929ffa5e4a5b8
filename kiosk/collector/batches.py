"""Keeps batches: one transaction each, once for ever, and never added up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Row, Select, and_, bindparam, select, text, update

from kiosk.collector.database import Database
from kiosk.collector.forms import Kept
from kiosk.collector.schema import BATCHES
from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES

CELLS = tuple((table, category) for table, categories in CATEGORIES.items() for category in categories)
"""Each cell of a batch, in an order of its own: its count is the parameter `c` and its number."""

ADD_BATCH = (
    "INSERT INTO batches (install, epoch, seq, site, first_week, last_week, digest, received)"
    " VALUES (:install, :epoch, :seq, :site, :first_week, :last_week, :digest, :received)"
    # No key is named: a table that is spread over nodes has none that the whole of it knows.
    " ON CONFLICT DO NOTHING"
)
# What is known beforehand stands in the statement, so that little travels and it is prepared once.
COUNTS = ", ".join(
    f"('{table}', '{category}', CAST(:c{number} AS INTEGER))"
    for number, (table, category) in enumerate(CELLS)
)
INTO_CELLS = 'INSERT INTO cells (install, epoch, seq, "table", category, count) '
DAYS = [bindparam(name, type_=Date()) for name in ("first_week", "last_week", "received")]
BATCH = text(ADD_BATCH).bindparams(*DAYS)
OF_BATCH = text(
    f"{INTO_CELLS} SELECT :install, :epoch, :seq, column1, column2, column3 FROM (VALUES {COUNTS})"  # noqa: S608
)
BOTH = text(
    f"WITH fresh AS ({ADD_BATCH} RETURNING install, epoch, seq) {INTO_CELLS}"  # noqa: S608 - our own words
    f" SELECT install, epoch, seq, column1, column2, column3 FROM fresh, (VALUES {COUNTS}) AS cell"
).bindparams(*DAYS)
"""Both in one statement, which is a transaction by itself: one way to PostgreSQL and back instead of four."""


class Arrival(Enum):
    """How a batch came."""

    NEW = "new"
    REPLAY = "replay"
    OTHER_BYTES = "other bytes"


@dataclass(frozen=True, slots=True)
class Key:
    """By what a batch is known for ever."""

    install: str
    epoch: str
    seq: int

    @property
    def named(self) -> dict[str, object]:
        """Give it as the parameters of a statement."""
        return {"install": self.install, "epoch": self.epoch, "seq": self.seq}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as it came: from a device at a site, on a day, as bytes of which SHA-256 is `digest`."""

    key: Key
    site: str
    digest: str
    received: date
    batch: Batch


async def keep(database: Database, parcel: Parcel) -> Arrival:
    """Keep it, or find that we have it; what is said is so on the disk when this returns."""
    if database.sequence is not None:
        added = await database.sequence.do(partial(_by_two, parcel))
    else:
        added = await _by_one(database, parcel)
    if added:
        return Arrival.NEW
    digest = await digest_of(database, parcel.key)
    # Whether it is retracted makes no difference: whoever sent it has done what was asked.
    return Arrival.REPLAY if digest == parcel.digest else Arrival.OTHER_BYTES


async def digest_of(database: Database, key: Key) -> str | None:
    """Give SHA-256 of the batch that we have under this key; nothing where we have none."""
    async with database.reading() as connection:
        return (await connection.execute(_digest(key))).scalar()


def _by_two(parcel: Parcel, connection: Connection) -> bool:
    """Add it and its cells by two statements, as SQLite wants it; says whether it is new."""
    new = connection.execute(BATCH, _row(parcel)).rowcount > 0
    if new:
        connection.execute(OF_BATCH, {**parcel.key.named, **_counts(parcel.batch.tables)})
    return new


async def _by_one(database: Database, parcel: Parcel) -> bool:
    """Add it and its cells by one statement; says whether it is new."""
    async with database.reading() as connection:
        added = await connection.execute(BOTH, {**_row(parcel), **_counts(parcel.batch.tables)})
    return added.rowcount > 0


def _row(parcel: Parcel) -> dict[str, object]:
    return {
        **parcel.key.named,
        "site": parcel.site,
        "first_week": parcel.batch.first.monday,
        "last_week": parcel.batch.last.monday,
        "digest": parcel.digest,
        "received": parcel.received,
    }


def _counts(tables: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return {f"c{number}": tables[table][category] for number, (table, category) in enumerate(CELLS)}


def _is(key: Key) -> ColumnElement[bool]:
    return and_(BATCHES.c.install == key.install, BATCHES.c.epoch == key.epoch, BATCHES.c.seq == key.seq)


def _digest(key: Key) -> Select[str]:
    return select(BATCHES.c.digest).where(_is(key))


async def retract(database: Database, key: Key, day: date) -> bool:
    """Let a batch count nowhere from now on; says whether there is one. Once more changes nothing."""
    first_time = update(BATCHES).where(_is(key), BATCHES.c.retracted.is_(None)).values(retracted=day)
    async with database.writing() as connection:
        await connection.execute(first_time)
        return (await connection.execute(_digest(key))).first() is not None


async def retract_since(database: Database, install: str, since: date, day: date) -> int:
    """Let all batches of a device that came on a day or later count nowhere; give how many did until now."""
    came = and_(BATCHES.c.install == install, BATCHES.c.received >= since, BATCHES.c.retracted.is_(None))
    async with database.writing() as connection:
        return (await connection.execute(update(BATCHES).where(came).values(retracted=day))).rowcount


async def of_device(database: Database, install: str) -> list[Kept]:
    """Give the batches of a device, without what stands in them."""
    kept = select(BATCHES).where(BATCHES.c.install == install).order_by(BATCHES.c.epoch, BATCHES.c.seq)
    async with database.reading() as connection:
        return [_kept(row) for row in await connection.execute(kept)]


def _kept(row: Row[Any]) -> Kept:
    weeks = str(Week.of(row.first_week)), str(Week.of(row.last_week))
    return Kept(row.epoch, row.seq, *weeks, row.received, row.retracted)

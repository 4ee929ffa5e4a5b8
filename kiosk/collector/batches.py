"""Keeps batches: one transaction each, once for ever, and never added up."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, select, update

from kiosk.collector.database import Database
from kiosk.collector.forms import Kept
from kiosk.collector.parcel import Arrival, Key, Parcel
from kiosk.collector.schema import BATCHES
from kiosk.core.statistics.batch import Week


async def keep(database: Database, parcel: Parcel) -> Arrival:
    """Keep it, or find that we have it; what is said is so on the disk when this returns."""
    if await database.direct.add(parcel):
        return Arrival.NEW
    digest = await digest_of(database, parcel.key)
    # Whether it is retracted makes no difference: whoever sent it has done what was asked.
    return Arrival.REPLAY if digest == parcel.digest else Arrival.OTHER_BYTES


async def digest_of(database: Database, key: Key) -> str | None:
    """Give SHA-256 of the batch that we have under this key; nothing where we have none."""
    async with database.reading() as connection:
        return (await connection.execute(_digest(key))).scalar()


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

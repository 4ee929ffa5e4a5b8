"""What the tables tell of devices and of all batches: it is asked anew each time, and none of it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from kiosk.collector.database import Database
from kiosk.collector.forms import Device, Epoch
from kiosk.collector.schema import BATCHES, DEVICES
from kiosk.core.statistics.holding import Held, Holding

MOST_GAPS = 20
"""Of an epoch, that are told."""


async def devices(database: Database, *, site: str | None = None) -> list[Device]:
    """Give every device, or those of a site, with what is missing of each."""
    which = select(DEVICES).order_by(DEVICES.c.site, DEVICES.c.install)
    return await _described(database, which if site is None else which.where(DEVICES.c.site == site))


async def device(database: Database, install: str) -> Device | None:
    """Give one device; nothing where there is none."""
    found = await _described(database, select(DEVICES).where(DEVICES.c.install == install))
    return found[0] if found else None


async def holding(database: Database, install: str) -> Holding:
    """Give which batches of a device there are; those that were retracted are there too."""
    ours = BATCHES.c.install == install
    async with database.reading() as connection:
        epochs = (await connection.execute(_epochs().where(ours))).all()
        gaps = _gaps((await connection.execute(_steps(ours))).all())
    return Holding(
        tuple(Held(row.epoch, row.newest, tuple(gaps[install, row.epoch][:MOST_GAPS])) for row in epochs)
    )


async def _described(database: Database, which: Select[Any]) -> list[Device]:
    ours = BATCHES.c.install.in_(which.with_only_columns(DEVICES.c.install).order_by(None))
    async with database.reading() as connection:
        found = (await connection.execute(which)).all()
        epochs = (await connection.execute(_epochs().where(ours))).all()
        gaps = _gaps((await connection.execute(_steps(ours))).all())
        senders = _senders((await connection.execute(_shared())).all())
    told = defaultdict[str, list[Epoch]](list)
    for row in epochs:
        others = tuple(install for install in senders[row.epoch] if install != row.install)
        missing = tuple(gaps[row.install, row.epoch][:MOST_GAPS])
        told[row.install].append(Epoch(row.epoch, row.batches, row.newest, missing, others))
    return [_device(row, told[row.install]) for row in found]


def _device(row: Row[Any], epochs: Sequence[Epoch]) -> Device:
    days = {"enrolled": row.enrolled, "last_seen": row.last_seen, "reported": row.reported}
    says = {"software": row.software, "waiting": row.waiting, "parked": row.parked}
    return Device(
        install=row.install, site=row.site, revoked=row.revoked, epochs=tuple(epochs), **days, **says
    )


def _epochs() -> Select[Any]:
    """Ask how many batches there are of each epoch of each device, and up to which."""
    of = (BATCHES.c.install, BATCHES.c.epoch)
    counted = select(*of, func.count().label("batches"), func.max(BATCHES.c.seq).label("newest"))
    return counted.group_by(*of).order_by(*of)


def _steps(ours: ColumnElement[bool]) -> Select[Any]:
    """Ask after which batch there is not the next one, but a later one."""
    of = (BATCHES.c.install, BATCHES.c.epoch)
    before = func.lag(BATCHES.c.seq, 1, 0).over(partition_by=of, order_by=BATCHES.c.seq).label("before")
    each = select(*of, BATCHES.c.seq, before).where(ours).subquery()
    return select(each).where(each.c.seq > each.c.before + 1).order_by(each.c.seq)


def _gaps(steps: Iterable[Row[Any]]) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
    """Give what is missing, both ends, by device and epoch."""
    found = defaultdict[tuple[str, str], list[tuple[int, int]]](list)
    for row in steps:
        found[row.install, row.epoch].append((row.before + 1, row.seq - 1))
    return found


def _shared() -> Select[Any]:
    """Ask which epochs came from several devices: a cloned disk, or one that was enrolled as another."""
    several = select(BATCHES.c.epoch).group_by(BATCHES.c.epoch)
    several = several.having(func.count(BATCHES.c.install.distinct()) > 1)
    senders = select(BATCHES.c.epoch, BATCHES.c.install).distinct()
    return senders.where(BATCHES.c.epoch.in_(several)).order_by(BATCHES.c.install)


def _senders(shared: Iterable[Row[Any]]) -> Mapping[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for row in shared:
        found[row.epoch].append(row.install)
    return found


async def fleet(database: Database) -> Mapping[str, int]:
    """Give the sums that tell whether all is well: devices, batches, what waits."""
    of_devices = select(
        func.count().label("devices"),
        func.count(DEVICES.c.revoked).label("devices_revoked"),
        func.coalesce(func.sum(DEVICES.c.waiting), 0).label("batches_waiting_at_devices"),
        func.coalesce(func.sum(DEVICES.c.parked), 0).label("batches_parked_at_devices"),
    )
    of_batches = select(
        func.count(BATCHES.c.install).label("batches_kept"),
        func.count(BATCHES.c.retracted).label("batches_retracted"),
    )
    async with database.reading() as connection:
        found = [(await connection.execute(each)).one() for each in (of_devices, of_batches)]
    return {name: int(value) for row in found for name, value in row._mapping.items()}  # noqa: SLF001 - public by name

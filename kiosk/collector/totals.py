"""Sums by site and quarter, worked out from the batches whenever these changed.

Adding up three years of ten thousand devices takes seconds, so the sums of each site and quarter are kept,
with how many batches there were and how many of these were retracted. Both numbers only ever grow; where
one differs, all sums of that site and quarter are made anew from its batches. Nothing is ever added to a sum.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, case, delete, func, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube, Sums
from kiosk.collector.database import Database
from kiosk.collector.derived import BATCH_WEEKS, SITE_QUARTERS, TOTALS, in_quarter
from kiosk.collector.schema import BATCHES, CELLS, SITES

SitesQuarter = tuple[str, str]
Batches = tuple[int, int]
"""How many batches there are, and how many of these were retracted."""

AT_ONCE = 100
"""Sites whose sums are made anew in one transaction: others may write between two of them."""
READ_AT_ONCE = 20_000
"""Batches that are added up in one statement: where SQLite rolls back, nobody writes meanwhile."""
LOCK = 5_064_191
"""The name, to PostgreSQL, of the lock under which one process at a time makes sums."""


async def brought_up_to_date(database: Database, *, at_once: int = READ_AT_ONCE) -> int:
    """Make the sums anew that are no longer true; give how many sites' quarters these were.

    About `at_once` batches are added up in one statement.
    """
    async with database.reading() as connection:
        if await counted(connection) == await _kept(connection):
            return 0
        stale = await _stale(connection)
    for quarter, sites in sorted(stale.items()):
        for part in _parts(sites):
            await _renew(database, Quarter.read(quarter), part, at_once)
    return sum(map(len, stale.values()))


async def cube(database: Database, *, site: str | None = None) -> Cube:
    """Give the sums by quarter and type of site, of one site or of all."""
    narrowed: tuple[ColumnElement[bool], ...] = () if site is None else (SITES.c.id == site,)
    batches = (
        select(
            SITE_QUARTERS.c.quarter,
            SITES.c.type,
            func.sum(_live()),
            func.sum(case((_live() > 0, 1), else_=0)),
        )
        .join(SITES, SITES.c.id == SITE_QUARTERS.c.site)
        .where(*narrowed)
        .group_by(SITE_QUARTERS.c.quarter, SITES.c.type)
        .having(func.sum(_live()) > 0)
    )
    counts = (
        select(TOTALS.c.quarter, SITES.c.type, TOTALS.c.table, TOTALS.c.category, func.sum(TOTALS.c.count))
        .join(SITES, SITES.c.id == TOTALS.c.site)
        .where(*narrowed)
        .group_by(TOTALS.c.quarter, SITES.c.type, TOTALS.c.table, TOTALS.c.category)
    )
    async with database.reading() as connection:
        numbers = (await connection.execute(batches)).all()
        found: Mapping[SitesQuarter, dict[tuple[str, str], int]] = defaultdict(dict)
        for quarter, kind, table, category, count in await connection.execute(counts):
            found[quarter, kind][table, category] = int(count)
    return {
        (Quarter.read(quarter), kind): Sums(int(number), found[quarter, kind], int(places))
        for quarter, kind, number, places in sorted(map(tuple, numbers))
    }


async def counted(connection: AsyncConnection) -> Batches:
    """Count the batches that there are."""
    query = select(func.count(), func.count(BATCHES.c.retracted)).select_from(BATCHES)
    received, retracted = (await connection.execute(query)).one()
    return received, retracted


async def _kept(connection: AsyncConnection) -> Batches:
    query = select(func.sum(SITE_QUARTERS.c.received), func.sum(SITE_QUARTERS.c.retracted))
    received, retracted = (await connection.execute(query)).one()
    return int(received or 0), int(retracted or 0)


async def _stale(connection: AsyncConnection) -> Mapping[str, set[str]]:
    """Give the sites of each quarter whose batches are others than when their sums were made."""
    true, kept = [
        {(str(site), str(quarter), *numbers) for site, quarter, *numbers in await connection.execute(query)}
        for query in (_all_numbers(), select(SITE_QUARTERS))
    ]
    stale = defaultdict[str, set[str]](set)
    for site, quarter, *_ in true ^ kept:
        stale[quarter].add(site)
    return stale


async def _renew(database: Database, quarter: Quarter, sites: Sequence[str], at_once: int) -> None:
    """Make the sums of some sites in a quarter anew, and hold up nobody who writes meanwhile.

    The numbers are read before the sums: a batch that comes in between is in the sums and not in the
    numbers, so that they are made anew once more, and never the other way round. The same where two do this
    at once and the slower one is the last to write.
    """
    made: list[tuple[Table, Sequence[Sequence[Any]]]] = []
    async with database.reading() as connection:
        numbers = await connection.execute(_numbers(quarter).where(BATCH_WEEKS.c.site.in_(sites)))
        made.append((SITE_QUARTERS, numbers.all()))
        made.append((TOTALS, await _added_up(connection, quarter, sites, at_once)))
    async with database.writing() as connection:
        if connection.dialect.name == "postgresql":  # the other is locked whole by whoever writes
            await connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
        for table, rows in made:
            old = delete(table).where(table.c.quarter == str(quarter), table.c.site.in_(sites))
            await connection.execute(old)
            if rows:
                names = table.c.keys()
                await connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])


async def _added_up(
    connection: AsyncConnection, quarter: Quarter, sites: Sequence[str], at_once: int
) -> Sequence[tuple[str, str, str, str, int]]:
    """Give the rows of `TOTALS` of some sites in a quarter, read in parts: others may write between two.

    What comes between two parts comes after the numbers were read, as in `_renew`.
    """
    sums = Counter[tuple[str, str, str, str]]()
    of_sites = BATCH_WEEKS.c.site.in_(sites)
    devices = (await connection.execute(_devices(quarter).where(of_sites))).all()
    for part in _in_parts(devices, at_once):
        some = _sums(quarter).where(of_sites, BATCH_WEEKS.c.install.in_(part))
        for *cell, count in await connection.execute(some):
            sums[tuple(cell)] += int(count)
    return [(*cell, count) for cell, count in sums.items()]


def _in_parts(devices: Iterable[Sequence[Any]], at_once: int) -> Iterator[list[str]]:
    """Give devices, each with its number of batches, in parts of about `at_once` batches."""
    part, batches = list[str](), 0
    for device, number in devices:
        part.append(device)
        batches += number
        if batches >= at_once:
            yield part
            part, batches = [], 0
    if part:
        yield part


def _devices(quarter: Quarter) -> Select[tuple[str, int]]:
    """Ask how many batches each device has in a quarter."""
    counted = select(BATCH_WEEKS.c.install, func.count()).where(in_quarter(quarter))
    return counted.group_by(BATCH_WEEKS.c.install)


def _sums(quarter: Quarter) -> Select[Any]:
    """Ask for the sum of each cell of the batches that count in a quarter, by site."""
    cell = (CELLS.c.table, CELLS.c.category)
    same = and_(*(CELLS.c[name] == BATCH_WEEKS.c[name] for name in ("install", "epoch", "seq")))
    summed = select(BATCH_WEEKS.c.site, literal(str(quarter)), *cell, func.sum(CELLS.c.count)).join(
        CELLS, same
    )
    counted = summed.where(in_quarter(quarter), BATCH_WEEKS.c.retracted.is_(None))
    return counted.group_by(BATCH_WEEKS.c.site, *cell)


def _numbers(quarter: Quarter) -> Select[Any]:
    """Ask how many batches each site has in a quarter, and how many of them were retracted."""
    numbers = (func.count(), func.count(BATCH_WEEKS.c.retracted))
    counted = select(BATCH_WEEKS.c.site, literal(str(quarter)), *numbers).where(in_quarter(quarter))
    return counted.group_by(BATCH_WEEKS.c.site)


def _all_numbers() -> Select[Any]:
    """Ask for the same of every quarter."""
    place = (BATCH_WEEKS.c.site, BATCH_WEEKS.c.quarter)
    return select(*place, func.count(), func.count(BATCH_WEEKS.c.retracted)).group_by(*place)


def _live() -> ColumnElement[int]:
    return SITE_QUARTERS.c.received - SITE_QUARTERS.c.retracted


def _parts(sites: Iterable[str]) -> Iterator[list[str]]:
    every = iter(sorted(sites))
    while part := list(islice(every, AT_ONCE)):
        yield part

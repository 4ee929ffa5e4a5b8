"""What is public of places that are never named: it changes by steps, each of several places.

Two figures of one quarter and kind can be subtracted: those of today and of yesterday, those of a closed
year and what came late. Where one place alone had sent meanwhile, what is left would be about that place. So
what comes of such a kind is held back until it is of `PLACES` places, and what is retracted likewise. Of a
batch the day is known on which it came, nothing finer: a day is shown once it is over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, and_, false, func, or_, select, union

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import PLACES, Cube, Sums
from kiosk.collector.database import Database
from kiosk.collector.derived import BATCH_WEEKS, in_quarter
from kiosk.collector.forms import NAMED, SiteType
from kiosk.collector.schema import CELLS, SITES

NEVER_NAMED = frozenset(SiteType) - NAMED
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Step:
    """The last step of a quarter and kind: all that changed before the day `end`.

    `is_all` says that nothing changed since.
    """

    end: date
    is_all: bool


def last_step(changes: Iterable[tuple[date, str]], before: date) -> Step:
    """Give the last step that was whole before a day, of the days on which places sent or were retracted.

    Where there was none, all that came before that day is of fewer than `PLACES` places, and hidden as such.
    """
    end, since, day = before, set[str](), date.min
    for day, of_day in groupby(sorted(changes), itemgetter(0)):
        if day >= before:
            break
        since.update(site for _, site in of_day)
        if len(since) >= PLACES:
            end = day + DAY
            since.clear()
    return Step(end, is_all=day < end)


async def last_steps(database: Database, before: date) -> Mapping[tuple[Quarter, str], Step]:
    """Give the last step of each quarter and kind of places that are never named."""
    changes = defaultdict[tuple[Quarter, str], list[tuple[date, str]]](list)
    async with database.reading() as connection:
        for kind, quarter, site, day in await connection.execute(_changes()):
            changes[Quarter.read(quarter), kind].append((day, site))
    return {of: last_step(days, before) for of, days in changes.items()}


async def in_steps(database: Database, cube: Cube, today: date) -> Cube:
    """Give all sums, those of kinds that are never named as they were at their last step before a day.

    The cube is read before this is asked: so nothing is in it that is not known to have changed.
    """
    ends = defaultdict[Quarter, dict[str, date]](dict)
    for (quarter, kind), step in (await last_steps(database, today)).items():
        if not step.is_all:
            ends[quarter][kind] = step.end
    held = {(quarter, kind) for quarter, of in ends.items() for kind in of}
    shown = {of: Sums() if of in held else sums for of, sums in cube.items()}
    for quarter, of in ends.items():
        shown |= await as_of(database, quarter, of)
    return shown


async def as_of(database: Database, quarter: Quarter, days: Mapping[str, date]) -> Cube:
    """Give the sums of a quarter by kind of place, of each as they were when the day of its kind began."""
    here = and_(BATCH_WEEKS.c.site == SITES.c.id, in_quarter(quarter), _counted_when_began(days))
    numbers_of = (SITES.c.type, func.count(), func.count(BATCH_WEEKS.c.site.distinct()))
    batches = select(*numbers_of).select_from(BATCH_WEEKS).join(SITES, here).group_by(SITES.c.type)
    which = (SITES.c.type, CELLS.c.table, CELLS.c.category)
    counts = (
        select(*which, func.sum(CELLS.c.count))
        .select_from(BATCH_WEEKS)
        .join(SITES, here)
        .join(CELLS, and_(*(CELLS.c[name] == BATCH_WEEKS.c[name] for name in ("install", "epoch", "seq"))))
        .group_by(*which)
    )
    sums: Mapping[str, dict[tuple[str, str], int]] = defaultdict(dict)
    async with database.reading() as connection:
        numbers = [(kind, number, places) for kind, number, places in await connection.execute(batches)]
        for kind, table, category, count in await connection.execute(counts):
            sums[kind][table, category] = int(count)
    return {(quarter, kind): Sums(number, sums[kind], places) for kind, number, places in numbers}


def _counted_when_began(days: Mapping[str, date]) -> ColumnElement[bool]:
    ways = (
        and_(
            SITES.c.type == kind,
            BATCH_WEEKS.c.received < day,
            or_(BATCH_WEEKS.c.retracted.is_(None), BATCH_WEEKS.c.retracted >= day),
        )
        for kind, day in days.items()
    )
    return or_(false(), *ways)


def _changes() -> CompoundSelect[Any]:
    """Ask on which days places that are never named sent something, or something of them was retracted."""
    of = (SITES.c.type, BATCH_WEEKS.c.quarter, BATCH_WEEKS.c.site)
    ways = (
        select(*of, day.label("day"))
        .select_from(BATCH_WEEKS)
        .join(SITES, and_(SITES.c.id == BATCH_WEEKS.c.site, SITES.c.type.in_(sorted(NEVER_NAMED))))
        .where(day.is_not(None))
        for day in (BATCH_WEEKS.c.received, BATCH_WEEKS.c.retracted)
    )
    return union(*ways)

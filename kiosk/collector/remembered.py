"""What a worker of the collector remembers of the sums, so that not everyone who looks makes it read them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from math import inf
from time import monotonic

from sqlalchemy import func, select

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database
from kiosk.collector.day import today
from kiosk.collector.derived import BATCH_WEEKS
from kiosk.collector.logs import LOGGER
from kiosk.collector.schema import SITES
from kiosk.collector.steps import in_steps
from kiosk.collector.totals import brought_up_to_date, counted, cube

Span = tuple[date, date]
"""The day on which the first batch came, and the one on which something last came or was retracted."""

RESTS = 4
"""After sums were read anew it rests so many times as long as that took: others have turns."""
REST_AFTER_FAILURE = (1.0, 10.0)
"""Seconds that it rests at least, and at most, where they could not be: the database may be away for long."""


@dataclass(slots=True)
class Remembered:
    """What a worker read last: whoever looks sees that at once, and it is read anew behind them.

    Only who looks where nothing was read yet waits, for the one reading that is under way. Where somebody
    looks during a reading, which may miss what came since it began, another one follows.
    `of` names what it was read of: the day, how many batches are in it, and of which kind each site was. What
    is public changes with the day too, as `steps` tells. `changed` is
    the day on which something last came or was retracted, by the year that it counts in. `true_at` is when
    that was all there was, by `now`. `made` and `failed` are how often it was made anew, and how often that
    failed: then what was read before is shown on. `problem` is the failure of the last reading, which was
    told; None where it went well.
    """

    now: Callable[[], float] = monotonic
    today: Callable[[], date] = today
    rest: Callable[[float], Awaitable[None]] = asyncio.sleep
    of: object = None
    sums: Cube = field(default_factory=dict)
    changed: Mapping[int, Span] = field(default_factory=dict)
    renewing: asyncio.Task[None] | None = None
    reading: bool = False
    again: bool = False
    rested: float = -inf
    true_at: float = -inf
    made: int = 0
    failed: int = 0
    problem: BaseException | None = None

    @property
    def age(self) -> float:
        """Give how many seconds ago what is remembered was all that there was."""
        return self.now() - self.true_at

    async def cube(self, database: Database) -> Cube:
        """Give the sums by quarter and type of site, as they were `age` seconds ago."""
        await self._look(database)
        return self.sums

    async def changes(self, database: Database) -> Mapping[int, Span]:
        """Give the years of which there are batches, each with the days on which it changed."""
        await self._look(database)
        return self.changed

    async def renewed(self, database: Database) -> None:
        """Wait until what is remembered is as true as what there was when this was asked."""
        if self.reading and self.renewing is not None:  # it began before that
            await asyncio.wait({self.renewing})
        await _outcome(self._renewal(database))

    async def ended(self) -> None:
        """Give up what is under way, as the database is let go of."""
        self.again = False
        if self.renewing is not None:
            self.renewing.cancel()
            await asyncio.wait({self.renewing})

    async def _look(self, database: Database) -> None:
        if self.of is None:
            await _outcome(self._renewal(database))
        else:
            self.again = self.reading
            self._renewal(database)

    def _renewal(self, database: Database) -> asyncio.Task[None]:
        """Give the one renewal that is under way, or begin it; it goes on when whoever asked goes away."""
        if self.renewing is None:
            self.renewing = asyncio.create_task(self._renew(database))
            self.renewing.add_done_callback(partial(self._renewal_ended, database))
        return self.renewing

    def _renewal_ended(self, database: Database, renewal: asyncio.Task[None]) -> None:
        again, self.again, self.reading, self.renewing = self.again, False, False, None
        if renewal.cancelled():
            return
        self.problem = renewal.exception()
        if self.problem is not None:
            self.failed += 1  # whoever waits is told; who does not sees what was read before
            LOGGER.warning("The sums could not be made anew; those before are shown.", exc_info=self.problem)
        if again:
            self._renewal(database)

    async def _renew(self, database: Database) -> None:
        await self.rest(max(0.0, self.rested - self.now()))
        self.reading, began, (least, most) = True, self.now(), REST_AFTER_FAILURE
        try:
            await self._read(database)
        except Exception:
            self.rested = (ended := self.now()) + min(most, max(least, RESTS * (ended - began)))
            raise
        self.rested, self.true_at = (ended := self.now()) + RESTS * (ended - began), began

    async def _read(self, database: Database) -> None:
        day = self.today()
        if (of := (day, await _present(database))) != self.of:
            await brought_up_to_date(database)
            self.sums = await in_steps(database, await cube(database), day)
            self.changed = await _changes(database)
            self.of = of
            self.made += 1


async def _outcome(renewal: asyncio.Task[None]) -> None:
    """Wait for a renewal, and raise what went wrong; it goes on when whoever waits goes away."""
    await asyncio.wait({renewal})
    renewal.result()


async def _present(database: Database) -> object:
    """Name what there is: how many batches, and of which kind each site is."""
    types = select(SITES.c.id, SITES.c.type).order_by(SITES.c.id)
    async with database.reading() as connection:
        return (await counted(connection), (await connection.execute(types)).all())


async def _changes(database: Database) -> Mapping[int, Span]:
    days = (
        func.min(BATCH_WEEKS.c.received),
        func.max(BATCH_WEEKS.c.received),
        func.max(BATCH_WEEKS.c.retracted),
    )
    query = select(BATCH_WEEKS.c.quarter, *days).group_by(BATCH_WEEKS.c.quarter)
    found: dict[int, Span] = {}
    async with database.reading() as connection:
        for quarter, first, received, retracted in await connection.execute(query):
            year = Quarter.read(quarter).year
            before = found.get(year, (first, received))
            found[year] = min(before[0], first), max(before[1], received, retracted or received)
    return found

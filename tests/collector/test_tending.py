"""The sums are true before anybody looks, and a database that is away ends nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from typing_extensions import override

from kiosk.collector.database import Database, opened
from kiosk.collector.remembered import Remembered
from kiosk.collector.tending import tend
from tests.collector import played
from tests.collector.acted import on
from tests.collector.asked import Collector, at_once
from tests.collector.remembering import Readings

LONG_AFTER = date(2026, 1, 1)
"""The one year of the fleet is closed by then."""


def test_sums_are_made_and_years_are_closed_while_nobody_looks(either: Collector) -> None:
    places = played.sites(2)
    database = either.service.database

    async def act() -> None:
        await played.fill(database, places, played.arrivals(places, 4, 40))
        task = asyncio.create_task(tend(database, either.service.sums, lambda: LONG_AFTER, 0.01))
        while not await kept("totals") or await kept("editions") != 2:
            await asyncio.sleep(0.01)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    async def kept(table: str) -> int:
        async with database.reading() as connection:
            return len((await connection.exec_driver_sql(f"SELECT * FROM {table}")).all())  # noqa: S608

    either.run(asyncio.wait_for(act(), 30))


def no_day() -> date:
    """Stand for a fault of ours."""
    raise ZeroDivisionError


class Away(Remembered):
    """Sums that cannot be read now."""

    @override
    async def renewed(self, database: Database) -> None:
        raise OSError


class Failing(Remembered):
    """Sums that are found, and cannot be made."""

    @override
    async def _read(self, database: Database) -> None:
        raise OSError


def test_sums_that_cannot_be_made_are_told_of_once(
    either: Collector, caplog: pytest.LogCaptureFixture
) -> None:
    begun: list[float] = []

    async def act() -> None:
        again = asyncio.Event()

        async def rest(seconds: float) -> None:
            begun.append(seconds)
            if len(begun) > 1:  # of the first time all was told
                again.set()
                await asyncio.get_running_loop().create_future()

        sums = Failing(rest=rest)
        task = asyncio.create_task(tend(either.service.database, sums, lambda: LONG_AFTER, 0.001))
        await again.wait()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await sums.ended()

    either.run(asyncio.wait_for(act(), 30))
    assert [one for one in caplog.messages if "ums " in one] == [
        "The sums could not be made anew; those before are shown."
    ]


@pytest.mark.parametrize(("sums", "today"), [(Away(), lambda: LONG_AFTER), (Remembered(), no_day)])
def test_what_fails_is_told_and_tried_again(
    sqlite_url: str, caplog: pytest.LogCaptureFixture, sums: Remembered, today: Callable[[], date]
) -> None:
    def told() -> int:
        return sum("could not be kept ready" in one for one in caplog.messages)

    async def act() -> None:
        database = opened(sqlite_url)
        task = asyncio.create_task(tend(database, sums, today, 0.001))
        while told() < 2:
            await asyncio.sleep(0.001)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await database.close()

    asyncio.run(asyncio.wait_for(act(), 30))


def test_a_failure_is_not_held_on_to_once_a_reading_goes_well(sqlite_url: str) -> None:
    async def act(database: Database) -> list[BaseException | None]:
        remembered = Readings(rest=at_once)
        remembered.faulty = 1
        problems = []
        for _ in range(2):
            await asyncio.gather(remembered.renewed(database), return_exceptions=True)
            problems.append(remembered.problem)
        return problems

    first, then = on(sqlite_url, act)
    assert (type(first), then) == (OSError, None)

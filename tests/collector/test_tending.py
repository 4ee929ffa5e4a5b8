"""The sums are true before anybody looks, and a database that is away ends nothing."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import date

from kiosk.collector.database import opened
from kiosk.collector.tending import tend
from kiosk.collector.totals import Remembered
from tests.collector import played
from tests.collector.asked import Collector

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


def test_a_database_that_is_away_is_tried_again() -> None:
    async def act() -> bool:
        database = opened("postgresql://nobody@/nothing?host=/nowhere")
        task = asyncio.create_task(tend(database, Remembered(), lambda: LONG_AFTER, 0.001))
        await asyncio.sleep(0.1)
        going_on = not task.done()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await database.close()
        return going_on

    assert asyncio.run(act())

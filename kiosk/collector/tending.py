"""Keeps sums true and closes years while nobody looks, so that whoever looks next need not wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from time import perf_counter

from sqlalchemy.exc import SQLAlchemyError

from kiosk.collector.database import Database
from kiosk.collector.published.editions import Form, editions, file
from kiosk.collector.published.years import State
from kiosk.collector.totals import Remembered

PAUSE = 60.0
"""Seconds between two looks."""
IDLE = 20
"""It rests at least so many times as long as it worked."""


async def tend(database: Database, sums: Remembered, today: Callable[[], date], pause: float = PAUSE) -> None:
    """Do what is to be done now and again, until it is cancelled; a database that is away can wait."""
    rest = pause
    while True:
        await asyncio.sleep(rest)
        began = perf_counter()
        with suppress(SQLAlchemyError, OSError):
            await close_years(database, sums, today())
        rest = max(pause, IDLE * (perf_counter() - began))


async def close_years(database: Database, sums: Remembered, today: date) -> None:
    """Bring the sums up to date, and keep the files of every year that is closed."""
    await sums.renewed(database)
    for edition in await editions(database, sums, today):
        if edition.state is State.CLOSED:
            await file(database, sums, edition, Form.CSV)

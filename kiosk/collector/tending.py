"""Keeps sums true and closes years while nobody looks, so that whoever looks next need not wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from time import perf_counter

from kiosk.collector.database import Database
from kiosk.collector.logs import LOGGER
from kiosk.collector.published.editions import Form, editions, file
from kiosk.collector.published.years import State
from kiosk.collector.remembered import Remembered

PAUSE = 60.0
"""Seconds between two looks."""
IDLE = 20
"""It rests at least so many times as long as it worked."""


async def tend(database: Database, sums: Remembered, today: Callable[[], date], pause: float = PAUSE) -> None:
    """Do what is to be done now and again, until it is cancelled; what fails is told, and tried again."""
    rest = pause
    while True:
        await asyncio.sleep(rest)
        began = perf_counter()
        try:
            await close_years(database, sums, today())
        except Exception as problem:  # noqa: BLE001 - also of a bug: else nobody would tend any more
            if problem is not sums.problem:  # of that one it was told already
                LOGGER.warning("Sums and closed years could not be kept ready.", exc_info=problem)
        rest = max(pause, IDLE * (perf_counter() - began))


async def close_years(database: Database, sums: Remembered, today: date) -> None:
    """Bring the sums up to date, and keep the files of every year that is closed."""
    await sums.renewed(database)
    for edition in await editions(database, sums, today):
        if edition.state is State.CLOSED:
            await file(database, sums, edition, Form.CSV)

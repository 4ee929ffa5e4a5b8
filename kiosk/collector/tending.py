"""Keeps the sums true while nobody looks, so that whoever looks next need not wait for them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from time import perf_counter

from sqlalchemy.exc import SQLAlchemyError

from kiosk.collector import totals
from kiosk.collector.database import Database

PAUSE = 60.0
"""Seconds between two looks."""
IDLE = 20
"""It rests at least so many times as long as it worked."""


async def tend(database: Database, pause: float = PAUSE) -> None:
    """Bring the sums up to date now and again until it is cancelled; a database that is away can wait."""
    rest = pause
    while True:
        await asyncio.sleep(rest)
        began = perf_counter()
        with suppress(SQLAlchemyError, OSError):
            await totals.brought_up_to_date(database)
        rest = max(pause, IDLE * (perf_counter() - began))

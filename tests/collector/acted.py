"""What is done with a database that is there for it alone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from kiosk.collector.database import Database, opened

T = TypeVar("T")


def on(url: str, act: Callable[[Database], Awaitable[T]]) -> T:
    """Do something with the database at this address, in its present form."""

    async def whole() -> T:
        database = opened(url)
        try:
            await database.migrate()
            return await act(database)
        finally:
            await database.close()

    return asyncio.run(whole())

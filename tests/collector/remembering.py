"""Databases, rests and readings that a test holds up, for what a worker remembers of the sums."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from typing_extensions import override

from kiosk.collector.database import Database
from kiosk.collector.remembered import Remembered

OtherT = TypeVar("OtherT", bound=Database)


@dataclass(frozen=True, slots=True)
class Held(Database):
    """A database that keeps whoever has read something until it is `free`."""

    free: asyncio.Event = field(default_factory=asyncio.Event)
    read: asyncio.Event = field(default_factory=asyncio.Event)

    @override
    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        async with Database.reading(self) as connection:
            yield connection
        self.read.set()
        await self.free.wait()


@dataclass(frozen=True, slots=True)
class Stubborn(Database):
    """A database whose driver ends a reading that is given up with a fault of its own."""

    read: asyncio.Event = field(default_factory=asyncio.Event)

    @override
    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        self.read.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as given_up:
            raise SQLAlchemyError from given_up
        async with Database.reading(self) as connection:
            yield connection


def held(database: Database, kind: type[OtherT]) -> OtherT:
    """Give the same database as one of another kind."""
    return kind(database.engine, database.turn, database.direct)


class Resting:
    """Rests in no time the first time, and for ever the next one."""

    def __init__(self) -> None:
        self.times = 0
        self.began = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        self.times += 1
        if self.times > 1:
            self.began.set()
            await asyncio.Event().wait()


class Readings(Remembered):
    """Sums of which nothing is read; the first `faulty` readings fail."""

    begun = 0
    faulty = 0

    @override
    async def _read(self, database: Database) -> None:
        self.begun += 1
        if self.begun <= self.faulty:
            raise OSError
        self.of = True

"""PostgreSQL: each of the two is one statement, a transaction by itself, one way there and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import asyncpg

from kiosk.collector.direct import Known
from kiosk.collector.direct.statements import (
    CELLS,
    INTO_BATCHES,
    INTO_CELLS,
    UNLESS_THERE,
    counts,
    of_token,
)
from kiosk.collector.parcel import Parcel


def _array(words: tuple[str, ...]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]"


OF_TOKEN = of_token("$1")
TABLES, CATEGORIES = zip(*CELLS, strict=True)
# What is known beforehand stands in the statement, so that little travels and it is planned once.
ADD = (
    f"WITH fresh AS ({INTO_BATCHES}($1, $2, $3, $4, $5, $6, $7, $8){UNLESS_THERE}"  # noqa: S608 - our words
    f" RETURNING install, epoch, seq) {INTO_CELLS} SELECT install, epoch, seq, cell.* FROM fresh,"
    f" unnest({_array(TABLES)}, {_array(CATEGORIES)}, $9::integer[]) AS cell"
)
NOTHING = "INSERT 0 0"
"""What PostgreSQL says where no cell was added: it has the batch."""


@dataclass(slots=True)
class Postgresql:
    """At most so many connections at once, made as they are needed; `patience` in seconds.

    asyncpg has a pool of its own, which takes as long for lending a connection as the statement does.
    """

    arguments: Mapping[str, Any]
    patience: float
    free: asyncio.Semaphore
    idle: list[asyncpg.Connection[Any]] = field(default_factory=list)

    async def known(self, token_hash: str) -> Known | None:
        """Give the device of which this is the hash of a token, the present or the next one."""
        async with self.lent() as connection:
            found = await connection.fetchrow(OF_TOKEN, token_hash)
        return None if found is None else Known(*found)

    async def add(self, parcel: Parcel) -> bool:
        """Add a batch and its cells in a transaction; says, once it is on the disk, whether it was new."""
        key, batch = parcel.key, parcel.batch
        row = (key.install, key.epoch, key.seq, parcel.site, batch.first.monday, batch.last.monday)
        async with self.lent() as connection:
            said = await connection.execute(ADD, *row, parcel.digest, parcel.received, counts(batch.tables))
        return bool(said != NOTHING)

    async def close(self) -> None:
        """Let go of every connection."""
        ends = [connection.close(timeout=self.patience) for connection in self.idle]
        self.idle.clear()
        await asyncio.gather(*ends, return_exceptions=True)  # one that cannot be closed well is broken off

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[asyncpg.Connection[Any]]:
        """Lend one; raises TimeoutError where all are lent for too long."""
        if self.free.locked():
            async with asyncio.timeout(self.patience):
                await self.free.acquire()
        else:
            await self.free.acquire()
        try:
            connection = await self._any()
            try:
                yield connection
            except BaseException:  # it may be in the middle of something
                connection.terminate()
                raise
            self.idle.append(connection)
        finally:
            self.free.release()

    async def _any(self) -> asyncpg.Connection[Any]:
        while self.idle:
            if not (connection := self.idle.pop()).is_closed():
                return connection
        return await asyncpg.connect(**self.arguments)

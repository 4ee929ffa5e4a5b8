"""A bare script that writes what the collector writes: the same rows, a transaction a batch, durable."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from time import perf_counter

import asyncpg

from kiosk.collector.database import PRAGMAS, opened
from kiosk.collector.direct.statements import CELLS

BATCH = "INSERT INTO batches (install, epoch, seq, site, first_week, last_week, digest, received) VALUES "
CELL = 'INSERT INTO cells (install, epoch, seq, "table", category, count) VALUES '
FIRST, LAST, RECEIVED = date(2025, 9, 29), date(2025, 11, 24), date(2027, 3, 3)


def names(times: int) -> Iterator[tuple[str, str, str]]:
    """Give the install, epoch and digest of so many batches, none known beforehand."""
    return ((os.urandom(16).hex(), os.urandom(16).hex(), os.urandom(32).hex()) for _ in range(times))


async def tables(url: str) -> None:
    database = opened(url)
    await database.migrate()
    await database.close()


def sqlite(file: Path, times: int) -> float:
    """Write into SQLite as fast as one connection can, which is as many as may write; batches a second."""
    asyncio.run(tables(f"sqlite:///{file}"))
    with closing(sqlite3.connect(file, isolation_level=None)) as rows:
        for pragma in PRAGMAS:
            rows.execute(f"PRAGMA {pragma}")
        many = CELL + ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(CELLS))
        began = perf_counter()
        for install, epoch, digest in names(times):
            rows.execute("BEGIN IMMEDIATE")
            days = (str(FIRST), str(LAST), str(RECEIVED))
            values = (install, epoch, 1, "library-north", *days[:2], digest, days[2])
            rows.execute(f"{BATCH} (?, ?, ?, ?, ?, ?, ?, ?)", values)
            rows.execute(many, [part for cell in CELLS for part in (install, epoch, 1, *cell, 3)])
            rows.execute("COMMIT")
        return times / (perf_counter() - began)


async def _writer(address: str, times: int, begin: asyncio.Event, ready: asyncio.Semaphore) -> None:
    rows = await asyncpg.connect(address.replace("+asyncpg", ""))
    batch = await rows.prepare(f"{BATCH} ($1, $2, $3, $4, $5, $6, $7, $8)")
    places = ", ".join(
        "($" + ", $".join(str(6 * cell + part) for part in range(1, 7)) + ")" for cell in range(len(CELLS))
    )
    many = await rows.prepare(CELL + places)
    ready.release()
    await begin.wait()
    for install, epoch, digest in names(times):
        async with rows.transaction():
            await batch.fetch(install, epoch, 1, "library-north", FIRST, LAST, digest, RECEIVED)
            await many.fetch(*[part for cell in CELLS for part in (install, epoch, 1, *cell, 3)])
    await rows.close()


async def _postgresql(url: str, times: int, connections: int) -> float:
    await tables(url)
    begin, ready = asyncio.Event(), asyncio.Semaphore(0)
    share = times // connections
    writers = [asyncio.create_task(_writer(url, share, begin, ready)) for _ in range(connections)]
    for _ in writers:
        await ready.acquire()
    began = perf_counter()
    begin.set()
    await asyncio.gather(*writers)
    return share * connections / (perf_counter() - began)


def postgresql(url: str, times: int, connections: int) -> float:
    """Write into PostgreSQL by so many connections at once; batches a second."""
    return asyncio.run(_postgresql(url, times, connections))

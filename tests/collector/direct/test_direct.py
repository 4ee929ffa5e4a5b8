"""What is asked with every batch, by each driver: the same words said of the same things."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import asyncpg
import pytest
from sqlalchemy import delete, insert, select

from kiosk.collector.database import PATIENCE, Database, opened
from kiosk.collector.direct import Known
from kiosk.collector.direct.postgresql import Postgresql
from kiosk.collector.direct.sqlite import Sqlite
from kiosk.collector.direct.statements import CELLS
from kiosk.collector.parcel import Key, Parcel
from kiosk.collector.schema import BATCHES, DEVICES, SITES
from kiosk.collector.schema import CELLS as CELLS_TABLE
from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES

T = TypeVar("T")
DAY = date(2027, 3, 3)
OTHER_DAY = date(2027, 3, 9)
NUMBERED = {cell: number for number, cell in enumerate(CELLS, -3)}
"""A count of its own for each cell, some below zero."""
BATCH = Batch(
    Week(2026, 53),
    Week(2027, 8),
    {table: {name: NUMBERED[table, name] for name in names} for table, names in CATEGORIES.items()},
)
PARCEL = Parcel(Key("a" * 32, "epoch", 7), "north", "d" * 64, DAY, BATCH)


def on(url: str, act: Callable[[Database], Awaitable[T]], connections: int = 2) -> T:
    async def whole() -> T:
        database = opened(url, connections=connections)
        try:
            await database.migrate()
            return await asyncio.wait_for(act(database), 60)
        finally:
            await database.close()

    return asyncio.run(whole())


async def rows(database: Database) -> tuple[list[object], dict[object, int]]:
    """What is kept of batches, and of their cells."""
    async with database.reading() as connection:
        found = [tuple(row) for row in await connection.execute(select(BATCHES).order_by(BATCHES.c.seq))]
        cells: dict[object, int] = {
            tuple(row[:-1]): row[-1] for row in await connection.execute(select(CELLS_TABLE))
        }
    return [*found], cells


def test_a_batch_is_kept_once_with_all_that_stands_in_it(url: str) -> None:
    async def twice(database: Database) -> tuple[list[bool], tuple[list[object], dict[object, int]]]:
        other = replace(PARCEL, digest="e" * 64, site="south", received=OTHER_DAY)
        return [await database.direct.add(each) for each in (PARCEL, PARCEL, other)], await rows(database)

    added, (batches, cells) = on(url, twice)
    assert added == [True, False, False]
    weeks = date(2026, 12, 28), date(2027, 2, 22)
    assert batches == [("a" * 32, "epoch", 7, "north", *weeks, "d" * 64, DAY, None)]
    assert cells == {("a" * 32, "epoch", 7, *cell): count for cell, count in NUMBERED.items()}


def test_where_a_cell_cannot_be_kept_nothing_of_its_batch_is(url: str) -> None:
    async def half(database: Database) -> tuple[list[object], bool]:
        table, category = CELLS[-1]
        key = {"install": "a" * 32, "epoch": "epoch", "seq": 7}
        async with database.writing() as connection:
            stray = insert(CELLS_TABLE).values(**key, table=table, category=category, count=0)
            await connection.execute(stray)
        with pytest.raises((sqlite3.IntegrityError, asyncpg.UniqueViolationError)):
            await database.direct.add(PARCEL)
        batches, cells = await rows(database)
        async with database.writing() as connection:
            await connection.execute(delete(CELLS_TABLE))
        return [*batches, *cells], await database.direct.add(PARCEL)

    kept, added = on(url, half)
    assert kept == [("a" * 32, "epoch", 7, *CELLS[-1])]
    assert added


def test_of_many_at_once_each_is_kept_and_one_of_the_same_key(url: str) -> None:
    async def together(database: Database) -> tuple[list[bool], int, int]:
        keys = [Key("a" * 32, "epoch", seq) for seq in (*range(1, 31), 1, 2, 3)]
        added = await asyncio.gather(*(database.direct.add(replace(PARCEL, key=key)) for key in keys))
        batches, cells = await rows(database)
        return added, len(batches), len(cells)

    added, batches, cells = on(url, together)
    assert (sorted(added), batches, cells) == ([False] * 3 + [True] * 30, 30, 30 * len(CELLS))


async def _devices(database: Database) -> None:
    """Two devices: one revoked, one with the next token given out."""
    async with database.writing() as connection:
        await connection.execute(insert(SITES).values(id="north", name="North", type="library"))
        for name, revoked, following in (("a", DAY, None), ("b", None, "3" * 64)):
            await connection.execute(
                insert(DEVICES).values(
                    install=name * 32,
                    site="north",
                    token_hash=("1" if name == "a" else "2") * 64,
                    next_token_hash=following,
                    enrolled=DAY,
                    last_seen=OTHER_DAY,
                    revoked=revoked,
                )
            )


def test_a_device_is_known_by_each_of_its_tokens_and_by_no_other(url: str) -> None:
    async def by_each(database: Database) -> list[Known | None]:
        await _devices(database)
        return [await database.direct.known(digit * 64) for digit in "1234"]

    first, second, by_next, nobody = on(url, by_each)
    assert first == Known("a" * 32, "north", "1" * 64, OTHER_DAY, DAY)
    assert second == by_next == Known("b" * 32, "north", "2" * 64, OTHER_DAY, None)
    assert nobody is None


def test_what_makes_the_rows_is_of_the_connection_and_not_of_the_file(sqlite_url: str) -> None:
    async def names(database: Database) -> set[str]:
        assert isinstance(database.direct, Sqlite)
        await database.direct.add(PARCEL)
        asked = "SELECT name FROM sqlite_master"
        return {name for (name,) in await database.direct.sequence.do(lambda one: [*one.execute(asked)])}

    found = on(sqlite_url, names)
    assert "batches" in found
    assert not found & {"parcels", "keep"}


def of(database: Database) -> Postgresql:
    assert isinstance(database.direct, Postgresql)
    return database.direct


def test_no_more_connections_are_lent_than_there_are(postgresql_url: str) -> None:
    async def busy(database: Database) -> None:
        direct = of(database)
        direct.patience = 0.05
        async with direct.lent(), direct.lent():
            with pytest.raises(TimeoutError):
                await direct.known("1" * 64)
        assert await direct.known("1" * 64) is None
        assert len(direct.idle) <= 2

    on(postgresql_url, busy)


def test_a_connection_that_was_closed_meanwhile_is_not_lent(postgresql_url: str) -> None:
    async def closed(database: Database) -> None:
        direct = of(database)
        async with direct.lent() as first:
            pass
        await first.close()
        assert await direct.known("1" * 64) is None

    on(postgresql_url, closed)


def test_a_connection_that_was_left_in_the_middle_is_let_go(postgresql_url: str) -> None:
    async def left(database: Database) -> None:
        direct = of(database)
        with pytest.raises(asyncpg.PostgresError):
            async with direct.lent() as first:
                await first.execute("SELECT 1 / 0")
        assert first.is_closed()
        assert direct.idle == []
        waits = asyncio.create_task(_asleep(direct))
        await asyncio.sleep(0.2)
        waits.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waits
        assert await direct.known("1" * 64) is None
        assert not direct.free.locked()

    on(postgresql_url, left, connections=1)


def test_a_connection_that_could_not_be_made_keeps_no_place(tmp_path: Path) -> None:
    async def nobody_there() -> bool:
        direct = of(opened(f"postgresql://a@/b?host={tmp_path}", connections=1))
        with pytest.raises(FileNotFoundError):
            await direct.known("1" * 64)
        return direct.free.locked()

    assert not asyncio.run(nobody_there())


async def _asleep(direct: Postgresql) -> None:
    async with direct.lent() as connection:
        await connection.execute("SELECT pg_sleep(30)")


def test_a_server_that_says_nothing_keeps_no_connection_for_ever(postgresql_url: str) -> None:
    async def silent(database: Database) -> None:
        direct = of(database)
        assert direct.arguments["command_timeout"] > PATIENCE
        direct.arguments = {**direct.arguments, "command_timeout": 0.2}
        with pytest.raises(TimeoutError):
            await _asleep(direct)
        assert not direct.free.locked()
        assert await direct.known("1" * 64) is None

    on(postgresql_url, silent, connections=1)


def test_an_address_may_say_that_nothing_is_prepared(postgresql_url: str) -> None:
    async def added(database: Database) -> tuple[bool, object]:
        return await database.direct.add(PARCEL), of(database).arguments["statement_cache_size"]

    assert on(f"{postgresql_url}&prepared_statement_cache_size=0", added) == (True, 0)

"""The steps lead to the tables that the code knows, from each older form."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from kiosk.collector import derived
from kiosk.collector.database import Database, newest, opened
from kiosk.collector.schema import METADATA

T = TypeVar("T")


def on(url: str, act: Callable[[Database], Awaitable[T]]) -> T:
    async def whole() -> T:
        database = opened(url)
        try:
            return await act(database)
        finally:
            await database.close()

    return asyncio.run(whole())


def differences(connection: Connection) -> list[object]:
    assert derived.TOTALS.metadata is METADATA  # what is worked out has its tables there too
    return [*compare_metadata(MigrationContext.configure(connection), METADATA)]


async def _differences(database: Database) -> list[object]:
    await database.migrate()
    async with database.writing() as connection:
        return await connection.run_sync(differences)


def test_the_steps_end_at_the_tables_that_the_code_knows(url: str) -> None:
    assert on(url, _differences) == []


async def _twice(database: Database) -> str:
    await database.migrate()
    async with database.writing() as connection:
        await connection.execute(text("INSERT INTO sites VALUES ('a', 'A', 'library')"))
    await database.migrate()
    async with database.reading() as connection:
        sites = (await connection.execute(text("SELECT id FROM sites"))).scalars().all()
        assert sites == ["a"]
        return str((await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar())


def test_a_database_that_is_up_to_date_is_left_as_it_is(url: str) -> None:
    assert on(url, _twice) == newest()


async def _at_once(database: Database) -> None:
    await asyncio.gather(*(database.migrate() for _ in range(4)))


def test_several_that_start_at_once_migrate_one_after_the_other(url: str) -> None:
    on(url, _at_once)
    assert on(url, _differences) == []

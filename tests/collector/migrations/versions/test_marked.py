"""A database of before secrets were marked keeps its administrator, and knows of no mark yet."""

from __future__ import annotations

import asyncio

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from kiosk.collector.database import MIGRATIONS, opened


def as_before(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "0003")


def test_an_administrator_of_before_stays_and_no_secret_is_marked_yet(url: str) -> None:
    async def whole() -> list[tuple[object, ...]]:
        database = opened(url)
        async with database.writing() as connection:
            await connection.run_sync(as_before)
            await connection.execute(text("INSERT INTO admin (id, token_hash) VALUES (1, 'hash')"))
        await database.migrate()
        async with database.reading() as connection:
            rows = (await connection.execute(text("SELECT id, token_hash, secret_mark FROM admin"))).all()
        await database.close()
        return [tuple(row) for row in rows]

    assert asyncio.run(whole()) == [(1, "hash", None)]

"""A database of before sums were wide keeps what came, and sums it again."""

from __future__ import annotations

import asyncio

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from kiosk.collector import totals
from kiosk.collector.database import MIGRATIONS, opened
from tests.collector import played

PLACES = played.sites(3)
SUM = text("SELECT sum(count) FROM totals")


def as_before(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "0002")


def test_sums_of_an_older_form_are_the_same_afterwards(url: str) -> None:
    async def whole() -> tuple[object, object]:
        database = opened(url)
        async with database.writing() as connection:
            await connection.run_sync(as_before)
        await played.fill(database, PLACES, played.arrivals(PLACES, 6, 40))
        await totals.brought_up_to_date(database)
        async with database.reading() as connection:
            before = (await connection.execute(SUM)).scalar()
        await database.migrate()
        await totals.brought_up_to_date(database)
        async with database.reading() as connection:
            after = (await connection.execute(SUM)).scalar()
        await database.close()
        return before, after

    before, after = asyncio.run(whole())
    assert before
    assert before == after

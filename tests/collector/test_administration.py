"""A database knows its own secret again, and only the administrator's token is the administrator's."""

from __future__ import annotations

import asyncio

from sqlalchemy import update

from kiosk.collector.administration import Administration
from kiosk.collector.database import Database
from kiosk.collector.keys import Keys
from kiosk.collector.schema import ADMIN
from tests.collector.acted import on

OURS, OTHERS = Keys(b"1" * 32), Keys(b"2" * 32)


def test_a_database_knows_the_secret_of_its_first_administrator_again(url: str) -> None:
    async def act(database: Database) -> list[bool]:
        assert await Administration(database, OURS).first_token()
        assert await Administration(database, OTHERS).first_token() is None
        return [await Administration(database, keys).fits_the_secret() for keys in (OURS, OTHERS, OURS)]

    assert on(url, act) == [True, False, True]


def test_a_database_of_before_takes_the_secret_that_is_there_and_no_other_after_it(url: str) -> None:
    async def act(database: Database) -> list[bool]:
        assert await Administration(database, OURS).first_token()
        async with database.writing() as connection:
            await connection.execute(update(ADMIN).values(secret_mark=None))
        return [await Administration(database, keys).fits_the_secret() for keys in (OURS, OTHERS)]

    assert on(url, act) == [True, False]


def test_of_several_that_begin_at_once_one_secret_fits(url: str) -> None:
    async def begun(database: Database, keys: Keys) -> bool:
        administration = Administration(database, keys)
        await administration.first_token()
        return await administration.fits_the_secret()

    async def act(database: Database) -> list[bool]:
        several = (begun(database, Keys(bytes([number]) * 32)) for number in range(3))
        return await asyncio.gather(*several)

    assert sorted(on(url, act)) == [False, False, True]


def test_another_token_keeps_the_mark_of_the_secret_under_which_it_was_made(url: str) -> None:
    async def act(database: Database) -> list[bool]:
        await Administration(database, OURS).new_token()
        await Administration(database, OTHERS).new_token()
        return [await Administration(database, keys).fits_the_secret() for keys in (OURS, OTHERS)]

    assert on(url, act) == [False, True]

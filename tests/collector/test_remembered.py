"""What a worker remembers is as true as it can be, and making it so leaves room for all else."""

from __future__ import annotations

import asyncio
import json
from itertools import count as counted_on

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database
from kiosk.collector.logs import LOGGER, Line
from kiosk.collector.remembered import Remembered
from tests.collector import played
from tests.collector.played import Site
from tests.collector.test_totals import PLACES, expected, fleet, on, same


def test_what_a_worker_remembers_is_as_true_as_what_is_kept(sqlite_url: str) -> None:
    arrivals = fleet()
    moved = [Site(place.id, place.name, "school") for place in PLACES]

    async def act(database: Database) -> tuple[Cube, Cube, Cube, Cube]:
        remembered = Remembered(patience=60)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        first = await remembered.cube(database)
        again = await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        more = await remembered.cube(database)
        async with database.writing() as connection:
            await connection.execute(text("UPDATE sites SET type = 'school'"))
        return first, again, more, await remembered.cube(database)

    first, again, more, elsewhere = on(sqlite_url, act)
    assert first is again
    assert same(first, expected(PLACES, arrivals[1:]))
    assert same(more, expected(PLACES, arrivals))
    assert same(elsewhere, expected(moved, arrivals))


def test_who_does_not_wait_sees_what_was_read_before_and_it_is_made_anew_behind_that(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> tuple[Cube, Cube, Cube]:
        remembered = Remembered(patience=0)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        first = await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        at_once = await remembered.cube(database)
        await remembered.renewed(database)
        return first, at_once, await remembered.cube(database)

    first, at_once, later = on(url, act)
    assert at_once is first
    assert same(first, expected(PLACES, arrivals[1:]))
    assert same(later, expected(PLACES, arrivals))


def test_what_comes_while_it_is_made_anew_is_in_it_before_that_ends_where_somebody_looked(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> Cube:
        remembered = Remembered(patience=0)
        await played.fill(database, PLACES, iter(arrivals[2:]))
        await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[1:2]))
        await remembered.cube(database)
        if remembered.renewing is not None:
            await remembered.renewing
        return remembered.sums

    assert same(on(url, act), expected(PLACES, arrivals))


def test_it_is_made_anew_once_for_all_who_look_at_once(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> list[Cube]:
        remembered = Remembered(patience=60)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        return await asyncio.gather(*(remembered.cube(database) for _ in range(8)))

    found = on(url, act)
    assert same(found[0], expected(PLACES, arrivals))
    assert all(cube is found[0] for cube in found)


def test_what_fails_is_told_without_content_and_what_was_read_before_is_shown(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    arrivals = fleet()

    async def act(database: Database) -> tuple[Cube, Cube, Remembered]:
        remembered = Remembered(patience=0, rest=at_once)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        first = await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        async with database.writing() as connection:
            await connection.execute(text("ALTER TABLE totals RENAME TO gone"))
        shown = await remembered.cube(database)
        if remembered.renewing is not None:
            await asyncio.wait({remembered.renewing})
        return first, shown, remembered

    first, shown, remembered = on(sqlite_url, act)
    assert shown is first is remembered.sums
    assert (remembered.made, remembered.failed) == (1, 1)
    [record] = [one for one in caplog.records if one.name == LOGGER.name]
    told = json.loads(Line().format(record))
    assert (told["level"], told["error"]) == ("warning", "OperationalError")
    assert not any(word in json.dumps(told) for word in ("SELECT", "no such table", PLACES[0].id))


def test_it_rests_before_sums_are_made_anew_four_times_as_long_as_that_took(url: str) -> None:
    arrivals, seconds, naps = fleet(), counted_on(step=10), list[float]()

    async def nap(rest: float) -> None:
        naps.append(rest)

    async def act(database: Database) -> None:
        remembered = Remembered(patience=60, now=lambda: float(next(seconds)), rest=nap)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        await remembered.cube(database)

    on(url, act)
    assert naps == [0, 4 * 10 - 10]


def test_where_the_database_is_away_it_rests_a_little_too(url: str) -> None:
    naps = list[float]()

    async def nap(rest: float) -> None:
        naps.append(rest)

    async def act(database: Database) -> None:
        remembered = Remembered(patience=60, now=lambda: 7.0, rest=nap)
        await played.fill(database, PLACES, iter(fleet()))
        async with database.writing() as connection:
            await connection.execute(text("ALTER TABLE totals RENAME TO gone"))
        for _ in range(2):
            with pytest.raises(SQLAlchemyError):
                await remembered.cube(database)

    on(url, act)
    assert naps == [0, 1]


async def at_once(_rest: float) -> None:
    """Rest in no time."""

"""What a worker remembers is as true as it can be, and making it so leaves room for all else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count as counted_on
from math import inf

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database
from kiosk.collector.logs import LOGGER, Line
from kiosk.collector.remembered import Remembered, Span
from tests.collector import played
from tests.collector.acted import on
from tests.collector.asked import at_once
from tests.collector.played import Site
from tests.collector.remembering import Held, Readings, Resting, Stubborn, held
from tests.collector.test_totals import PLACES, expected, fleet, same

NEVER = 30
"""Seconds after which somebody who must not wait at all is taken to wait for ever."""


async def now_shown(remembered: Remembered, database: Database) -> Cube:
    """Give what is shown to whoever looks once all that there is now was read."""
    await remembered.renewed(database)
    return await remembered.cube(database)


def test_what_a_worker_remembers_is_as_true_as_what_is_kept(sqlite_url: str) -> None:
    arrivals = fleet()
    moved = [Site(place.id, place.name, "town_hall") for place in PLACES]

    async def act(database: Database) -> tuple[Cube, Cube, Cube, Cube]:
        remembered = Remembered(rest=at_once)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        first = await remembered.cube(database)
        again = await now_shown(remembered, database)
        await played.fill(database, [], iter(arrivals[:1]))
        more = await now_shown(remembered, database)
        async with database.writing() as connection:
            await connection.execute(text("UPDATE sites SET type = 'town_hall'"))
        elsewhere = await now_shown(remembered, database)
        await remembered.ended()
        return first, again, more, elsewhere

    first, again, more, elsewhere = on(sqlite_url, act)
    assert first is again
    assert same(first, expected(PLACES, arrivals[1:]))
    assert same(more, expected(PLACES, arrivals))
    assert same(elsewhere, expected(moved, arrivals))


def test_who_looks_waits_for_nothing_while_batches_come_in_all_the_time(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> tuple[Cube, list[Cube], Cube]:
        remembered, busy = Remembered(rest=at_once), held(database, Held)
        await played.fill(database, PLACES, iter(arrivals[9:]))
        first = await remembered.cube(database)
        shown = []
        for arrival in arrivals[:9]:
            await played.fill(database, [], iter([arrival]))
            shown.append(await asyncio.wait_for(remembered.cube(busy), NEVER))
            await asyncio.wait_for(remembered.changes(busy), NEVER)
        busy.free.set()
        last = await now_shown(remembered, database)
        await remembered.ended()
        return first, shown, last

    first, shown, last = on(url, act)
    assert all(cube is first for cube in shown)
    assert same(first, expected(PLACES, arrivals[9:]))
    assert same(last, expected(PLACES, arrivals))


def test_who_looks_does_not_wait_for_the_rest_before_sums_are_made_anew(url: str) -> None:
    async def act(database: Database) -> tuple[Cube, Cube]:
        remembered = Remembered(rest=(rest := Resting()))
        await played.fill(database, PLACES, iter(fleet()))
        first = await remembered.cube(database)
        await remembered.cube(database)
        await rest.began.wait()
        shown = await asyncio.wait_for(remembered.cube(database), NEVER)
        await remembered.ended()
        return first, shown

    first, shown = on(url, act)
    assert shown is first


def test_the_very_first_who_look_wait_for_one_reading_whoever_else_looks(url: str) -> None:
    async def act(database: Database) -> list[Cube]:
        remembered, busy = Remembered(rest=Resting()), held(database, Held)
        await played.fill(database, PLACES, iter(fleet()))
        looks = [asyncio.create_task(remembered.cube(busy)) for _ in range(3)]
        await busy.read.wait()
        looks += [asyncio.create_task(remembered.cube(busy)) for _ in range(3)]
        await asyncio.sleep(0)
        busy.free.set()
        shown = await asyncio.wait_for(asyncio.gather(*looks), NEVER)
        await remembered.ended()
        return shown

    shown = on(url, act)
    assert same(shown[0], expected(PLACES, fleet()))
    assert all(cube is shown[0] for cube in shown)


def test_what_comes_while_it_is_read_anew_is_in_it_soon_where_somebody_looked_meanwhile(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> Cube:
        remembered, busy = Remembered(rest=at_once), held(database, Held)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        await remembered.cube(database)
        renewal = asyncio.create_task(remembered.renewed(busy))
        await busy.read.wait()
        await played.fill(database, [], iter(arrivals[:1]))
        await remembered.cube(database)
        busy.free.set()
        await renewal
        while remembered.renewing is not None:
            await asyncio.wait({remembered.renewing})
        return remembered.sums

    assert same(on(url, act), expected(PLACES, arrivals))


def test_who_waits_for_all_that_there_is_waits_for_a_reading_that_begins_after_they_asked(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> Cube:
        remembered, busy = Remembered(rest=at_once), held(database, Held)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        await remembered.renewed(database)
        early = asyncio.create_task(remembered.renewed(busy))
        await busy.read.wait()
        await played.fill(database, [], iter(arrivals[:1]))
        late = asyncio.create_task(remembered.renewed(database))
        await asyncio.sleep(0)
        busy.free.set()
        await asyncio.gather(early, late)
        return remembered.sums

    assert same(on(url, act), expected(PLACES, arrivals))


def test_a_year_changed_from_its_first_batch_to_its_last_whatever_their_quarters(url: str) -> None:
    one, other = fleet()[0], fleet()[-1]
    spring = replace(one, first=date(2024, 2, 5), last=date(2024, 2, 5), received=date(2024, 12, 1))
    autumn = replace(other, first=date(2024, 11, 4), last=date(2024, 11, 4), received=date(2026, 5, 5))

    async def act(database: Database) -> Mapping[int, Span]:
        await played.fill(database, PLACES, iter([spring, autumn]))
        return await Remembered().changes(database)

    assert on(url, act) == {2024: (date(2024, 12, 1), date(2026, 5, 5))}


def test_its_age_is_since_it_was_all_that_there_was(url: str) -> None:
    clock = [0.0]

    async def act(database: Database) -> list[float]:
        remembered = Remembered(rest=at_once, now=lambda: clock[0])
        found = [remembered.age]
        await remembered.cube(database)
        for seconds in (0.0, 90.0, 900.0):
            clock[0] = seconds
            found.append(remembered.age)
        renewal = asyncio.create_task(remembered.renewed(busy := held(database, Held)))
        await busy.read.wait()
        clock[0] = 907.0  # what came since it began is not in it
        busy.free.set()
        await renewal
        assert remembered.made == 1  # nothing came, which was seen
        return [*found, remembered.age]

    assert on(url, act) == [inf, 0, 90, 900, 7]


def test_what_fails_is_told_without_content_and_what_was_read_before_is_shown(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    arrivals = fleet()

    async def act(database: Database) -> tuple[Cube, Cube, Remembered]:
        remembered = Remembered(rest=at_once)
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
        remembered = Remembered(now=lambda: float(next(seconds)), rest=nap)
        await played.fill(database, PLACES, iter(arrivals[1:]))
        await remembered.cube(database)
        await played.fill(database, [], iter(arrivals[:1]))
        await remembered.renewed(database)

    on(url, act)
    assert naps == [0, 4 * 10 - 10]


@pytest.mark.parametrize(("took", "rest"), [(0, 1), (0.5, 2), (100, 10)])
def test_where_the_database_is_away_it_rests_a_little_and_never_long(
    url: str, took: float, rest: float
) -> None:
    naps, clock = list[float](), iter((0, 0, took, took, took, took))

    async def nap(rest: float) -> None:
        naps.append(rest)

    async def act(database: Database) -> None:
        remembered = Remembered(now=lambda: float(next(clock)), rest=nap)
        await played.fill(database, PLACES, iter(fleet()))
        async with database.writing() as connection:
            await connection.execute(text("ALTER TABLE totals RENAME TO gone"))
        for _ in range(2):
            with pytest.raises(SQLAlchemyError):
                await remembered.cube(database)

    on(url, act)
    assert naps == [0, rest]


def test_who_looks_during_the_rest_is_told_by_the_reading_after_it_and_asks_for_no_other(
    sqlite_url: str,
) -> None:
    async def act(database: Database) -> int:
        go_on = asyncio.Event()

        async def rest(_seconds: float) -> None:
            await go_on.wait()

        remembered = Readings(rest=rest)
        go_on.set()
        await remembered.cube(database)
        go_on.clear()
        for _ in range(3):
            await remembered.cube(database)
            await asyncio.sleep(0)
        go_on.set()
        while remembered.renewing is not None:
            await asyncio.wait({remembered.renewing})
        return remembered.begun

    assert on(sqlite_url, act) == 2


def test_nothing_is_read_any_more_once_it_ended_whatever_came_of_the_last_reading(sqlite_url: str) -> None:
    async def act(database: Database) -> tuple[Cube, bool]:
        remembered, stubborn = Remembered(rest=at_once), held(database, Stubborn)
        await remembered.cube(database)
        renewal = asyncio.create_task(remembered.renewed(stubborn))
        await stubborn.read.wait()
        shown = await remembered.cube(stubborn)
        await asyncio.wait_for(remembered.ended(), NEVER)
        await asyncio.wait({renewal})
        assert isinstance(renewal.exception(), SQLAlchemyError)
        return shown, remembered.renewing is None

    assert on(sqlite_url, act) == ({}, True)

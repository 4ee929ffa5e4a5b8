"""The sums that are kept are those of the batches, whatever happened to these."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import date, timedelta
from threading import Thread

import pytest
from sqlalchemy import event, insert, text, update

from kiosk.collector import totals
from kiosk.collector.counted.quarters import Quarter, middle_week
from kiosk.collector.counted.sums import Cube
from kiosk.collector.database import Database, opened
from kiosk.collector.derived import SITE_QUARTERS, TOTALS
from kiosk.collector.schema import BATCHES
from tests.collector import played
from tests.collector.acted import on
from tests.collector.played import Arrival, Site

PLACES = played.sites(8)


def expected(
    places: list[Site], arrivals: list[Arrival]
) -> dict[tuple[Quarter, str], Counter[tuple[str, str]]]:
    """Add batches up, in memory."""
    types = {place.id: place.type for place in places}
    found: dict[tuple[Quarter, str], Counter[tuple[str, str]]] = {}
    for arrival in arrivals:
        place = (Quarter.of_week(middle_week(arrival.first, arrival.last)), types[arrival.site])
        sums = found.setdefault(place, Counter())
        for cell, count in arrival.counts.items():
            sums[cell] += count
        sums["batches", ""] += 1
    return found


def same(cube: Cube, truth: dict[tuple[Quarter, str], Counter[tuple[str, str]]]) -> bool:
    assert cube.keys() == truth.keys()
    for place, sums in cube.items():
        counts = dict(truth[place])
        assert sums.batches == counts.pop(("batches", ""))
        assert dict(sums.counts) == counts
    return True


def fleet(seed: int = 1, start: date = played.START) -> list[Arrival]:
    return [*played.arrivals(PLACES, 20, 80, seed=seed, start=start)]


def test_they_are_the_sums_of_all_batches_by_quarter_and_kind_of_place(url: str) -> None:
    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        assert await totals.brought_up_to_date(database) > 0
        assert await totals.brought_up_to_date(database) == 0
        return await totals.cube(database)

    assert same(on(url, act), expected(PLACES, fleet()))


def test_what_comes_later_or_is_retracted_changes_only_its_own_quarter_of_its_own_place(url: str) -> None:
    arrivals, late = fleet(), fleet(seed=2)[:1]
    gone = arrivals[7]

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(arrivals))
        await totals.brought_up_to_date(database)
        await played.fill(database, [], iter(late))
        assert await totals.brought_up_to_date(database) == 1
        async with database.writing() as connection:
            retracted = update(BATCHES).where(BATCHES.c.install == gone.install, BATCHES.c.seq == gone.seq)
            await connection.execute(retracted.values(retracted=date(2026, 1, 1)))
        assert await totals.brought_up_to_date(database) == 1
        return await totals.cube(database)

    truth = expected(PLACES, [each for each in arrivals if each is not gone] + late)
    assert same(on(url, act), truth)


def test_a_quarter_of_which_all_is_retracted_is_no_more(url: str) -> None:
    arrivals = fleet()

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(arrivals))
        await totals.brought_up_to_date(database)
        async with database.writing() as connection:
            await connection.execute(update(BATCHES).values(retracted=date(2026, 1, 1)))
        await totals.brought_up_to_date(database)
        return await totals.cube(database)

    assert on(url, act) == {}


def test_a_place_of_which_all_is_retracted_is_none_of_the_places(url: str) -> None:
    arrivals, gone = fleet(), PLACES[0].id
    types = {place.id: place.type for place in PLACES}

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(arrivals))
        async with database.writing() as connection:
            await connection.execute(
                update(BATCHES).where(BATCHES.c.site == gone).values(retracted=date(2026, 1, 1))
            )
        await totals.brought_up_to_date(database)
        return await totals.cube(database)

    sites = defaultdict[tuple[Quarter, str], set[str]](set)
    for each in arrivals:
        if each.site != gone:
            sites[Quarter.of_week(middle_week(each.first, each.last)), types[each.site]].add(each.site)
    cube = on(url, act)
    assert {place: sums.places for place, sums in cube.items()} == {
        place: len(those) for place, those in sites.items()
    }


def test_sums_of_batches_that_there_are_not_go(url: str) -> None:
    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        async with database.writing() as connection:
            of = {"site": PLACES[0].id, "quarter": "2020-Q1"}
            await connection.execute(insert(SITE_QUARTERS).values(received=3, retracted=0, **of))
            await connection.execute(insert(TOTALS).values(table="level", category="beyond", count=99, **of))
        await totals.brought_up_to_date(database)
        return await totals.cube(database)

    assert same(on(url, act), expected(PLACES, fleet()))


def test_what_comes_between_its_number_and_its_sums_is_made_anew_the_next_time(sqlite_url: str) -> None:
    arrivals = fleet()
    late = min(arrivals, key=lambda each: each.first)
    came = list[str]()

    async def arrive() -> None:
        database = opened(sqlite_url)
        await played.fill(database, [], iter([late]))
        await database.close()

    def between(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        """Let it come after the first of the two was read, of the first quarter."""
        if not came and "batch_weeks" in statement and " IN (" in statement:
            came.append(statement)
            thread = Thread(target=asyncio.run, args=(arrive(),))
            thread.start()
            thread.join()

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, (each for each in arrivals if each is not late))
        event.listen(database.engine.sync_engine, "after_cursor_execute", between)
        for _ in range(2):
            await totals.brought_up_to_date(database)
        return await totals.cube(database)

    assert same(on(sqlite_url, act), expected(PLACES, arrivals))
    assert came


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
def test_they_are_the_same_in_whatever_parts_they_are_read(url: str, at_once: int) -> None:
    statements = list[str]()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        event.listen(database.engine.sync_engine, "after_cursor_execute", note)
        await totals.brought_up_to_date(database, at_once=at_once)
        return await totals.cube(database)

    assert same(on(url, act), expected(PLACES, fleet()))
    quarters = len({quarter for quarter, _kind in expected(PLACES, fleet())})
    reads = sum("cells" in statement for statement in statements)
    assert (reads == quarters) is (at_once == 10_000)


def test_those_of_one_place_are_its_own(url: str) -> None:
    mine = [each for each in fleet() if each.site == PLACES[3].id]

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        await totals.brought_up_to_date(database)
        return await totals.cube(database, site=PLACES[3].id)

    assert same(on(url, act), expected(PLACES, mine))


def test_a_place_that_becomes_of_another_kind_takes_its_sums_along(url: str) -> None:
    moved = [Site(place.id, place.name, "library") for place in PLACES]

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        await totals.brought_up_to_date(database)
        async with database.writing() as connection:
            await connection.execute(text("UPDATE sites SET type = 'library'"))
        return await totals.cube(database)

    assert same(on(url, act), expected(moved, fleet()))


def test_several_who_ask_at_once_get_the_same(url: str) -> None:
    async def act(database: Database) -> list[Cube]:
        await played.fill(database, PLACES, iter(fleet()))
        await asyncio.gather(*(totals.brought_up_to_date(database) for _ in range(4)))
        return await asyncio.gather(*(totals.cube(database) for _ in range(4)))

    truth = expected(PLACES, fleet())
    assert all(same(cube, truth) for cube in on(url, act))


def test_where_nothing_came_there_is_nothing(url: str) -> None:
    async def act(database: Database) -> tuple[int, Cube]:
        return await totals.brought_up_to_date(database), await totals.cube(database)

    assert on(url, act) == (0, {})


@pytest.mark.parametrize("weeks", [1, 2, 3, 9, 40])
def test_the_database_puts_every_span_into_the_quarter_that_the_code_does(url: str, weeks: int) -> None:
    firsts = [date(2024, 9, 2) + timedelta(weeks=week) for week in range(160)]
    spans = [(first, first + timedelta(weeks=weeks - 1)) for first in firsts]

    async def act(database: Database) -> list[tuple[date, str]]:
        rows = [
            {
                "install": "a" * 32, "epoch": "e", "seq": seq, "site": "s", "first_week": first,
                "last_week": last, "digest": "0" * 64, "received": last,
            }
            for seq, (first, last) in enumerate(spans, start=1)
        ]  # fmt: skip
        async with database.writing() as connection:
            await connection.execute(insert(BATCHES), rows)
        async with database.reading() as connection:
            found = await connection.execute(text("SELECT week, quarter FROM batch_weeks ORDER BY seq"))
            return [(date.fromisoformat(str(week)), quarter) for week, quarter in found]

    middles = [middle_week(*span) for span in spans]
    assert on(url, act) == [(middle, str(Quarter.of_week(middle))) for middle in middles]


def test_it_is_known_of_how_many_places_sums_are(url: str) -> None:
    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(fleet()))
        await totals.brought_up_to_date(database)
        return await totals.cube(database)

    places: dict[tuple[Quarter, str], set[str]] = {}
    types = {place.id: place.type for place in PLACES}
    for each in fleet():
        place = (Quarter.of_week(middle_week(each.first, each.last)), types[each.site])
        places.setdefault(place, set()).add(each.site)
    assert {place: sums.places for place, sums in on(url, act).items()} == {
        place: len(sites) for place, sites in places.items()
    }


def test_they_hold_more_than_a_number_of_32_bits(url: str) -> None:
    place, start = PLACES[0].id, played.START
    counts = dict.fromkeys((("level", "first_steps"),), 1_000_000)
    forged = [Arrival("a" * 32, seq, place, start, start, start, counts) for seq in range(1, 2_201)]

    async def act(database: Database) -> Cube:
        await played.fill(database, PLACES, iter(forged))
        await totals.brought_up_to_date(database)
        return await totals.cube(database)

    assert same(on(url, act), expected(PLACES, forged))

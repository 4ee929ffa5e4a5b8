"""A closed year never changes, whatever comes or is retracted later and whenever it is first asked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from kiosk.collector.published.editions import File, Form, editions, file
from kiosk.collector.published.years import Edition, State
from kiosk.collector.schema import BATCHES
from tests.collector import played
from tests.collector.asked import Collector

PLACES = [played.Site(place.id, place.name, "library") for place in played.sites(3)]
ALL = [*played.arrivals(PLACES, 24, 100)]
YEAR = 2024
CLOSING = date(2025, 4, 1)
IN_TIME = [each for each in ALL if each.received < CLOSING]
CLOSED, LATER = Edition(YEAR, State.CLOSED), Edition(YEAR, State.LATE)


@pytest.fixture
def closed(either: Collector) -> Collector:
    """All that came in time, on the day of closing."""
    either.run(played.fill(either.service.database, PLACES, iter(IN_TIME)))
    either.today = CLOSING
    return either


def get(collector: Collector, edition: Edition, form: Form = Form.CSV) -> File:
    return collector.run(file(collector.service.database, collector.service.sums, edition, form))


def add_late(collector: Collector) -> None:
    late = [
        played.Arrival("f" * 32, each.seq, each.site, each.first, each.last, CLOSING, each.counts)
        for each in IN_TIME[:6]
        if each.last.year == YEAR
    ]
    collector.run(
        played.fill(collector.service.database, [], iter({each.seq: each for each in late}.values()))
    )


def retract(collector: Collector, day: date) -> None:
    async def act() -> None:
        async with collector.service.database.writing() as connection:
            first = IN_TIME[0]
            which = (BATCHES.c.install == first.install) & (BATCHES.c.seq == first.seq)
            await connection.execute(update(BATCHES).where(which).values(retracted=day))

    collector.run(act())


@pytest.mark.parametrize("form", Form)
def test_a_closed_year_is_what_it_was_when_it_was_closed(closed: Collector, form: Form) -> None:
    running = get(closed, Edition(YEAR, State.RUNNING), form)
    first = get(closed, CLOSED, form)
    assert first.body == running.body
    assert first.is_final
    add_late(closed)
    retract(closed, CLOSING)
    assert get(closed, CLOSED, form) == first
    assert get(closed, LATER, form).body != first.body


def test_it_is_the_same_when_it_is_first_asked_for_long_after(closed: Collector) -> None:
    expected = get(closed, Edition(YEAR, State.RUNNING))
    add_late(closed)
    retract(closed, CLOSING + timedelta(days=200))
    assert get(closed, CLOSED).body == expected.body


def test_what_was_retracted_before_the_closing_is_not_in_it(closed: Collector) -> None:
    with_it = get(closed, Edition(YEAR, State.RUNNING)).body
    retract(closed, CLOSING - timedelta(days=1))
    assert get(closed, CLOSED).body != with_it


def test_what_is_kept_is_never_made_again(closed: Collector) -> None:
    get(closed, CLOSED)
    kept = closed.rows("SELECT year, form, digest FROM editions ORDER BY form")
    get(closed, CLOSED, Form.PARQUET)
    assert closed.rows("SELECT year, form, digest FROM editions ORDER BY form") == kept
    assert [(year, form) for year, form, _ in kept] == [(YEAR, "csv"), (YEAR, "parquet")]


def test_a_late_edition_is_there_only_where_something_changed(closed: Collector) -> None:
    def listed() -> list[Edition]:
        found = closed.run(editions(closed.service.database, closed.service.sums, closed.today))
        return [edition for edition in found if edition.year == YEAR]

    assert listed() == [CLOSED]
    retract(closed, CLOSING)
    assert listed() == [LATER, CLOSED]


def test_before_the_day_the_year_still_grows(closed: Collector) -> None:
    found = closed.run(editions(closed.service.database, closed.service.sums, CLOSING - timedelta(days=1)))
    assert Edition(YEAR, State.RUNNING) in found
    assert CLOSED not in found


def test_where_nothing_came_there_is_no_edition(either: Collector) -> None:
    assert either.run(editions(either.service.database, either.service.sums, CLOSING)) == ()


def test_a_closed_year_of_which_all_came_late_is_no_empty_file(either: Collector) -> None:
    late = (
        played.Arrival(each.install, each.seq, each.site, each.first, each.last, CLOSING, each.counts)
        for each in IN_TIME
        if each.last.year == YEAR
    )
    either.run(played.fill(either.service.database, PLACES, late))
    found = either.run(editions(either.service.database, either.service.sums, CLOSING))
    assert [edition for edition in found if edition.year == YEAR] == [LATER]

"""No two public figures of places that are never named tell, subtracted, of fewer than three of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import PLACES
from kiosk.collector.steps import DAY, Step, last_step
from tests.collector import played
from tests.collector.asked import Collector
from tests.collector.played import Arrival, Site

START = date(2026, 1, 5)
DAYS = st.integers(0, 30).map(lambda day: START + timedelta(days=day))
CHANGES = st.lists(st.tuples(DAYS, st.sampled_from("abcde")), min_size=1, max_size=40)


def on(day: int, *sites: str) -> list[tuple[date, str]]:
    return [(START + timedelta(days=day), site) for site in sites]


def test_what_several_places_sent_is_shown_when_the_day_of_the_last_of_them_is_over() -> None:
    changes = on(0, "a", "b") + on(3, "c")
    assert last_step(changes, START + timedelta(days=3)).is_all is False
    assert last_step(changes, START + timedelta(days=4)) == Step(START + timedelta(days=4), is_all=True)


def test_what_one_place_sent_since_waits_for_two_others() -> None:
    changes = on(0, "a", "b", "c") + on(5, "a") + on(6, "a", "d")
    assert last_step(changes, START + timedelta(days=9)) == Step(START + DAY, is_all=False)
    changes += on(8, "e")
    assert last_step(changes, START + timedelta(days=9)) == Step(START + timedelta(days=9), is_all=True)


@given(CHANGES, DAYS, DAYS)
def test_any_two_days_differ_by_several_places_or_by_nothing(
    changes: list[tuple[date, str]], one: date, other: date
) -> None:
    first, second = sorted((one, other))
    before, after = (shown(changes, day) for day in (first, second))
    assert before <= after
    assert len({site for _, site in after - before}) in {0, *range(PLACES, 6)}


def shown(changes: list[tuple[date, str]], today: date) -> set[tuple[date, str]]:
    """Give the changes that are public on a day: none where they are of too few places."""
    end = last_step(changes, today).end
    found = {(day, site) for day, site in changes if day < end}
    return found if len({site for _, site in found}) >= PLACES else set()


@given(CHANGES, DAYS)
def test_nothing_is_held_back_that_is_of_several_places_and_over(
    changes: list[tuple[date, str]], today: date
) -> None:
    step = last_step(changes, today)
    held = {site for day, site in changes if step.end <= day < today}
    assert len(held) < PLACES
    assert step.is_all == all(day < step.end for day, _ in changes)


CANTEENS = [Site(f"canteen-{number}", f"Canteen {number}", "employer") for number in range(4)]
QUARTER = Quarter(2024, 2)


def batches(place: Site, received: date, *, devices: int = 12) -> Iterator[Arrival]:
    """Give batches of a place, all of one quarter and all received on a day."""
    name = f"{place.id}{received}".encode().hex()[-32:].rjust(32, "0")
    first = date(2024, 5, 6)
    played_ones = played.arrivals([place], devices, 12, start=first, seed=received.toordinal())
    for seq, one in enumerate(played_ones, 1):
        yield Arrival(name, seq, one.site, one.first, one.last, received, one.counts)


def add(collector: Collector, *arrivals: Iterator[Arrival], places: list[Site] | None = None) -> None:
    together = (one for some in arrivals for one in some)
    collector.run(played.fill(collector.service.database, places or [], together))


def rows(collector: Collector, name: str) -> dict[tuple[str, ...], tuple[str, str]]:
    """Give value and batches of each row of a public file."""
    answer = collector.ask("GET", f"/open/{name}.csv")
    assert answer.status_code == 200
    found = csv.DictReader(io.StringIO(answer.text, newline=""))
    keys = ("period", "site_type", "table", "category")
    return {tuple(row[key] for key in keys): (row["value"], row["batches"]) for row in found}


@pytest.fixture
def three(either: Collector) -> Collector:
    """Three canteens have sent, on a day that is over."""
    day = date(2024, 8, 5)
    add(either, *(batches(place, day) for place in CANTEENS[:3]), places=CANTEENS)
    either.today = day + DAY
    return either


def test_what_one_employer_sends_changes_neither_the_file_nor_the_page(three: Collector) -> None:
    file, page = rows(three, "figures-2024"), three.ask("GET", "/?language=en&type=employer").text
    assert {value for value, _ in file.values()} != {""}
    add(three, batches(CANTEENS[3], three.today))
    three.later(days=1)
    assert rows(three, "figures-2024") == file
    assert _figures(three.ask("GET", "/?language=en&type=employer").text) == _figures(page)
    three.later(days=7)
    add(three, *(batches(place, three.today) for place in CANTEENS[:2]))
    assert rows(three, "figures-2024") == file
    three.later(days=1)
    now = rows(three, "figures-2024")
    assert now.keys() == file.keys()
    assert all(int(now[key][1]) > int(file[key][1]) for key in file)


def _figures(page: str) -> list[str]:
    """Give a page without the line that says of which day it is."""
    return [line for line in page.splitlines() if "As known on" not in line]


def test_the_late_file_tells_nothing_of_the_one_employer_that_came_late(three: Collector) -> None:
    three.today = date(2025, 4, 1)
    closed = rows(three, "figures-2024")
    add(three, batches(CANTEENS[3], three.today))
    three.later(days=30)
    assert rows(three, "figures-2024-late") == closed
    add(three, *(batches(place, three.today) for place in CANTEENS[:2]))
    three.later(days=1)
    assert rows(three, "figures-2024-late") != closed
    assert rows(three, "figures-2024") == closed


def test_a_closed_year_holds_back_what_one_employer_sent_before_it_was_closed(three: Collector) -> None:
    running = rows(three, "figures-2024")
    three.today = date(2025, 3, 20)
    add(three, batches(CANTEENS[3], three.today))
    three.today = date(2025, 4, 1)
    assert rows(three, "figures-2024") == running


def test_what_a_library_sends_is_shown_at_once(either: Collector) -> None:
    libraries = [Site(place.id, place.name, "library") for place in CANTEENS]
    add(either, *(batches(place, date(2024, 8, 5)) for place in libraries[:3]), places=libraries)
    either.today = date(2024, 8, 6)
    before = rows(either, "figures-2024")
    add(either, batches(libraries[3], either.today))
    assert rows(either, "figures-2024") != before

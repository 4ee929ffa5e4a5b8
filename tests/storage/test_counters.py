from __future__ import annotations

import shutil
import sqlite3
from contextlib import suppress
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from kiosk.core.counters import FEWEST_VISITS, Cell, Counts, Tally
from kiosk.core.errors import StorageError
from kiosk.core.model import Level
from kiosk.storage import counters
from kiosk.storage.store import Store
from tests.storage.an import IDLE, Place, an_answer, fill

RIGHT = Tally(asked=1, right=1)
MISSED = Tally(asked=1, unknown=1)
CANARY = "kanarie-in-de-mijn"


def cell(item: str, language: str = "nl") -> Cell:
    return Cell(item, 1, "3/experts", language, Level.FOUNDATION)


def visited(store: Store, visit: str, counts: Counts) -> None:
    store.begin(visit)
    store.save_answer(visit, an_answer(1))
    store.wipe(visit, counts)


def ten(store: Store, name: str, counts: Counts) -> None:
    """Let as many visits come as are kept together, each with the same answers."""
    for number in range(FEWEST_VISITS):
        visited(store, f"{name}-{number}", counts)


def times(number: int, tally: Tally) -> Tally:
    return Tally(*(number * n for n in (tally.asked, tally.right, tally.helped, tally.unknown)))


def kept(store: Store) -> dict[Cell, Tally]:
    """Read what was counted, told or not."""
    rows = store._database.conn  # noqa: SLF001 - nobody is told of so few
    return {one: now for one, (now, _told) in counters._kept(rows, list[str]().append).items()}  # noqa: SLF001 - the same


ANSWERS: tuple[Counts, ...] = (
    {cell("x"): RIGHT, cell("y"): MISSED},
    {cell("x"): MISSED, cell("y"): RIGHT},
    {cell("z", "ar"): RIGHT},
)


def files_after_each(place: Place, counts: Counts, visits: int) -> list[dict[str, bytes]]:
    """Give all bytes of the database and its journal after each of some visits."""
    store = place.open()
    left = []
    for number in range(visits):
        visited(store, str(number), counts)
        left.append({file.name: file.read_bytes() for file in place.folder.glob("kiosk.db*")})
    store.close()
    return left


@pytest.mark.parametrize("others", [0, FEWEST_VISITS])
def test_until_ten_visits_are_together_no_byte_on_the_disk_tells_what_anybody_had_right(
    place: Place, tmp_path: Path, others: int
) -> None:
    files_after_each(place, {cell("w"): RIGHT}, others)
    place.open().close()
    left = []
    for name, counts in enumerate(ANSWERS):
        copy = tmp_path / str(name)
        shutil.copytree(place.folder, copy)
        left.append(files_after_each(Place(copy, place.clock), counts, FEWEST_VISITS))
    assert len(left[0][0]) == 2
    for few in range(FEWEST_VISITS - 1):
        assert left[0][few] == left[1][few] == left[2][few]
    assert left[0][-1] != left[1][-1] != left[2][-1]


def test_counters_of_ten_visits_outlive_the_guests_and_the_kiosk(place: Place) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT, cell("y"): MISSED})
    store.close()
    store = place.open()
    ten(store, "b", {cell("x"): MISSED})
    assert kept(store) == {cell("x"): Tally(20, 10, 0, 10), cell("y"): times(10, MISSED)}
    store.close()


def test_a_kiosk_that_ends_takes_those_along_who_were_too_few(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), {cell("x"): RIGHT})
    store.close()
    store = place.open()
    visited(store, "tenth", {cell("x"): RIGHT})
    assert kept(store) == {}
    store.close()


def test_those_of_another_language_or_level_do_not_make_ten(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), {cell("x"): RIGHT})
    visited(store, "other", {cell("x", "ar"): RIGHT})
    assert kept(store) == {}
    visited(store, "tenth", {cell("x"): RIGHT})
    assert kept(store) == {cell("x"): times(10, RIGHT)}
    store.close()


def test_a_visit_is_never_counted_twice(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), {cell("x"): RIGHT})
        store.wipe(str(number), {cell("x"): RIGHT})
    assert kept(store) == {}
    visited(store, "tenth", {cell("x"): RIGHT})
    store.wipe("tenth", {cell("x"): RIGHT})
    assert kept(store) == {cell("x"): times(10, RIGHT)}
    store.close()


def test_a_power_cut_before_the_end_of_a_visit_loses_its_counts(place: Place) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT})
    store.begin("b")
    store.close()
    place.clock.pass_by(IDLE + timedelta(seconds=1))
    store = place.open()
    assert store.unfinished(IDLE) is None
    for _ in range(FEWEST_VISITS):
        store.wipe("b", {cell("x"): RIGHT})
    assert kept(store) == {cell("x"): times(10, RIGHT)}
    store.close()


@pytest.mark.parametrize("step", range(1, 12))
def test_a_wipe_that_breaks_anywhere_counts_once_or_not_at_all(place: Place, step: int) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), {cell("x"): RIGHT})
    store.begin("b")
    rows = store._database.conn  # noqa: SLF001 - breaks where nobody else can reach
    steps = 0

    def deny(*_: object) -> int:
        nonlocal steps
        steps += 1
        return sqlite3.SQLITE_DENY if steps == step else sqlite3.SQLITE_OK

    rows.set_authorizer(deny)
    with suppress(sqlite3.DatabaseError):
        store.wipe("b", {cell("x"): RIGHT})
    rows.set_authorizer(None)
    assert steps >= step
    assert store.unfinished(IDLE) is None
    assert kept(store) in ({}, {cell("x"): times(10, RIGHT)})
    before = kept(store)
    store.wipe("b", {cell("x"): RIGHT})
    assert kept(store) == before
    store.close()


def test_counters_that_find_no_room_keep_nobody_here(place: Place) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT})
    many = {cell(f"{number}-{'y' * 100}"): RIGHT for number in range(400)}
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), many)
    store.begin("b")
    store.save_answer("b", an_answer(1, CANARY))
    fill(store)
    store.wipe("b", many)
    assert store.unfinished(IDLE) is None
    assert not place.holds(CANARY)
    assert kept(store) == {cell("x"): times(10, RIGHT)}
    assert ["the counters of items and to statistics is lost" in words for words in place.told] == [True]
    store.close()


def test_where_counters_lie_does_not_tell_who_came_first(place: Place) -> None:
    store = place.open()
    names = [f"item-{number:02}" for number in range(30)]
    for number in range(FEWEST_VISITS):
        visited(store, str(number), {cell(name): RIGHT for name in reversed(names)})
    store.close()
    written = (place.folder / "kiosk.db").read_bytes()
    assert all(written.count(name.encode()) == 1 for name in names)
    places = [written.index(name.encode()) for name in names]
    # SQLite fills a page from its end.
    assert all(before > after for before, after in pairwise(places))


def test_nothing_is_told_of_few_and_no_single_visit_between_two_exports(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS - 1):
        visited(store, str(number), {cell("x"): RIGHT})
    assert store.tell_counts() == {}
    visited(store, "tenth", {cell("x"): MISSED, cell("y"): MISSED})
    told = store.tell_counts()
    assert told == {cell("x"): Tally(10, 9, 0, 1)}
    for number in range(FEWEST_VISITS - 1):
        visited(store, f"more-{number}", {cell("x"): RIGHT})
        assert store.tell_counts() == told
    visited(store, "twentieth", {cell("x"): RIGHT})
    assert store.tell_counts() == {cell("x"): Tally(20, 19, 0, 1)}
    store.close()


def test_what_is_new_of_a_cell_is_told_from_ten_more_on(place: Place) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT})
    told = store.tell_counts()
    for number in range(FEWEST_VISITS):
        visited(store, str(number), {cell("x"): RIGHT} if number else {cell("y"): RIGHT})
    assert store.tell_counts() == told
    ten(store, "b", {cell("x"): RIGHT})
    assert store.tell_counts() == {cell("x"): times(29, RIGHT)}
    store.close()


def test_visits_that_count_nothing_do_not_bring_the_next_telling_nearer(place: Place) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT})
    told = store.tell_counts()
    visited(store, "between", {cell("x"): RIGHT})
    for number in range(FEWEST_VISITS):
        visited(store, f"short-{number}", {})
    rows = store._database.conn  # noqa: SLF001 - nobody is told of it
    assert rows.execute(counters.VISITS).fetchone() == (0,)
    assert store.tell_counts() == told
    store.close()


def test_a_number_of_visits_that_cannot_be_read_tells_nothing_new(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS):
        visited(store, str(number), {cell("x"): RIGHT})
    rows = store._database.conn  # noqa: SLF001 - damages it
    rows.execute("UPDATE meta SET value = 'many' WHERE key = 'visits_since_told'")
    assert store.tell_counts() == {}
    store.close()


def test_nothing_is_told_that_cannot_be_kept_as_told(place: Place) -> None:
    store = place.open()
    for number in range(FEWEST_VISITS):
        visited(store, str(number), {cell("x"): RIGHT})
    store._database.conn.execute("PRAGMA query_only = ON")  # noqa: SLF001 - as a disk that takes nothing
    with pytest.raises(StorageError, match="whether the disk is read-only"):
        store.tell_counts()
    store.close()


@pytest.mark.parametrize("broken", ["level = 'of no kind'", "item = CAST(x'ff' AS TEXT)"])
def test_a_counter_that_cannot_be_read_is_left_out_alone_and_staff_hear_it(place: Place, broken: str) -> None:
    store = place.open()
    ten(store, "a", {cell("x"): RIGHT, cell("y"): MISSED})
    rows = store._database.conn  # noqa: SLF001 - damages it
    rows.execute(f"UPDATE counters SET {broken} WHERE item = 'x'")  # noqa: S608 - our own words
    ten(store, "b", {cell("y"): RIGHT})
    assert kept(store) == {cell("y"): Tally(20, 10, 0, 10)}
    assert store.unfinished(IDLE) is None
    assert place.told == ["Counters of items that could not be read, and are left out: 1. All others go on."]
    store.close()


class NoDisk:
    """Rows that cannot be read, and what was done to them all the same."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def execute(self, words: str) -> None:
        if words.startswith("SELECT"):
            message = "disk I/O error"
            raise sqlite3.OperationalError(message)
        self.done.append(words)


def test_counters_on_a_disk_that_fails_stay_as_they_are() -> None:
    rows = NoDisk()
    with pytest.raises(sqlite3.OperationalError):
        counters.add(cast("sqlite3.Connection", rows), {cell("x"): RIGHT}, list[str]().append)
    assert not rows.done

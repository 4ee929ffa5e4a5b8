from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database
from typing_extensions import override

from kiosk.core.counters import FEWEST_VISITS, Cell, Tally
from kiosk.core.model import Level
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import CATEGORIES, REVIEW, TABLES
from kiosk.core.statistics.span import KEPT
from kiosk.core.statistics.wire import decoded
from kiosk.storage import parcels, statistics
from kiosk.storage.database import open_database
from kiosk.storage.migrations import migrations
from kiosk.storage.statistics import ENDED, ERASED, FORGOTTEN
from kiosk.storage.store import Store
from tests.core.statistics.chance import seeded
from tests.core.statistics.histories import ENTRIES, HISTORIES, START, Happening, Kiosk, moved, silent
from tests.storage.an import AN_ENTRY, NOON, Place, counted, highest
from tests.storage.counting import DAY, opened, rows, visited


@settings(max_examples=30)
@given(HISTORIES, st.lists(ENTRIES, min_size=1, max_size=5), st.integers(0, 1000))
def test_rows_and_values_go_through_any_history_alike(
    history: list[Happening], visits: list[Entries], seed: int
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        migrations.apply(Database(memory, execute_plugins=False))
        below, told = silent(seeded(seed)), list[str]()

        def look(day: date) -> None:
            statistics.tend(memory, statistics.Counting(day, below, told.append))

        def visit(day: date, entries: Entries) -> None:
            statistics.count(memory, entries, statistics.Counting(day, below, told.append))

        kiosk = Kiosk(silent(seeded(seed)))
        day = START
        for number, one in enumerate(history):
            day = moved(day, one)
            kiosk.look(day)
            look(day)
            for _ in range(one.guests):
                kiosk.visit(day, visits[number % len(visits)])
                visit(day, visits[number % len(visits)])
        assert statistics._read(memory, told.append) == kiosk.span  # noqa: SLF001 - nobody else is told
        assert [decoded(parcel.body) for parcel in parcels.all_of(memory)] == kiosk.batches
        erased = [int(words.split()[0]) for words in told if words.endswith(ERASED.split("{visits}")[1])]
        assert sum(erased) == kiosk.lost
        others = [words for words in told if not words.startswith("The clock says ")]
        assert sum("of the statistics have ended" in words for words in others) + len(erased) == len(others)


def test_staff_hear_once_a_day_of_a_clock_that_is_behind(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    place.clock.pass_by(-40 * DAY)
    for _ in range(3):
        store.finish_erasing()
    assert len(place.told) == 1
    assert place.told[0].startswith("The clock says 2026-10-22, and said a later day before")
    store.close()


def test_a_clock_that_went_back_and_was_set_right_the_same_day_is_told_no_more(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    for days in (-40, 40):
        place.clock.pass_by(days * DAY)
        store.finish_erasing()
    assert len(place.told) == 1
    store.close()


def test_a_clock_that_comes_back_from_far_ahead_said_a_later_day_before(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    for days in (200, -200):
        place.clock.pass_by(days * DAY)
        store.finish_erasing()
    assert [", and said a later day before" in words for words in place.told] == [False, True]
    store.close()


def test_staff_hear_by_which_day_tables_have_ended_also_while_the_clock_says_another(place: Place) -> None:
    ended = REVIEW + DAY
    place.clock.now = datetime.combine(ended, NOON.timetz())
    store = opened(place)
    visited(store, "a")
    place.clock.pass_by(-40 * DAY)
    store.finish_erasing()
    assert place.told[-1].startswith(f"By {ended}, {len(TABLES)} of {len(TABLES)} tables")
    store.close()


def test_staff_hear_of_a_clock_that_is_far_ahead_and_nothing_is_erased_yet(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    place.clock.pass_by(KEPT)
    store.finish_erasing()
    assert [words.startswith("The clock says 2028-11-30, long after") for words in place.told] == [True]
    assert counted(store) == dict.fromkeys(AN_ENTRY.items(), 1)
    store.close()


def test_staff_hear_of_a_clock_that_was_never_right(place: Place) -> None:
    store = opened(place)
    for year, said in ((1970, ", before anything was counted"), (2026, ", long after"), (1970, ", before")):
        place.clock.now = datetime(year, 12, 1, 12, tzinfo=UTC)
        store.finish_erasing()
        assert place.told.pop().startswith(f"The clock says {year}-12-01{said}")
        assert place.told == []
    store.close()


def test_without_a_collector_what_was_open_is_erased_and_nothing_is_opened(place: Place) -> None:
    store = opened(place)
    for number in range(5):
        visited(store, str(number))
    store.without_collector()
    for _ in range(3):
        store.finish_erasing()
        place.clock.pass_by(DAY)
    assert place.told == [FORGOTTEN.format(visits=5)]
    for table in ("span", "contributors", "counts"):
        assert not rows(store).execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
    store.close()


@pytest.mark.parametrize("by", ["a look", "a visit"])
def test_staff_hear_how_many_visits_were_erased_after_two_years(place: Place, by: str) -> None:
    place.clock.now = datetime(2026, 1, 5, 12, tzinfo=UTC)
    store = opened(place)
    for number in range(5):
        visited(store, str(number))
    for _ in range(KEPT // (60 * DAY)):
        place.clock.pass_by(60 * DAY)
        store.finish_erasing()
    assert place.told == []
    place.clock.pass_by(60 * DAY)
    visited(store, "next") if by == "a visit" else store.finish_erasing()
    assert place.told[0] == ERASED.format(visits=5)
    assert sum(counted(store).values()) == (len(CATEGORIES) if by == "a visit" else 0)
    store.close()


def test_after_the_end_of_the_tables_nothing_is_counted_and_staff_hear_it(place: Place) -> None:
    place.clock.now = datetime.combine(REVIEW, NOON.timetz())
    store = opened(place)
    visited(store, "on the last day")
    store.finish_erasing()
    assert place.told == []
    before = counted(store)
    place.clock.pass_by(DAY)
    visited(store, "after it")
    for _ in range(2):
        store.finish_erasing()
    assert place.told == [ENDED.format(day=REVIEW + DAY, ended=len(TABLES), all=len(TABLES))]
    assert counted(store) == before
    store.close()


class NoRoomAtTheEnd(Database):
    """A database whose disk is full when counters are to be committed, while `full` is true."""

    full = False

    @override
    @contextmanager
    def atomic(self) -> Iterator[Database]:
        with super().atomic() as database:
            yield database
            if self.full and self.conn.execute("SELECT count(*) FROM counters").fetchone()[0]:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error


def test_a_tenth_visit_that_finds_no_room_at_the_commit_costs_itself_and_not_the_nine_before(
    place: Place,
) -> None:
    place.open().close()
    database = NoRoomAtTheEnd(open_database(place.folder, place.clock(), place.told.append).conn)
    store = Store(place.folder, database, place.clock, place.told.append, highest)
    cell = Cell("x", 1, "3/experts", "nl", Level.FOUNDATION)
    sums = "SELECT asked, alone, unknown FROM counters"
    for number in range(FEWEST_VISITS + 1):
        database.full = number == FEWEST_VISITS - 1
        store.begin(str(number))
        assert database.execute(sums).fetchall() == []
        store.wipe(
            str(number), {cell: Tally(asked=1, unknown=1) if database.full else Tally(asked=1, right=1)}
        )
        assert database.execute("SELECT * FROM visits").fetchall() == []
    assert database.execute(sums).fetchall() == [(FEWEST_VISITS, FEWEST_VISITS, 0)]
    store.close()

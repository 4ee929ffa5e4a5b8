from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.dictionary import CATEGORIES, TABLES
from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.core.statistics.span import HIGHEST, tended
from kiosk.core.statistics.wire import decoded
from kiosk.storage import statistics
from kiosk.storage.statistics import LOST, day_of
from kiosk.storage.store import Store
from tests.core.statistics.chance import seeded
from tests.storage.an import AN_ENTRY, IDLE, Place, an_answer, counted, epoch_of, fill
from tests.storage.counting import A_DAY, CANARY, DAY, opened, rows, visited, visited_for_weeks


def only(store: Store) -> tuple[Parcel, Batch]:
    """Give the one parcel there is."""
    (parcel,) = store.outbox.all()
    return parcel, decoded(parcel.body)


def test_a_visit_that_ends_is_one_more_in_every_table_and_stays_so(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    store.close()
    store = opened(place)
    visited(store, "b", {**AN_ENTRY, "help": "not_used"})
    assert counted(store) == {
        **{entry: 2 for entry in AN_ENTRY.items() if entry[0] != "help"},
        ("help", "used"): 1,
        ("help", "not_used"): 1,
    }
    store.close()


def test_a_visit_is_counted_once_and_one_that_counts_nothing_not_at_all(place: Place) -> None:
    store = opened(place)
    visited(store, "a")
    store.wipe("a", {}, AN_ENTRY)
    visited(store, "b", {})
    assert counted(store) == dict.fromkeys(AN_ENTRY.items(), 1)
    store.close()


def test_an_idle_kiosk_closes_a_span_whose_weeks_have_ended(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    assert store.outbox.all() == ()
    store.finish_erasing()
    parcel, batch = only(store)
    assert (parcel.epoch, parcel.seq, parcel.state) == (epoch_of(store), 1, ParcelState.WAITING)
    assert (str(batch.first), str(batch.last)) == ("2026-W49", "2026-W51")
    assert abs(batch.tables["help"]["used"] - HIGHEST) < 200
    assert counted(store) == {}
    assert rows(store).execute("SELECT count(*) FROM contributors").fetchone() == (0,)
    store.close()


def test_a_visitor_after_the_weeks_ended_is_counted_in_the_next_span(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    visited(store, "next")
    only(store)
    assert counted(store) == dict.fromkeys(AN_ENTRY.items(), 1)
    store.close()


def test_what_is_in_the_outbox_is_drawn_once_and_never_changes(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    store.finish_erasing()
    first = store.outbox.all()
    store.close()
    store = opened(place)
    visited_for_weeks(place, store)
    store.finish_erasing()
    assert store.outbox.all()[0] == first[0]
    assert [parcel.seq for parcel in store.outbox.all()] == [1, 2]
    store.close()


def test_what_waits_is_byte_for_byte_what_was_released(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    span = statistics._read(rows(store), place.told.append)  # noqa: SLF001 - before it is closed
    how = statistics.Counting(day_of(place.clock()), seeded(5), place.told.append)
    statistics.tend(rows(store), how)
    _, batch = tended(span, how.day, seeded(5))
    assert only(store) == (store.outbox.all()[0], batch)
    store.close()


def test_nobody_looks_at_the_calendar_while_somebody_visits(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    store.begin("here")
    store.finish_erasing()
    assert store.outbox.all() == ()
    store.wipe("here")
    store.finish_erasing()
    only(store)
    store.close()


def test_the_calendar_is_looked_at_once_a_day(place: Place) -> None:
    store = opened(place)
    asked: list[str] = []
    rows(store).set_trace_callback(asked.append)
    store.finish_erasing()
    assert asked
    asked.clear()
    store.finish_erasing()
    assert asked == []
    place.clock.pass_by(DAY)
    store.finish_erasing()
    assert asked
    store.close()


def test_key_contributors_and_counts_of_a_closed_span_are_in_no_file(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    key = rows(store).execute("SELECT key FROM span").fetchone()[0]
    names = [name for (name,) in rows(store).execute("SELECT name FROM contributors")]
    assert len(names) == HIGHEST
    store.finish_erasing()
    only(store)
    store.close()
    for file in place.folder.iterdir():
        held = file.read_bytes()
        assert not any(secret in held for secret in (key, *names)), file.name


def test_what_visitors_typed_is_in_no_file_and_no_batch(place: Place) -> None:
    store = opened(place)
    for day in range(HIGHEST // A_DAY):
        for guest in range(A_DAY):
            visited(store, f"{day}-{guest}")
        place.clock.pass_by(DAY)
    place.clock.pass_by(7 * DAY)
    store.finish_erasing()
    parcel, _ = only(store)
    assert CANARY.encode() not in parcel.body
    store.close()
    assert place.holds(CANARY) == []


def test_a_batch_holds_nothing_but_names_of_the_dictionary_weeks_and_numbers(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    store.finish_erasing()
    parcel, batch = only(store)
    words = {table.name for table in TABLES}.union(*CATEGORIES.values())
    words |= {"from", "to", "tables", "version", str(batch.first), str(batch.last)}
    assert set(parcel.body.decode().split('"')[1::2]) == words
    store.close()


def test_where_rows_lie_does_not_tell_who_came_first(place: Place) -> None:
    store = opened(place)
    for number, category in enumerate(reversed(CATEGORIES["language"])):
        visited(store, str(number), {**AN_ENTRY, "language": category})
    names = [name for (name,) in rows(store).execute("SELECT name FROM contributors ORDER BY name")]
    store.close()
    held = (place.folder / "kiosk.db").read_bytes()
    languages = sorted(CATEGORIES["language"])
    for written in (names, [b"language" + code.encode() for code in languages]):
        places = [held.index(name) for name in written]
        # SQLite fills a page from its end.
        assert all(before > after for before, after in pairwise(places))


def test_days_and_weeks_are_those_of_the_city_in_summer_and_winter() -> None:
    assert day_of(datetime(2026, 12, 31, 22, 59, tzinfo=UTC)).isoformat() == "2026-12-31"
    assert day_of(datetime(2026, 12, 31, 23, 0, tzinfo=UTC)).isoformat() == "2027-01-01"
    assert day_of(datetime(2026, 7, 5, 21, 59, tzinfo=UTC)).isoformat() == "2026-07-05"
    assert day_of(datetime(2026, 7, 5, 22, 0, tzinfo=UTC)).isoformat() == "2026-07-06"
    for moment in (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 10, 25, 0, 59, tzinfo=UTC)):
        assert day_of(moment + timedelta(hours=1)) == day_of(moment)


def test_a_span_that_begins_in_week_53_ends_in_the_next_year(place: Place) -> None:
    place.clock.now = datetime(2026, 12, 30, 12, tzinfo=UTC)
    store = opened(place)
    visited_for_weeks(place, store)
    store.finish_erasing()
    _, batch = only(store)
    assert (str(batch.first), str(batch.last)) == ("2026-W53", "2027-W02")
    store.close()


BROKEN = [
    "UPDATE span SET first = '2026-W54'",
    "UPDATE span SET first = CAST(x'ff' AS TEXT)",
    "UPDATE span SET latest = 'soon'",
    "UPDATE span SET doubted = ''",
    "UPDATE span SET threshold = 29",
    "UPDATE counts SET category = CAST(x'ff' AS TEXT) WHERE name = 'help'",
]


@pytest.mark.parametrize("damage", BROKEN)
def test_counts_that_cannot_be_read_are_lost_and_no_wipe_waits_for_them(place: Place, damage: str) -> None:
    store = opened(place)
    visited(store, "a")
    rows(store).execute(damage)
    visited(store, "b")
    assert place.told == [LOST]
    assert store.unfinished(IDLE) is None
    assert counted(store) == dict.fromkeys(AN_ENTRY.items(), 1)
    store.close()


def test_a_disk_that_is_full_keeps_no_visit_here(place: Place) -> None:
    store = opened(place)
    store.begin("a")
    store.save_answer("a", an_answer(1, CANARY))
    fill(store)
    store.wipe("a", {}, dict.fromkeys(CATEGORIES, "x" * 4000))
    assert store.unfinished(IDLE) is None
    assert counted(store) == {}
    assert ["to statistics is lost" in words for words in place.told] == [True]
    store.close()
    assert place.holds(CANARY) == []


def test_a_span_that_cannot_close_on_this_disk_stays_and_closes_later(place: Place) -> None:
    store = opened(place)
    visited_for_weeks(place, store)
    rows(store).execute("PRAGMA query_only = ON")
    store.finish_erasing()
    assert ["read-only" in words for words in place.told] == [True]
    rows(store).execute("PRAGMA query_only = OFF")
    assert store.outbox.all() == ()
    place.clock.pass_by(DAY)
    store.finish_erasing()
    only(store)
    store.close()


@pytest.mark.parametrize("release", [True, False], ids=["with a release", "alone"])
def test_a_count_that_breaks_at_any_step_counts_once_or_not_at_all(place: Place, *, release: bool) -> None:
    steps = step = 0

    def deny(*_: object) -> int:
        nonlocal steps
        steps += 1
        return sqlite3.SQLITE_DENY if steps == step else sqlite3.SQLITE_OK

    place.clock.now = datetime(2026, 1, 5, 12, tzinfo=UTC)  # years go by: what is counted must not end
    store = opened(place)
    while steps >= step:
        seqs = len(store.outbox.all())
        visited_for_weeks(place, store) if release else visited(store, "before")
        before = counted(store)
        store.begin("b")
        step, steps = step + 1, 0
        rows(store).set_authorizer(deny)
        with suppress(sqlite3.DatabaseError):
            store.wipe("b", {}, AN_ENTRY)
        rows(store).set_authorizer(None)
        store.finish_erasing()
        assert store.unfinished(IDLE) is None
        assert len(store.outbox.all()) - seqs == int(release)
        fresh = 0 if release else before["help", "used"]
        assert counted(store).get(("help", "used"), 0) in {fresh, fresh + 1}
    assert step > 10
    store.close()

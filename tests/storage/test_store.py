from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.storage.store import Store, Unfinished
from tests.storage.an import IDLE, Clock, Place, an_answer, epoch_of

PATIENCE_S = 20
CANARY = "kanarie-in-de-mijn"


def test_a_visit_goes_on_where_it_was(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    store.save_answer("v", an_answer(2, "é\N{BLACK HEART SUIT}\0"))
    store.save_snapshot("v", b"first")
    store.save_snapshot("v", b"half done")
    assert store.durable
    store.close()
    again = place.open().unfinished(IDLE)
    assert again == Unfinished("v", b"half done", (an_answer(1), an_answer(2, "é\N{BLACK HEART SUIT}\0")))
    assert not place.told


def test_a_fresh_kiosk_has_nothing_unfinished(place: Place) -> None:
    assert place.open().unfinished(IDLE) is None


def test_a_visit_without_snapshot_is_unfinished_too(place: Place) -> None:
    store = place.open()
    store.begin("v")
    assert store.unfinished(IDLE) == Unfinished("v", None, ())


@pytest.mark.parametrize("late", [IDLE, timedelta(0)])
def test_a_visit_is_offered_within_the_idle_time(place: Place, late: timedelta) -> None:
    store = place.open()
    store.begin("v")
    place.clock.pass_by(late)
    assert store.unfinished(IDLE) is not None


@pytest.mark.parametrize("late", [IDLE + timedelta(milliseconds=1), timedelta(milliseconds=-1)])
def test_a_visit_is_erased_when_it_is_too_late_or_the_clock_went_back(place: Place, late: timedelta) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    place.clock.pass_by(late)
    assert store.unfinished(IDLE) is None
    store.close()
    assert not place.holds(CANARY)
    place.clock.pass_by(-late)
    assert place.open().unfinished(IDLE) is None


@pytest.mark.parametrize("what", ["answer", "snapshot", "sign of a person"])
def test_the_idle_time_counts_from_the_last_thing_kept(place: Place, what: str) -> None:
    store = place.open()
    store.begin("v")
    place.clock.pass_by(IDLE)
    if what == "answer":
        store.save_answer("v", an_answer(1))
    elif what == "snapshot":
        store.save_snapshot("v", b"")
    else:
        store.present("v")
    place.clock.pass_by(IDLE)
    assert store.unfinished(IDLE) is not None


def test_who_reads_on_before_a_power_cut_loses_no_answer(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    store.save_snapshot("v", b"half done")
    for _ in range(10):
        place.clock.pass_by(timedelta(seconds=20))
        store.present("v")
    store.close()
    place.clock.pass_by(timedelta(seconds=5))
    assert place.open().unfinished(IDLE) == Unfinished("v", b"half done", (an_answer(1),))


def test_whoever_is_there_keeps_no_visit_but_their_own(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    store.wipe("v")
    store.present("v")
    assert store.unfinished(IDLE) is None
    store.begin("w")
    place.clock.pass_by(IDLE + timedelta(milliseconds=1))
    store.present("v")
    assert store.unfinished(IDLE) is None


def test_a_new_visit_erases_what_was_left_of_another(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    store.begin("w")
    assert store.unfinished(IDLE) == Unfinished("w", None, ())
    store.close()
    assert not place.holds(CANARY)


def test_wiping_one_visit_leaves_another(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.wipe("another")
    assert store.unfinished(IDLE) == Unfinished("v", None, ())


def test_an_answer_that_can_no_longer_be_read_is_erased(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store._database.conn.execute(  # noqa: SLF001 - as an older program would have written it
        "INSERT INTO answers VALUES ('v', 1, 0, 'screening', 'x', 1, '[[1]]', 0, 0, 0, 'alone')"
    )
    assert store.unfinished(IDLE) is None
    assert store.unfinished(IDLE) is None


def test_the_same_database_keeps_its_epoch(place: Place) -> None:
    store = place.open()
    epoch = epoch_of(store)
    store.close()
    assert len(epoch) == 32
    assert epoch_of(place.open()) == epoch


def test_a_second_kiosk_on_the_same_folder_is_refused(place: Place) -> None:
    first = place.open()
    with pytest.raises(StorageError, match="Another kiosk is running"):
        place.open()
    first.begin("v")
    assert first.durable
    first.close()
    place.open()


def test_a_damaged_file_that_could_not_be_emptied_at_once_is_emptied_for_the_next_visitor(
    place: Place,
) -> None:
    store = place.open()
    aside = place.folder / "kiosk-damaged-20261201-103000.db"
    aside.write_text(CANARY)
    store.begin("v")
    assert aside.read_text() == ""
    aside.write_text(CANARY)
    store.wipe("v")
    assert aside.read_text() == ""
    store.close()


class HeldClock(Clock):
    """Holds whoever asks for the time secondly, in the middle of writing, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = count()
        self.reached, self.let_go = Event(), Event()
        self.let_go.set()

    @override
    def __call__(self) -> datetime:
        if not self.let_go.is_set() and next(self.asked) == 1:
            self.reached.set()
            assert self.let_go.wait(PATIENCE_S)
        return super().__call__()


def test_what_leaves_the_device_is_drawn_by_the_systems_own_chance(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "kiosk", HeldClock(), list[str]().append)
    assert store._below is secrets.randbelow  # noqa: SLF001 - nobody else is told
    store.close()


READS: dict[str, Callable[[Store], object]] = {
    "unfinished": lambda store: store.unfinished(IDLE),
    "durable": lambda store: store.durable,
    "close": Store.close,
}


@pytest.mark.parametrize("read", READS)
def test_whoever_reads_waits_for_what_is_being_written(tmp_path: Path, read: str) -> None:
    clock = HeldClock()
    store = Store.open(tmp_path / "kiosk", clock, list[str]().append)
    store.begin("v")
    clock.let_go.clear()
    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(store.save_snapshot, "v", b"half done")
        assert clock.reached.wait(PATIENCE_S)
        reading = pool.submit(READS[read], store)
        assert not wait({reading}, timeout=0.1).done
        clock.let_go.set()
        writing.result(PATIENCE_S)
        reading.result(PATIENCE_S)


def test_answers_may_come_from_several_threads(place: Place) -> None:
    store = place.open()
    store.begin("v")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: store.save_answer("v", an_answer(n)), range(1, 41)))
    unfinished = store.unfinished(IDLE)
    assert unfinished is not None
    assert unfinished.answers == tuple(an_answer(n) for n in range(1, 41))


@settings(max_examples=25, deadline=None)
@given(
    answers=st.lists(st.integers(1, 900), min_size=1, max_size=25),
    snapshots=st.lists(st.integers(1, 2000), max_size=8),
    visits=st.integers(1, 3),
)
def test_nothing_of_a_visitor_remains_in_any_file(
    answers: list[int], snapshots: list[int], visits: int
) -> None:
    with TemporaryDirectory() as folder:
        place = Place(Path(folder))
        store = place.open()
        for visit in map(str, range(visits)):
            store.begin(visit)
            for number, times in enumerate(answers, 1):
                store.save_answer(visit, an_answer(number, CANARY * times))
                if number <= len(snapshots):
                    store.save_snapshot(visit, CANARY.encode() * snapshots[number - 1])
            store.wipe(visit)
            assert not place.holds(CANARY)
        store.close()
        assert sorted(file.name for file in place.folder.iterdir()) == [
            "kiosk.db",
            "kiosk.db-journal",
            "reserve",
        ]


def test_the_scan_for_remains_would_find_them(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    store.close()
    assert place.holds(CANARY) == ["kiosk.db"]


def test_the_files_are_for_the_kiosk_only(place: Place) -> None:
    store = place.open()
    store.begin("v")
    assert place.folder.stat().st_mode & 0o777 == 0o700
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in place.folder.glob("kiosk.db"))
    store.close()


def test_the_database_is_set_as_the_design_says(place: Place) -> None:
    rows = place.open()._database.conn  # noqa: SLF001 - the settings of a connection are not in the file
    kept = {
        name: rows.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
    }
    assert kept == {
        "journal_mode": "persist",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "locking_mode": "exclusive",
    }

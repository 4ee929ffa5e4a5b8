"""Every step has a frozen file, made by the program of its day and never made again.

`python -m tests.storage.test_migrations` freezes the file of the newest step, when it has none.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.core.statistics.outbox import ParcelState
from kiosk.storage.migrations import STEPS, migrations
from kiosk.storage.store import Unfinished
from tests.storage.an import AN_ENTRY, IDLE, Place, an_answer, counted, epoch_of

OLD = Path(__file__).parent / "old"
FROZEN = sorted(OLD.glob("*.db"))
VISIT = Unfinished("frozen", b"half done", (an_answer(1), an_answer(2, "é")))


def freeze() -> None:
    newest = list(STEPS)[-1]
    frozen = OLD / f"{len(STEPS):02}-{newest}.db"
    if frozen.exists():
        return
    with TemporaryDirectory() as folder:
        place = Place(Path(folder))
        store = place.open()
        store.begin("counted")
        store.wipe("counted", {}, AN_ENTRY)
        store.begin(VISIT.visit_id)
        for answer in VISIT.answers:
            store.save_answer(VISIT.visit_id, answer)
        store.save_snapshot(VISIT.visit_id, VISIT.snapshot or b"")
        store.close()
        OLD.mkdir(exist_ok=True)
        shutil.copyfile(place.folder / "kiosk.db", frozen)


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda frozen: frozen.stem)
def test_every_old_database_still_opens(place: Place, frozen: Path) -> None:
    place.folder.mkdir()
    shutil.copyfile(frozen, place.folder / "kiosk.db")
    store = place.open()
    assert store.unfinished(IDLE) == VISIT
    assert len(epoch_of(store)) == 32
    assert not place.told
    store.wipe("frozen")
    assert store.unfinished(IDLE) is None


def test_what_was_counted_in_an_old_database_goes_on(place: Place) -> None:
    place.folder.mkdir()
    shutil.copyfile(OLD / "04-count_statistics.db", place.folder / "kiosk.db")
    store = place.open()
    store.wipe("frozen", {}, AN_ENTRY)
    assert counted(store) == dict.fromkeys(AN_ENTRY.items(), 2)
    assert not place.told
    store.close()


def test_an_old_batch_that_may_have_arrived_is_told_from_one_that_was_not_taken(place: Place) -> None:
    place.folder.mkdir()
    shutil.copyfile(OLD / "05-forget_counters_of_few.db", place.folder / "kiosk.db")
    said = (
        "It may have arrived under the enrolment before, and would then be counted twice; "
        "whoever runs the collector can see whether it did."
    )
    with closing(sqlite3.connect(place.folder / "kiosk.db")) as rows, rows:
        for seq, why in ((1, said), (2, "The collector does not take this batch (422).")):
            rows.execute("INSERT INTO outbox VALUES ('e', ?, x'00', 'parked', ?, '')", (seq, why))
    store = place.open()
    assert [(one.state, one.why) for one in store.outbox.all()] == [
        (ParcelState.DOUBTED, said),
        (ParcelState.PARKED, "The collector does not take this batch (422)."),
    ]
    store.close()


def test_old_counters_that_may_be_of_fewer_than_ten_visits_are_gone_and_others_go_on(place: Place) -> None:
    place.folder.mkdir()
    shutil.copyfile(OLD / "04-count_statistics.db", place.folder / "kiosk.db")
    with closing(sqlite3.connect(place.folder / "kiosk.db")) as rows, rows:
        for item, language, asked in (("kanarie", "ar", 9), ("many", "nl", 10), ("beside", "nl", 1)):
            rows.execute(
                "INSERT INTO counters VALUES (?, 1, 'f', ?, 'foundation', ?, 1, 0, 0, 0, 0, 0, 0)",
                (item, language, asked),
            )
    store = place.open()
    found = store._database.conn.execute("SELECT item FROM counters ORDER BY item").fetchall()  # noqa: SLF001 - as above
    assert found == [("beside",), ("many",)]
    store.wipe("frozen")
    assert not place.holds("kanarie")
    store.close()


def test_every_step_has_a_frozen_file_in_order() -> None:
    assert [frozen.stem for frozen in FROZEN] == [f"{n:02}-{step}" for n, step in enumerate(STEPS, 1)]


def test_the_steps_named_are_the_steps_there_are(place: Place) -> None:
    store = place.open()
    database = store._database  # noqa: SLF001 - what the library wrote down is not ours to tell
    assert [step.name for step in migrations.applied(database)] == list(STEPS)
    assert not migrations.pending(database)
    store.close()


if __name__ == "__main__":
    freeze()

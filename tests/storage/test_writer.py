from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from time import sleep

import pytest

from kiosk.core.errors import StorageError
from kiosk.storage import visits
from kiosk.storage.store import Store, Unfinished
from tests.storage.an import IDLE, Place, an_answer, fill
from tests.storage.own_disk import run_on_a_disk

ROOT = Path(__file__).resolve().parents[2]
CANARY = "kanarie-in-de-mijn"
BIG = CANARY * 2000

# The kiosk may write no file beyond so many bytes; what was acknowledged is printed.
LIMITED = """
import resource, sys
from pathlib import Path
from tests.storage.an import Place, an_answer
place = Place(Path(sys.argv[1]))
store = place.open()
store.begin("v")
size = (place.folder / "kiosk.db").stat().st_size + 64 * 1024
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
for number in range(1, 200):
    store.save_answer("v", an_answer(number, "x" * 1000))
    if store.durable:
        print(number)
    elif number % 50 == 0:
        print(*place.told, sep="|", file=sys.stderr)
"""


def test_a_visit_goes_on_when_the_disk_is_full(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    fill(store)
    for number in (2, 3):
        store.save_answer("v", an_answer(number, BIG))
        store.save_snapshot("v", BIG.encode())
    assert not store.durable
    assert len(place.told) == 1
    assert "is full. Make room on it" in place.told[0]
    assert store.unfinished(IDLE) == Unfinished("v", None, (an_answer(1),))


def test_what_waited_is_written_when_there_is_room_again(place: Place) -> None:
    store = place.open()
    store.begin("v")
    disk = fill(store)
    store.save_answer("v", an_answer(1, BIG))
    store.save_snapshot("v", BIG.encode())
    store.save_snapshot("v", b"newest")
    disk.execute("PRAGMA max_page_count = 100000")
    store.save_answer("v", an_answer(2))
    assert store.durable
    assert store.unfinished(IDLE) == Unfinished("v", b"newest", (an_answer(1, BIG), an_answer(2)))
    fill(store)
    store.save_answer("v", an_answer(3, BIG))
    assert len(place.told) == 2


def test_what_was_said_last_is_written_last(place: Place) -> None:
    store = place.open()
    store.begin("v")
    disk = fill(store)
    store.save_answer("v", an_answer(1, BIG))
    store.present("v")
    store.save_snapshot("v", b"here")
    place.clock.pass_by(IDLE)
    disk.execute("PRAGMA max_page_count = 100000")
    store.present("v")
    place.clock.pass_by(IDLE)
    assert store.unfinished(IDLE) == Unfinished("v", b"here", (an_answer(1, BIG),))


def test_the_reserve_is_given_back_and_made_again(place: Place) -> None:
    reserve = place.folder / "reserve"
    store = place.open()
    store.begin("v")
    assert reserve.stat().st_size == 256 * 1024
    disk = fill(store)
    store.save_answer("v", an_answer(1, BIG))
    assert not reserve.exists()
    disk.execute("PRAGMA max_page_count = 100000")
    store.begin("w")
    assert reserve.stat().st_size == 256 * 1024


def test_a_visit_leaves_a_full_disk_too(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, BIG))
    fill(store)
    store.save_answer("v", an_answer(2, BIG))
    store.wipe("v")
    store.close()
    assert not place.holds(CANARY)


def test_a_disk_that_cannot_be_written_to_at_all_is_told_of(place: Place) -> None:
    store = place.open()
    store.begin("v")
    fill(store)
    rows(store).execute("PRAGMA query_only = ON")
    store.save_answer("v", an_answer(1))
    assert not store.durable
    store.wipe("v")
    assert [words for words in place.told if "not erased yet" in words] == place.told[1:]
    rows(store).execute("PRAGMA query_only = OFF")
    store.begin("w")
    assert store.unfinished(IDLE) == Unfinished("w", None, ())


def not_erased(place: Place) -> Store:
    """Let a visitor leave while the disk takes nothing."""
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    rows(store).execute("PRAGMA query_only = ON")
    store.wipe("v")
    assert store.unfinished(IDLE) is not None
    return store


def rows(store: Store) -> sqlite3.Connection:
    return store._database.conn  # noqa: SLF001 - the nearest thing to a disk in trouble


def test_a_journal_that_is_given_up_on_a_full_disk_is_blank_before(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    with (place.folder / "kiosk.db-journal").open("rb") as journal:
        store.save_answer("v", an_answer(2, CANARY))
        assert CANARY.encode() in journal.read()
        store._writer._write_without_journal(visits.erase_all)  # noqa: SLF001 - as where no room is left
        journal.seek(0)
        assert not any(journal.read())
    assert store.unfinished(IDLE) is None
    store.begin("w")
    store.close()
    with pytest.raises(StorageError, match="Another kiosk"), closing(place.open()):
        place.open()


def test_what_could_not_be_erased_is_tried_again_until_it_is(place: Place) -> None:
    store = not_erased(place)
    for _ in range(3):
        store.finish_erasing()
    assert len(place.told) == 1
    rows(store).execute("PRAGMA query_only = OFF")
    store.finish_erasing()
    assert store.unfinished(IDLE) is None
    assert not place.holds(CANARY)


def test_what_could_not_be_erased_is_tried_again_as_the_kiosk_closes(place: Place) -> None:
    store = not_erased(place)
    rows(store).execute("PRAGMA query_only = OFF")
    store.close()
    assert not place.holds(CANARY)


def test_whoever_leaves_before_their_beginning_was_kept_takes_along_who_was_not_erased(place: Place) -> None:
    store = not_erased(place)
    store.begin("w")
    rows(store).execute("PRAGMA query_only = OFF")
    store.wipe("w")
    assert store.unfinished(IDLE) is None
    assert not place.holds(CANARY)


def assert_only_the_next_one_is_kept(store: Store, place: Place) -> None:
    """Let somebody come while erasing is owed, and the disk be well again."""
    store.begin("w")
    rows(store).execute("PRAGMA query_only = OFF")
    store.save_answer("w", an_answer(1))
    store.finish_erasing()
    assert store.unfinished(IDLE) == Unfinished("w", None, (an_answer(1),))
    assert not place.holds(CANARY)


def test_what_is_erased_late_takes_nobody_else_along(place: Place) -> None:
    store = not_erased(place)
    assert_only_the_next_one_is_kept(store, place)


def test_somebody_long_gone_who_is_erased_late_takes_nobody_along(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    place.clock.pass_by(2 * IDLE)
    rows(store).execute("PRAGMA query_only = ON")
    assert store.unfinished(IDLE) is None
    assert_only_the_next_one_is_kept(store, place)


def test_no_acknowledged_answer_is_lost_on_a_disk_that_fills_up(place: Place) -> None:
    command = [sys.executable, "-c", LIMITED, str(place.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    acknowledged = [int(line) for line in done.stdout.split()]
    unfinished = place.open().unfinished(IDLE)
    assert unfinished is not None
    assert [answer.number for answer in unfinished.answers] == acknowledged
    assert 0 < len(acknowledged) < 199
    assert len(set(done.stderr.splitlines())) == 1


SMALL_DISK = """
import subprocess, sys
from pathlib import Path
from tests.storage.an import IDLE, Place, an_answer
place = Place(Path(sys.argv[1]) / "kiosk")
store = place.open()
store.begin("v")
reserve = place.folder / "reserve"
released = 0
for number in range(1, 600):
    store.save_answer("v", an_answer(number, "kanarie" + "x" * 2000))
    if not reserve.exists() and not released:
        released = number
    if not store.durable:
        break
kept = len(store.unfinished(IDLE).answers)
store.wipe("v")
store.close()
print(released, number, kept, len(place.told), len(place.holds("kanarie")))
"""


def test_a_small_disk_fills_up_and_is_left_clean(tmp_path: Path) -> None:
    released, last, kept, told, remains = map(int, run_on_a_disk("size=900k", tmp_path, SMALL_DISK).split())
    assert 0 < released < last
    assert (kept, told, remains) == (last - 1, 1, 0)


WRITING = """
import sys
from contextlib import closing
from pathlib import Path
from tests.storage.an import Place, an_answer
store = Place(Path(sys.argv[1])).open()
store.begin("v")
for number in range(1, 100000):
    store.save_answer("v", an_answer(number, "x" * (number % 3000)))
    print(number, flush=True)
    store.save_snapshot("v", b"y" * (number * 37 % 9000))
"""


def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path) -> None:
    moments = Random(20)  # noqa: S311 - moments, not secrets
    for kill in range(20):
        place = Place(tmp_path / str(kill))
        command = [sys.executable, "-c", WRITING, str(place.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writing:  # noqa: S603
            assert writing.stdout is not None
            writing.stdout.readline()
            sleep(moments.uniform(0, 0.05))
            writing.kill()
            acknowledged = 1 + len([line for line in writing.stdout if line.endswith("\n")])
        store = place.open()
        unfinished = store.unfinished(IDLE)
        store.close()
        assert not place.told
        assert unfinished is not None
        assert acknowledged <= len(unfinished.answers) <= acknowledged + 1
        assert list(unfinished.answers) == [
            an_answer(number, "x" * (number % 3000)) for number in range(1, len(unfinished.answers) + 1)
        ]

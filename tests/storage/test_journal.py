from __future__ import annotations

from pathlib import Path

from kiosk.storage.database import NAME
from kiosk.storage.journal import journal_of, make_blank
from kiosk.storage.store import Unfinished
from tests.storage.an import IDLE, Place, an_answer

CANARY = "kanarie-in-de-mijn"


def test_a_journal_that_a_broken_off_change_needs_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / NAME
    assert make_blank(file)
    journal_of(file).write_bytes(b"\xd9\xd5" + bytes(26) + b"a page")
    assert not make_blank(file)
    assert journal_of(file).read_bytes().endswith(b"a page")


def test_a_journal_that_nothing_needs_is_made_blank(tmp_path: Path) -> None:
    file = tmp_path / NAME
    journal_of(file).write_bytes(bytes(28) + b"a page")
    assert make_blank(file)
    assert journal_of(file).read_bytes() == bytes(28 + len(b"a page"))


def test_nothing_of_a_visit_is_ever_cut_off_the_journal_or_left_in_it(place: Place) -> None:
    """What is cut off a file is not overwritten: it stays on the disk until something else needs the room."""
    store = place.open()
    journal, seen = journal_of(place.folder / NAME), []
    for visit in ("v", "w"):
        store.begin(visit)
        for number in range(1, 30):
            store.save_answer(visit, an_answer(number, CANARY * (30 - number)))
            seen.append((journal.stat().st_ino, journal.stat().st_size))
        assert journal.name in place.holds(CANARY)
        store.wipe(visit)
        seen.append((journal.stat().st_ino, journal.stat().st_size))
        assert not any(journal.read_bytes())
    store.close()
    place.open().close()
    seen.append((journal.stat().st_ino, journal.stat().st_size))
    assert seen == sorted(seen)
    assert len({place for place, _size in seen}) == 1


def test_a_power_cut_before_the_journal_is_blank_leaves_nothing_after_the_next_start(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1, CANARY))
    rows = store._database.conn  # noqa: SLF001 - erases as the store does, and ends before it goes on
    rows.execute("DELETE FROM visits")
    rows.close()
    assert place.holds(CANARY) == ["kiosk.db-journal"]
    assert place.open().unfinished(IDLE) is None
    assert not place.holds(CANARY)


def test_blanking_the_journal_takes_nothing_from_a_visit_that_goes_on(place: Place) -> None:
    store = place.open()
    store.begin("v")
    store.save_answer("v", an_answer(1))
    store.close()
    store = place.open()
    store.finish_erasing()
    store.save_answer("v", an_answer(2))
    store.close()
    assert place.open().unfinished(IDLE) == Unfinished("v", None, (an_answer(1), an_answer(2)))

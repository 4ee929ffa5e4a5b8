from __future__ import annotations

from pathlib import Path

from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.doubts import (
    DOUBTFUL,
    LOOK,
    LOOK_EVERYWHERE,
    added,
    elsewhere,
    forgotten,
    in_words,
    name_of,
    without,
)
from kiosk.sync.enrolment import NOBODYS_INSTALL
from tests.sync.an import EPOCH, parcel, problem
from tests.sync.kiosk import Kiosk

ME, OTHER = "1" * 32, "2" * 32


def test_a_batch_is_named_by_where_it_was_made() -> None:
    assert name_of(parcel(3)) == f"{EPOCH}/3"


def test_a_doubt_is_of_a_batch_under_an_install() -> None:
    doubts = added(added(added({}, ME, "e/1"), ME, "e/2"), OTHER, "e/2")
    assert doubts == {ME: ("e/1", "e/2"), OTHER: ("e/2",)}
    assert elsewhere(doubts, ME) == {"e/2"}
    assert elsewhere(doubts, "3" * 32) == {"e/1", "e/2"}


def test_what_did_not_arrive_under_one_name_may_have_under_another() -> None:
    doubts = {ME: ("e/1", "e/2"), OTHER: ("e/2",)}
    assert forgotten(doubts, ME, "e/2") == {ME: ("e/1",), OTHER: ("e/2",)}
    assert forgotten(doubts, OTHER, "e/2") == {ME: ("e/1", "e/2")}
    assert forgotten(doubts, "3" * 32, "e/2") == doubts


def test_staff_read_where_they_can_see_whether_it_arrived() -> None:
    doubts = {ME: (f"{EPOCH}/1",), OTHER: (f"{EPOCH}/1", f"{EPOCH}/2"), NOBODYS_INSTALL: (f"{EPOCH}/2",)}
    assert in_words(doubts, ME, parcel(1)) == f"{DOUBTFUL} {LOOK.format(install=OTHER)}"
    third = "3" * 32
    both = [LOOK.format(install=one) for one in (ME, OTHER)]
    assert in_words(doubts, third, parcel(1)) == " ".join([DOUBTFUL, *both])
    where = in_words(doubts, third, parcel(2))
    assert NOBODYS_INSTALL not in where
    assert where.endswith(LOOK_EVERYWHERE.format(epoch=EPOCH))


def test_what_is_settled_is_in_doubt_nowhere() -> None:
    assert without({ME: ("e/1", "e/2"), OTHER: ("e/2",)}, {"e/2"}) == {ME: ("e/1",)}


def test_a_copied_disk_keeps_its_doubt_as_another_one_brought_much_the_same(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = problem(409)
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    kiosk.outbox.wait_again(EPOCH, 1)
    assert kiosk.round().parked == 1
    assert kiosk.outbox.states()[0] is ParcelState.DOUBTED
    assert kiosk.outbox.parcels[0].why.startswith(DOUBTFUL)


def test_what_was_not_taken_stays_aside_whatever_its_sentence_says(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.outbox.parked(EPOCH, 1, DOUBTFUL)
    assert kiosk.round().sent == 0
    assert kiosk.outbox.states() == [ParcelState.PARKED]


def test_what_is_in_doubt_lies_aside_also_where_the_enrolment_forgot_of_it(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.outbox.doubted(EPOCH, 1, DOUBTFUL)
    assert (kiosk.round().sent, kiosk.outbox.states(), kiosk.arrived()) == (0, [ParcelState.DOUBTED], [])

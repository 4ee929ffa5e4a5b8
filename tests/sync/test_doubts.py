from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError
from kiosk.sync.doubts import added, elsewhere, forgotten, name_of, without
from kiosk.sync.round import DOUBTFUL
from tests.sync.an import EPOCH, parcel, problem, too_early
from tests.sync.kiosk import Kiosk

SENT, PARKED = ParcelState.SENT, ParcelState.PARKED

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


def test_what_is_settled_is_in_doubt_nowhere() -> None:
    assert without({ME: ("e/1", "e/2"), OTHER: ("e/2",)}, {"e/2"}) == {ME: ("e/1",)}


def test_a_batch_that_may_have_arrived_is_not_sent_again_under_another_name(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("The collector does not answer.", reached=True)
    kiosk.round()
    kiosk.answers = dict.fromkeys((1, 2, 3), problem(403))
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    found = kiosk.round()
    assert (found.sent, found.parked) == (2, 1)
    assert kiosk.outbox.parcels[0].why == DOUBTFUL
    assert kiosk.arrived() == [2, 3]


def test_under_its_old_name_again_what_may_have_arrived_is_sent_without_being_asked(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("cut", reached=True)
    for number in (7, 8, 1):
        kiosk.round()
        kiosk.answers.clear()
        kiosk.enrol(number)
    assert kiosk.outbox.states() == [PARKED, SENT, SENT]
    found = kiosk.round()
    assert (found.sent, found.parked) == (1, 0)


def test_all_that_may_have_arrived_is_kept_in_mind_not_only_the_last(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers = {1: problem(500), 2: problem(500)}
    assert kiosk.round().sent == 1
    kiosk.enrol(7)
    kiosk.answers.clear()
    assert kiosk.round().parked == 2


@pytest.mark.parametrize("refused", [problem(422), too_early(), problem(401)])
def test_what_was_refused_never_arrived_and_may_go_under_any_name(tmp_path: Path, refused: Answer) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = refused
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    if kiosk.outbox.states() == [PARKED]:
        kiosk.outbox.wait_again(EPOCH, 1)
    assert kiosk.round().sent == 1


def test_a_copied_disk_keeps_its_doubt_as_another_one_brought_much_the_same(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = problem(409)
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    kiosk.outbox.wait_again(EPOCH, 1)
    assert kiosk.round().parked == 1
    assert kiosk.outbox.parcels[0].why == DOUBTFUL

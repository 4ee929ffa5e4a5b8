from __future__ import annotations

from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.doubts import added, elsewhere, forgotten, name_of, without
from tests.sync.an import EPOCH, parcel

SENT, PARKED, DOUBTED = ParcelState.SENT, ParcelState.PARKED, ParcelState.DOUBTED

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

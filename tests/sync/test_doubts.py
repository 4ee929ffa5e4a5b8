from __future__ import annotations

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
from tests.sync.an import EPOCH, parcel

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

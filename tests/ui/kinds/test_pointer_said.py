from __future__ import annotations

from kiosk.kinds.pointer import Found
from kiosk.ui.kinds.pointer_said import BESIDE, FOUND, HELD, said_of, shortest_of_all
from tests.ui.stage import PlainWords

WORDS = PlainWords()


def test_what_is_held_and_what_was_tried_is_said_in_full_or_in_fewer_words() -> None:
    assert said_of(HELD, "The leaf", WORDS) == (
        "You hold: The leaf. Click where it should go.",
        "Now click where it should go.",
    )
    assert said_of(FOUND[Found.OTHER], "The leaf", WORDS)[1:] == ("That is: The leaf.",)
    assert len(said_of(BESIDE, "", WORDS)) == 1


def test_that_one_may_go_on_is_said_to_the_last() -> None:
    ways = said_of(FOUND[Found.OTHERWISE], "The leaf", WORDS, or_go_on=True)
    assert all(way.endswith("You may also go on.") for way in ways)
    assert [len(way) for way in ways] == sorted((len(way) for way in ways), reverse=True)


def test_all_that_may_be_said_is_known_before_it_is_said() -> None:
    known = shortest_of_all(["The leaf", "The tree"], WORDS)
    for said in (*FOUND.values(), BESIDE, HELD):
        for thing in ("The leaf", "The tree"):
            assert said_of(said, thing, WORDS)[-1] in known
            assert said_of(said, thing, WORDS, or_go_on=True)[-1] in known

from __future__ import annotations

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import choice
from kiosk.kinds.kind import Standing
from tests.kinds.examples import facts, spec


def picks(*keys: str) -> list[Action]:
    return [Action("pick", key) for key in keys]


def several() -> choice.Spec:
    options = facts("choice")["options"]
    options["later"] = {"words": "Ik bel mijn zus.", "right": True}
    return choice.parse({**facts("choice"), "options": options, "several": True})


def test_the_last_pick_counts() -> None:
    assert choice.mark(spec("choice"), picks("give", "hang_up")).right
    assert not choice.mark(spec("choice"), picks("hang_up", "give")).right


def test_picking_twice_keeps_the_answer() -> None:
    assert choice.mark(spec("choice"), picks("hang_up", "hang_up")).right


def told(facts: choice.Spec, *keys: str) -> list[tuple[str, str, Standing]]:
    return [(card.title, card.detail, card.standing) for card in choice.way(facts, picks(*keys))]


def test_another_answer_stands_with_its_own_kind_word_before_the_right_one() -> None:
    assert told(spec("choice"), "later") == [
        ("options.later.words", "options.later.feedback", Standing.OTHER),
        ("options.hang_up.words", "options.hang_up.feedback", Standing.AHEAD),
    ]
    assert told(spec("choice"), "hang_up") == [
        ("options.hang_up.words", "options.hang_up.feedback", Standing.MET)
    ]


def test_of_several_right_answers_each_tells_whether_it_was_picked() -> None:
    assert [standing for _, _, standing in told(several(), "later", "give")] == [
        Standing.OTHER,
        Standing.AHEAD,
        Standing.MET,
    ]


def test_a_right_answer_may_go_without_a_reason() -> None:
    options = facts("choice")["options"]
    del options["hang_up"]["feedback"]
    why = told(choice.parse({**facts("choice"), "options": options}))
    assert why == [("options.hang_up.words", "", Standing.AHEAD)]


def test_several_right_answers_are_all_needed_and_no_other() -> None:
    assert choice.mark(several(), picks("hang_up", "later")).right
    assert not choice.mark(several(), picks("hang_up")).right
    assert not choice.mark(several(), picks("hang_up", "later", "give")).right


def test_where_several_are_right_a_second_pick_takes_back() -> None:
    assert choice.mark(several(), picks("give", "hang_up", "later", "give")).right


def test_guessing_is_one_of_all_answers_that_can_be_given() -> None:
    assert choice.guessing(spec("choice")) == pytest.approx(1 / 4)
    assert choice.guessing(several()) == pytest.approx(1 / 15)

from __future__ import annotations

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import KINDS
from kiosk.kinds.pointer import Tried
from kiosk.ui.screens.way_hands import HAND_DEEDS, TRIED_IN_VAIN
from kiosk.ui.screens.way_words import told
from kiosk.worlds.field import Verb
from tests.ui.samples import POINTER
from tests.ui.stage import PlainWords, exercise_of

WORDS = PlainWords()
DRAG = {"drag": "leaf", "to": "door"}


def said(goal: dict[str, str], *actions: Action) -> tuple[str, str]:
    """Give the title of the card of a goal, and what is told of what was tried."""
    exercise = exercise_of("pointer", {**POINTER, "goal": [goal]})
    [way] = KINDS["pointer"].way(exercise.spec, actions)
    card = told(1, way, exercise.texts, WORDS)
    assert card.lines == ()
    return card.title, card.given


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        ({"move": "leaf"}, "Hold the arrow on “The leaf” for a moment."),
        ({"click": "leaf"}, "Click “The leaf” once."),
        ({"double": "leaf"}, "Click “The leaf” twice, quickly."),
        (DRAG, "Drag “The leaf” to “The door”."),
    ],
)
def test_what_hands_do_is_one_whole_sentence(goal: dict[str, str], sentence: str) -> None:
    assert said(goal) == (sentence, "")


@pytest.mark.parametrize(
    ("goal", "tried", "told_of"),
    [
        ({"click": "leaf"}, [Action("click")], "The click came beside the pictures."),
        ({"click": "leaf"}, [Action("click", "tree")], "You clicked “The tree”."),
        ({"click": "leaf"}, [Action("drag", "tree", "leaf")], "You dragged “The tree”."),
        ({"double": "leaf"}, [Action("click", "leaf")], "You clicked once."),
        ({"double": "leaf"}, [Action("drag", "leaf", "door")], "You dragged “The leaf”."),
        (DRAG, [Action("double", "leaf")], "You clicked “The leaf” twice."),
        (DRAG, [Action("drag", "leaf", "tree")], "You took it to “The tree”."),
        (DRAG, [Action("drag", "leaf")], "It came beside the pictures."),
        (DRAG, [Action("drag", "tree", "door")], "You dragged “The tree”."),
        (DRAG, [Action("drag", "leaf", "door")], ""),
    ],
)
def test_what_was_tried_in_vain_is_told(goal: dict[str, str], tried: list[Action], told_of: str) -> None:
    assert said(goal, *tried)[1] == told_of


def test_there_are_words_for_all_that_hands_do_and_try() -> None:
    assert HAND_DEEDS.keys() == {verb.value for verb in Verb}
    assert TRIED_IN_VAIN.keys() == set(Tried)

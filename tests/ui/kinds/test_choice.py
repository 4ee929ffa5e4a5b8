from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Step
from tests.ui.samples import Facts
from tests.ui.seen import cut, in_sight, named, place_of
from tests.ui.stage import PlainWords, Stage, stage_for

ANSWERS = (
    "Ik bevestig. Het is mijn bank.",
    "Ik weiger en bel zelf mijn bank.",
    "Ik bevestig en kijk wat er gebeurt.",
    "Ik leg mijn gsm weg en doe niets.",
)
HINTS = ("Weiger de vraag in je app. Bel dan je bank op het nummer dat je kent.",)
PICTURED: Facts = {
    "situation": "Je zit in de zetel. Je gsm vraagt: 'Wil je je aanmelden bij Bank Linde?' Jij deed niets.",
    "ask": "Wat doe je het best?",
    "options": {
        f"answer{number}": {
            "words": words,
            "picture": "bank",
            **({"right": True} if number == 1 else {"feedback": "Zo niet."}),
        }
        for number, words in enumerate(ANSWERS)
    },
}
LOOKS = [
    Look(width, height, text_size)
    for width, height in ((1280, 800), (1024, 768), (1920, 1080))
    for text_size in (TextSize.NORMAL, TextSize.LARGE)
]


def shown(qtbot: QtBot, stage: Stage) -> Hand:
    """Show a stage of its look's size, and give a hand for it once all stands still."""
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    return Hand(stage.window)


@pytest.mark.parametrize("arabic", [False, True])
@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_all_answers_of_the_screening_are_in_sight_with_all_their_words(
    qtbot: QtBot, look: Look, *, arabic: bool
) -> None:
    words = PlainWords(right_to_left=arabic)
    stage = stage_for("choice", PICTURED, look=look, words=words, purpose=Purpose.SCREENING, step=Step(4, 15))
    hand = shown(qtbot, stage)
    for number in range(len(ANSWERS)):
        card = hand.find(f"option-answer{number}")
        assert in_sight(card)
        assert not cut(card)


@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_a_hint_leaves_all_answers_in_sight(qtbot: QtBot, look: Look) -> None:
    hand = shown(qtbot, stage_for("choice", PICTURED, look=look, hints=HINTS))
    hand.press("secondary-hint")
    qtbot.wait(50)
    for number in range(len(ANSWERS)):
        assert in_sight(hand.find(f"option-answer{number}"))


@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_pictures_abreast_stand_at_one_height(qtbot: QtBot, look: Look) -> None:
    options = {**PICTURED["options"], "answer0": {**PICTURED["options"]["answer0"], "words": "Ja."}}
    hand = shown(qtbot, stage_for("choice", {**PICTURED, "options": options}, look=look))
    tops: dict[int, set[int]] = {}
    for number in range(len(ANSWERS)):
        card = hand.find(f"option-answer{number}")
        [picture] = [
            one for one in card.findChildren(QLabel) if one.isVisible() and not isinstance(one, TextBlock)
        ]
        tops.setdefault(place_of(card).top(), set()).add(place_of(picture).top())
    assert all(len(heights) == 1 for heights in tops.values())


def test_that_several_may_be_chosen_stands_below_the_question(qtbot: QtBot) -> None:
    stage = stage_for("choice", {**PICTURED, "several": True})
    hand = shown(qtbot, stage)
    [several] = [
        one for one in stage.window.findChildren(TextBlock) if one.text() == "You may choose more than one."
    ]
    assert place_of(hand.find("heading")).bottom() <= place_of(several).top()
    assert place_of(several).bottom() <= place_of(hand.find("option-answer0")).top()


def test_answers_that_a_half_row_would_break_into_many_lines_stand_below_each_other(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage_for("choice", PICTURED, look=Look(1024, 768, TextSize.LARGEST)))
    places = [place_of(hand.find(f"option-answer{number}")) for number in range(2)]
    assert places[0].bottom() < places[1].top()
    assert places[0].left() == places[1].left()
    assert in_sight(hand.find("option-answer0"))


def test_short_answers_stand_two_by_two_with_the_largest_letters(qtbot: QtBot) -> None:
    short = {key: {**facts, "words": "Ja."} for key, facts in PICTURED["options"].items()}
    hand = shown(
        qtbot, stage_for("choice", {**PICTURED, "options": short}, look=Look(1024, 768, TextSize.LARGEST))
    )
    places = [place_of(hand.find(f"option-answer{number}")) for number in range(2)]
    assert places[0].top() == places[1].top()

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.bars import BottomBar
from kiosk.ui.explanation import STAYS, Explanation
from kiosk.ui.room import Room
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.visit.screens import Step
from tests.ui.samples import CHOICE, EVERY, POINTER, Facts
from tests.ui.seen import in_sight, place_of
from tests.ui.stage import PlainWords, Stage, play, stage_for

LOOKS = [
    pytest.param(Look(width, height, text_size), id=f"{width}-{text_size}")
    for width, height in ((1280, 800), (1024, 768))
    for text_size in TextSize
]

LONG: Facts = {
    "situation": "You sit at home, in the evening. Your phone asks whether you log in at your bank. "
    "You did nothing, and nobody else is there.",
    "ask": "What is best to do?",
    "options": {
        "yes": {"words": "I say yes. It is my own bank.", "picture": "phone", "feedback": "Is it?"},
        "no": {"words": "I say no and call my own bank.", "picture": "mouse", "right": True},
        "look": {"words": "I say yes and look what it does.", "picture": "phone", "feedback": "Is it?"},
        "wait": {"words": "I put my phone away and do nothing.", "picture": "printer", "feedback": "Call."},
    },
}
"""What leaves room for nothing more where letters are the largest."""
LONGER: Facts = {
    **LONG,
    "options": {
        **LONG["options"],
        "look": {
            "words": "I say yes and look what it does to my phone.",
            "picture": "phone",
            "feedback": "Is it?",
        },
        "wait": {
            "words": "I put my phone away and do nothing until it is day.",
            "picture": "printer",
            "feedback": "Call.",
        },
    },
}
"""The same for letters without high marks: two answers take two lines."""


def pressed_too_early(qtbot: QtBot, kind: str, facts: Facts, look: Look, *, arabic: bool = False) -> Stage:
    """Show an exercise of the screening and press Next before anything was done."""
    stage = stage_for(
        kind,
        facts,
        purpose=Purpose.SCREENING,
        step=Step(4, 15),
        look=look,
        words=PlainWords(right_to_left=arabic),
    )
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    hand.press("primary")
    qtbot.wait(20)
    return stage


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("kind", "facts"), EVERY)
def test_what_is_still_to_do_covers_neither_the_screen_nor_a_button(
    qtbot: QtBot, kind: str, facts: Facts, look: Look
) -> None:
    stage = pressed_too_early(qtbot, kind, facts, look)
    hand = Hand(stage.window)
    still = place_of(hand.find("still"))
    assert not still.intersects(place_of(hand.find("room")))
    bar = hand.find_one(BottomBar)
    assert not any(still.intersects(place_of(one)) for one in bar.findChildren(Button))
    assert stage.window.rect().contains(still)


@pytest.mark.parametrize("arabic", [False, True])
def test_in_a_wide_window_nothing_moves_when_it_is_said(qtbot: QtBot, *, arabic: bool) -> None:
    stage = pressed_too_early(qtbot, "choice", CHOICE, Look(), arabic=arabic)
    hand = Hand(stage.window)
    still, primary = place_of(hand.find("still")), place_of(hand.find("primary"))
    assert place_of(hand.find("room")).height() == 600
    assert place_of(hand.find_one(BottomBar)).contains(still)
    assert (still.left() > primary.right()) is arabic


def test_it_goes_with_the_next_touch(qtbot: QtBot) -> None:
    stage = pressed_too_early(qtbot, "choice", CHOICE, Look())
    play(stage, [Action("pick", "sound")])
    assert not Hand(stage.window).sees("still")


def test_the_screen_does_not_move_between_the_two_clicks_of_one(qtbot: QtBot) -> None:
    facts = {**POINTER, "goal": [{"double": "door"}]}
    stage = pressed_too_early(qtbot, "pointer", facts, Look(1024, 768, TextSize.LARGE))
    hand = Hand(stage.window)
    before = place_of(hand.find("thing-door"))
    play(stage, [Action("click", "door")])
    assert place_of(hand.find("thing-door")) == before
    qtbot.waitUntil(lambda: not hand.sees("still"), timeout=20 * STAYS)
    qtbot.waitUntil(lambda: place_of(hand.find("room")).height() > 400)


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_in_a_small_window_the_buttons_give_way_to_it_for_a_while(
    qtbot: QtBot, kind: str, facts: Facts, text_size: TextSize
) -> None:
    look = Look(1024, 768, text_size)
    stage = stage_for(kind, facts, purpose=Purpose.SCREENING, step=Step(4, 15), look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    room = place_of(hand.find("room"))
    before = {one: place_of(one) for one in hand.find_one(BottomBar).findChildren(Button)}
    hand.press("primary")
    assert hand.sees("still")
    qtbot.wait(20)
    assert place_of(hand.find("room")) == room
    primary = next(one for one in before if one.objectName() == "primary")
    assert place_of(primary).contains(before[primary])
    hand.find_one(Explanation).touched()
    qtbot.wait(20)
    assert {one: place_of(one) for one in before} == before


def test_it_stands_above_the_bar_where_buttons_cannot_give_way(qtbot: QtBot) -> None:
    stage = pressed_too_early(qtbot, "choice", CHOICE, Look(1024, 768, TextSize.LARGEST))
    hand = Hand(stage.window)
    still, bar = place_of(hand.find("still")), place_of(hand.find_one(BottomBar))
    assert still.bottom() < bar.top()
    assert still.width() > bar.width() // 2


@pytest.mark.parametrize("arabic", [False, True])
def test_with_the_largest_letters_all_answers_stay_in_sight_when_it_is_said(
    qtbot: QtBot, *, arabic: bool
) -> None:
    look = Look(1280, 800, TextSize.LARGEST)
    stage = pressed_too_early(qtbot, "choice", LONG, look, arabic=arabic)
    hand = Hand(stage.window)
    qtbot.waitUntil(lambda: all(in_sight(hand.find(f"option-{key}")) for key in LONG["options"]))
    assert hand.sees("still")
    assert not hand.sees("thanks")


@pytest.mark.parametrize(("facts", "arabic"), [(LONGER, False), (LONG, True)])
def test_whoever_it_pushed_below_the_question_comes_back_to_it(
    qtbot: QtBot, facts: Facts, *, arabic: bool
) -> None:
    look = Look(1024, 768, TextSize.LARGEST)
    stage = pressed_too_early(qtbot, "choice", facts, look, arabic=arabic)
    hand = Hand(stage.window)
    qtbot.waitUntil(lambda: hand.sees("up-from-still"))
    qtbot.waitUntil(lambda: all(in_sight(hand.find(f"option-{key}")) for key in LONG["options"]))
    still, way_up = place_of(hand.find("still")), place_of(hand.find("up-from-still"))
    assert (still.left() > way_up.right()) is arabic
    assert not still.intersects(way_up)
    hand.press("up-from-still")
    qtbot.waitUntil(lambda: hand.sees("more-of-screen"))
    assert hand.find_one(Room).area.verticalScrollBar().value() == 0
    assert not hand.sees("up-from-still")

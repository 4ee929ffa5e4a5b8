from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.gestures import Press
from kiosk.ui.reading.passages import passages
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.shown import Shown
from kiosk.ui.worlds.target import Target
from tests.ui.samples import POINTER, Facts
from tests.ui.stage import PlainWords, Stage, play, stage_for


@pytest.mark.parametrize("look", [Look(), Look(text_size=TextSize.LARGEST), Look(right_to_left=True)])
def test_the_picture_is_as_large_as_leaves_most_of_the_field_to_the_things(qtbot: QtBot, look: Look) -> None:
    shown = Shown("Your photo", "image", look)
    qtbot.addWidget(shown)
    picture = next(label for label in shown.findChildren(QLabel) if not label.pixmap().isNull())
    heights = []
    for high in (320, 520, 800):
        field = QSize(800, high)
        shown.stand(field)
        heights.append(picture.height())
        assert picture.pixmap().deviceIndependentSize().toSize() == picture.size()
        assert shown.height() == shown.band(field) <= high / (3 if look.largest else 2)
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


@pytest.mark.parametrize("look", [Look(), Look(1080, 1920, TextSize.LARGEST)])
def test_the_words_stand_whole_on_the_panel_under_the_picture(qtbot: QtBot, look: Look) -> None:
    shown = Shown("Your sister calls", "user", look)
    qtbot.addWidget(shown)
    shown.stand(QSize(800, 520))
    shown.show()
    picture, words = sorted(shown.findChildren(QLabel), key=lambda one: one.y())
    assert picture.geometry().bottom() < words.geometry().top()
    assert words.height() >= words.heightForWidth(words.width())
    assert words.width() >= words.sizeHint().width()


SHOWN: Facts = {
    **POINTER,
    "goal": [{"click": "leaf"}],
    "shown": {"picture": "image", "words": "Your photo"},
}


def stage_of(qtbot: QtBot, look: Look, purpose: Purpose = Purpose.PRACTICE) -> Stage:
    """Show a field with something to look at above its things."""
    stage = stage_for("pointer", SHOWN, look=look, purpose=purpose)
    qtbot.addWidget(stage.window)
    stage.show()
    return stage


def told(stage: Stage) -> str:
    """Give what is said of what was done, "" for nothing."""
    hand = Hand(stage.window)
    return hand.find("told").findChildren(QLabel)[-1].text() if hand.sees("told") else ""


@pytest.mark.parametrize(
    "look", [Look(), Look(1024, 768), Look(1024, 768, TextSize.LARGEST), Look(1080, 1920)]
)
def test_what_a_task_speaks_of_stands_above_all_things_and_larger(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look)
    hand = Hand(stage.window)
    if hand.sees("to-world"):
        hand.press("to-world")
    shown, things = hand.find("shown"), stage.window.findChildren(Target)
    assert shown.isVisible()
    assert shown.geometry().bottom() < min(thing.geometry().top() for thing in things)
    pictures = [min(label.height() for label in one.findChildren(QLabel)[:1]) for one in (shown, *things)]
    assert look.largest or pictures[0] >= max(pictures[1:])


def test_what_a_task_speaks_of_is_read_once_before_the_things_and_no_key_leads_there(qtbot: QtBot) -> None:
    stage = stage_of(qtbot, Look())
    field = cast(QWidget, Hand(stage.window).find("shown").parentWidget())
    said = [one.words for one in passages([field], PlainWords())]
    assert said[0] == "Your photo"
    assert said.count("Your photo") == 1
    reached = [one.objectName() for one in led_through(stage.window.findChildren(Target)[0])]
    assert "shown" not in reached
    assert {f"thing-{key}" for key in SHOWN["things"]} <= set(reached)


def led_through(first: QWidget) -> list[QWidget]:
    """Give what keys lead to, from this widget until it comes again."""
    led = [first]
    while (following := led[-1].nextInFocusChain()) not in {None, first}:
        led.append(following)
    return [one for one in led if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        (Purpose.PRACTICE, "That is: Your photo. Look further."),
        (Purpose.SCREENING, "That is: Your photo."),
    ],
)
def test_whoever_presses_what_is_shown_is_told_what_it_is_and_that_is_one_try(
    qtbot: QtBot, purpose: Purpose, said: str
) -> None:
    stage = stage_of(qtbot, Look(), purpose)
    hand = Hand(stage.window)
    shown = hand.find("shown")
    hand.make(Press(cast(QWidget, shown.parentWidget()), shown.geometry().center()))
    assert stage.visit.attempt.actions == (Action("click"),)
    assert told(stage) == said
    play(stage, [Action("click")])
    assert told(stage) == "There is nothing here. Look further."


@pytest.mark.parametrize("look", [Look(), Look(1080, 1920)])
def test_things_below_what_is_shown_stand_evenly_over_the_width(qtbot: QtBot, look: Look) -> None:
    things = {
        key: {**POINTER["things"][key], "at": [column, 0]} for key, column in (("leaf", 1), ("door", 5))
    }
    stage = stage_for("pointer", {**SHOWN, "things": things}, look=look, purpose=Purpose.PRACTICE)
    qtbot.addWidget(stage.window)
    stage.show()
    field = cast(QWidget, Hand(stage.window).find("shown").parentWidget())
    first, last = sorted(thing.geometry().center().x() for thing in stage.window.findChildren(Target))
    assert abs(first - (field.width() - 1 - last)) <= 2

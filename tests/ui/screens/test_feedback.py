from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.model import Outcome, Theme
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.visit.screens import Feedback
from tests.ui.samples import CHOICE, EVERY, Facts
from tests.ui.stage import Stage, stage_for

REMEMBER = "Check the sound first."


def feedback(stage: Stage, outcome: Outcome, *notes: str) -> Feedback:
    """Give the feedback on the exercise of a stage, after the other one of its two routes."""
    exercise = stage.visit.exercise
    rules = KINDS[exercise.kind]
    ways = rules.way(exercise.spec, rules.routes(exercise.spec).wrong)
    return Feedback({**exercise.texts, "remember": REMEMBER}, outcome, ways, notes, Theme.MONEY)


def said(stage: Stage) -> list[str]:
    """Give all words between the bars."""
    view = stage.window.view
    return [label.text() for label in view.findChildren(QLabel)] if view else []


@pytest.mark.parametrize("outcome", Outcome)
def test_nobody_is_ever_told_that_it_was_wrong(qtbot: QtBot, outcome: Outcome) -> None:
    stage = stage_for("choice", CHOICE)
    qtbot.addWidget(stage.window)
    stage.show(feedback(stage, outcome))
    words = " ".join(said(stage)).lower()
    assert not {"wrong", "failed", "mistake", "score"} & set(words.split())
    assert ("not yet" in words) is (outcome is Outcome.NOT_YET)


@pytest.mark.parametrize(("kind", "facts"), EVERY)
def test_the_right_way_and_the_line_to_remember_are_shown(qtbot: QtBot, kind: str, facts: Facts) -> None:
    stage = stage_for(kind, facts)
    qtbot.addWidget(stage.window)
    stage.show(feedback(stage, Outcome.ALONE))
    assert REMEMBER in said(stage)
    assert len(said(stage)) > 5


def test_what_was_answered_stands_there_with_a_kind_word(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    qtbot.addWidget(stage.window)
    stage.show(feedback(stage, Outcome.NOT_YET))
    wifi = CHOICE["options"]["wifi"]
    assert {"Your answer", wifi["words"], wifi["feedback"], "A good answer"} <= set(said(stage))


def test_what_goes_now_after_it_was_shown_is_praised_for_that(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    qtbot.addWidget(stage.window)
    stage.show(replace(feedback(stage, Outcome.WITH_HINT), goes_now=True))
    assert "Well done! Now it works." in said(stage)


def test_one_can_go_on_or_do_it_again(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    qtbot.addWidget(stage.window)
    stage.show(replace(feedback(stage, Outcome.ALONE), theme=None))
    hand = Hand(stage.window)
    hand.press("secondary-again")
    hand.press("primary")
    assert stage.visit.asked == ["again", "next"]

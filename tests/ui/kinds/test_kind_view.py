from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import Step
from tests.ui.at_rest import work_of
from tests.ui.samples import EVERY, FORM, TYPING, Facts
from tests.ui.stage import PlainWords, marked, play, stage_for

SMALLEST_TARGET = 44
SIZES = [Look(1280, 800), Look(1024, 768), Look(1080, 1920)]


def test_every_kind_has_its_view() -> None:
    assert set(KIND_VIEWS) == set(KINDS)


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@pytest.mark.parametrize("right", [True, False])
def test_hands_can_do_what_the_routes_say(qtbot: QtBot, kind: str, facts: Facts, *, right: bool) -> None:
    stage = stage_for(kind, facts)
    qtbot.addWidget(stage.window)
    stage.show()
    routes = KINDS[kind].routes(stage.visit.exercise.spec)
    play(stage, routes.right if right else routes.wrong)
    Hand(stage.window).press("primary")
    assert stage.visit.asked == ["next"]
    assert marked(stage).right is right


@pytest.mark.parametrize("look", SIZES)
@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_form_can_be_done_on_every_screen(qtbot: QtBot, look: Look, *, right_to_left: bool) -> None:
    stage = stage_for(
        "form", FORM, look=look, step=Step(3, 15), words=PlainWords(right_to_left=right_to_left)
    )
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, KINDS["form"].routes(stage.visit.exercise.spec).right)
    assert marked(stage).right


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@pytest.mark.parametrize("look", SIZES)
def test_everything_to_press_is_large_enough(qtbot: QtBot, kind: str, facts: Facts, look: Look) -> None:
    stage = stage_for(kind, facts, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    targets = [*stage.window.findChildren(QAbstractButton), *stage.window.findChildren(QLineEdit)]
    seen = [target for target in targets if target.isVisible()]
    assert seen
    small = [target.objectName() for target in seen if min(target.width(), target.height()) < SMALLEST_TARGET]
    assert not small


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@pytest.mark.parametrize("look", [Look(), Look(1024, 768, TextSize.LARGEST)])
def test_what_rests_takes_no_work(
    qtbot: QtBot, qapp: QApplication, kind: str, facts: Facts, look: Look
) -> None:
    stage = stage_for(kind, facts, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    assert not work_of(qapp)


@pytest.mark.parametrize(("kind", "facts"), EVERY)
def test_next_says_what_is_still_to_do(qtbot: QtBot, kind: str, facts: Facts) -> None:
    stage = stage_for(kind, facts)
    qtbot.addWidget(stage.window)
    stage.show()
    primary = Hand(stage.window).find("primary")
    to_do = cast(DoingView, stage.window.view).kind.to_do()
    assert primary.accessibleDescription() == to_do != ""


def test_what_is_typed_counts_at_once_when_next_is_pressed(qtbot: QtBot) -> None:
    stage = stage_for("form", TYPING)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    line = stage.window.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "Sara")
    assert [action.value for action in stage.visit.attempt.actions] == ["S"]
    hand.press("primary")
    assert stage.visit.asked == ["next"]
    assert [action.value for action in stage.visit.attempt.actions] == ["Sara"]

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.preferences import Contrast, TextSize
from kiosk.ui.screens.way_to_world import ICON, WayToWorld
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.worlds.row import Drawing
from tests.ui.samples import POINTER
from tests.ui.screens.test_task import TURNED, shown
from tests.ui.seen import in_sight
from tests.ui.stage import PlainWords, play, stage_for

DRAG = {**POINTER, "task": "Put the leaf in the wallet.", "goal": [{"drag": "leaf", "to": "wallet"}]}


@pytest.mark.parametrize("contrast", Contrast)
def test_the_world_is_the_way_on_until_next_is(qtbot: QtBot, contrast: Contrast) -> None:
    look = Look(1024, 768, TextSize.LARGEST, contrast)
    stage = stage_for("pointer", {**POINTER, "goal": [{"click": "leaf"}]}, look=look)
    hand = shown(qtbot, stage)
    way = hand.find_one(WayToWorld)
    fill = way.grab().toImage().pixelColor(way.width() // 8, way.height() // 2).name()
    assert fill == look.palette.primary
    play(stage, [Action("click", "leaf")])
    qtbot.wait(50)
    hand.press("to-task")
    fill = way.grab().toImage().pixelColor(way.width() // 8, way.height() // 2).name()
    assert fill != look.palette.primary


@pytest.mark.parametrize("right_to_left", [False, True])
def test_its_arrow_is_there_and_stands_at_its_end(qtbot: QtBot, *, right_to_left: bool) -> None:
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=right_to_left)
    words = PlainWords(right_to_left=right_to_left)
    way = shown(qtbot, stage_for("pointer", POINTER, look=look, words=words)).find_one(WayToWorld)
    [arrow] = [one for one in way.findChildren(Drawing) if one.isVisible()]
    assert arrow.width() >= look.px(ICON)
    assert (arrow.x() < way.words.x()) is right_to_left


@pytest.mark.parametrize("look", TURNED)
def test_that_nobody_has_to_drag_is_said_beside_a_hint_too(qtbot: QtBot, look: Look) -> None:
    stage = stage_for("pointer", DRAG, look=look, hints=("Look at the names.",))
    hand = shown(qtbot, stage)
    drag, safe = stage.window.findChildren(IconLine)
    hand.press("secondary-hint")
    qtbot.wait(50)
    assert in_sight(hand.find("hint"))
    assert in_sight(drag)
    assert drag.y() < safe.y() or not safe.isVisible()

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.showcase.hand import Hand
from kiosk.ui.gestures import Drag
from kiosk.ui.theme.look import Look
from tests.ui.samples import POINTER
from tests.ui.stage import Stage, play, stage_for

CARRY = {**POINTER, "goal": [{"drag": "ball", "to": "wallet"}]}


def field_on(qtbot: QtBot, look: Look | None = None) -> tuple[Stage, Hand]:
    """Show the field with one thing to carry."""
    stage = stage_for("pointer", CARRY, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    return stage, Hand(stage.window)


def test_what_was_put_away_lies_in_its_place(qtbot: QtBot) -> None:
    stage, hand = field_on(qtbot)
    play(stage, [Action("drag", "ball", "wallet")])
    assert not hand.sees("thing-ball")
    assert stage.visit.screen.ready


def test_letting_go_beside_everything_is_a_try_and_nothing_is_lost(qtbot: QtBot) -> None:
    stage, hand = field_on(qtbot)
    ball = hand.find("thing-ball")
    hand.make(Drag(ball, hand.find("help")))
    assert hand.sees("thing-ball")
    assert stage.visit.attempt.actions == (Action("drag", "ball"),)


def test_things_never_cover_each_other_and_stay_in_the_field(qtbot: QtBot) -> None:
    for look in (Look(), Look(1024, 768), Look(1080, 1920)):
        _, hand = field_on(qtbot, look)
        things = [hand.find(f"thing-{key}") for key in CARRY["things"]]
        places = [QRect(thing.mapTo(thing.window(), QPoint(0, 0)), thing.size()) for thing in things]
        field = things[0].parentWidget()
        assert field is not None
        whole = QRect(field.mapTo(field.window(), QPoint(0, 0)), field.size())
        for number, place in enumerate(places):
            assert whole.contains(place)
            assert not any(place.intersects(other) for other in places[number + 1 :])

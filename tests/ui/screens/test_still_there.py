from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.visit.screens import StillThere
from tests.ui.scene import Scene


def test_the_seconds_count_down_in_place(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(2))
    assert "In 2 seconds" in scene.said()
    scene.window.show_screen(StillThere(1))
    assert "In 1 second the" in scene.said()


def test_one_stays_or_leaves(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(20))
    assert scene.press("primary") == [("still_here", (), {})]
    assert scene.press("secondary-leave") == [("leave", (), {})]

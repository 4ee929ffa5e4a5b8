from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.model import Theme
from kiosk.visit.screens import PracticeDone
from tests.ui.scene import Scene


def test_it_says_which_theme_was_done_and_leads_on(qtbot: QtBot) -> None:
    scene = Scene(qtbot, PracticeDone(Theme.MONEY))
    assert "Money" in scene.said()
    assert scene.press("primary") == [("go_on", (), {})]
    assert scene.press("secondary-take-home") == [("take_home", (), {})]

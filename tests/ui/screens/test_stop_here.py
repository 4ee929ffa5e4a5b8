from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.visit.screens import StopHere
from tests.ui.scene import Scene


def test_going_on_is_one_touch_and_stopping_too(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StopHere(3))
    assert scene.press("primary") == [("close", (), {})]
    assert scene.press("secondary-stop-now") == [("stop_now", (), {})]


def test_who_did_something_hears_that_there_is_a_result(qtbot: QtBot) -> None:
    result = "First you see what you can do already."
    assert result in Scene(qtbot, StopHere(3)).said()
    assert result not in Scene(qtbot, StopHere(0)).said()

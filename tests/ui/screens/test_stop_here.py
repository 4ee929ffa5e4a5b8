from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.visit.screens import StopHere
from tests.ui.scene import Scene


def test_going_on_is_one_touch_and_stopping_too(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StopHere(result_next=True))
    assert scene.press("primary") == [("close", (), {})]
    assert scene.press("secondary-stop-now") == [("stop_now", (), {})]


def test_who_stops_hears_whether_a_result_or_the_goodbye_comes_next(qtbot: QtBot) -> None:
    result = "First you see what you can do already."
    assert result in Scene(qtbot, StopHere(result_next=True)).said()
    said = Scene(qtbot, StopHere(result_next=False)).said()
    assert result not in said
    assert "Then nothing of you stays here." in said

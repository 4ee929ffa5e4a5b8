from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.visit.screens import Goodbye
from tests.ui.scene import Scene


def test_it_thanks_and_promises_that_nothing_stays(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Goodbye())
    assert "Nothing of you stays on this screen." in scene.said()
    assert "Close" in scene.said()
    assert scene.press("primary") == [("go_on", (), {})]


def test_who_sees_little_finds_help_and_larger_letters_there(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Goodbye())
    assert scene.press("help") == [("ask_help", (), {})]
    assert [name for name, *_ in scene.press("letters")] == ["prefer"]

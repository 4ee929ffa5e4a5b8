from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.visit.screens import ChooseLanguage
from tests.ui.scene import Scene


def test_another_language_is_chosen_without_losing_a_thing(qtbot: QtBot) -> None:
    scene = Scene(qtbot, ChooseLanguage(("nl", "ar"), "nl"))
    assert "You keep all you did." in scene.said()
    assert scene.press("language-ar") == [("choose_language", ("ar",), {})]
    assert scene.press("close") == [("close", (), {})]

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.visit.screens import Menu
from tests.ui.scene import Scene


def test_letters_grow_step_by_step_and_begin_anew(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False))
    seen = []
    for _ in TextSize:
        [(name, (preferences,), _named)] = scene.press("letters")
        assert name == "prefer"
        assert isinstance(preferences, Preferences)
        seen.append(preferences.text_size)
        scene.visit.preferences = preferences
    assert seen == [TextSize.LARGE, TextSize.LARGEST, TextSize.NORMAL]


def test_the_contrast_goes_round(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False))
    scene.visit.preferences = Preferences(contrast=Contrast.HIGH)
    assert scene.press("contrast") == [("prefer", (Preferences(contrast=Contrast.LIGHT),), {})]

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.switch import Lever, SwitchCard


def knob(qtbot: QtBot, *, on: bool, right_to_left: bool = False) -> float:
    """Give the middle of the knob, from 0 to 1."""
    lever = Lever(Look(), on=on)
    qtbot.addWidget(lever)
    if right_to_left:
        lever.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    lever.resize(lever.sizeHint())
    colours = Look().palette
    colour = colours.selected_sign if on else colours.control
    image = lever.grab().toImage()
    columns = [x for x in range(8, 80) if image.pixelColor(x, 24).name() == colour]
    return sum(columns) / len(columns) / 88


def test_the_knob_stands_at_the_end_when_it_is_on(qtbot: QtBot) -> None:
    assert knob(qtbot, on=True) > 0.6
    assert knob(qtbot, on=False) < 0.4


def test_the_knob_is_mirrored(qtbot: QtBot) -> None:
    assert knob(qtbot, on=True, right_to_left=True) < 0.4


def test_a_switch_tells_what_it_does_and_how_it_stands(qtbot: QtBot) -> None:
    card = SwitchCard(("More time", "The screen waits.", "On"), "clock", Look(), on=True)
    qtbot.addWidget(card)
    assert card.accessibleName() == "More time The screen waits. On"
    assert card.isChecked()
    card.click()
    assert card.isChecked()

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.speech import VOLUMES
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.volume import Bars, VolumeControl

WORDS = ("Quieter", "Volume 3", "Louder")


@pytest.mark.parametrize(("name", "step"), [("quieter", -1), ("louder", 1)])
def test_each_button_turns_one_step(qtbot: QtBot, name: str, step: int) -> None:
    turned: list[int] = []
    control = VolumeControl(3, WORDS, Look(), turned.append)
    qtbot.addWidget(control)
    button = control.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert turned == [step]


def test_how_loud_it_is_is_said_and_drawn(qtbot: QtBot) -> None:
    drawn = set()
    for volume in VOLUMES:
        control = VolumeControl(volume, WORDS, Look(), lambda _: None)
        qtbot.addWidget(control)
        bars = next(child for child in control.findChildren(QWidget) if isinstance(child, Bars))
        assert bars.accessibleName() == "Volume 3"
        image = bars.grab().toImage()
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == len(VOLUMES)

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.field import problem
from kiosk.ui.widgets.text import TextBlock


def test_what_is_still_to_do_is_said_beside_a_sign(qtbot: QtBot) -> None:
    line = problem("Type an e-mail address.", Look())
    qtbot.addWidget(line)
    assert [block.text() for block in line.findChildren(TextBlock)] == ["Type an e-mail address."]
    assert any(not sign.pixmap().isNull() for sign in line.findChildren(QLabel))

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock


def test_a_page_says_its_heading_and_its_sentences(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = MessagePage(Said("door", "Stop?", ("You can.", "Any time.")), Look(), QVBoxLayout(window))
    assert [block.text() for block in window.findChildren(TextBlock)] == ["Stop?", "You can.", "Any time."]
    page.lines[1].say("Always.")
    assert page.lines[1].text() == "Always."

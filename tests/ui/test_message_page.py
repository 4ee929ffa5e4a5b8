from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.text import TextBlock


def test_a_page_says_its_heading_and_its_sentences(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = MessagePage(Said("door", "Stop?", ("You can.", "Any time.")), Look(), QVBoxLayout(window))
    assert [block.text() for block in window.findChildren(TextBlock)] == ["Stop?", "You can.", "Any time."]
    page.lines[1].say("Always.")
    assert page.lines[1].text() == "Always."


@pytest.mark.parametrize(("look", "low"), [(Look(), False), (Look(1080, 1920), True)])
def test_in_an_upright_window_all_of_it_lies_where_arms_reach(qtbot: QtBot, look: Look, *, low: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = MessagePage(Said("door", "Stop?", ("You can.", "Any time.")), look, QVBoxLayout(window))
    window.resize(look.width, look.room)
    window.show()
    free = window.height() - page.lines[-1].geometry().bottom()
    assert (free < 100) == low


def test_an_upright_window_has_a_picture_across_the_page(qtbot: QtBot) -> None:
    window, look = QWidget(), Look(1080, 1920)
    qtbot.addWidget(window)
    MessagePage(Said("door", "Stop?", ("You can.",)), look, QVBoxLayout(window))
    window.resize(look.width, look.room)
    window.show()
    field = window.findChildren(Box)[0]
    assert field.width() > 0.9 * look.width
    assert field.height() > look.room / 3

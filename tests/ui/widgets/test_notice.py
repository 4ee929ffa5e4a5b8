from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock


def test_a_notice_says_its_words_and_then_others(qtbot: QtBot) -> None:
    notice = Notice("Choose first.", Look())
    qtbot.addWidget(notice)
    [words] = notice.findChildren(TextBlock)
    assert words.text() == "Choose first."
    notice.say("Well chosen.")
    assert words.text() == "Well chosen."

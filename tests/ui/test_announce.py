from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.announce import announce


def test_a_screen_reader_is_given_the_words_without_their_marks(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[tuple[object, str]] = []

    def hear(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        assert event.politeness() is QAccessible.AnnouncementPoliteness.Polite
        told.append((event.object(), event.message()))

    announce(widget, "That is: <b>the tree</b>.", hear)
    assert told == [(widget, "That is: the tree.")]

from __future__ import annotations

from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.following import Following
from kiosk.ui.worlds.page import Area

SETTLING = 10
"""Ms in which what was resized has its place."""


class Room:
    """Two fields far apart in a long page, and something that may come below it."""

    def __init__(self, qtbot: QtBot) -> None:
        content = QWidget()
        content.setFixedHeight(1000)
        self.first, self.last = (self.field(content, top) for top in (300, 880))
        self.area = Area()
        self.area.setWidgetResizable(True)
        self.area.setWidget(content)
        self.below = QWidget()
        self.below.setFixedHeight(200)
        self.below.hide()
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.area, 1)
        column.addWidget(self.below)
        qtbot.addWidget(self.window)
        self.window.resize(300, 450)
        self.window.show()
        self.following = Following()
        QApplication.processEvents()

    @staticmethod
    def field(content: QWidget, top: int) -> QLineEdit:
        whole = QWidget(content)
        whole.setGeometry(0, top, 100, 100)
        line = QLineEdit(whole)
        line.setGeometry(0, 40, 100, 60)
        return line

    @staticmethod
    def whole(line: QLineEdit) -> QWidget:
        return cast(QWidget, line.parentWidget())

    @property
    def scrolled(self) -> int:
        return self.area.verticalScrollBar().value()

    def sees(self, line: QLineEdit) -> bool:
        """Tell whether a field is seen whole, once all has its place."""
        QTest.qWait(SETTLING)
        whole = self.whole(line)
        return whole.visibleRegion().boundingRect() == whole.rect()


def test_what_comes_below_covers_no_field_that_is_typed_in(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    assert room.scrolled == 0
    room.below.show()
    assert room.sees(room.first)
    assert room.scrolled > 0


def test_another_field_is_brought_into_sight(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    room.following.follow(room.last)
    assert room.sees(room.last)
    assert not room.sees(room.first)


def test_who_scrolls_away_is_left_in_peace(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    room.area.verticalScrollBar().setValue(500)
    room.below.show()
    assert not room.sees(room.first)
    assert room.scrolled == 500


def test_a_field_that_is_left_is_followed_no_more(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    room.following.follow(None)
    room.below.show()
    assert not room.sees(room.first)


def test_a_field_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    room.whole(room.first).deleteLater()
    QTest.qWait(SETTLING)
    room.below.show()
    room.following.follow(room.last)
    assert room.sees(room.last)
    room.window.close()
    room.area.takeWidget().deleteLater()
    QTest.qWait(SETTLING)
    room.following.follow(None)


def test_a_row_that_a_page_leaves_out_at_its_end_brings_nothing_back(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    bar = room.area.verticalScrollBar()
    place = room.whole(room.first).mapTo(room.area.viewport(), room.area.rect().topLeft()).y()
    bar.setValue(bar.value() + place + 70)  # a part of it is still in sight
    scrolled = room.scrolled
    for px in (30, 0, 40):
        room.area.leave_below(px)
        QTest.qWait(SETTLING)
        assert room.scrolled == scrolled


def test_a_field_that_is_seen_in_part_is_brought_into_sight(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    room.area.verticalScrollBar().setValue(370)  # to the middle of its line
    room.below.show()
    assert room.sees(room.first)


def test_who_scrolled_away_is_left_in_peace_when_part_of_the_field_comes_into_sight(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.last)
    assert room.sees(room.last)
    room.below.show()
    assert room.sees(room.last)
    room.area.verticalScrollBar().setValue(620)
    assert not room.sees(room.last)
    room.below.setFixedHeight(100)
    QTest.qWait(SETTLING)
    assert not room.last.visibleRegion().isEmpty()
    assert not room.sees(room.last)
    room.below.setFixedHeight(200)
    QTest.qWait(SETTLING)
    assert room.scrolled == 620


def test_who_scrolled_away_and_then_types_elsewhere_sees_that(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.following.follow(room.first)
    assert room.sees(room.first)
    room.area.verticalScrollBar().setValue(500)
    room.below.show()
    assert not room.sees(room.first)
    room.following.follow(room.last)
    assert room.sees(room.last)


def test_who_scrolled_away_in_a_page_of_a_page_is_left_in_peace_there(qtbot: QtBot) -> None:
    room = Room(qtbot)
    inner, content = Area(cast(QWidget, room.area.widget())), QWidget()
    content.setFixedSize(240, 800)
    line = room.field(content, 200)
    inner.setWidget(content)
    inner.setGeometry(0, 0, 250, 150)
    inner.show()
    room.following.follow(line)
    assert room.sees(line)
    inner.verticalScrollBar().setValue(0)
    room.below.show()
    assert not room.sees(line)
    assert inner.verticalScrollBar().value() == 0

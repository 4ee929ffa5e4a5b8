from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.focus_ring import FocusRing

COLOURS = Look().palette


class Room:
    """A window with a button in the middle and a ring over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.setStyleSheet("background: white")
        self.window.resize(600, 300)
        self.button = Button("Go", Look(), "secondary")
        self.button.setParent(self.window)
        self.button.setGeometry(200, 100, 200, 72)
        self.ring = FocusRing(self.window, Look())
        self.ring.setGeometry(self.window.rect())
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def colour(self, beside: int) -> str:
        """Give the colour so many px left of the button, half way up."""
        QApplication.processEvents()
        return QColor(self.window.grab().toImage().pixelColor(QPoint(200 - beside, 136))).name()


def test_the_ring_is_a_gap_and_a_line_outside_what_has_the_focus(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    assert (room.colour(2), room.colour(6)) == (COLOURS.ring_gap, COLOURS.ring)
    assert room.colour(10) == "#ffffff"


def test_the_ring_follows_what_moves(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    room.button.move(180, 100)
    assert room.colour(26) == COLOURS.ring


def test_who_points_sees_no_ring(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    room.ring.want(wanted=False)
    assert room.colour(6) == "#ffffff"


def test_there_is_no_ring_around_what_keys_cannot_reach(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.window.setFocus()
    room.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    room.button.setFocus()
    assert room.colour(6) == "#ffffff"


def test_the_ring_survives_what_it_was_around(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    room.button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert room.colour(6) == "#ffffff"


def test_no_ring_lies_over_what_stands_beside_a_page(qtbot: QtBot) -> None:
    window, area, inside = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("background: white")
    window.resize(400, 300)
    area.setParent(window)
    area.setGeometry(0, 100, 400, 200)
    inside.resize(380, 600)
    area.setWidget(inside)
    button = Button("Go", Look(), "secondary")
    button.setParent(inside)
    button.setGeometry(40, 20, 200, 72)
    ring = FocusRing(window, Look())
    ring.setGeometry(window.rect())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus()
    area.verticalScrollBar().setValue(120)
    QApplication.processEvents()
    beside = window.grab(QRect(0, 0, 400, 90)).toImage()
    assert {beside.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(90)} == {"#ffffff"}

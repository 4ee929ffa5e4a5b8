from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.focus_ring import FocusRing

COLOURS = Look().palette


def on_screen(window: QWidget) -> QImage:
    """Give what stands on the screen of a window, and not what it would draw anew."""
    QApplication.processEvents()
    return window.screen().grabWindow(window.winId()).toImage()


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


class Painted(QObject):
    """Watches whether a widget is drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.any = False
        self._widget = widget

    def __enter__(self) -> Painted:
        self._widget.installEventFilter(self)
        return self

    def __exit__(self, *_of_what: object) -> None:
        self._widget.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        self.any |= event.type() is QEvent.Type.Paint
        return False


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


def test_the_ring_leaves_no_trace_where_it_was(qtbot: QtBot) -> None:
    room = Room(qtbot)
    other = Button("Stop", Look(), "secondary")
    other.setParent(room.window)
    other.setGeometry(20, 20, 120, 60)
    other.show()
    other.setFocus()
    qtbot.wait(50)
    for moves in (room.button.setFocus, partial(room.button.move, 180, 160), other.setFocus):
        moves()
        qtbot.waitUntil(lambda: on_screen(room.window) == room.window.grab().toImage())
    assert on_screen(room.window).pixelColor(14, 50).name() == COLOURS.ring


def test_a_step_from_one_to_another_draws_only_where_their_rings_are(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    far = Button("Stop", Look(), "secondary")
    far.setParent(room.window)
    far.setGeometry(430, 220, 120, 60)
    far.show()
    qtbot.wait(50)
    with Painted(far) as painted:
        room.button.move(180, 90)
        QApplication.processEvents()
    assert not painted.any


def test_who_points_sees_no_ring(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    room.ring.want(wanted=False)
    assert room.colour(6) == "#ffffff"


def test_each_touch_of_who_points_draws_nothing_anew(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.button.setFocus()
    drawn = []
    for wanted in (True, False, False, True):
        QApplication.processEvents()
        with Painted(room.button) as painted:
            room.ring.want(wanted=wanted)
            QApplication.processEvents()
        drawn.append(painted.any)
    assert drawn == [False, True, False, True]


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


class Scrolled:
    """A page from 100 px down in a window, and a button on it from 20 px down."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.area, inside = QWidget(), QScrollArea(), QWidget()
        qtbot.addWidget(self.window)
        self.window.setStyleSheet("background: white; border: none")
        self.window.resize(400, 300)
        self.area.setParent(self.window)
        self.area.setGeometry(0, 100, 400, 200)
        inside.resize(380, 600)
        self.area.setWidget(inside)
        button = Button("Go", Look(), "bare")
        button.setParent(inside)
        button.setGeometry(40, 20, 200, 72)
        self.ring = FocusRing(self.window, Look())
        self.ring.setGeometry(self.window.rect())
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        button.setFocus()

    def colours(self, top: int, bottom: int) -> set[str]:
        """Give the colours in the middle of the button, from one row of px to another."""
        QApplication.processEvents()
        image = self.window.grab(QRect(0, 0, 400, 300)).toImage()
        return {QColor(image.pixelColor(100, y)).name() for y in range(top, bottom)}


def test_no_ring_lies_over_what_stands_beside_a_page(qtbot: QtBot) -> None:
    scrolled = Scrolled(qtbot)
    scrolled.area.verticalScrollBar().setValue(120)
    assert scrolled.colours(0, 110) == {"#ffffff"}


def test_of_what_is_half_in_sight_the_half_is_ringed(qtbot: QtBot) -> None:
    scrolled = Scrolled(qtbot)
    scrolled.area.verticalScrollBar().setValue(60)
    assert scrolled.colours(0, 91) == {"#ffffff"}
    assert COLOURS.ring in scrolled.colours(92, 100)
    assert COLOURS.ring in scrolled.colours(132, 142)


def test_the_ring_leaves_no_trace_beside_a_page_that_moved(qtbot: QtBot) -> None:
    scrolled = Scrolled(qtbot)
    qtbot.wait(50)
    for value in (60, 120, 0):
        scrolled.area.verticalScrollBar().setValue(value)
        qtbot.waitUntil(lambda: on_screen(scrolled.window) == scrolled.window.grab().toImage())

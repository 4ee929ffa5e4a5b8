from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ui.presence import HOLD_MS, LET_GO_MS, Presence

CORNER, MIDDLE = QPoint(20, 20), QPoint(300, 200)


class Hungry(QWidget):
    """Takes touches itself, so that no press is ever made of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    @override
    def event(self, event: QEvent, /) -> bool:
        kinds = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
        return event.type() in kinds or super().event(event)


class Watched:
    """A window that is watched, and what was told of it."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.told: list[str] = []
        self.window = window
        qtbot.addWidget(window)
        QCursor.setPos(window.screen().geometry().bottomRight())
        window.resize(600, 400)
        with qtbot.waitExposed(window):
            window.show()
        self.surface = window.windowHandle()
        self.presence = Presence(
            lambda: self.told.append("here"),
            lambda: self.told.append("lifted"),
            lambda: self.told.append("staff"),
        )
        self.surface.installEventFilter(self.presence)
        self.finger = QTest.createTouchDevice()

    @property
    def waits(self) -> bool:
        """Whether holding on would call the staff's door."""
        [timer] = (one for one in self.presence.findChildren(QTimer) if one.interval() == HOLD_MS)
        return timer.isActive()

    def touch(self, place: QPoint) -> None:
        QTest.touchEvent(self.surface, self.finger).press(0, place, self.surface).commit()

    def move(self, place: QPoint) -> None:
        QTest.touchEvent(self.surface, self.finger).move(0, place, self.surface).commit()

    def lift(self, place: QPoint) -> None:
        QTest.touchEvent(self.surface, self.finger).release(0, place, self.surface).commit()


@pytest.fixture(params=[QWidget, Hungry])
def watched(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Watched]:
    one = Watched(qtbot, request.param())
    yield one
    one.surface.removeEventFilter(one.presence)


def test_a_finger_held_in_the_corner_asks_for_the_staff_whatever_lies_under_it(watched: Watched) -> None:
    watched.touch(CORNER)
    assert watched.waits
    watched.lift(CORNER)
    assert not watched.waits


def test_a_finger_elsewhere_only_says_that_somebody_is_there(qtbot: QtBot, watched: Watched) -> None:
    watched.touch(MIDDLE)
    assert not watched.waits
    assert "here" in watched.told
    watched.lift(MIDDLE)
    qtbot.waitUntil(lambda: "lifted" in watched.told)


def test_a_button_held_in_the_corner_asks_for_the_staff(watched: Watched) -> None:
    QTest.mousePress(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CORNER)
    assert watched.waits
    QTest.mouseRelease(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CORNER)
    assert not watched.waits


def test_a_mouse_that_is_nudged_meanwhile_does_not_end_it(watched: Watched) -> None:
    watched.touch(CORNER)
    QTest.mouseMove(watched.surface, MIDDLE)
    QTest.mouseMove(watched.surface, MIDDLE + QPoint(9, 9))
    assert watched.waits
    watched.lift(CORNER)
    assert not watched.waits


def test_a_window_that_hears_late_that_the_pointer_was_over_it_goes_on_counting(watched: Watched) -> None:
    QTest.mousePress(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CORNER)
    there = QPointF(MIDDLE)
    QCoreApplication.sendEvent(watched.surface, QEnterEvent(there, there, there))
    assert watched.waits
    QTest.mouseRelease(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CORNER)
    assert not watched.waits


def test_the_staff_s_keys_ask_at_once_and_other_keys_do_not(watched: Watched) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(watched.surface, Qt.Key.Key_F12, Qt.KeyboardModifier.ControlModifier)
    assert "staff" not in watched.told
    QTest.keyClick(watched.surface, Qt.Key.Key_F12, both)
    assert watched.told.count("staff") == 1


def test_a_finger_or_button_that_leaves_the_corner_asks_for_nobody(watched: Watched) -> None:
    watched.touch(CORNER)
    watched.move(CORNER + QPoint(5, 5))
    assert watched.waits
    watched.move(MIDDLE)
    assert not watched.waits
    watched.move(CORNER)
    assert not watched.waits
    watched.lift(CORNER)
    QTest.mousePress(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CORNER)
    QTest.mouseMove(watched.surface, CORNER + QPoint(5, 5))
    assert watched.waits
    QTest.mouseMove(watched.surface, MIDDLE)
    assert not watched.waits
    QTest.mouseRelease(watched.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE)


PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def key(watched: Watched, kind: QEvent.Type, at_ms: int, *, repeats: bool = False) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", repeats)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(watched.surface, event)


def test_a_key_that_says_that_it_repeats_is_nobody(qtbot: QtBot, watched: Watched) -> None:
    for moment in range(1000, 1120, 40):
        key(watched, PRESS, moment, repeats=True)
        key(watched, RELEASE, moment + 20, repeats=True)
    qtbot.wait(2 * LET_GO_MS)
    assert watched.told == []


def test_a_key_let_go_and_pressed_in_one_millisecond_repeats_as_under_x(
    qtbot: QtBot, watched: Watched
) -> None:
    key(watched, PRESS, 1000)
    for moment in range(1660, 1900, 40):
        key(watched, RELEASE, moment)
        key(watched, PRESS, moment)
    qtbot.wait(2 * LET_GO_MS)
    assert watched.told == ["here"]
    key(watched, RELEASE, 1940)
    qtbot.waitUntil(lambda: watched.told == ["here", "lifted"])
    key(watched, PRESS, 1990)
    assert watched.told == ["here", "lifted", "here"]

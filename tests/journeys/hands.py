"""Hands that can do less: without dragging, with keys only, with a finger only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QScroller, QWidget
from typing_extensions import override

from kiosk.showcase.hand import CARRY_STEPS, REST_MS, Hand, OutOfReachError
from kiosk.ui.gestures import DoublePress, Drag, Gesture, Press, Rest, Scroll, Write
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.keys import Act, Key
from kiosk.ui.keyboard.names import identifier
from tests.ui.keyboard.typist import presses

FURTHEST = 150
"""Tabs after which a control cannot be reached by keys."""

PULLS = 12
"""How often a finger pulls a page before what it looks for is not there."""
FRAME_MS, STILL_MS = 16, 120
KEYBOARD_MS, LOOK_MS = 1000, 10
"""How long a finger waits for the keyboard, and how often it looks."""


class HandWithoutDrag(Hand):
    """A mouse held by somebody who cannot keep its button down: picks up by a press, puts down by another."""

    @override
    def make(self, gesture: Gesture) -> None:
        if isinstance(gesture, Drag):
            super().make(Press(gesture.widget))
            super().make(Press(gesture.to))
        else:
            super().make(gesture)


class KeyHand(Hand):
    """Tab, Space and letters: no pointer at all."""

    @override
    def make(self, gesture: Gesture) -> None:
        self._patience()
        match gesture:
            case Press(widget, None):
                self._type_at(widget, Qt.Key.Key_Space)
            case DoublePress(widget, None):
                self._type_at(widget, Qt.Key.Key_Space, Qt.Key.Key_Space)
            case Rest(widget, None):
                self._go_to(widget)
                QTest.qWait(REST_MS)
            case Drag(widget, to):
                self._type_at(widget, Qt.Key.Key_Space)
                self._settle()
                self._type_at(to, Qt.Key.Key_Space)
            case Write(widget, text):
                self._go_to(widget)
                QTest.keySequence(self._surface, QKeySequence(QKeySequence.StandardKey.SelectAll))
                QTest.keyClick(self._surface, Qt.Key.Key_Delete)
                QTest.keyClicks(widget, text)
            case Scroll():
                pass  # what keys reach comes into view by itself
            case _:
                message = f"Keys cannot do {gesture!r}."
                raise OutOfReachError(message)
        self._settle()

    def _type_at(self, widget: QWidget, *keys: Qt.Key) -> None:
        self._go_to(widget)
        for key in keys:
            QTest.keyClick(self._surface, key)

    def _go_to(self, widget: QWidget) -> None:
        for _ in range(FURTHEST):
            if QApplication.focusWidget() is widget:
                break
            QTest.keyClick(self._surface, Qt.Key.Key_Tab)
        else:
            message = f"Keys do not reach {widget.objectName() or widget!r}."
            raise OutOfReachError(message)
        self._at(widget, None)


class TouchHand(Hand):
    """One finger on the glass."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._glass = QTest.createTouchDevice()
        self.typed: list[str] = []

    @override
    def make(self, gesture: Gesture) -> None:
        self._patience()
        match gesture:
            case Press(widget, point):
                self._tap(self._at(widget, point))
            case DoublePress(widget, point):
                self._tap(self._at(widget, point))
                self._tap(self._at(widget, point))
            case Rest(widget, point):
                self._tap(self._at(widget, point))
            case Drag(widget, to):
                self._carry(self._at(widget, None), self._at(to, None))
            case Write(widget, text):
                self._tap(self._at(widget, None))
                self._type(widget, text)
            case Scroll(area, widget):
                self._pull(area, widget)
        self._settle()

    def tap(self, widget: QWidget) -> None:
        """Touch the middle of a widget and let go."""
        self._patience()
        self._tap(self._at(widget, None))
        self._settle()

    def _type(self, line: QLineEdit, text: str) -> None:
        """Type with the keyboard that came on the screen by itself, and end with its own key."""
        keyboard = self.keyboard()
        for _ in line.text():
            self._key(identifier(Key(Act.DELETE)))
        for name in presses(keyboard.state, text):
            self._key(name)
        self._key(identifier(Key(Act.DONE)))
        self.typed.append(text)
        if line.text() != text:
            message = f"{line.objectName()!r} has {line.text()!r} and not {text!r}."
            raise OutOfReachError(message)

    def _pull(self, area: QScrollArea, widget: QWidget) -> None:
        """Pull the page up or down with the finger until the middle of the widget is in sight."""
        view = area.viewport()
        for _ in range(PULLS):
            far = widget.mapTo(view, widget.rect().center()).y() - view.height() // 2
            inside = abs(far) < view.height() // 2
            if inside or not area.verticalScrollBar().maximum():
                return
            self._drag_finger(view, -max(-view.height() // 2, min(far, view.height() // 2)))

    def _drag_finger(self, view: QWidget, down: int) -> None:
        """Drag a finger over a page by some px, hold it until the page lies still, and let go."""
        start = view.mapTo(self._window, view.rect().center()) - QPoint(0, down // 2)
        self._touch().press(0, start, self._surface).commit()
        for step in range(1, CARRY_STEPS + 1):
            QTest.qWait(FRAME_MS)
            self._touch().move(0, start + QPoint(0, down) * step / CARRY_STEPS, self._surface).commit()
        QTest.qWait(STILL_MS)
        self._touch().release(0, start + QPoint(0, down), self._surface).commit()
        while QScroller.scroller(view).state() is not QScroller.State.Inactive:
            QTest.qWait(FRAME_MS)

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._surface, self._glass)

    def keyboard(self) -> Keyboard:
        """Wait for the keyboard; raises OutOfReachError when it does not come."""
        for _ in range(KEYBOARD_MS // LOOK_MS):
            if self.sees("keyboard"):
                break
            QTest.qWait(LOOK_MS)
        return self.find_one(Keyboard)

    def _key(self, name: str) -> None:
        self._tap(self._at(self.find(name), None))
        self._settle()

    def _tap(self, place: QPoint) -> None:
        self._touch().press(0, place, self._surface).commit()
        self._touch().release(0, place, self._surface).commit()

    @override
    def _carry(self, start: QPoint, end: QPoint) -> None:
        self._touch().press(0, start, self._surface).commit()
        for step in range(1, CARRY_STEPS + 1):
            place = start + (end - start) * step / CARRY_STEPS
            self._touch().move(0, place, self._surface).commit()
        self._touch().release(0, end, self._surface).commit()

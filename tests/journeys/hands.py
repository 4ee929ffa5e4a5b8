"""Hands that can do less: without dragging, with keys only, with a finger only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kiosk.showcase.hand import CARRY_STEPS, REST_MS, Hand, OutOfReachError
from kiosk.ui.gestures import DoublePress, Drag, Gesture, Press, Rest, Scroll, Write

FURTHEST = 150
"""Tabs after which a control cannot be reached by keys."""


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
                area.ensureWidgetVisible(widget)
        self._settle()

    def tap(self, widget: QWidget) -> None:
        """Touch the middle of a widget and let go."""
        self._patience()
        self._tap(self._at(widget, None))
        self._settle()

    def _type(self, widget: QWidget, text: str) -> None:
        raise NotImplementedError

    def _tap(self, place: QPoint) -> None:
        QTest.touchEvent(self._surface, self._glass).press(0, place, self._surface).commit()
        QTest.touchEvent(self._surface, self._glass).release(0, place, self._surface).commit()

    @override
    def _carry(self, start: QPoint, end: QPoint) -> None:
        QTest.touchEvent(self._surface, self._glass).press(0, start, self._surface).commit()
        for step in range(1, CARRY_STEPS + 1):
            place = start + (end - start) * step / CARRY_STEPS
            QTest.touchEvent(self._surface, self._glass).move(0, place, self._surface).commit()
        QTest.touchEvent(self._surface, self._glass).release(0, end, self._surface).commit()

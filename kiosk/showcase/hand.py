"""A hand that presses, drags and types in the real window, with real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.core.errors import KioskError
from kiosk.ui.gestures import DoublePress, Drag, Gesture, Press, Rest, Scroll, Write
from kiosk.ui.window import Window

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
CARRY_STEPS = 8
REST_MS = 450
"""A pointer that lies still this long rests."""

ELSEWHERE = QPoint(1, 1)


class OutOfReachError(KioskError):
    """A widget that a person would have to touch cannot be seen or touched."""


class Hand:
    """Works the window from outside: every event goes to the window and finds its own way in."""

    def __init__(
        self,
        window: QWidget,
        settle: Callable[[], None] | None = None,
        patience: Callable[[], None] | None = None,
    ) -> None:
        """Take the window; `settle` is called after each gesture.

        `patience` is called before each: a window ignores presses right after another screen came. Unless
        told otherwise this hand needs no time to read, and asks the window not to wait for it.
        """
        self._window = window
        self._settle = settle or QApplication.processEvents
        self._patience = patience or self._open_gate

    def press(self, name: str) -> None:
        """Press the visible widget of this name."""
        self.make(Press(self.find(name)))

    def type_in(self, field: QWidget, text: str) -> None:
        """Type letters in what has the focus."""
        QTest.keyClicks(field, text)

    def find(self, name: str) -> QWidget:
        """Give the visible widget of this name; raises OutOfReachError when there is none."""
        for widget in self._window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        message = f"Nothing named {name!r} can be seen in the window."
        raise OutOfReachError(message)

    def find_one(self, form: type[W]) -> W:
        """Give the visible widget of this class; raises OutOfReachError when there is none."""
        for widget in self._window.findChildren(form):
            if widget.isVisible():
                return widget
        message = f"No {form.__name__} can be seen in the window."
        raise OutOfReachError(message)

    def sees(self, name: str) -> bool:
        """Tell whether a widget of this name can be seen."""
        return any(widget.isVisible() for widget in self._window.findChildren(QWidget, name))

    def make(self, gesture: Gesture) -> None:
        """Make one gesture and let the window answer."""
        self._patience()
        match gesture:
            case Press(widget, point):
                QTest.mouseClick(self._surface, LEFT, NO_KEY, self._at(widget, point))
            case DoublePress(widget, point):
                QTest.mouseDClick(self._surface, LEFT, NO_KEY, self._at(widget, point))
            case Rest(widget, point):
                self._rest(self._at(widget, point))
            case Drag(widget, to):
                self._carry(self._at(widget, None), self._at(to, None))
            case Write(widget, text):
                self._write(widget, text)
            case Scroll(area, widget):
                area.ensureWidgetVisible(widget)
        self._settle()

    def _open_gate(self) -> None:
        if isinstance(self._window, Window):
            self._window.gate.open()

    @property
    def _surface(self) -> QWindow:
        surface = self._window.windowHandle()
        assert surface is not None  # noqa: S101 - a window that is shown has one
        return surface

    def _at(self, widget: QWidget, point: QPoint | None) -> QPoint:
        """Give the place in the window; what lies there must be the widget or a part of it."""
        place = widget.mapTo(self._window, point or widget.rect().center())
        under = self._window.childAt(place)
        if under is None or not (under is widget or widget.isAncestorOf(under)):
            message = f"{widget.objectName() or widget!r} is covered or outside the window at {place}."
            raise OutOfReachError(message)
        return place

    def _rest(self, place: QPoint) -> None:
        """Come from elsewhere and lie still."""
        QTest.mouseMove(self._surface, ELSEWHERE)
        QTest.mouseMove(self._surface, place)
        QTest.qWait(REST_MS)

    def _carry(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self._surface, LEFT, NO_KEY, start)
        for step in range(1, CARRY_STEPS + 1):
            QTest.mouseMove(self._surface, start + (end - start) * step / CARRY_STEPS)
        QTest.mouseRelease(self._surface, LEFT, NO_KEY, end)

    def _write(self, field: QWidget, text: str) -> None:
        QTest.mouseClick(self._surface, LEFT, NO_KEY, self._at(field, None))
        QTest.keySequence(self._surface, QKeySequence(QKeySequence.StandardKey.SelectAll))
        QTest.keyClick(self._surface, Qt.Key.Key_Delete)
        focused = self._window.focusWidget()
        if focused is not field:
            message = f"{field.objectName()!r} does not take what is typed; {focused!r} does."
            raise OutOfReachError(message)
        self.type_in(field, text)

"""A real window with one screen in it, and a visit that remembers what was asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Preferences
from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.screens import Screen
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords

Found = TypeVar("Found", bound=QWidget)
Call = tuple[str, tuple[object, ...], dict[str, object]]


class RecordingVisit:
    """Does nothing, and remembers each call as (name, arguments, named arguments)."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self.preferences = preferences or Preferences()
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *arguments, **named: self.calls.append((name, arguments, named))


class Scene:
    """A window of a look's size that shows a screen."""

    def __init__(
        self, qtbot: QtBot, screen: Screen, look: Look | None = None, words: Words | None = None
    ) -> None:
        self.visit = RecordingVisit()
        self.look = look or Look()
        self.words = words or PlainWords()
        self.sheet = b""
        self.window = Window(self.around)
        qtbot.addWidget(self.window)
        self.window.setMinimumSize(0, 0)
        self.window.resize(self.look.width, self.look.height)
        self.window.show()
        self.window.show_screen(screen)
        QApplication.processEvents()

    def find(self, kind: type[Found], name: str) -> Found:
        """Give the one visible widget with this name."""
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} found"
        return found[0]

    def has(self, name: str) -> bool:
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def press(self, name: str) -> list[Call]:
        """Press a widget in its middle, and give what the visit was asked."""
        self.visit.calls.clear()
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        return self.visit.calls

    def said(self) -> str:
        """Give all words that can be read now, in no special order."""
        labels = [cast("Any", one) for one in self.window.findChildren(QWidget) if one.isVisible()]
        return "\n".join(one.text() for one in labels if hasattr(one, "text"))

    def place(self, name: str) -> tuple[int, int, int, int]:
        """Give where a widget stands in the window: left, top, right, bottom."""
        return self.place_of(self.find(QWidget, name))

    def place_of(self, widget: QWidget) -> tuple[int, int, int, int]:
        corner = widget.mapTo(self.window, QPoint(0, 0))
        return corner.x(), corner.y(), corner.x() + widget.width(), corner.y() + widget.height()

    def around(self, width: int, height: int) -> Around:
        """Give what views use in a window of this size."""
        look = replace(self.look, width=width, height=height, right_to_left=self.words.right_to_left)
        return Around(self.words, look, cast("Visit", self.visit), lambda: self.sheet)

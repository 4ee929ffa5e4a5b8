"""Keeps what keys have reached in sight, wherever on a long page it lies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kiosk.ui.worlds.reveal import reveal

TURNS = 3
"""How often a page may lay itself out anew once it moved: a row that says there is more comes or goes."""


class Sight(QObject):
    """Scrolls for keys that come from beside a page, which a scroll area does not.

    What a pointer presses stays where it is: it would move away under the finger.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch the focus within a window."""
        super().__init__(window)
        self._window = window
        self._reached: QWidget | None = None
        self._left = 0
        # Again when all that a move brings about was laid out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._again)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        by_pointer = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if now is None or by_pointer or not self._window.isAncestorOf(now) or not reachable(now):
            self._reached = None
            return
        self._reached, self._left = now, TURNS
        self._again()

    def _again(self) -> None:
        if self._reached is None or not isValid(self._reached):
            return
        reveal(self._reached)
        self._left -= 1
        if self._left >= 0:
            self._soon.start()


def reachable(widget: QWidget) -> bool:
    """Tell whether keys lead to a widget itself, and not to the page that it is."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

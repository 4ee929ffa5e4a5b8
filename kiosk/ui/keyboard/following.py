"""Keeps what someone types in, with its label, in sight while the room around it changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.worlds.reveal import reveal
from kiosk.ui.worlds.span import Span, pages_around, span_in


class Following(QObject):
    """Follows one line. Whoever scrolls away from it themselves is left in peace."""

    def __init__(self) -> None:
        """Follow nothing yet."""
        super().__init__()
        self._line: QWidget | None = None
        # Not what they show: a page leaves out a row that is cut, more or less of it as it scrolls.
        self._pages: tuple[QScrollArea, ...] = ()
        self._away = False
        # Not at once: what lies in a room has its place only when all of it was laid out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring)

    def follow(self, line: QWidget | None) -> None:
        """Bring this line into sight, and again whenever what comes beside its room would cover it."""
        for page in filter(isValid, self._pages):
            page.removeEventFilter(self)
        self._line = line
        self._pages = tuple(pages_around(line)) if line else ()
        for page in self._pages:
            page.installEventFilter(self)
        self._away = False
        self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        line = self._line
        due = self._soon.isActive() and not self._away
        if isinstance(event, QResizeEvent) and line is not None and isValid(line) and not due:
            self._away = not self._was_in_sight(line, watched, event.oldSize().height())
            self._soon.start()
        return False

    def _was_in_sight(self, line: QWidget, resized: QObject, height: int) -> bool:
        """Tell whether something of the line was seen while what changes now was so many px high.

        Of a line that somebody scrolled away from all of it: some of it may come into sight by itself.
        """
        room = {page: Span(0, height if page is resized else page.height()) for page in self._pages}
        lines = {page: span_in(line, page.viewport()) for page in self._pages}
        see = Span.holds if self._away else Span.meets
        return all(see(room[page], lines[page]) for page in self._pages)

    def _bring(self) -> None:
        if not self._away and self._line is not None and isValid(self._line):
            reveal(self._line)

"""One month as a grid of days to press, Monday first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.core.words import Words, message
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box
from kiosk.ui.widgets.text import TextBlock

WEEKDAYS = (
    message("Mon"),
    message("Tue"),
    message("Wed"),
    message("Thu"),
    message("Fri"),
    message("Sat"),
    message("Sun"),
)
MONTHS = (
    message("January {year}"),
    message("February {year}"),
    message("March {year}"),
    message("April {year}"),
    message("May {year}"),
    message("June {year}"),
    message("July {year}"),
    message("August {year}"),
    message("September {year}"),
    message("October {year}"),
    message("November {year}"),
    message("December {year}"),
)
LEAST, GAP = 56, 8
"""Design px of a day's sides, 15 mm for a finger, and between two days."""


def height_of_month(days: Iterable[date], look: Look) -> int:
    """Give the px of height that the grid of these days has at least."""
    weeks = 1 + sum(day.weekday() == 0 and day.day > 1 for day in days)
    return look.line(Role.BODY) + 2 * look.edge(Role.BODY) + weeks * look.px(GAP + LEAST)


class Day(QAbstractButton):
    """One day; a closed one has no border and cannot be pressed."""

    def __init__(self, day: date, words: Words, look: Look, *, is_open: bool) -> None:
        """Name the day in full for who cannot see the grid."""
        super().__init__()
        self.look = look
        self.setText(str(day.day))
        said = words.day(day)
        self.setAccessibleName(said if is_open else words("{day}: closed", day=said))
        self.setObjectName(f"day-{day.isoformat()}")
        self.setCheckable(True)
        heard_as(self, ONE_OF_SEVERAL)
        self.setEnabled(is_open)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(look.px(LEAST), look.px(LEAST))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def nextCheckState(self) -> None:
        """Wait for the visit to say which day is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        colours = self.look.palette
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.secondary))
        painter.setFont(self.look.font(Role.OPTION if self.isEnabled() else Role.LEAD))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Month(QWidget):
    """The days of a month; `chosen` gives the one that is pressed, as YYYY-MM-DD."""

    chosen = Signal(str)

    def __init__(self, days: Iterable[tuple[date, bool]], words: Words, look: Look) -> None:
        """Take each day with whether it can be chosen."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(GAP))
        for column, name in enumerate(WEEKDAYS):
            grid.addWidget(TextBlock(words(name), look, Role.BODY, centred=True), 0, column)
        self.days: dict[str, Day] = {}
        row = 1
        for day, is_open in days:
            button = Day(day, words, look, is_open=is_open)
            button.clicked.connect(partial(self.chosen.emit, day.isoformat()))
            row += day.weekday() == 0 and day.day > 1
            grid.addWidget(button, row, day.weekday())
            self.days[day.isoformat()] = button

    def show_chosen(self, day: str) -> None:
        """Mark this day; "" for none."""
        for iso, button in self.days.items():
            button.setChecked(iso == day)

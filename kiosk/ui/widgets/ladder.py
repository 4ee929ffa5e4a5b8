"""The four levels as stones on a line, with the one or two that were found lit up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.heard import PICTURE, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import halves

STONE, PILL, GAP, APART = 22, 48, 8, 14
CLOSE_PILL, CLOSE_GAP = 36, 0
COMMA, COMMA_FROM_RIGHT = ", ", "، "
STEP = 50
"""Design px from one stone to the next, at least."""
BAR = 40
"""Design px that a bar to scroll with may take."""


class Ladder(QWidget):
    """Stones from first to last: those from `low` to `high` (0-based) in one pill, all up to there filled."""

    def __init__(
        self,
        names: Sequence[str],
        found: tuple[int, int],
        told: str,
        look: Look,
        room: int | None = None,
    ) -> None:
        """Draw named stones; all are heard, and then `told`, which says where someone stands.

        In `room` px of width, beside words, it is as narrow as its names let it be; where not all of them
        have room, those of the pill's ends do. Without, it takes the width that it gets.
        """
        super().__init__()
        self._low, self._high = found
        self._look = look
        pill, gap = (PILL, GAP) if room is None else (CLOSE_PILL, CLOSE_GAP)
        self._pill, self._below = look.px(pill), look.px(pill + gap)
        self._beside = room is not None
        self._room = look.width - 2 * look.margin - look.px(BAR) if room is None else room
        self._lines = self._lines_for(names)
        self.setAccessibleName(f"{(COMMA_FROM_RIGHT if look.right_to_left else COMMA).join(names)}. {told}")
        heard_as(self, PICTURE)
        wide = QSizePolicy.Policy.Expanding if room is None else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def _lines_for(self, names: Sequence[str]) -> Sequence[tuple[str, ...]]:
        """Give the lines of each name: on one line, or two, or the own ones alone; the first that fit.

        Beside words it takes as little height as it can.
        """
        metrics = (QFontMetrics(self._font(index)) for index in range(len(names)))
        whole = [(name,) for name in names]
        broken = [halves(name, one) for name, one in zip(names, metrics, strict=True)]
        own = self._own(whole), self._own(broken)
        ways = (whole, *own) if self._beside else (whole, broken, *own)
        return next((way for way in ways if self._width(way) <= self._room), ways[-1])

    def _own(self, lines: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Leave out the names of all stones but those at the ends of the pill."""
        return [one if index in {self._low, self._high} else ("",) for index, one in enumerate(lines)]

    @override
    def sizeHint(self) -> QSize:
        lines = max(len(name) for name in self._lines)
        height = self._below + lines * self._look.line(Role.BODY)
        return QSize(self._width(self._lines), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places()
        self._paint_line(painter, places)
        for index, x in enumerate(places):
            self._paint_stone(painter, x, index)
            self._paint_name(painter, x, index)

    def _width(self, lines: Sequence[tuple[str, ...]]) -> int:
        """Give the px that names need side by side: evenly apart, or closer where that is too wide."""
        steps, ends = self._steps(lines), sum(self._ends(lines))
        even = ceil(ends + max(steps) * len(steps))
        return even if even <= self._room else ceil(ends + sum(steps))

    def _steps(self, lines: Sequence[tuple[str, ...]]) -> list[float]:
        """Give the least px from each stone to the next, so that their names stand apart."""
        apart, least = self._look.px(APART), self._look.px(STEP)
        widths = [self._name_width(name, index) for index, name in enumerate(lines)]
        return [max(least, (one + other) / 2 + apart) for one, other in pairwise(widths)]

    def _places(self) -> list[float]:
        """Give the middle of each stone, so that the outer names touch the sides."""
        (first, last), steps = self._ends(self._lines), self._steps(self._lines)
        between = (self.width() - first - last) / len(steps)
        if between < max(steps):
            spare = between - sum(steps) / len(steps)
            places = [*accumulate((step + spare for step in steps), initial=first)]
        else:
            places = [first + between * index for index in range(len(self._lines))]
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return [self.width() - x for x in places] if right else places

    def _ends(self, lines: Sequence[tuple[str, ...]]) -> tuple[float, float]:
        """Give how far the first stone and the last stand from the sides: there is room for name and pill."""
        half = self._pill / 2
        first, last = (self._name_width(lines[index], index) / 2 for index in (0, len(lines) - 1))
        return max(first, half), max(last, half)

    def _paint_line(self, painter: QPainter, places: list[float]) -> None:
        look, colours = self._look, self._look.palette
        middle, half = self._pill / 2, self._pill / 2
        low, high = sorted((places[self._low], places[self._high]))
        painter.setPen(QPen(QColor(colours.accent_border), look.px(3)))
        painter.setBrush(QColor(colours.accent))
        edge = look.px(2)
        pill = QRectF(low - half, edge, high - low + 2 * half, 2 * half - 2 * edge)
        painter.drawRoundedRect(pill, middle - edge, middle - edge)
        painter.setPen(QPen(QColor(colours.text), look.px(3)))
        painter.drawLine(QPointF(places[0], middle), QPointF(places[-1], middle))
        if self._high > self._low:
            painter.setPen(QPen(QColor(colours.accent_text), look.px(3)))
            painter.drawLine(QPointF(low, middle), QPointF(high, middle))

    def _paint_stone(self, painter: QPainter, x: float, index: int) -> None:
        look, colours = self._look, self._look.palette
        radius = look.px(STONE) / 2
        edge = look.px(3)
        line = colours.accent_text if self._low <= index <= self._high else colours.text
        painter.setPen(QPen(QColor(line), edge))
        painter.setBrush(QColor(line if index <= self._high else colours.page))
        painter.drawEllipse(QPointF(x, self._pill / 2), radius - edge / 2, radius - edge / 2)

    def _paint_name(self, painter: QPainter, x: float, index: int) -> None:
        look = self._look
        painter.setFont(self._font(index))
        painter.setPen(QColor(look.palette.text))
        width = self._name_width(self._lines[index], index)
        step = look.line(Role.BODY)
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        for number, line in enumerate(self._lines[index]):
            place = QRectF(x - width / 2, self._below + number * step, width, step)
            painter.drawText(place, int(how), line)

    def _font(self, index: int) -> QFont:
        return self._look.font(Role.STRONG if self._low <= index <= self._high else Role.BODY)

    def _name_width(self, lines: Sequence[str], index: int) -> float:
        metrics = QFontMetrics(self._font(index))
        return max(metrics.horizontalAdvance(line) for line in lines) + 2.0

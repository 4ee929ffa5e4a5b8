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
COMMA, COMMA_FROM_RIGHT = ", ", "، "
STONES = 200
"""Design px of width of stones without names."""
BAR = 40
"""Design px that a bar to scroll with may take."""


class Ladder(QWidget):
    """Stones from first to last: those from `low` to `high` (0-based) in one pill, all up to there filled."""

    def __init__(
        self, names: Sequence[str], found: tuple[int, int], told: str, look: Look, *, named: bool = True
    ) -> None:
        """Draw named stones; all are heard, and then `told`, which says where someone stands.

        Where there is no room for names, and words beside it tell them, the stones stand alone.
        """
        super().__init__()
        self._named = named
        self._names = tuple(names)
        self._low, self._high = found
        self._look = look
        self._lines: tuple[tuple[str, ...], ...] = tuple((name,) for name in names)
        if not named:
            self._lines = tuple(("",) for _ in names)
        elif self._width() > self._room:
            metrics = (QFontMetrics(self._font(index)) for index in range(len(names)))
            self._lines = tuple(halves(name, one) for name, one in zip(names, metrics, strict=True))
        self.setAccessibleName(f"{(COMMA_FROM_RIGHT if look.right_to_left else COMMA).join(names)}. {told}")
        heard_as(self, PICTURE)
        wide = QSizePolicy.Policy.Expanding if named else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        if not self._named:
            return QSize(self._look.px(STONES), self._look.px(PILL))
        lines = max(len(name) for name in self._lines)
        return QSize(self._width(), self._look.px(PILL + GAP) + lines * self._look.line(Role.BODY))

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
            if self._named:
                self._paint_name(painter, x, index)

    def _width(self) -> int:
        """Give the px that the names need side by side: evenly apart, or closer where that is too wide."""
        steps, ends = self._steps(), sum(self._ends())
        even = ceil(ends + max(steps) * len(steps))
        return even if even <= self._room else ceil(ends + sum(steps))

    @property
    def _room(self) -> int:
        """Px of width that a page has, beside a bar to scroll with."""
        return self._look.width - 2 * self._look.margin - self._look.px(BAR)

    def _steps(self) -> list[float]:
        """Give the least px from each stone to the next, so that their names stand apart."""
        widths = [self._name_width(index) for index in range(len(self._names))]
        return [(one + other) / 2 + self._look.px(APART) for one, other in pairwise(widths)]

    def _places(self) -> list[float]:
        """Give the middle of each stone, so that the outer names touch the sides."""
        (first, last), steps = self._ends(), self._steps()
        between = (self.width() - first - last) / len(steps)
        if between < max(steps):
            spare = between - sum(steps) / len(steps)
            places = [*accumulate((step + spare for step in steps), initial=first)]
        else:
            places = [first + between * index for index in range(len(self._names))]
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return [self.width() - x for x in places] if right else places

    def _ends(self) -> tuple[float, float]:
        """Give how far the first stone and the last stand from the sides: there is room for name and pill."""
        half = self._look.px(PILL) / 2
        first, last = (self._name_width(index) / 2 for index in (0, len(self._names) - 1))
        return max(first, half), max(last, half)

    def _paint_line(self, painter: QPainter, places: list[float]) -> None:
        look, colours = self._look, self._look.palette
        middle, half = look.px(PILL) / 2, look.px(PILL) / 2
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
        painter.drawEllipse(QPointF(x, look.px(PILL) / 2), radius - edge / 2, radius - edge / 2)

    def _paint_name(self, painter: QPainter, x: float, index: int) -> None:
        look = self._look
        painter.setFont(self._font(index))
        painter.setPen(QColor(look.palette.text))
        width = self._name_width(index)
        step = look.line(Role.BODY)
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        for number, line in enumerate(self._lines[index]):
            place = QRectF(x - width / 2, look.px(PILL + GAP) + number * step, width, step)
            painter.drawText(place, int(how), line)

    def _font(self, index: int) -> QFont:
        return self._look.font(Role.STRONG if self._low <= index <= self._high else Role.BODY)

    def _name_width(self, index: int) -> float:
        metrics = QFontMetrics(self._font(index))
        return max(metrics.horizontalAdvance(line) for line in self._lines[index]) + 2.0

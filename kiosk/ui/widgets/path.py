"""The path of dots: where someone is, never how well it went."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.heard import PICTURE, heard_as
from kiosk.ui.theme.look import Look

DOT, NOW, LINK, FLAG = 20, 36, 20, 34


class Path(QWidget):
    """One dot a step, all alike; the step of now is larger, a flag stands at the end."""

    def __init__(self, now: int, of: int, words: str, look: Look) -> None:
        """Show step `now` (from 1) of `of`; `words` say so in the accessible tree."""
        super().__init__()
        self._now = now
        self._of = max(now, of)
        self._look = look
        self.setAccessibleName(words)
        heard_as(self, PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = (self._of - 1) * DOT + NOW + self._of * LINK + FLAG
        return QSize(self._look.px(width), self._look.px(NOW))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.scale(self._look.unit, self._look.unit)
        self._paint_flag(painter, self._paint_dots(painter))

    def _paint_dots(self, painter: QPainter) -> float:
        """Draw dots and links in design px; give where the flag stands."""
        colours = self._look.palette
        x = 0.0
        for step in range(1, self._of + 1):
            behind = step < self._now
            size = NOW if step == self._now else DOT
            self._paint_dot(painter, x, step)
            link = QColor(colours.brand if behind else colours.control)
            painter.fillRect(QRectF(x + size, NOW / 2 - 2, LINK, 4), link)
            x += size + LINK
        return x

    def _paint_dot(self, painter: QPainter, x: float, step: int) -> None:
        colours = self._look.palette
        size, border = (NOW, 4) if step == self._now else (DOT, 3)
        fill, edge = colours.page, colours.control
        if step < self._now:
            fill = edge = colours.brand
        if step == self._now:
            fill, edge = colours.now, colours.text
        painter.setPen(QPen(QColor(edge), border))
        painter.setBrush(QColor(fill))
        radius = (size - border) / 2
        painter.drawEllipse(QPointF(x + size / 2, NOW / 2), radius, radius)

    def _paint_flag(self, painter: QPainter, end: float) -> None:
        """Draw the flag as a pole and a pennant."""
        painter.setPen(QPen(QColor(self._look.palette.text), 2, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(QColor(self._look.palette.now))
        left = end + 8
        painter.drawPolygon([QPointF(left, 6), QPointF(left + 25, 15), QPointF(left, 23)])
        painter.drawLine(QPointF(left, 5), QPointF(left, 31))

"""Round signs: a tick or another icon on a disc."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import drawing

TICK = "check"


def disc(look: Look, size: float, fill: str, sign: str, icon: str = TICK) -> QPixmap:
    """Draw an icon in the colour `sign` on a disc of `size` design px."""
    inner = size * 0.6
    pixmap = look.icon(icon, inner, sign)
    ratio = pixmap.devicePixelRatio()
    side = look.px(size)
    result = QPixmap(round(side * ratio), round(side * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(QRectF(0, 0, side, side))
    if icon == TICK:
        paint_tick(painter, side, sign)
    else:
        gap = round((side - look.px(inner)) / 2)
        painter.drawPixmap(gap, gap, pixmap)
    painter.end()
    return result


def paint_tick(painter: QPainter, side: int, colour: str) -> None:
    """Draw a tick, bolder than the icon, across a little under half of a square."""
    pen = QPen(QColor(colour), side * 0.075)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(x * side, y * side) for x, y in ((0.29, 0.52), (0.43, 0.66), (0.72, 0.37))])


def tick(look: Look, size: float, fill: str, sign: str) -> QLabel:
    """Give a tick on a disc as a widget without a name."""
    return drawing(disc(look, size, fill, sign))

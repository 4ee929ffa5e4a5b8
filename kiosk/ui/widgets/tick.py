"""Round signs: a tick or another icon on a disc, or an open ring where one may still come."""

from __future__ import annotations

from functools import lru_cache
from math import pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.pictures import screen_ratio
from kiosk.ui.widgets.box import drawing

TICK = "check"
PEN, DASHES, DRAWN = 0.12, 8, 0.62
"""Of an open ring: the width of its line as a part of its size, its dashes, and how much of it they draw."""


def disc(look: Look, size: float, fill: str, sign: str, icon: str = TICK) -> QPixmap:
    """Draw an icon in the colour `sign` on a disc of `size` design px; who draws on it takes a copy."""
    return drawn_disc(look, size, (fill, sign), icon, screen_ratio())


@lru_cache(maxsize=128)
def drawn_disc(look: Look, size: float, colours: tuple[str, str], icon: str, ratio: float) -> QPixmap:
    """Render one disc; `colours` are those of its fill and of its icon."""
    fill, sign = colours
    inner, side = size * 0.6, look.px(size)
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
        painter.drawPixmap(gap, gap, look.icon(icon, inner, sign))
    painter.end()
    return result


def ring(look: Look, size: float, colour: str) -> QPixmap:
    """Draw a dashed ring of `size` design px: the place of a tick that is still to come."""
    ratio = screen_ratio()
    side = look.px(size)
    result = QPixmap(round(side * ratio), round(side * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    pen = QPen(QColor(colour), side * PEN)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    around = pi * (1 - PEN) / PEN / DASHES  # of one dash and what follows it, in widths of the line
    pen.setDashPattern([around * DRAWN, around * (1 - DRAWN)])
    pen.setDashOffset(around * DRAWN / 2)  # the line meets itself within a dash: no crumb is left over
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    edge = side * PEN / 2
    painter.drawEllipse(QRectF(edge, edge, side - 2 * edge, side - 2 * edge))
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

"""The welcome's skyline: our own drawing of towers and stepped gables; it says nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

WIDTH, HEIGHT = 440.0, 220.0
PEAKED_TOWER = (
    (58, 220), (58, 98), (63, 98), (63, 84), (68, 66), (73, 84), (73, 94), (81, 94), (81, 84), (96, 40),
    (111, 84), (111, 94), (119, 94), (119, 84), (124, 66), (129, 84), (129, 98), (134, 98), (134, 220),
)  # fmt: skip
BELFRY = (
    (196, 220), (196, 96), (200, 96), (200, 82), (204, 68), (208, 82), (208, 90), (214, 90), (217, 56),
    (222, 56), (230, 2), (238, 56), (243, 56), (246, 90), (252, 90), (252, 82), (256, 68), (260, 82),
    (260, 96), (264, 96), (264, 220),
)  # fmt: skip
SQUARE_TOWER = (
    (334, 220), (334, 78), (337, 78), (337, 57), (342, 42), (347, 57), (347, 70), (356, 70), (356, 54),
    (384, 54), (384, 70), (393, 70), (393, 57), (398, 42), (403, 57), (403, 78), (406, 78), (406, 220),
)  # fmt: skip
LOW_HOUSES = ((-20, 64, 150), (94, 62, 156), (204, 58, 154), (314, 60, 152), (424, 62, 154))
HIGH_HOUSES = ((44, 50, 136), (156, 48, 142), (262, 52, 138), (374, 50, 140))
STEPS = 3


def paint_skyline(painter: QPainter, area: QRectF, colours: tuple[str, str, str, str]) -> None:
    """Draw the skyline across the bottom of an area, in the tones of towers, houses and windows."""
    scale = area.width() / WIDTH
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipRect(area)
    painter.translate(area.left(), area.bottom() - HEIGHT * scale)
    painter.scale(scale, scale)
    towers, low, high, windows = map(QColor, colours)
    painter.setBrush(towers)
    for tower in (PEAKED_TOWER, BELFRY, SQUARE_TOWER):
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in tower]))
    for houses, colour in ((LOW_HOUSES, low), (HIGH_HOUSES, high)):
        for house in houses:
            paint_house(painter, house, colour, windows)
    painter.restore()


def paint_house(painter: QPainter, house: tuple[int, int, int], wall: QColor, windows: QColor) -> None:
    """Draw a house of (left, width, top) with a stepped gable and two windows."""
    left, width, top = house
    tread, rise = width * 0.14, 9
    for step in range(STEPS + 1):
        inset = tread * (STEPS - step)
        above = top + rise * step
        painter.fillRect(QRectF(left + inset, above, width - 2 * inset, HEIGHT - above), wall)
    middle = left + width / 2
    below = top + 42
    for x in (middle - 11, middle + 3):
        painter.fillRect(QRectF(x, below, 8, 14), windows)

"""A number on a disc, as steps and places have."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.tick import disc

LETTERS_OF_DISC = 0.55
"""The number's share of the disc's height."""
LINE = 2
"""Design px of the line where a disc comes."""


def numbered(look: Look, number: int, size: float = 40) -> QPixmap:
    """Draw a disc of `size` design px in the text's colour, with a number on it."""
    colours = look.palette
    pixmap = QPixmap(disc(look, size, colours.text, colours.text))
    painter = QPainter(pixmap)
    painter.setPen(QColor(colours.page))
    font = look.font(Role.STRONG)
    font.setPixelSize(look.px(size * LETTERS_OF_DISC))
    painter.setFont(font)
    side = look.px(size)
    painter.drawText(QRectF(0, 0, side, side), int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.end()
    return pixmap


def unnumbered(look: Look, size: float = 40) -> QPixmap:
    """Draw where such a disc comes, dashed as all that is empty."""
    side, line = look.px(size), look.px(LINE)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.control), line, Qt.PenStyle.DashLine))
    painter.drawEllipse(QRectF(line, line, side - 2 * line, side - 2 * line))
    painter.end()
    return pixmap

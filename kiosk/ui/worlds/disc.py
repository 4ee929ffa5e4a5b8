"""A number on a disc, as steps and places have."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.tick import disc

LETTERS_OF_DISC = 0.55
"""The number's share of the disc's height."""


def numbered(look: Look, number: int, size: float = 40) -> QPixmap:
    """Draw a disc of `size` design px in the text's colour, with a number on it."""
    colours = look.palette
    pixmap = disc(look, size, colours.text, colours.text)
    painter = QPainter(pixmap)
    painter.setPen(QColor(colours.page))
    font = look.font(Role.STRONG)
    font.setPixelSize(look.px(size * LETTERS_OF_DISC))
    painter.setFont(font)
    side = look.px(size)
    painter.drawText(QRectF(0, 0, side, side), int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.end()
    return pixmap

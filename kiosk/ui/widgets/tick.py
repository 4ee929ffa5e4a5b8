"""Round signs: a tick or another icon on a disc."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import drawing


def disc(look: Look, size: float, fill: str, sign: str, icon: str = "check") -> QPixmap:
    """Draw an icon in the colour `sign` on a disc of `size` design px."""
    inner = size * (0.5 if size < 64 else 0.6)
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
    gap = (side - look.px(inner)) / 2
    painter.drawPixmap(round(gap), round(gap), pixmap)
    painter.end()
    return result


def tick(look: Look, size: float, fill: str, sign: str) -> QLabel:
    """Give a tick on a disc as a widget without a name."""
    return drawing(disc(look, size, fill, sign))

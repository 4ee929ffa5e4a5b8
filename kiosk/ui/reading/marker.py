"""The mark around the words that are being said."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.heard import decorates
from kiosk.ui.theme.look import Look

AROUND, WIDTH = 8, 4


class Marker(QWidget):
    """A transparent sheet over the window: a gap and a line around what is said."""

    def __init__(self, window: QWidget, look: Look) -> None:
        """Lie over a window; nothing is marked yet."""
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setObjectName("readingMarker")
        decorates(self)

    @property
    def target(self) -> QWidget | None:
        """What is marked now."""
        return self._target if self._target is not None and isValid(self._target) else None

    def mark(self, target: QWidget | None, look: Look) -> None:
        """Mark this widget alone, in this look; None marks nothing."""
        self._target, self._look = target, look
        self.setGeometry(self.window().rect())
        self.raise_()
        self.setVisible(target is not None)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        target = self.target
        if target is None or not target.isVisible():
            return
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.px(AROUND)
        place = QRectF(QPoint(target.mapTo(self.window(), QPoint(0, 0))), target.size())
        place = place.adjusted(-edge, -edge, edge, edge).intersected(QRectF(self.rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # What is marked may stand on the line's own colour: the gap within it shows there.
        for colour, wide in ((look.palette.page, look.px(AROUND)), (look.palette.brand, look.px(WIDTH))):
            painter.setPen(QPen(QColor(colour), wide))
            inside = wide / 2
            painter.drawRoundedRect(place.adjusted(inside, inside, -inside, -inside), look.px(8), look.px(8))

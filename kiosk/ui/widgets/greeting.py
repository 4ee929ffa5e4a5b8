"""The welcome's one large word, which may change but never moves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import has_letters_from_right
from kiosk.ui.widgets.button import start_side

BASELINE = 100
HEIGHT = 126
"""Room for the marks above Arabic letters, and for the tails below."""
SPACING = 97
"""Percent; large letters stand closer, but the letters of Arabic must touch."""


class Greeting(QLabel):
    """One word or two at 88 px, smaller when they are too wide, always on the same line."""

    def __init__(self, words: str, look: Look) -> None:
        """Show the first greeting."""
        super().__init__(words)
        self._look = look
        self.setObjectName("greeting")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Greet in another language, in the same place."""
        self.setText(words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(HEIGHT), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        font = self._fitting()
        painter.setFont(font)
        painter.setPen(QColor(self._look.palette.text))
        width = QFontMetrics(font).horizontalAdvance(self.text())
        right = bool(start_side(self) & Qt.AlignmentFlag.AlignRight)
        painter.drawText(self.width() - width if right else 0, self._look.px(BASELINE), self.text())

    def _fitting(self) -> QFont:
        font = self._look.font(Role.GREETING)
        if not has_letters_from_right(self.text()):
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, SPACING)
        width = QFontMetrics(font).horizontalAdvance(self.text())
        room = self.width() - self._look.px(2)
        if width > room:
            font.setPixelSize(max(1, font.pixelSize() * room // width))
        return font

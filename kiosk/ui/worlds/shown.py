"""What a task speaks of, to look at and not to press: the photo, the caller."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock

PICTURES = (208, 176, 144, 120, 96, 72, 56)
"""Design px of its picture, the largest first."""
SHARE, SHARE_BESIDE = 0.42, 0.32
"""The most of a field's height that it takes; with the largest letters the words stand beside the picture."""
EDGE, PAD, GAP, GAP_BESIDE = 8, 8, 4, 24
"""Design px above and below it, on its panel around what it holds, and between the picture and its words."""


class Shown(QWidget):
    """A picture with its words, on a quiet panel at the top of a field; presses go through to the field."""

    def __init__(self, words: str, picture: str, look: Look) -> None:
        """Draw the largest picture; `stand` makes it fit."""
        super().__init__()
        self._name, self._look, self._size = picture, look, PICTURES[0]
        self.setObjectName("shown")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        px = look.px
        self._panel = Box("quiet")
        self._words = TextBlock(words, look, Role.STRONG, centred=True)
        self._drawing = drawing(look.picture(picture, self._size))
        edges = (px(24), px(PAD), px(24), px(PAD))
        if self._beside:
            inside: QBoxLayout = row(self._panel, gap=px(GAP_BESIDE), margins=edges)
        else:
            inside = column(self._panel, gap=px(GAP), margins=edges)
        inside.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        layout = column(self, margins=(px(EDGE), px(EDGE), px(EDGE), px(EDGE)))
        layout.addWidget(self._panel, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def _beside(self) -> bool:
        """Whether the words stand beside the picture: large letters leave no height for both."""
        return self._look.largest and not self._look.portrait

    @property
    def words(self) -> str:
        """What it is, as people read it."""
        return self._words.text()

    def covers(self, point: QPoint) -> bool:
        """Tell whether its panel lies at this point of the field."""
        return self._panel.geometry().contains(point - self.pos())

    def band(self, field: QSize) -> int:
        """Give the px of height that it takes at the top of a field of this size."""
        return self._height(self._picture_for(field))

    def stand(self, field: QSize) -> None:
        """Stand at the top of a field of this size."""
        size = self._picture_for(field)
        if size != self._size:
            self._size = size
            pixmap = self._look.picture(self._name, size)
            self._drawing.setPixmap(pixmap)
            self._drawing.setFixedSize(pixmap.deviceIndependentSize().toSize())
        self.setGeometry(0, 0, field.width(), self._height(size))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _picture_for(self, field: QSize) -> int:
        share = SHARE_BESIDE if self._beside else SHARE
        fitting = (size for size in PICTURES if self._height(size) <= share * field.height())
        return next(fitting, PICTURES[-1])

    def _height(self, picture: int) -> int:
        px = self._look.px
        words = self._look.line(Role.STRONG) + 2 * self._look.edge(Role.STRONG)
        held = max(px(picture), words) if self._beside else px(picture) + px(GAP) + words
        return held + 2 * px(PAD) + 2 * px(EDGE)

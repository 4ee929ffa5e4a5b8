"""A tool of the top bar: an icon above its word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box

ICON, ALONE = 32, 60
BESIDE = 12
"""Design px beside the word, so that two words never read as one."""


class Tool(QAbstractButton):
    """One tool; with the largest text, or without room, it shows its icon alone, larger."""

    def __init__(self, words: str, icon: str, look: Look) -> None:
        """Name the tool by its word."""
        super().__init__()
        self._look = look
        self._icon = icon
        self._alone = look.largest
        self.setText(words)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def show_icon_alone(self) -> None:
        """Take the word away where there is no room; it stays its name."""
        self._alone = True
        self.setToolTip(self.accessibleName())
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        if self._alone:
            return QSize(look.px(84), look.px(104 if look.largest else 96))
        metrics = QFontMetrics(look.font(Role.BODY))
        least = look.px(96 if look.narrow else 104)
        return QSize(max(least, metrics.horizontalAdvance(self.text()) + 2 * look.px(BESIDE)), look.px(96))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        look = self._look
        design = ALONE if self._alone else ICON
        size = look.px(design)
        top = (self.height() - size) // 2 if self._alone else look.px(16)
        pixmap = look.icon(self._icon, design, look.palette.text)
        painter.drawPixmap((self.width() - size) // 2, top, pixmap)
        if self._alone:
            return
        painter.setFont(look.font(Role.BODY))
        painter.setPen(QColor(look.palette.text))
        below = self.rect().adjusted(0, top + size, 0, -look.px(14))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), self.text())

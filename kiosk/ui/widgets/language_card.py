"""A language, by its own name in its own script."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kiosk.ui.heard import LANGUAGE, ONE_OF_SEVERAL, heard_as
from kiosk.ui.languages import own
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box, start_side
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.tick import disc


class LanguageCard(Card):
    """One language to choose; the chosen one is strong and has a tick."""

    def __init__(self, language: str, look: Look, *, chosen: bool, large: bool = False) -> None:
        """Show a language by its code; `large` where there is room for it."""
        super().__init__(own(language).name, look)
        self.setObjectName(f"language-{language}")
        self.setProperty(LANGUAGE, language)
        self.setCheckable(True)
        self.setChecked(chosen)
        heard_as(self, ONE_OF_SEVERAL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._large = large and not look.largest
        self.setFixedHeight(look.px(96 if self._large else 92 if look.largest else 72))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.minimumHeight())

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: the visit says which language is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        look = self.look
        painter.setFont(look.font(self._role()))
        painter.setPen(QColor(look.palette.text))
        slim = 8 if look.narrow else 0
        inner = self.rect().adjusted(look.px(26 - slim), 0, look.px(slim - 26), 0)
        painter.drawText(inner, int(start_side(self) | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.isChecked():
            sign = disc(look, 32 - slim / 2, look.palette.selected_border, look.palette.selected_sign)
            size = look.px(32 - slim / 2)
            gap = look.px(24 - slim)
            right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = gap if right else self.width() - gap - size
            painter.drawPixmap(x, (self.height() - size) // 2, sign)

    def _role(self) -> Role:
        if self._large:
            return Role.HEADING_2 if self.isChecked() else Role.SITUATION
        return Role.OPTION if self.isChecked() else Role.LEAD

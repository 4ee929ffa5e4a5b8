"""A language, by its own name in its own script."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kiosk.ui.heard import LANGUAGE, ONE_OF_SEVERAL, heard_as
from kiosk.ui.languages import own
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box, start_side
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.tick import disc

GAP = 6
"""Design px between the name and the tick."""
UPRIGHT, UPRIGHT_LARGE = 104, 208
"""Design px of height in a window that stands upright, and where few languages are large in it."""
ROOMY = 400
"""Design px of width from which a name stands in larger letters there."""
CORNER, CORNER_GAP = 20, 4
"""Design px of a tick in the corner, and from there to the sides."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a name and its tick are drawn, and in which letters."""

    role: Role
    words: QRect
    tick: QRect


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
        if look.portrait:
            height = UPRIGHT_LARGE if large else UPRIGHT
        else:
            height = 96 if self._large else 92 if look.largest else 72
        self.setFixedHeight(look.px(height))

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
        look, place = self.look, self.placed()
        painter.setFont(look.font(place.role))
        painter.setPen(QColor(look.palette.text))
        painter.drawText(place.words, int(start_side(self) | Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.isChecked():
            size = place.tick.width() / look.unit
            sign = disc(look, size, look.palette.selected_border, look.palette.selected_sign)
            painter.drawPixmap(place.tick.topLeft(), sign)

    def placed(self) -> Placed:
        """Say where name and tick stand: the tick beside the name, else small in the top end corner."""
        slim = 8 if self.look.narrow else 0
        roomy = self._large or (self.look.portrait and self.width() >= self.look.px(ROOMY))
        strong, plain = (Role.HEADING_2, Role.SITUATION) if roomy else (Role.OPTION, Role.LEAD)
        if not self.isChecked():
            return self._placed(plain, 26 - slim, 0, 0)
        for role, side, gap in ((strong, 26 - slim, 24 - slim), (strong, 12, 10)):
            place = self._placed(role, side, 32 - slim / 2, gap)
            if QFontMetrics(self.look.font(role)).horizontalAdvance(self.text()) <= place.words.width():
                return place
        place = self._placed(plain, 12, CORNER, CORNER_GAP)
        tick = place.tick
        tick.moveTop(self.look.px(CORNER_GAP))
        words = self.rect().adjusted(self.look.px(12), 0, -self.look.px(12), 0)
        return Placed(plain, words, tick)

    def _placed(self, role: Role, side: float, tick: float, gap: float) -> Placed:
        """Put the name `side` from the start, and a tick of `tick` design px `gap` from the end."""
        px = self.look.px
        taken = px(gap) + px(tick) + px(GAP) if tick else px(side)
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = self.rect()
        words = inner.adjusted(taken, 0, -px(side), 0) if right else inner.adjusted(px(side), 0, -taken, 0)
        x = px(gap) if right else self.width() - px(gap) - px(tick)
        return Placed(role, words, QRect(x, (self.height() - px(tick)) // 2, px(tick), px(tick)))

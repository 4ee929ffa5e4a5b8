"""Where someone is, in the top bar: never cut off, whatever the language, the letters and the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import HYPHEN
from kiosk.ui.widgets.button import start_side
from kiosk.ui.widgets.text import lay_out

CLOSE = 1.28
"""The line of two lines that belong together, in sizes of their letters; marks of Arabic need more."""
MOST = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the bar."""

    words: str
    role: Role
    colour: str


class PlaceName(QLabel):
    """The product above the place; a long place takes both lines, and what is longer still ends in dots.

    Who cannot see the bar hears all of it.
    """

    def __init__(self, product: str, place: str, look: Look) -> None:
        """Take the product, "" for none, and the place, "" for none."""
        super().__init__("\n".join(filter(None, (product, place))))
        self._look = look
        self._product, self._place = product, place
        self.setObjectName("place")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def lines(self, width: int, height: int) -> list[Line]:
        """Give the lines that stand in so many px."""
        look, role = self._look, Role.STRONG if self._look.largest else Role.BODY
        head = [Line(self._product, Role.STRONG, look.palette.brand)] if self._product else []
        if not self._place:
            return head
        most = MOST if MOST * self._step(role) <= height else 1
        parts = parted(self._place, look.font(role), width, most)
        return [*(head if len(parts) == 1 else []), *(Line(part, role, look.palette.text) for part in parts)]

    @override
    def sizeHint(self) -> QSize:
        wide = [advance(words, self._look, Role.STRONG) for words in (self._product, self._place)]
        return QSize(max(wide) + 2, 2 * self._step(Role.STRONG))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        lines = self.lines(self.width(), self.height())
        steps = [min(self._step(line.role), self.height() // len(lines)) for line in lines]
        top = (self.height() - sum(steps)) / 2
        for line, step in zip(lines, steps, strict=True):
            painter.setFont(self._look.font(line.role))
            painter.setPen(QColor(line.colour))
            flags = start_side(self) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(QRectF(0, top, self.width(), step), int(flags), line.words)
            top += step

    def _step(self, role: Role) -> int:
        look = self._look
        return look.line(role) if look.right_to_left else round(look.text_px(role) * CLOSE)


def parted(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Break words into at most so many lines of so many px; what does not fit in them ends in dots."""
    layout = lay_out(words, font, width, balanced=True)
    starts = [layout.lineAt(index).textStart() for index in range(min(layout.lineCount(), most))]
    whole = layout.text().replace("\u2028", " ")
    parts = [whole[start:end].strip() for start, end in zip(starts, [*starts[1:], len(whole)], strict=True)]
    shown = [f"{part[:-1]}-" if part.endswith(HYPHEN) else part for part in parts]
    return [*shown[:-1], QFontMetrics(font).elidedText(shown[-1], Qt.TextElideMode.ElideRight, width)]


def advance(words: str, look: Look, role: Role) -> int:
    """Give the px that words take on one line."""
    return QFontMetrics(look.font(role)).horizontalAdvance(words)

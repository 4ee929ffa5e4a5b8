"""Where someone is, in the top bar: never cut off, whatever the language, the letters and the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import HYPHEN
from kiosk.ui.widgets.button import start_side
from kiosk.ui.widgets.ink import inked, inks, least_step
from kiosk.ui.widgets.text import lean_of
from kiosk.ui.widgets.text_layout import lay_out

CLOSE, CLOSE_WHEN_LARGEST = 1.28, 1.12
"""The line of two lines that belong together, in sizes of their letters; marks of Arabic need more."""
MOST = 2
"""Lines in one row with the buttons of the bar."""
EDGE = 2
"""Px between marks and the edges, where there is room for it."""
TOUCH = 0.1
"""The share of a letter's size by which a low letter may reach beside a high mark of the line below."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the bar."""

    words: str
    role: Role
    colour: str


class PlaceName(QLabel):
    """The product above the place; where either is long, the place stands without the product."""

    def __init__(self, product: str, place: str, look: Look) -> None:
        """Take the product, "" for none, and the place, "" for none."""
        super().__init__("\n".join(filter(None, (product, place))))
        self._look = look
        self._product, self.place = product, place
        # Never strong: beside it stand the strong words of what leads away.
        self._role = Role.BODY
        self.setObjectName("place")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fits(self, width: int, height: int) -> bool:
        """Tell whether all of the place stands in so many px, on two lines at most, with all words whole."""
        font = self._look.font(self._role)
        metrics = QFontMetrics(font)
        if any(metrics.horizontalAdvance(word) > width for word in self.place.split()):
            return False
        parts = parted(self.place, font, width)
        closest = least_step(parts, font) - TOUCH * font.pixelSize()
        return len(parts) <= MOST and inked(parts, font) + (len(parts) - 1) * closest <= height

    def height_in(self, width: int) -> int:
        """Give the px of height that the place alone takes in so many px of width."""
        return len(parted(self.place, self._look.font(self._role), width)) * self._step(self._role)

    def lines(self, width: int) -> list[Line]:
        """Give the lines that stand in so many px of width."""
        look = self._look
        named = bool(self._product) and advance(self._product, look, Role.STRONG) <= width
        head = [Line(self._product, Role.STRONG, look.palette.brand)] if named else []
        parts = parted(self.place, look.font(self._role), width) if self.place else []
        below = [Line(part, self._role, look.palette.text) for part in parts]
        return below if len(below) > 1 else [*head, *below]

    @override
    def sizeHint(self) -> QSize:
        wide = [advance(words, self._look, Role.STRONG) for words in (self._product, self.place)]
        return QSize(max(wide) + 2, 2 * self._step(Role.STRONG))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        for line, top, step in self._stacked(self.lines(self.width())):
            painter.setFont(self._look.font(line.role))
            painter.setPen(QColor(line.colour))
            flags = start_side(self) | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            free = self.width() - advance(line.words, self._look, line.role)
            right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            lean = max(0.0, min(free, lean_of(line.words, painter.font(), right_to_left=right)))
            place = QRectF(0 if right else lean, top, self.width() - lean, step)
            painter.drawText(place, int(flags), line.words)

    def _stacked(self, lines: list[Line]) -> Iterator[tuple[Line, float, float]]:
        """Give each line with its top and its height: in the middle, with all of its marks in sight."""
        if not lines:
            return
        words = [line.words for line in lines]
        font, more = self._look.font(self._role), len(lines) - 1
        step, metrics = self._step_of(words), QFontMetrics(font)
        (highest, _), (_, lowest) = (inks([line], font)[0] for line in (words[0], words[-1]))
        stand = (self.height() - more * step + metrics.ascent() - metrics.descent()) / 2
        stand = max(-highest, min(stand, self.height() - lowest - more * step))
        above = (step + metrics.ascent() - metrics.descent()) / 2
        for index, line in enumerate(lines):
            yield line, stand + index * step - above, step

    def _step_of(self, words: list[str]) -> float:
        """Give the px from one line to the next: the usual, or what the height leaves, less some air."""
        usual, more = self._step(self._role), len(words) - 1
        if not more:
            return usual
        font = self._look.font(self._role)
        most = (self.height() - inked(words, font)) / more
        return min(usual, max(most - 2 * EDGE / more, min(most, least_step(words, font))))

    def _step(self, role: Role) -> int:
        look = self._look
        close = CLOSE_WHEN_LARGEST if look.largest else CLOSE
        return look.line(role) if look.right_to_left else round(look.text_px(role) * close)


def parted(words: str, font: QFont, width: int) -> list[str]:
    """Break words into lines of at most so many px."""
    layout = lay_out(words, font, width, balanced=True)
    starts = [layout.lineAt(index).textStart() for index in range(layout.lineCount())]
    whole = layout.text().replace("\u2028", " ")
    parts = [whole[start:end].strip() for start, end in zip(starts, [*starts[1:], len(whole)], strict=True)]
    return [f"{part[:-1]}-" if part.endswith(HYPHEN) else part for part in parts]


def advance(words: str, look: Look, role: Role) -> int:
    """Give the px that words take on one line."""
    return QFontMetrics(look.font(role)).horizontalAdvance(words)

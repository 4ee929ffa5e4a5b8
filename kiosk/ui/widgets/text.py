"""Words on the screen with the design's line height, broken by sense."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QRegion,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.heard import HEADING, heard_as
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import UNBROKEN, joined
from kiosk.ui.widgets.marked import plain
from kiosk.ui.widgets.text_layout import lay_out, taken, widest_word

WIDEST = 60
"""Characters a line may hold."""
JOINING = "\u0640"
"""After an Arabic letter, it gives that the form that begins a word."""
LATIN_FIRST = re.compile(r"[^\w]*[!-~\u2060\u200b]*([A-Za-z])")
"""The letter at the right of a line that begins with words from the left, in a script from the right."""
NARROWEST = 220
"""Design px that a long word may ask for; in less, it is broken."""
NARROWEST_OF_ADDRESS = 232
"""The same of a mail address, which is hard to read and to copy where it is broken: all that a hint has in
the column beside a world in the smallest window."""
NARROWEST_OF_NUMBER = 280
"""The same of a number of telephone, which is called wrongly where it is broken: as much as one with the
code of a country has in large letters."""
NUMBER = re.compile(rf"\+?\d+(?:{UNBROKEN}\d+)+")
SPARE = 0.15
"""The share of a line above its letters, and below them, in which nothing of them stands."""


class TextBlock(QLabel):
    """Words in one role; `<b>` and `</b>` in them make words strong, nothing else is markup.

    `colour` is one of the palette's; `centred` puts every line in the middle.
    """

    def __init__(
        self, words: str, look: Look, role: Role = Role.BODY, *, colour: str = "", centred: bool = False
    ) -> None:
        """Lay nothing out yet; the layout asks for a height when it knows a width."""
        super().__init__()
        self._look = look
        # Asked for at every width that a layout tries.
        self._font, self._line, self._edge = look.font(role), look.line(role), look.edge(role)
        self._widest = widest_of(look, role)
        self._colour = colour or look.palette.text
        self._centred = centred
        self._words = words
        self._lines: tuple[int, QTextLayout] | None = None
        self._hints: tuple[QSize, QSize] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words in the same place."""
        self._words = words
        self._lines = self._hints = None
        self.setText(plain(words))
        self.updateGeometry()
        self.update()

    def recolour(self, colour: str) -> None:
        """Show the same words in another colour of the palette."""
        self._colour = colour
        self.update()

    def centre(self, *, centred: bool) -> None:
        """Put every line in the middle, or where this script begins."""
        self._centred = centred
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        bound = min(width, self._widest)
        return self._height_of(taken(self._words, self._font, bound).lines)

    @override
    def sizeHint(self) -> QSize:
        return self._sizes()[0]

    @override
    def minimumSizeHint(self) -> QSize:
        return self._sizes()[1]

    def _sizes(self) -> tuple[QSize, QSize]:
        """Give the px the words like to have, and the least they can do with."""
        if self._hints is None:
            lines, width = taken(self._words, self._font, self._widest)
            least = min(ceil(widest_word(self._words, self._font)), self._look.px(self._narrowest()))
            liked = QSize(int(width) + 2, self._height_of(lines))
            self._hints = (liked, QSize(least, self._height_of(1)))
        return self._hints

    def _narrowest(self) -> int:
        """Give the design px that the widest of what stands on one line may ask for."""
        if NUMBER.search(joined(self._words)):
            return NARROWEST_OF_NUMBER
        return NARROWEST_OF_ADDRESS if "@" in self._words else NARROWEST

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        layout = self._laid_out(self.width())
        places = self.lines()
        for index, place in enumerate(places):
            line = layout.lineAt(index)
            line.setPosition(QPointF(place.x(), place.center().y() - line.height() / 2))
        painter.setClipRegion(self.whole_lines(places))
        layout.draw(painter, QPointF(0, 0))

    def whole_lines(self, lines: Sequence[QRectF]) -> QRegion:
        """Give where lines of words may be drawn: none of one that the edge of a page cuts through."""
        seen, whole = QRectF(seen_of(self)), QRegion(self.rect())
        spare = self._line * SPARE
        for line in lines:
            if cuts(seen, line, spare):
                row = line.toAlignedRect()  # letters may lean out of it at its ends
                whole -= QRegion(0, row.y(), self.width(), row.height())
        return whole

    def lines(self) -> list[QRectF]:
        """Give where each line of words stands."""
        layout = self._laid_out(self.width())
        step = self._line
        spare = (self.height() - layout.lineCount() * step) / 2
        top = spare if self._centred else min(self._edge, spare)
        found = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            width = line.naturalTextWidth()
            words = layout.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append(QRectF(self._start(width, words), top + index * step, width, step))
        return found

    def _height_of(self, lines: int) -> int:
        """Give the px of some lines, with what marks need beyond the first and the last."""
        return lines * self._line + 2 * self._edge

    def _start(self, width: float, words: str) -> float:
        """Say where a line of `width` px begins, by its words: their first letter may lean out."""
        spare = self.width() - width
        if self._centred:
            return spare / 2
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        leans = lean_of(words, self._font, right_to_left=right)
        leans = max(0.0, min(leans, spare))
        return spare - leans if right else leans

    def _laid_out(self, width: int) -> QTextLayout:
        if self._lines is None or self._lines[0] != width:
            bound = min(width, self._widest)
            self._lines = (width, lay_out(self._words, self._font, bound, balanced=True))
        return self._lines[1]


def height_of_words(words: str, look: Look, role: Role, width: int) -> int:
    """Give the px of height that a block of these words would ask for in `width` px."""
    bound = min(width, widest_of(look, role))
    return taken(words, look.font(role), bound).lines * look.line(role) + 2 * look.edge(role)


def widest_of(look: Look, role: Role) -> int:
    """Give the px of width that a line may have at most."""
    return look.text_px(role) * WIDEST // 2


def lean_of(words: str, font: QFont, *, right_to_left: bool) -> float:
    """Give the px by which the first letter of words leans out of where their line begins; 0 at least."""
    # Not by its bearing, which knows nothing of a mark that is put on a letter.
    metrics = QFontMetricsF(font)
    if not right_to_left:
        return max(0.0, -metrics.tightBoundingRect(words[:1]).left())
    latin = LATIN_FIRST.match(words)
    letter = latin[1] if latin else words[:1] + JOINING
    return max(0.0, metrics.tightBoundingRect(letter).right() - metrics.horizontalAdvance(letter))


def seen_of(widget: QWidget) -> QRect:
    """Give the part of a widget that the pages it lies in show."""
    seen, around = widget.rect(), widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            sight = around.viewport()
            seen &= QRect(widget.mapFrom(sight, QPoint(0, 0)), sight.size())
        around = around.parentWidget()
    return seen


def cuts(seen: QRectF, line: QRectF, spare: float) -> bool:
    """Tell whether more of a line than `spare` px is above or below what is seen."""
    return line.top() < seen.top() - spare or line.bottom() > seen.bottom() + spare


def heading(words: str, look: Look, role: Role = Role.HEADING_1) -> TextBlock:
    """Give a heading; its name in the accessible tree is its words."""
    block = TextBlock(words, look, role)
    block.setObjectName("heading")
    heard_as(block, HEADING)
    return block

"""The sheet so large that it can be read on the screen, and in a photo of it: a part at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.core.sheet import SheetWords
from kiosk.ui.heard import PICTURE, heard_as, tells
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.paper import page_of
from kiosk.ui.widgets.sheet_parts import Part, parted, sections_of

HEIGHT = 842
"""Points of a page's height; as many px high is the page in which the places of words are looked for."""
SMALLEST = 14
"""Points of the smallest letters on the sheet."""
AIR = 4
"""Points left around the words."""
SIDE, ABOVE = 24, 12
"""Px of the design left around the paper."""
WHITE = QColor(Qt.GlobalColor.white)


class LargeSheet(QWidget):
    """Paper without its white edges, in as few parts as leave its letters as large as the screen's."""

    def __init__(self, pdf: bytes, name: str, look: Look, told: SheetWords = ()) -> None:
        """Read a PDF; its outline says where it may be parted, `told` what each section says."""
        super().__init__()
        self._look = look
        self._parts: list[QImage] = []
        self._sections = told
        self._told: list[SheetWords] = []
        self._now = 0
        self.setAccessibleName(name)
        heard_as(self, PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(look.px(64))
        self._draw(pdf, QSize(look.width - 2 * look.px(SIDE), look.room - 2 * look.px(ABOVE)))
        self.show_part(0)

    @property
    def count(self) -> int:
        """How many parts there are; one at least."""
        return max(1, len(self._parts))

    def show_part(self, number: int) -> None:
        """Show a part, from 0."""
        self._now = number
        tells(self, chain.from_iterable(chain.from_iterable(self._told[number : number + 1])))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for part in self._parts[self._now : self._now + 1]:
            place = QRect(0, 0, *part.deviceIndependentSize().toSize().toTuple())
            place.moveCenter(self.rect().center())
            painter.drawImage(place, part)

    def _draw(self, pdf: bytes, room: QSize) -> None:
        """Draw the parts as large as the room lets them, at the device's own pixels."""
        scout = page_of(pdf, HEIGHT)
        inked = ink_of(scout) if scout else QRegion()
        if inked.isEmpty():
            return
        widest = room.width() / (inked.boundingRect().width() + 2 * AIR)
        asked = min(widest, self._look.text_px(Role.BODY) / SMALLEST)
        edges = sections_of(pdf)
        parts = parted(edges, room.height() / asked - 2 * AIR) if len(edges) > 1 else [(0.0, float(HEIGHT))]
        parts = [part for part in parts if not words_in(inked, part).isEmpty()]
        self._told = [told_in(self._sections, edges, part) for part in parts]
        pieces = [words_in(inked, part) for part in parts]
        ratio = self.devicePixelRatio()
        scale = min(widest, room.height() / max(piece.height() for piece in pieces)) * ratio
        page = page_of(pdf, round(HEIGHT * scale)) or QImage()
        for piece in pieces:
            part = page.copy(scaled(piece, scale))
            part.setDevicePixelRatio(ratio)
            self._parts.append(part)


def told_in(sections: SheetWords, edges: Sequence[float], part: Part) -> SheetWords:
    """Give what a part of the page says; all, where nothing is known of where sections begin."""
    if len(edges) < 2:
        return sections
    begins = zip(sections, edges, strict=False)
    return tuple(lines for lines, top in begins if part[0] <= top < part[1])


def ink_of(page: QImage) -> QRegion:
    """Give where anything stands on a page; its outermost px may be its cut edge, drawn dark."""
    mask = QBitmap.fromImage(page.createMaskFromColor(WHITE.rgb(), Qt.MaskMode.MaskInColor))
    return QRegion(mask).intersected(page.rect().adjusted(AIR, AIR, -AIR, -AIR))


def words_in(inked: QRegion, part: Part) -> QRect:
    """Give where the words of a part stand, as wide as those of the whole page.

    There is a little air around them, but nothing of the next part in it.
    """
    whole = inked.boundingRect()
    top, bottom = (round(edge) for edge in part)
    words = inked.intersected(QRect(whole.left(), top, whole.width(), bottom - top)).boundingRect()
    if words.isEmpty():
        return QRect()
    first, last = max(top, words.top() - AIR), min(bottom, words.top() + words.height() + AIR)
    return QRect(whole.left() - AIR, first, whole.width() + 2 * AIR, last - first)


def scaled(piece: QRect, scale: float) -> QRect:
    """Give the same piece of a page that is drawn `scale` times as large."""
    sides = (piece.left(), piece.top(), piece.width(), piece.height())
    left, top, width, height = (round(side * scale) for side in sides)
    return QRect(left, top, width, height)

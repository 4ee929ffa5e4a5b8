"""The sheet so large that it can be read in a photo: its upper and lower half side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.paper import page_of

SCOUT = 1000
"""Px of the height at which the page is searched for where its words stand."""
AIR = 8
"""Px of that height left around the words."""
GAP = 16
WHITE = QColor(Qt.GlobalColor.white)


class LargeSheet(QAbstractButton):
    """Paper without its white edges, parted where no line is cut; a press goes back."""

    def __init__(self, pdf: bytes, name: str, look: Look) -> None:
        """Read a PDF; upright windows show the page in one piece."""
        super().__init__()
        self._look = look
        self._pdf = pdf
        self._parts: list[QImage] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(look.px(64))
        self._draw(QSize(look.width, look.room))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        parts = self._parts[::-1] if self._look.right_to_left else self._parts
        sizes = [part.deviceIndependentSize().toSize() for part in parts]
        left = (self.width() - sum(size.width() for size in sizes) - self._gap * (len(sizes) - 1)) // 2
        top = (self.height() - max((size.height() for size in sizes), default=0)) // 2
        for part, size in zip(parts, sizes, strict=True):
            painter.drawImage(QRect(left, top, size.width(), size.height()), part)
            left += size.width() + self._gap

    @property
    def _gap(self) -> int:
        return self._look.px(GAP)

    def _draw(self, room: QSize) -> None:
        """Draw the halves as large as the room lets them, at the device's own pixels."""
        scout = page_of(self._pdf, SCOUT)
        pieces = cut(scout, halves=not self._look.portrait) if scout else []
        if scout is None or not pieces:
            return
        count = len(pieces)
        wide = (room.width() - self._gap * (count + 1)) / (count * pieces[0].width())
        high = (room.height() - 2 * self._gap) / max(piece.height() for piece in pieces)
        ratio = self.devicePixelRatio()
        scale = min(wide, high) * ratio
        page = page_of(self._pdf, round(SCOUT * scale))
        for piece in pieces if page else ():
            part = page.copy(scaled(piece, scale)) if page else QImage()
            part.setDevicePixelRatio(ratio)
            self._parts.append(part)


def cut(page: QImage, *, halves: bool) -> Sequence[QRect]:
    """Give where the words of a page stand, in one piece or in two; none of an empty page."""
    ink = page.createMaskFromColor(WHITE.rgb(), Qt.MaskMode.MaskInColor)
    # The outermost px of a page may be its cut edge, drawn dark.
    inked = QRegion(QBitmap.fromImage(ink)).intersected(page.rect().adjusted(AIR, AIR, -AIR, -AIR))
    words = inked.boundingRect()
    if words.isEmpty():
        return []
    around = words.adjusted(-AIR, -AIR, AIR, AIR).intersected(page.rect())
    if not halves:
        return [around]
    line = blank_line(inked, around)
    upper = QRect(around.left(), around.top(), around.width(), line - around.top())
    lower = QRect(around.left(), line, around.width(), around.bottom() - line)
    return [upper, lower]


def blank_line(inked: QRegion, area: QRect) -> int:
    """Give the empty line nearest to the middle of an area; the middle, where there is none."""
    middle = area.center().y()
    for away in range(area.height() // 4):
        for y in (middle + away, middle - away):
            if not inked.intersects(QRect(area.left(), y - 1, area.width(), 3)):
                return y
    return middle


def scaled(piece: QRect, scale: float) -> QRect:
    """Give the same piece of a page that is drawn `scale` times as large."""
    sides = (piece.left(), piece.top(), piece.width(), piece.height())
    left, top, width, height = (round(side * scale) for side in sides)
    return QRect(left, top, width, height)

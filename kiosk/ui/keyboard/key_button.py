"""One key: what it types, or an icon with its word where there is room for both."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from kiosk.ui.keyboard.keys import Act, Key
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.pictures import icon
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box

ICONS: Mapping[Act, str] = {
    Act.DELETE: "backspace",
    Act.SHIFT: "arrow-fat-up",
    Act.DONE: "check",
}
ICON = 28
GAP = 8
PADDING, EDGE = 8, 4
"""Design px: of an icon, between it and its word, from the key's sides, from its top and bottom."""
LATIN = "ÅÇ"
ARABIC = "أج"
ARABIC_BLOCK = ("\u0600", "\u06ff")


class KeyButton(QAbstractButton):
    """A key that never takes the focus from the field it types in."""

    def __init__(self, look: Look) -> None:
        """Be no key yet."""
        super().__init__()
        self.key = Key(Act.GAP)
        self._look = look
        self._backwards = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def become(self, key: Key, words: str, *, held: bool = False, backwards: bool = False) -> None:
        """Be this key, with these words on it.

        `held` shows a shift that is on; `backwards` is for letters that are written from the right, among
        which brackets are turned round.
        """
        self.key = key
        self._backwards = backwards
        self.setText(words)
        kind = "held" if held else kind_of(key)
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    @property
    def role(self) -> Role:
        """The letters on it: what is typed is larger than what a key says of itself."""
        return Role.SITUATION if self.key.act is Act.TYPE else Role.STRONG

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        painter.setPen(QColor(self._colour()))
        sign, words = self._fitting()
        wide = self._width_of(words)
        size, gap = (self._look.px(ICON), self._look.px(GAP)) if sign else (0, 0)
        gap = gap if words else 0
        left = (self.width() - size - gap - wide) // 2
        right = self._look.right_to_left
        if sign is not None:
            painter.drawPixmap(left + (wide + gap if right else 0), (self.height() - size) // 2, sign)
        self._write(painter, left + (0 if right else size + gap), words)

    def _write(self, painter: QPainter, left: int, words: str) -> None:
        """Write words so that their script's own height stands in the middle of the key.

        A letter that would touch an edge so, as an Arabic one with its mark, is written higher or lower.
        """
        font = self._font()
        script, own = (QFontMetrics(font).tightBoundingRect(one) for one in (reference(words), words))
        edge = self._look.px(EDGE)
        middle = round(self.height() / 2 - script.y() - script.height() / 2)
        lowest = self.height() - edge - own.bottom() - 1
        painter.setFont(font)
        both = Qt.LayoutDirection
        painter.setLayoutDirection(both.RightToLeft if self._backwards else both.LeftToRight)
        painter.drawText(left, max(edge - own.top(), min(middle, lowest)), words)

    def _fitting(self) -> tuple[QPixmap | None, str]:
        """Give the icon and the word, or what there is room for: the word sooner than the icon."""
        sign, words = self._sign(), self.text()
        room = self.width() - self._look.px(2 * PADDING)
        wide = self._width_of(words)
        if sign is None or wide + self._look.px(ICON + GAP) <= room:
            return sign, words
        return (None, words) if wide <= room else (sign, "")

    def _width_of(self, words: str) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(words) if words else 0

    def _font(self) -> QFont:
        """Give the letters of its role; of a script too tall for the key, those of plain words."""
        font = self._look.font(self.role)
        tall = QFontMetrics(font).tightBoundingRect(reference(self.text())).height()
        if 0 < self.height() - 2 * self._look.px(EDGE) < tall:
            font.setPixelSize(self._look.text_px(Role.BODY))
        return font

    def _sign(self) -> QPixmap | None:
        if self.key.act not in ICONS:
            return None
        colour = QColor(self._look.palette.primary_arrow if self.key.act is Act.DONE else self._colour())
        return icon(ICONS[self.key.act], self._look.px(ICON), colour, mirrored=self._backwards)

    def _colour(self) -> str:
        colours = self._look.palette
        return colours.primary_text if self.key.act is Act.DONE else colours.text


def reference(words: str) -> str:
    """Give letters that reach from the highest mark of this script to its lowest tail."""
    return ARABIC if any(ARABIC_BLOCK[0] <= letter <= ARABIC_BLOCK[1] for letter in words) else LATIN


def kind_of(key: Key) -> str:
    """Give the kind that the style sheet knows: a key that types, one that ends, or one that changes."""
    if key.act in {Act.TYPE, Act.SPACE}:
        return "typing"
    return "done" if key.act is Act.DONE else "changing"

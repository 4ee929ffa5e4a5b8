"""The corner where a screen is heard: blue, in the top end corner, flush with both edges."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.button import paint_box

ICON, LARGE_ICON = 40, 60
WIDTH, NARROW_WIDTH, HEIGHT = 160, 144, 96
LARGEST_HEIGHT = 112
WELCOME_HEIGHT = 128
PADDING, BESIDE = 24, 16
KEY_SIDE, KEY_AIR = 16, 4
"""Design px of the drawn key beside its name, and above and below it."""
SMALLER_ICON = 32
"""Where a key is drawn as well."""
CLOSE = 1.2
"""The least line of its words, which belong together; scripts with tall marks ask for more."""


class ReadAloud(QAbstractButton):
    """A speaker above its word; with the largest text beside it, or alone where it is narrow.

    `also` names the key that does the same; it stands on a drawing of that key, below the word. The word is
    never left away for it: a corner that says the name of a key alone says nothing to whoever touches it.
    """

    def __init__(self, words: str, look: Look, also: str = "") -> None:
        """Name it by its word."""
        super().__init__()
        self._look = look
        self._also = also
        self._wordless = look.largest and look.narrow and not also
        self.setObjectName("read-aloud")
        self.setText(words)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    @property
    def key(self) -> str:
        """The name of the key that is drawn here, "" for none."""
        return self._also

    def leave_words_away(self) -> None:
        """Show the speaker alone, where there is no room; the word stays its name."""
        self._wordless = self._look.largest and not self._also
        self.setFixedSize(self.sizeHint())

    def leave_key_away(self) -> None:
        """Show no key, where there is no room for its name."""
        self._also = ""
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        strong, body = self._widths()
        if look.largest:
            key = look.px(2 * KEY_SIDE) + body if self._also else 0
            words = 0 if self._wordless else look.px(BESIDE) + max(strong, key)
            least = look.px(LARGEST_HEIGHT)
            return QSize(look.px(self._icon + 2 * PADDING) + words, max(least, self._lines_height))
        if self._also:
            return QSize(
                max(strong, body + look.px(2 * KEY_SIDE)) + look.px(2 * PADDING), look.px(WELCOME_HEIGHT)
            )
        least = look.px(NARROW_WIDTH if look.narrow else WIDTH)
        return QSize(max(least, strong + look.px(32)), look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)
        painter.setPen(QColor(self._look.palette.brand_text))
        if self._look.largest:
            self._paint_beside(painter)
        else:
            self._paint_below(painter)

    def _paint_below(self, painter: QPainter) -> None:
        look = self._look
        lines = [(self.text(), Role.STRONG), (self._also, Role.BODY)][: 2 if self._also else 1]
        height = look.px(self._icon + 2) + sum(self._step(role) for _, role in lines)
        top = (self.height() - height - (look.px(2 * KEY_AIR) if self._also else 0)) // 2
        self._paint_icon(painter, (self.width() - look.px(self._icon)) // 2, top)
        top += look.px(self._icon + 2)
        for words, role in lines:
            top += look.px(KEY_AIR) if role is Role.BODY else 0
            painter.setFont(look.font(role))
            place = QRect(0, top, self.width(), self._step(role))
            # Letters of some scripts reach below the line that stands so close to the icon.
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), words)
            if role is Role.BODY:
                self._paint_key(painter, place)
            top += self._step(role)

    def _paint_key(self, painter: QPainter, words: QRect) -> None:
        """Draw the long key of a keyboard around its name, with air around all of its letters."""
        px, letters = self._look.px, QFontMetrics(painter.font())
        wide = self._widths()[1] + px(2 * KEY_SIDE)
        ink = letters.tightBoundingRect(self._also)
        base = words.y() + (words.height() - letters.height()) // 2 + letters.ascent()
        top = min(words.y() + px(1), base + ink.top() - px(KEY_AIR))
        bottom = min(max(words.bottom(), base + ink.bottom() + px(KEY_AIR)), self.height() - px(3))
        key = QRectF(words.x() + (words.width() - wide) / 2, top, wide, bottom - top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.brand_text), px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, px(6), px(6))

    def _paint_beside(self, painter: QPainter) -> None:
        """Paint the speaker, and from where lines begin beside it its word above the key."""
        look = self._look
        size = look.px(self._icon)
        place = self._mirrored(QRect(look.px(PADDING), 0, size, self.height()))
        self._paint_icon(painter, place.x(), (self.height() - size) // 2)
        strong, body = self._widths()
        words = () if self._wordless else ((self.text(), Role.STRONG, strong),)
        key = ((self._also, Role.BODY, body + look.px(2 * KEY_SIDE)),) if self._also else ()
        air = look.px(KEY_AIR) if words and key else 0
        top = (self.height() - air - sum(self._step(role) for _, role, _ in (*words, *key))) // 2
        for said, role, wide in (*words, *key):
            step = self._step(role)
            top += air if role is Role.BODY else 0
            place = self._mirrored(QRect(look.px(PADDING + BESIDE) + size, top, wide, step))
            painter.setFont(look.font(role))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), said)
            if role is Role.BODY:
                self._paint_key(painter, place)
            top += step

    def _mirrored(self, place: QRect) -> QRect:
        """Give a place as it lies for lines that begin at the right."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        return QRect(self.width() - place.x() - place.width(), place.y(), place.width(), place.height())

    def _paint_icon(self, painter: QPainter, left: int, top: int) -> None:
        look = self._look
        painter.drawPixmap(left, top, look.icon("speaker-high", self._icon, look.palette.brand_text))

    @property
    def _icon(self) -> int:
        if self._look.largest:
            return LARGE_ICON if self._wordless else ICON
        return SMALLER_ICON if self._also else ICON

    def _step(self, role: Role) -> int:
        return max(round(self._look.text_px(role) * CLOSE), QFontMetrics(self._look.font(role)).height())

    @property
    def _lines_height(self) -> int:
        """The height of the word above the key, in device px; nothing where no key is named."""
        lines = self._step(Role.STRONG) + self._step(Role.BODY)
        return lines + self._look.px(2 * BESIDE) if self._also else 0

    def _widths(self) -> tuple[int, int]:
        measures = [(self.text(), Role.STRONG), (self._also, Role.BODY)]
        strong, body = (
            QFontMetrics(self._look.font(role)).horizontalAdvance(said) for said, role in measures
        )
        return strong, body

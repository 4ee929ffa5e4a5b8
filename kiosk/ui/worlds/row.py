"""A line in a little world that can be pressed: a mail, a sentence, an option, a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import drawing, height_of, row
from kiosk.ui.widgets.button import paint_box
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock, cuts, seen_of

LEAST = {"mail": 56, "line": 56, "more": 60, "more-of-list": 60, "option": 56}
USUAL = 64
"""Design px of height, of some kinds and of all others: the 15 mm of a finger are 56.7 at 96 dots an inch."""
UPRIGHT_OPTION = 80
"""The same of an option where a window stands upright, but for the largest letters."""
SIDE = {"mail": 10, "line": 12, "option": 10, "more-of-list": 8}
GAPS = {"option": 8, "more-of-list": 8}
PADDED = 8
"""Design px above the words of a row and below them, together."""
SIGNED = frozenset({"mail", "line"})
"""The kinds that keep room for a sign."""
SHARING = frozenset({"mail", "option"})
"""The kinds that take the width they are given: their columns are measured for their words."""
WHOLE = 312
"""Design px up to which the words that say there is more stand on one line, whatever stands beside them."""
ROLES = {"place": Role.LEAD, "card": Role.LEAD, "action": Role.STRONG, "way-on": Role.STRONG}
SIGN = 32
CUT = 0.1
"""The part of a drawing's height that may be out of sight: there is air around what it shows."""


class Row(Card):
    """Words with an icon before them and a sign after them.

    `kind` is one the style sheet knows: "mail", "line", "option", "action", "way-on", "more", "more-of-list",
    "card" or "place". The icon of a way on stands after its words.
    """

    def __init__(
        self, words: str, look: Look, kind: str, *, icon: QPixmap | None = None, small: bool = False
    ) -> None:
        """Lay the row out; room for the sign is kept, so that nothing jumps when it comes.

        A `small` one has the letters of a body.
        """
        super().__init__(words, look)
        self.kind, self._small = kind, small
        self.setProperty("kind", kind)
        self.setCheckable(kind in {"mail", "line", "option", "action"})
        px = look.px
        side = px(SIDE.get(kind, 20))
        layout = row(self, gap=px(GAPS.get(kind, 12)), margins=(side, px(4), side, px(4)))
        self._icon = drawn(icon or QPixmap(), there=icon is not None)
        self.words = self.said(words)
        self.words.setMinimumWidth(self._least_width())
        self._sign = drawn(QPixmap(), there=kind in SIGNED)
        self._sign.setFixedSize(px(SIGN), px(SIGN))
        centred = kind in {"action", "way-on", "more", "more-of-list"}
        if centred:
            layout.addStretch()
        layout.addWidget(self.words, 0 if centred else 1, Qt.AlignmentFlag.AlignVCenter)
        layout.insertWidget(layout.indexOf(self.words) + (kind == "way-on"), self._icon)
        if centred:
            layout.addStretch()
        layout.addWidget(self._sign)
        self.setMinimumHeight(self._least_height())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _least_width(self) -> int:
        """Give the least px of width of the words; 0 leaves it to them."""
        whole = self.words.sizeHint().width()
        if self.kind == "more" and whole <= self.look.px(WHOLE):
            return whole
        return int(self.kind in SHARING)

    def _least_height(self) -> int:
        return least_option(self.look) if self.kind == "option" else self.look.px(LEAST.get(self.kind, USUAL))

    def said(self, words: str) -> TextBlock:
        """Give the block that holds the row's words."""
        usual = option_role(self.look) if self.kind == "option" else ROLES.get(self.kind, Role.BODY)
        role = Role.BODY if self._small else usual
        return TextBlock(words, self.look, role)

    @property
    def plain_colour(self) -> str:
        """The colour of the words when the row is not chosen."""
        return self.look.palette.text

    def say(self, words: str) -> None:
        """Show other words, and be heard by them."""
        self.setText(words)
        self.setAccessibleName(words)
        self.words.say(words)

    def be_high_enough(self, ways: Sequence[str], width: int) -> None:
        """Be as high in `width` px as with any of these words, so that nothing moves when they change.

        It is for a row that shows its words as they are, and none of them strong.
        """
        self.setMinimumHeight(self._least_height())
        highs = []
        for words in ways:
            self.words.say(words)
            highs.append(height_of(self, width))
        self.words.say(self.text())
        self.setMinimumHeight(max(highs))

    def show_icon(self, icon: QPixmap) -> None:
        """Show another icon, of whatever size."""
        drawing(icon, on=self._icon)

    @property
    def shows_icon(self) -> bool:
        """Whether its icon stands before its words."""
        return not self._icon.isHidden()

    def leave_icon_away(self, *, away: bool) -> None:
        """Show the words alone where there is no room for both, or the icon again."""
        self._icon.setHidden(away)

    def show_sign(self, pixmap: QPixmap | None, name: str = "") -> None:
        """Put a sign at the row's end, or take it away; `name` says it in words."""
        if pixmap is None:
            self._sign.clear()
        else:
            self._sign.setPixmap(pixmap)
        self.setAccessibleDescription(name)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether this row is the chosen one: its words stand out, not by colour alone."""
        self.setChecked(chosen)
        words = self.text()
        if self.kind in {"mail", "option"}:
            self.words.say(f"<b>{words}</b>" if chosen else words)
        if self.kind == "line":
            self.words.recolour(self.look.palette.accent_text if chosen else self.plain_colour)

    @override
    def nextCheckState(self) -> None:
        """Wait for the visit to say what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        paint_box(self, painter)


def least_option(look: Look) -> int:
    """Give the px of height that an option has at least."""
    return look.px(UPRIGHT_OPTION if look.portrait and not look.largest else LEAST["option"])


def option_role(look: Look) -> Role:
    """Give the letters of an option, of what is asked above it, and of what is typed."""
    return Role.LEAD if look.portrait else Role.BODY


class SubjectRow(Row):
    """A line in larger letters."""

    @override
    def said(self, words: str) -> TextBlock:
        return TextBlock(words, self.look, Role.OPTION)


class LinkRow(Row):
    """A line that looks like a link."""

    @override
    def said(self, words: str) -> TextBlock:
        return LinkWords(words, self.look, Role.BODY, colour=self.plain_colour)

    @property
    @override
    def plain_colour(self) -> str:
        return self.look.palette.brand


class LinkWords(TextBlock):
    """Words with a line under each of their lines."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter, lines = QPainter(self), self.lines()
        painter.setClipRegion(self.whole_lines(lines))
        painter.setPen(QPen(QColor(self._colour), self._look.px(2)))
        for line in lines:
            painter.drawLine(line.bottomLeft(), line.bottomRight())


class Drawing(QLabel):
    """A drawing of which nothing is shown where the edge of a page cuts through it, as of a line of words."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        whole = QRectF(self.rect())
        if not cuts(QRectF(seen_of(self)), whole, whole.height() * CUT):
            super().paintEvent(event)


def drawn(pixmap: QPixmap, *, there: bool) -> QLabel:
    """Give a place for a drawing, hidden where there is none."""
    label = drawing(pixmap, on=Drawing())
    # It is never shown here: what has no parent yet would come up as a window of its own.
    if not there:
        label.hide()
    return label

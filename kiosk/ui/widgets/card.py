"""Cards that can be pressed: the base, a choice with a picture, a card of the menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.button import paint_box
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import tick

LARGE, SMALL, SMALLEST, SMALLEST_WHEN_CROWDED = 144, 104, 72, 56
"""Design px of a picture; the smallest stand beside their words."""
SIDE, EDGE = 16, 24
"""Design px beside what is in a card with a picture above its words, and above and below it."""
TICK, TICK_WHEN_CROWDED = (48, 16), (40, 12)
"""Design px of a tick, and between it and the edges of its card."""
PICTURE = 104 / 144
"""The part of its field that a picture takes."""


class Card(QAbstractButton):
    """A box that is pressed as a whole; its layout asks for its size, its labels let clicks through."""

    def __init__(self, words: str, look: Look) -> None:
        """Name the card by all its words."""
        super().__init__()
        self.look = look
        self.setText(words)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int, /) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        paint_box(self, QPainter(self))


class ChoiceCard(Card):
    """One of a few answers: a picture above its word, or the word alone; chosen shows a tick.

    `beside` puts the picture beside the word, for wide and low cards; `small` pictures take less room.
    """

    def __init__(
        self, words: str, look: Look, picture: str = "", *, beside: bool = False, small: bool = False
    ) -> None:
        """Build the card; without a picture its words stand at the start."""
        super().__init__(words, look)
        self.setCheckable(True)
        crowded = small and look.crowded and (beside or not picture)
        size, self._tick_gap = TICK_WHEN_CROWDED if crowded else TICK
        self._tick = tick(look, size, look.palette.selected_border, look.palette.selected_sign)
        self._tick.setParent(self)
        self._tick.hide()
        self.toggled.connect(self._tick.setVisible)
        self._in_row = beside or not picture
        if self._in_row:
            self._lay_beside(words, picture, small=small and (bool(picture) or look.crowded))
        else:
            self._lay_below(words, picture, SMALL if small else LARGE)

    def _lay_below(self, words: str, picture: str, size: int) -> None:
        px = self.look.px
        upright = self.look.portrait
        layout = column(self, gap=px(20), margins=(px(SIDE), px(EDGE), px(SIDE), px(EDGE)))
        layout.addStretch()
        image = drawing(self.look.picture(picture, 208 if upright else size))
        layout.addWidget(image, 0, Qt.AlignmentFlag.AlignHCenter)
        role = Role.HEADING_2 if upright else Role.OPTION
        self._words = TextBlock(words, self.look, role, centred=True)
        layout.addWidget(self._words)
        layout.addStretch()

    def words_height(self, width: int) -> int:
        """Give the px of height of its words, in a card of so many px of width with a picture above."""
        return self._words.heightForWidth(width - 2 * self.look.px(SIDE))

    def even_out(self, height: int, width: int) -> None:
        """Leave below the words what they are less high than `height` px: pictures abreast stand level."""
        layout = self.layout()
        if layout is not None and not self._in_row:
            side, edge = self.look.px(SIDE), self.look.px(EDGE)
            layout.setContentsMargins(side, edge, side, edge + height - self.words_height(width))

    def _lay_beside(self, words: str, picture: str, *, small: bool) -> None:
        px, crowded = self.look.px, small and self.look.crowded
        start, above, end = (12, 2, 60) if crowded else (20, 6, 76) if small else (32, 16, 76)
        gap = 8 if crowded else 16 if small else 24
        layout = row(self, gap=px(gap), margins=(px(start), px(above), px(end), px(above)))
        if picture:
            smallest = SMALLEST_WHEN_CROWDED if crowded else SMALLEST
            size = smallest if small else 112 if self.look.largest else 88
            layout.addWidget(drawing(self.look.picture(picture, size)))
        self._words = TextBlock(words, self.look, Role.OPTION)
        layout.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        gap = self.look.px(self._tick_gap)
        size = self._tick.width()
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        top = (self.height() - size) // 2 if self._in_row else gap
        self._tick.move(gap if right else self.width() - size - gap, top)


@dataclass(frozen=True, slots=True)
class CardRoom:
    """How much of it a card of the menu takes, in design px: its picture's field, its edges and its gaps."""

    field: int
    side: int
    above: int
    gap: int


WIDE, SLIM, UPRIGHT = CardRoom(144, 34, 12, 28), CardRoom(112, 20, 12, 20), CardRoom(208, 40, 24, 36)
LOW, LOWEST = CardRoom(72, 16, 6, 16), CardRoom(56, 16, 2, 16)
"""Where many ways must be seen at once, in letters that leave little room."""


def usual_room(look: Look) -> CardRoom:
    """Give what a card of the menu takes where it is not pressed for room."""
    return UPRIGHT if look.portrait else SLIM if look.slim else WIDE


class MenuCard(Card):
    """A way to go: a picture in a field, a heading, two short lines, a caret at the end."""

    def __init__(
        self,
        words: tuple[str, str],
        picture: str,
        look: Look,
        *,
        first: bool = False,
        room: CardRoom | None = None,
    ) -> None:
        """Build the card from its heading and its lines ("" for none); the first choice has the accent."""
        super().__init__(" ".join(filter(None, words)).replace("\n", " "), look)
        self.setProperty("accent", "true" if first else "false")
        px, slim = look.px, look.slim
        room = room or usual_room(look)
        margins = (px(room.side), px(room.above), px(room.side), px(room.above))
        layout = row(self, gap=px(room.gap), margins=margins)
        layout.addWidget(self._field(picture, room.field, first=first))
        title, lines = words
        flowing = slim or look.text_size is not TextSize.NORMAL
        layout.addLayout(self._texts((title, lines.replace("\n", " ") if flowing else lines)), 1)
        colour = look.palette.accent_text if first else look.palette.text
        layout.addWidget(drawing(look.icon("caret-right", 28 if slim else 36, colour)))

    def _field(self, picture: str, size: int, *, first: bool) -> Box:
        look = self.look
        field = Box("page" if first else "field")
        field.setFixedSize(look.px(size), look.px(size))
        image = drawing(look.picture(picture, size * PICTURE))
        column(field).addWidget(image, 0, Qt.AlignmentFlag.AlignCenter)
        return field

    def _texts(self, words: tuple[str, str]) -> QVBoxLayout:
        colour = self.look.palette.accent_text if self.property("accent") == "true" else ""
        texts = column(gap=self.look.px(2))
        texts.addStretch()
        title, lines = (Role.HEADING_1, Role.LEAD) if self.look.portrait else (Role.HEADING_2, Role.BODY)
        texts.addWidget(TextBlock(words[0], self.look, title, colour=colour))
        if words[1]:
            texts.addWidget(TextBlock(words[1], self.look, lines, colour=colour))
        texts.addStretch()
        return texts

"""The ways to somebody who helps, abreast or below each other, in a shape that can still be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, column, drawing, remeasure, row
from kiosk.ui.widgets.text import TextBlock


@dataclass(frozen=True, slots=True)
class WayToSomebody:
    """One way to a person; strong lines are marked, `much` says more than a line or two."""

    picture: str
    title: str
    lines: tuple[str, ...]
    much: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """How the cards are laid out: the width of one that says much, its picture above its title or beside."""

    wide: int
    above: bool = True


SHAPES = (Shape(1), Shape(2), Shape(2, above=False), Shape(3, above=False))
"""From the one that is looked at most easily to the one that says most."""
BESIDE = 56
"""Design px of a picture beside its title."""
UPRIGHT, UPRIGHT_CARD = 144, 360
"""Design px of a picture, and of the height of a card, in a window that stands upright."""
LEFT = Qt.AlignmentFlag(0)
"""Where the layout puts it by itself."""


class SomebodyCard(Box):
    """One way to somebody: a picture, what to do, and what one needs to know for it."""

    def __init__(self, way: WayToSomebody, look: Look) -> None:
        """Build the card in the first shape."""
        super().__init__("info")
        px = look.px
        self._way, self._look = way, look
        self._image = drawing(look.picture(way.picture, BESIDE))
        self._title = TextBlock(way.title, look, Role.HEADING_1 if look.portrait else Role.HEADING_2)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addWidget(self._image)
        self._head.addWidget(self._title)
        strong, plain = (Role.SITUATION, Role.LEAD) if look.portrait else (Role.LEAD, Role.BODY)
        roles = [strong if line.startswith("<b>") else plain for line in way.lines]
        self._lines = [TextBlock(line, look, role) for line, role in zip(way.lines, roles, strict=True)]
        layout = column(self, gap=px(4), margins=(px(16), px(16), px(16), px(12)))
        if look.portrait:
            self.setMinimumHeight(px(UPRIGHT_CARD))
            layout.addStretch()
        layout.addLayout(self._head)
        for line in self._lines:
            layout.addWidget(line)
        layout.addStretch()
        self.take(SHAPES[0])

    @property
    def much(self) -> bool:
        """Whether it says more than a line or two."""
        return self._way.much

    def take(self, shape: Shape) -> None:
        """Lay the same words out in another shape."""
        look, flag, direction = self._look, Qt.AlignmentFlag, QBoxLayout.Direction
        size = (UPRIGHT if look.portrait else 80 if look.slim else 104) if shape.above else BESIDE
        drawing(look.picture(self._way.picture, size), on=self._image)
        self._head.setDirection(direction.TopToBottom if shape.above else direction.LeftToRight)
        self._head.setSpacing(look.px(8 if shape.above else 16))
        self._head.setStretchFactor(self._title, 0 if shape.above else 1)
        self._head.setAlignment(self._image, flag.AlignHCenter if shape.above else LEFT)
        self._head.setAlignment(self._title, LEFT if shape.above else flag.AlignVCenter)
        for block in (self._title, *self._lines):
            block.centre(centred=shape.above)
        remeasure(self)


class SomebodyCards(QWidget):
    """A card for each way, as wide as a shape says; below each other where the letters need the width."""

    def __init__(self, ways: Sequence[WayToSomebody], look: Look) -> None:
        """Build all cards, in the first shape."""
        super().__init__()
        self._layout = (column if look.stacked else row)(self, gap=look.gutter)
        self._abreast = not look.stacked
        self._cards = [SomebodyCard(way, look) for way in ways]
        for card in self._cards:
            self._layout.addWidget(card, 1)

    def take(self, shape: Shape) -> None:
        """Lay all cards out in another shape."""
        for card in self._cards:
            card.take(shape)
            self._layout.setStretchFactor(card, shape.wide if card.much and self._abreast else 1)
        remeasure(self)

    def sink(self, px: int) -> None:
        """Let all cards begin so many px lower: less is empty below them, and pictures stand level."""
        for card in self._cards:
            card.setContentsMargins(0, px, 0, 0)
            remeasure(card)
        remeasure(self)

"""The ways to somebody who helps, abreast or below each other, in a shape that can still be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import APART, Box, column, drawing, remeasure, row
from kiosk.ui.widgets.text import TextBlock


@dataclass(frozen=True, slots=True)
class WayToSomebody:
    """One way to a person; strong lines are marked, `much` says more than a line or two.

    `brief` stands for the title and all lines where there is no height to spare; "" where they all stay.
    """

    picture: str
    title: str
    lines: tuple[str, ...]
    much: bool = False
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the cards are laid out: the width of one that says much, its picture above its title or beside.

    `picture` is the design px of one above where the window lies down and has the usual height.
    """

    wide: int
    above: bool = True
    picture: int = 104


SHAPES = (
    *(Shape(1, picture=size) for size in (104, 80, 48)),
    Shape(2),
    *(Shape(wide, above=False) for wide in (2, 3)),
)
"""From the one that is looked at most easily to the one that says most."""
BESIDE = 56
"""Design px of a picture beside its title."""
UPRIGHT, UPRIGHT_CARD = 144, 360
"""Design px of a picture, and of the height of a card, in a window that stands upright."""
EDGES, EDGES_WHEN_CROWDED = (16, 12), (8, 8)
"""Design px above what a card says and below it."""
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
        brief = way.brief if look.crowded else ""
        role = Role.LEAD if brief else Role.HEADING_1 if look.portrait else Role.HEADING_2
        self._title = TextBlock(brief or way.title, look, role)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addWidget(self._image)
        self._head.addWidget(self._title)
        strong, plain = (Role.SITUATION, Role.LEAD) if look.portrait else (Role.LEAD, Role.BODY)
        lines = () if brief else way.lines
        roles = [strong if line.startswith("<b>") else plain for line in lines]
        self._lines = [TextBlock(line, look, role) for line, role in zip(lines, roles, strict=True)]
        above, below = map(px, EDGES_WHEN_CROWDED if look.crowded else EDGES)
        layout = column(self, gap=px(4), margins=(px(16), above, px(16), below))
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
        above = UPRIGHT if look.portrait else 80 if look.slim else shape.picture
        size = above if shape.above else BESIDE
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
        self._layout = (column if look.stacked else row)(
            self, gap=look.px(APART) if look.crowded else look.gutter
        )
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

"""The room of a right way: which lines stand above its cards, and which cards stand below them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.kinds.kind import Way
from kiosk.ui.screens.shown_way import Shape
from kiosk.ui.screens.way_cards import Arranged, filling
from kiosk.ui.screens.way_head import result_line
from kiosk.ui.screens.way_words import answers
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, height_of, room_between
from kiosk.ui.worlds.page import LEAST, LINE
from kiosk.visit.screens import Feedback, Review

GAP = 16
"""Design px between the cards and what is good to know; beside large letters between and around all parts."""
BARE = (Shape.BARE, Shape.SPARE)
"""The shapes of cards that have no picture; the last one does not say either where to look."""


@dataclass(frozen=True, slots=True)
class WayRoom:
    """What stands around the head and the cards: the page's own margins, what to remember, what is noted."""

    look: Look
    layout: QVBoxLayout
    bar: Box
    notes: Sequence[QWidget]

    def between(self, head: QWidget) -> int:
        """Give the px of height between this head and the bar."""
        return room_between(self.layout, (head, self.bar), self.look)

    def below(self, head: QWidget) -> int:
        """Give the px of height for the cards below this head, above the notes."""
        heights = [height_of(note, self.look.width - 2 * self.look.margin) for note in self.notes]
        return self.between(head) - sum(height + self.look.px(GAP) for height in heights)


class Laid:
    """How it went over the cards: what is said, and the arrangement that the cards have below it."""

    def __init__(
        self, screen: Feedback | Review, around: Around, room: WayRoom, cards: Arranged, lines: Sequence[str]
    ) -> None:
        """Choose the cards that stand below these lines."""
        self._screen, self._around, self._room, self._arranged = screen, around, room, cards
        self.head = result_line(screen, lines, around)
        between = room.between(self.head)
        self.apart = between >= around.look.px(LEAST + LINE)
        self._seen = between - around.look.px(LINE + GAP)
        self.cards = cards.within(room.below(self.head), self._seen)
        self.whole = self._is_whole_below(self.head)

    def in_full(self, ways: Sequence[Sequence[str]]) -> Laid:
        """Give the first of these ways to say all that was asked that leaves the cards as good, or these.

        Where none does, less air may let one; what scrolls already has no room for it.
        """
        layout = self._room.layout
        gap, edges = layout.spacing(), layout.contentsMargins()
        for closer in (False, True) if self.whole else ():
            if closer:
                stand_closer(layout, self._around.look)
            for lines in ways:
                full = Laid(self._screen, self._around, self._room, self._arranged, lines)
                if not full.is_poorer_than(self):
                    return full
        layout.setSpacing(gap)
        layout.setContentsMargins(edges)
        return self

    def is_poorer_than(self, other: Laid) -> bool:
        """Tell whether its cards scroll, or say or show less than these; a picture's size may differ."""
        shapes = self.cards.arrangement.shape, other.cards.arrangement.shape
        narrow = self.cards.narrow and not other.cards.narrow
        return narrow or not self.whole or leaves_out_more(*shapes, self._screen.ways)

    def say_above(self, heads: Iterator[QWidget]) -> None:
        """Say something else above the cards: the first that is no higher, or leaves them whole."""
        look = self._around.look
        width = look.width - 2 * look.margin
        usual = height_of(self.head, width)
        for head in heads:
            if height_of(head, width) <= usual or (self.whole and self._is_whole_below(head)):
                self.head = head
                return

    def say_less(self, head: QWidget) -> None:
        """Leave the cards the room of a line above them, where they do not stand well without it."""
        if self.whole and not self.cards.narrow:
            return
        cards = self._arranged.within(self._room.below(head), self._seen)
        if not self.whole or not cards.narrow:
            self.head, self.cards = head, cards
            self.whole = self._is_whole_below(head)

    @property
    def scrolls(self) -> bool:
        """Whether the cards surely need more room than there is, also where no row says there is more."""
        return self.cards.needed > self._room.below(self.head) + self._around.look.px(LINE)

    def fill(self) -> None:
        """Let the cards take the room that is left, once nothing else is to stand there."""
        filling(self.cards, self._room.below(self.head))

    def lie_low(self) -> None:
        """Leave what height is not needed above all of it, as arms reach low in an upright window."""
        self._room.layout.addStretch(1)
        self.cards.lie_low(self._room.below(self.head))

    def _is_whole_below(self, head: QWidget) -> bool:
        return self.cards.needed <= self._room.below(head)


def stand_closer(layout: QVBoxLayout, look: Look) -> None:
    """Leave less air around and between what stands on the page: it gives way before words do."""
    edge = look.px(GAP)
    layout.setSpacing(edge)
    layout.setContentsMargins(look.margin, edge, look.margin, edge)


def leaves_out_more(shape: Shape, other: Shape, ways: Collection[Way]) -> bool:
    """Tell whether a shape leaves out pictures, or what leads eyes to a step, and the other one does not."""
    pictures = any(way.picture for way in ways) and shape in BARE and other not in BARE
    lead = shape is Shape.SPARE and other is not Shape.SPARE and not all(answers(way) for way in ways)
    return pictures or lead

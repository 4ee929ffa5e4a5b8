"""The right way of an exercise as cards, in the first arrangement that shows them all at once.

One card leads the eyes: what to look at first. A card that speaks of several mails is as wide as all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.preferences import Contrast
from kiosk.core.words import Words
from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.shown_way import ABOVE, BORDER, LOW, LOW_EDGES, MUCH, Among, Shape, ShownWay
from kiosk.ui.screens.way_arrangements import ABREAST, PAIR, Arrangement, arrangements
from kiosk.ui.screens.way_words import Much, Texts, answers, is_wide, told
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import height_of

BY_WORDS = frozenset({Shape.GRAND, Shape.LARGE})
"""The shapes with large letters, which are not for long words."""
AIR_ABOVE = 20
"""Design px of air above the words of a low card and below them, with its border, on a page that scrolls."""
AIR = 32
"""Design px that a card in an upright window may be higher than what is on it asks for."""
NEARLY, NEARLY_IN_PAIRS = 0.5, 0.35
"""The part of the room from which on low cards take all of it; in rows of two, words stand in the middle."""


class Arranged:
    """The cards of a right way in each of their arrangements, laid out when one is first asked for."""

    def __init__(self, ways: Sequence[Way], texts: Texts, around: Around) -> None:
        """Take what the cards tell."""
        self._ways, self._texts, self._around = ways, texts, around
        self._laid_out: dict[Arrangement, WayCards] = {}

    def within(self, room: int, seen: int = 0) -> WayCards:
        """Give the first that stand in `room` px of height, or as low as can be with a reason for each mail.

        What scrolls has two abreast at most, unless all stand in the `seen` px of a page that scrolls.
        """
        *choices, last = arrangements(abreast(self._ways), self._around.look)
        lowest = self._cards(last)
        for cards in map(self._cards, choices):
            if cards.narrowest <= cards.given and cards.whole:
                if cards.needed <= room:
                    return cards
                if cards.arrangement.columns <= PAIR or cards.needed <= seen:
                    lowest = min(lowest, cards, key=lambda one: one.needed)
        return lowest

    def _cards(self, arrangement: Arrangement) -> WayCards:
        if arrangement not in self._laid_out:
            self._laid_out[arrangement] = WayCards(self._ways, self._texts, self._around, arrangement)
        return self._laid_out[arrangement]


def filling(cards: WayCards, room: int) -> WayCards:
    """Let low cards grow where little room is left below them; much of it would leave them empty."""
    part = NEARLY_IN_PAIRS if cards.arrangement.columns == PAIR else NEARLY
    if part * room <= cards.needed:
        cards.fill()
    if cards.rows == 1 and cards.arrangement.columns > 1:
        cards.begin_lower((room - cards.needed) // 2)
    return cards


def abreast(ways: Sequence[Way]) -> int:
    """Count the cards that stand side by side: those that do not take a row of their own."""
    return sum(not is_wide(way) for way in ways)


def look_here(ways: Sequence[Way], words: Words) -> Mapping[int, str]:
    """Give the one card to look at first, with the words that say so; answers need no such card."""
    ahead = [n for n, way in enumerate(ways) if way.standing is Standing.AHEAD and not answers(way)]
    said = words("Look here first.") if len(ahead) > 1 else words("Look here.")
    return dict.fromkeys(ahead[:1], said)


class WayCards(QWidget):
    """The cards in one arrangement: the eyes are led to the first thing that was not met."""

    def __init__(self, ways: Sequence[Way], texts: Texts, around: Around, arrangement: Arrangement) -> None:
        """Lay them out row by row; low ones keep the room that is left below them."""
        super().__init__()
        self._look, self.arrangement = around.look, arrangement
        self._abreast = abreast(ways)
        self._wide = len(ways) - self._abreast
        low = arrangement.shape in LOW
        first = look_here(ways, around.words)
        self._cards: list[ShownWay] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(around.look.px(12) if low else around.look.gutter)
        for index, way in enumerate(ways):
            shape = Shape.LOW if is_wide(way) and not low else arrangement.shape
            said = told(index + 1, way, texts, around.words, MUCH.get(shape, Much.ALL))
            among = Among(first.get(index, ""), lone=len(ways) == 1)
            self._stand(ShownWay(way, said, shape, around, among), index)
        for number in range(arrangement.columns):
            self._grid.setColumnStretch(number, 1)
        if low:
            self._grid.setRowStretch(self.rows, 1)

    def _stand(self, card: ShownWay, index: int) -> None:
        """Stand a card beside the one before it; the wide one, which comes last, below all others.

        Few abreast are rows of a list; in one row, and among more, titles begin at one height.
        """
        self._cards.append(card)
        if self.arrangement.columns == 1 or (self.rows > 1 and self.arrangement.columns == PAIR):
            card.centre()
        if index < self._abreast:
            self._grid.addWidget(card, *divmod(index, self.arrangement.columns))
        else:
            self._grid.addWidget(card, self.rows - 1, 0, 1, self.arrangement.columns)

    def fill(self) -> None:
        """Share the room that is left among the rows."""
        self._grid.setRowStretch(self.rows, 0)
        for number in range(self.rows):
            self._grid.setRowStretch(number, 1)

    def lie_low(self, room: int) -> None:
        """Take of so many px of height what is on the cards and some air: more would leave them empty."""
        self.fill()
        self.setMinimumHeight(min(room, self.needed + self._look.px(AIR) * self.rows))

    def breathe(self) -> None:
        """Give low cards of mails as much air above their words as below, where they scroll anyhow."""
        air = self._look.px(AIR_ABOVE)
        for card in self._cards if self.arrangement.shape in LOW else ():
            edges, border = card.contentsMargins(), self._look.px(BORDER)
            inside = card.layout()
            if inside is not None:
                sides, above = inside.contentsMargins(), air - edges.top() - border
                inside.setContentsMargins(sides.left(), above, sides.right(), above)

    def begin_lower(self, px: int) -> None:
        """Let what stands on the cards begin so many px lower, as far as there is room.

        Low cards begin no lower than large ones do.
        """
        shape = self.arrangement.shape
        if shape in ABOVE:
            return
        most = self._look.px(AIR_ABOVE - LOW_EDGES[1]) if shape in LOW else px
        for card in self._cards:
            edges = card.contentsMargins()
            lower = edges.top() + max(0, min(px, most))
            card.setContentsMargins(edges.left(), lower, edges.right(), edges.bottom())

    @property
    def narrow(self) -> bool:
        """Whether low cards stand as narrow as can be."""
        return self.arrangement.shape in LOW and self.arrangement.columns == ABREAST

    @property
    def rows(self) -> int:
        """How many rows of cards there are."""
        return -(-self._abreast // self.arrangement.columns) + self._wide

    @property
    def given(self) -> int:
        """The px of width that a screen gives to its cards."""
        return self._look.width - 2 * self._look.margin

    @property
    def needed(self) -> int:
        """The px of height the cards ask for; borders are not there yet before they are shown.

        Without high contrast one card has a border, the one to look at first.
        """
        borders = 2 * self._look.px(BORDER)
        within = self.given - borders * self.arrangement.columns
        bordered = self.rows if self._look.contrast is Contrast.HIGH else 1
        return height_of(self, within) + borders * bordered

    @property
    def whole(self) -> bool:
        """Whether large letters leave every word of the titles whole."""
        columns = self.arrangement.columns
        room = (self.given - (columns - 1) * self._look.gutter) // columns
        return self.arrangement.shape not in BY_WORDS or all(
            card.longest_word <= room for card in self._cards
        )

    @property
    def narrowest(self) -> int:
        """The px of width below which a word would be cut off."""
        return self._grid.minimumSize().width()

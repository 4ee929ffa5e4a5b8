"""A choice: cards with pictures side by side, or words below each other."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import cast

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.words import message
from kiosk.kinds import choice
from kiosk.ui.gestures import Gesture, press
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.kinds.kind_view import TIGHTEST, KindView
from kiosk.ui.view import Around
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.worlds.abreast import BAR
from kiosk.visit.screens import Doing

UPRIGHT_HEIGHT = 480
ROW_HEIGHT = 64
GAP_WHEN_CROWDED = 8
"""Design px between cards where the largest letters leave no room; in no less is the focus plain to see."""
ABREAST = 2
"""Cards in a row at most, where it is crowded."""


class ChoiceView(KindView):
    """Two to five cards; the chosen ones have a tint, a border and a tick."""

    still = message("Choose an answer first.")

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Lay the cards out in the author's order."""
        super().__init__(doing, around, tight=tight)
        self._spec = cast(choice.Spec, doing.exercise.spec)
        self._picked: frozenset[str] = frozenset()
        self._pictured = any(option.picture for option in self._spec.options.values())
        self._cards = {key: self._card(key) for key in self._spec.options}
        self._lay_out()
        self.show_state(doing)

    @override
    def asked(self) -> tuple[str, str]:
        return self.texts.get("situation", ""), self.texts["ask"]

    @override
    def aside(self) -> str:
        return self.words("You may choose more than one.") if self._spec.several else ""

    @override
    def first(self) -> QWidget:
        return next(iter(self._cards.values()))

    @override
    def show_state(self, doing: Doing) -> None:
        self._picked = cast(choice.State, doing.state).picked
        for key, card in self._cards.items():
            card.setChecked(key in self._picked)

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        return press(self._cards[action.target])

    def _card(self, key: str) -> ChoiceCard:
        picture = self._spec.options[key].picture or ""
        words = self.texts[f"options.{key}.words"]
        card = ChoiceCard(words, self.look, picture, beside=self._low, small=bool(self.tight))
        card.setObjectName(f"option-{key}")
        if not self._spec.several:
            heard_as(card, ONE_OF_SEVERAL)
        card.setMinimumHeight(self.look.px(self._least_height()))
        card.clicked.connect(partial(self._pick, key))
        return card

    def _pick(self, key: str) -> None:
        """Report the pick; the card shows what the visit says, not what Qt toggled."""
        self._cards[key].setChecked(key in self._picked)
        self.report("pick", key)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._pictured and not self._low:
            self._level(self.width())

    @property
    def _low(self) -> bool:
        """Whether pictures stand beside their words, two by two."""
        return self._pictured and not self.look.portrait and (self.look.largest or self.tight == TIGHTEST)

    def _columns(self) -> int:
        if self.look.crowded:
            return min((ABREAST, 1), key=self._height_in)
        if not self._pictured:
            return 2 if self.tight and not self.look.portrait else 1
        return 2 if self.look.stacked or self._low else len(self._spec.options)

    def _height_in(self, columns: int) -> int:
        """Give the px of height of all cards in so many columns, beside a scroll bar."""
        rows = self._rows(columns)
        return sum(rows) + self._gap * (len(rows) - 1)

    @override
    def stand_within(self, room: int, more: int) -> None:
        if self.look.crowded:
            self._stand_abreast(max((1, ABREAST), key=partial(self._worth, room=room, more=more)))

    def _worth(self, columns: int, *, room: int, more: int) -> tuple[int, int]:
        """Give how many cards are seen whole at once in so many columns, and then how little is below them.

        Where none is, the lower first row counts.
        """
        rows, height = self._rows(columns), self._height_in(columns)
        if height <= room + more:
            return len(self._cards), -height
        bottoms = accumulate(row + self._gap for row in rows)
        seen = columns * sum(bottom - self._gap <= room for bottom in bottoms)
        return seen, -height if seen else -rows[0]

    def _rows(self, columns: int) -> list[int]:
        width = self.look.width - 2 * self.look.margin - self.look.px(BAR)
        each = (width - self._gap * (columns - 1)) // columns
        heights = [max(card.minimumHeight(), card.heightForWidth(each)) for card in self._cards.values()]
        return [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]

    def _level(self, width: int) -> None:
        """Let pictures abreast stand at one height, however many lines the words below them take."""
        columns = self._columns()
        each = (width - self._gap * (columns - 1)) // columns
        cards = list(self._cards.values())
        for start in range(0, len(cards), columns):
            abreast = cards[start : start + columns]
            highest = max(card.words_height(each) for card in abreast)
            for card in abreast:
                card.even_out(highest, each)

    def _least_height(self) -> int:
        if not self._pictured:
            return ROW_HEIGHT if self.tight or not self.look.largest else 92
        return UPRIGHT_HEIGHT if self.look.portrait else 0

    @property
    def _gap(self) -> int:
        if self.look.crowded and self.tight:
            return self.look.px(GAP_WHEN_CROWDED)
        return self.look.gutter if self._pictured else self.look.px(12)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)
        self._stand_abreast(self._columns())

    def _stand_abreast(self, columns: int) -> None:
        """Stand so many cards in a row, each as wide as the others."""
        for card in self._cards.values():
            self._grid.removeWidget(card)
        for index, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, int(column < columns))

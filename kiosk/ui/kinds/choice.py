"""A choice: cards with pictures side by side, or words below each other."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.words import message
from kiosk.kinds import choice
from kiosk.ui.gestures import Gesture, press
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.view import Around
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.visit.screens import Doing

UPRIGHT_HEIGHT = 480
ROW_HEIGHT = 64


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
        situation = self.texts.get("situation", "")
        if self._spec.several:
            situation = f"{situation} {self.words('You may choose more than one.')}".strip()
        return situation, self.texts["ask"]

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
        low = self._columns() == 2 and not self.look.portrait and self.look.largest
        words = self.texts[f"options.{key}.words"]
        card = ChoiceCard(words, self.look, picture, beside=low, small=bool(self.tight))
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

    def _columns(self) -> int:
        if not self._pictured:
            return 2 if self.tight and not self.look.portrait else 1
        return 2 if self.look.stacked else len(self._spec.options)

    def _least_height(self) -> int:
        if not self._pictured:
            return 92 if self.look.largest else ROW_HEIGHT
        return UPRIGHT_HEIGHT if self.look.portrait else 0

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        gap = self.look.gutter if self._pictured else self.look.px(12)
        grid.setSpacing(gap)
        columns = self._columns()
        for index, card in enumerate(self._cards.values()):
            grid.addWidget(card, index // columns, index % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

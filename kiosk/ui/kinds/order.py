"""An order: a pile of cards to tap, and numbered places that they go to."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.words import message
from kiosk.kinds import order
from kiosk.ui.gestures import Gesture, press
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, Whole, column, drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.disc import numbered, unnumbered
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Doing

NEXT_CARD = message("Choose the card that comes next.")
ALL_PLACED = message("All cards are placed. Take one back? Choose it.")
LEAST = 56
PICTURE, PICTURE_WHEN_TIGHT = 48, 40
GAP, GAP_WHEN_TIGHT = 12, 8
"""Design px between cards; in no less the ring of the focus is plain to see."""
AIR, AIR_WHEN_TIGHT = 10, 4
"""Design px above the words of a card and below them, with its border."""
BETWEEN = 40
"""Design px between the pile and the places."""
ABREAST = 2
"""Cards in a row, where there is no height for places beside them."""
DISC, AFTER_DISC = 40, 16
SIDE_WHEN_CROWDED = 8
"""Design px beside what stands in a card, and between its number and its words."""


def stay(widget: QWidget) -> None:
    """Keep the place of a widget while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


class Step(Row):
    """A row that asks for the same height whether it is shown or not, so that nothing grows as cards move."""

    def __init__(self, words: str, look: Look, kind: str, *, icon: QPixmap | None, small: bool) -> None:
        """Lay the row out, no lower than what a finger needs."""
        super().__init__(words, look, kind, icon=icon, small=small)
        self._icon_size = icon.deviceIndependentSize().toSize() if icon else QSize(0, 0)
        self.setMinimumHeight(look.px(LEAST))
        lane, above = cast("QHBoxLayout", self.layout()), look.px(AIR_WHEN_TIGHT if small else AIR)
        edges = lane.contentsMargins()
        left, right = (look.px(SIDE_WHEN_CROWDED),) * 2 if look.crowded else (edges.left(), edges.right())
        lane.setContentsMargins(left, above, right, above)
        if look.crowded:
            lane.setSpacing(look.px(SIDE_WHEN_CROWDED))

    @override
    def heightForWidth(self, width: int, /) -> int:
        # Qt asks for nothing for words in a row that was never shown.
        lane = cast("QHBoxLayout", self.layout())
        edges = lane.contentsMargins()
        beside = self._icon_size.width() + lane.spacing() if self._icon_size.width() else 0
        words = self.words.heightForWidth(width - edges.left() - edges.right() - beside)
        return max(self.minimumHeight(), edges.top() + max(words, self._icon_size.height()) + edges.bottom())


class NumberedCard(Step):
    """A card that stays where it is and shows its number: there is no height for places beside the cards."""

    def __init__(self, words: str, look: Look, picture: str | None, *, small: bool) -> None:
        """Keep one size for its number and what stands in its place before: a picture, or a dashed ring."""
        size = look.sign(DISC)
        self._before = look.picture(picture, size) if picture else unnumbered(look, size)
        super().__init__(words, look, "card", icon=self._before, small=small)

    def number(self, number: int) -> None:
        """Show this number, as chosen; 0 takes it away."""
        look, words = self.look, self.text()
        self.show_icon(numbered(look, number, look.sign(DISC)) if number else self._before)
        self.setAccessibleName(f"{number}. {words}" if number else words)
        self.setProperty("kind", "place" if number else "card")
        self.style().unpolish(self)
        self.style().polish(self)


class Place(Whole):
    """A numbered place: empty and dashed, or with the step that was put in it."""

    def __init__(self, number: int, view: OrderView) -> None:
        """Make the place empty, with a row for every step it may hold."""
        super().__init__()
        look = view.look
        layout = row(self, gap=look.px(AFTER_DISC))
        layout.addWidget(drawing(numbered(look, number, look.sign(DISC))), 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows = {key: view.step_row(key, "place") for key in view.keys}
        self._empty = Box("empty-place")
        self._empty.setMinimumHeight(look.px(LEAST))
        layout.addWidget(self._empty, 1)
        for key, step in self.rows.items():
            step.setObjectName(f"placed-{key}-{number}")
            layout.addWidget(step, 1)

    def hold(self, key: str) -> None:
        """Show this step in the place; "" empties it."""
        self._empty.setVisible(not key)
        for other, step in self.rows.items():
            step.setVisible(other == key)


class OrderView(KindView):
    """Press a card and it goes to the next place; press it there and it comes back. Nothing jumps."""

    still = message("Give every card a place first.")

    def __init__(self, doing: Doing, around: Around, *, tight: int = 0) -> None:
        """Lay the pile beside the places."""
        super().__init__(doing, around, tight=tight)
        self._spec = cast(order.Spec, doing.exercise.spec)
        self.keys = self._spec.start
        self._placed: tuple[str, ...] = ()
        self._pile = {key: self._pile_card(key) for key in self.keys}
        numbers = () if self.look.crowded else range(1, len(self.keys) + 1)
        self._places = tuple(Place(number, self) for number in numbers)
        self._ask = TextBlock(self.words(NEXT_CARD), self.look, self._role)
        self._all_placed = TextBlock(self.words(ALL_PLACED), self.look, self._role)
        self._lay_out()
        self.show_state(doing)

    def step_row(self, key: str, kind: str) -> Step:
        """Give a row with a step's words, and its picture where it has one."""
        picture = self._spec.steps[key].picture
        icon = self.look.picture(picture, PICTURE_WHEN_TIGHT if self.tight else PICTURE) if picture else None
        step = Step(self.texts[f"steps.{key}.words"], self.look, kind, icon=icon, small=bool(self.tight))
        step.clicked.connect(partial(self.report, "take" if kind == "place" else "place", key))
        return step

    @override
    def first(self) -> QWidget:
        return next((self._pile[key] for key in self.keys if key not in self._placed), self)

    @override
    def show_state(self, doing: Doing) -> None:
        self._placed = cast(order.State, doing.state).placed
        left = len(self._placed) < len(self.keys)
        self._ask.setVisible(left)
        self._all_placed.setVisible(not left)
        for key, card in self._pile.items():
            if isinstance(card, NumberedCard):
                card.number(self._placed.index(key) + 1 if key in self._placed else 0)
            else:
                card.setVisible(key not in self._placed)
        for index, place in enumerate(self._places):
            place.hold(self._placed[index] if index < len(self._placed) else "")

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        if action.verb == "place" or self.look.crowded:
            return press(self._pile[action.target])
        return press(self._places[self._placed.index(action.target)].rows[action.target])

    def _lay_out(self) -> None:
        """Put the pile beside the places, each with its name; where it is crowded one asks."""
        if self.look.crowded:
            self._lay_out_crowded()
            return
        yours = TextBlock(self.words("Your order"), self.look, self._role)
        pile, places = self._column(self._ask, *self._pile.values()), self._column(yours, *self._places)
        grid = self._grid()
        grid.addLayout(pile, 0, 0)
        # Over the pile, which is empty then: in more lines than what is asked, it pushes no card down.
        stay(self._ask)
        grid.addWidget(self._all_placed, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(places, 0, 2, 1, 2)

    def _lay_out_crowded(self) -> None:
        """Put the cards two in a row, below what is asked."""
        gap = self.look.px(GAP_WHEN_TIGHT)
        layout = column(self, gap=gap)
        layout.addWidget(self._ask)
        layout.addWidget(self._all_placed)
        grid = QGridLayout()
        grid.setSpacing(gap)
        for index, card in enumerate(self._pile.values()):
            grid.addWidget(card, index // ABREAST, index % ABREAST)
        for place in range(ABREAST):
            grid.setColumnStretch(place, 1)
        layout.addLayout(grid)
        layout.addStretch()

    def _grid(self) -> QGridLayout:
        """Give a card the same width in the pile and in its place: its words break alike in both."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(1, self.look.px(BETWEEN))
        grid.setColumnMinimumWidth(2, self.look.px(self.look.sign(DISC)) + self.look.px(AFTER_DISC))
        for column_of_cards in (0, 3):
            grid.setColumnStretch(column_of_cards, 1)
        return grid

    def _pile_card(self, key: str) -> Step:
        if self.look.crowded:
            return self._numbered_card(key)
        card = self.step_row(key, "card")
        card.setObjectName(f"pile-{key}")
        stay(card)
        return card

    def _numbered_card(self, key: str) -> NumberedCard:
        words, picture = self.texts[f"steps.{key}.words"], self._spec.steps[key].picture
        card = NumberedCard(words, self.look, picture, small=bool(self.tight))
        card.setObjectName(f"pile-{key}")
        card.clicked.connect(lambda: self.report("take" if key in self._placed else "place", key))
        return card

    @property
    def _role(self) -> Role:
        return Role.BODY if self.tight else Role.LEAD

    def _column(self, *parts: QWidget) -> QVBoxLayout:
        layout = column(gap=self.look.px(GAP_WHEN_TIGHT if self.tight else GAP))
        for one in parts:
            layout.addWidget(one, 0 if isinstance(one, TextBlock) else 10)
        layout.addStretch(4)
        return layout

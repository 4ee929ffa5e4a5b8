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
from kiosk.ui.worlds.disc import numbered
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Doing

NEXT_CARD = message("Choose the card that comes next.")
ALL_PLACED = message("Every card has a place.")
LEAST = 56
PICTURE, PICTURE_WHEN_TIGHT = 48, 40
GAP, GAP_WHEN_TIGHT = 12, 8
"""Design px between cards; in no less the ring of the focus is plain to see."""
AIR, AIR_WHEN_TIGHT = 10, 4
"""Design px above the words of a card and below them, with its border."""
BETWEEN, BETWEEN_WHEN_CROWDED = 40, 24
"""Design px between the pile and the places; in the lesser a line parts cards from numbers."""
LINE = 2
BESIDE = 60
"""Design px of that line, and of what a page's scroll bar and the air between two names take of a width."""
DISC, AFTER_DISC, AFTER_DISC_WHEN_CROWDED = 40, 16, 8
SIDE_WHEN_CROWDED = 12


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

    @override
    def heightForWidth(self, width: int, /) -> int:
        # Qt asks for nothing for words in a row that was never shown.
        lane = cast("QHBoxLayout", self.layout())
        edges = lane.contentsMargins()
        beside = self._icon_size.width() + lane.spacing() if self._icon_size.width() else 0
        words = self.words.heightForWidth(width - edges.left() - edges.right() - beside)
        return max(self.minimumHeight(), edges.top() + max(words, self._icon_size.height()) + edges.bottom())


def after_disc(look: Look) -> int:
    """Give the px between the number of a place and what stands in it."""
    return look.px(AFTER_DISC_WHEN_CROWDED if look.crowded else AFTER_DISC)


class Empty(Box):
    """An empty place; one that is as high as a step, so that pages end after both, asks for its height."""

    def __init__(self, look: Look, step: Step | None) -> None:
        """Be as high as a finger needs, or as a step would be in this width."""
        super().__init__("empty-place")
        self._step = step
        self.setMinimumHeight(look.px(LEAST))
        policy = self.sizePolicy()
        policy.setHeightForWidth(step is not None)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return self._step is not None

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._step.heightForWidth(width) if self._step is not None else -1


class Place(Whole):
    """A numbered place: empty and dashed, or with the step that was put in it."""

    def __init__(self, number: int, view: OrderView) -> None:
        """Make the place empty, with a row for every step it may hold."""
        super().__init__()
        look = view.look
        layout = row(self, gap=after_disc(look))
        layout.addWidget(drawing(numbered(look, number, look.sign(DISC))), 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows = {key: view.step_row(key, "place") for key in view.keys}
        self._empty = Empty(look, self.rows[view.keys[number - 1]] if look.crowded else None)
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
        self._places = tuple(Place(number, self) for number in range(1, len(self.keys) + 1))
        self._ask = TextBlock("", self.look, self._role)
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
        return next((card for card in self._pile.values() if card.isVisibleTo(self)), self)

    @override
    def show_state(self, doing: Doing) -> None:
        self._placed = cast(order.State, doing.state).placed
        left = len(self._placed) < len(self.keys)
        self._ask.say(self.words(NEXT_CARD) if left else self.words(ALL_PLACED))
        for key, card in self._pile.items():
            card.setVisible(key not in self._placed)
        for index, place in enumerate(self._places):
            place.hold(self._placed[index] if index < len(self._placed) else "")

    @override
    def gestures(self, action: Action) -> tuple[Gesture, ...]:
        if action.verb == "place":
            return press(self._pile[action.target])
        return press(self._places[self._placed.index(action.target)].rows[action.target])

    def _lay_out(self) -> None:
        """Put the pile beside the places, each with its name; where it is crowded one asks."""
        yours = TextBlock(self.words("Your order"), self.look, self._role)
        if self.look.crowded:
            self._lay_out_crowded(yours if self._both_fit(yours) else None)
            return
        pile, places = self._column(self._ask, *self._pile.values()), self._column(yours, *self._places)
        grid = self._grid()
        grid.addLayout(pile, 0, 0)
        grid.addLayout(places, 0, 2, 1, 2)

    def _lay_out_crowded(self, yours: TextBlock | None) -> None:
        """Part cards from places by a line; what is asked may reach over the line, as no card does.

        Each name comes just before what it names: in the order of the layout they are read out.
        """
        grid, side = self._grid(), Qt.AlignmentFlag
        grid.setVerticalSpacing(self.look.px(GAP_WHEN_TIGHT))
        grid.addWidget(self._ask, 0, 0, 1, 4, side.AlignLeft if yours else side(0))
        grid.addLayout(self._column(*self._pile.values()), 1, 0)
        if yours is not None:
            grid.addWidget(yours, 0, 0, 1, 4, side.AlignRight)
        grid.addLayout(self._column(*self._places), 1, 2, 1, 2)
        line = Box("parting")
        line.setFixedWidth(self.look.px(LINE))
        grid.addWidget(line, 1, 1, side.AlignHCenter)

    def _both_fit(self, yours: TextBlock) -> bool:
        """Tell whether the name of the places stands beside whatever is asked of the pile, on one line."""
        asks = (TextBlock(self.words(one), self.look, self._role) for one in (NEXT_CARD, ALL_PLACED))
        widest = max(one.sizeHint().width() for one in asks)
        room = self.look.width - 2 * self.look.margin - self.look.px(BESIDE)
        return widest + yours.sizeHint().width() <= room

    def _grid(self) -> QGridLayout:
        """Give a card the same width in the pile and in its place: its words break alike in both."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        between = BETWEEN_WHEN_CROWDED if self.look.crowded else BETWEEN
        grid.setColumnMinimumWidth(1, self.look.px(between))
        grid.setColumnMinimumWidth(2, self.look.px(self.look.sign(DISC)) + after_disc(self.look))
        for column_of_cards in (0, 3):
            grid.setColumnStretch(column_of_cards, 1)
        return grid

    def _pile_card(self, key: str) -> Step:
        card = self.step_row(key, "card")
        card.setObjectName(f"pile-{key}")
        policy = card.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        card.setSizePolicy(policy)
        return card

    @property
    def _role(self) -> Role:
        return Role.BODY if self.tight else Role.LEAD

    def _column(self, *parts: QWidget) -> QVBoxLayout:
        layout = column(gap=self.look.px(GAP_WHEN_TIGHT if self.tight else GAP))
        share = 0 if self.look.crowded else 10  # a card and the place beside it end alike, whatever is held
        for one in parts:
            layout.addWidget(one, 0 if isinstance(one, TextBlock) else share)
        layout.addStretch(4)
        return layout

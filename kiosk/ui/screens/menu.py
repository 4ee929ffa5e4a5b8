"""What do you want to do: three or four cards, each the way itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.core.screening import MOST_ITEMS
from kiosk.core.words import message
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import room_between
from kiosk.ui.widgets.card import LOW, LOWEST, CardRoom, MenuCard
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import heading
from kiosk.visit.screening import QUESTIONS
from kiosk.visit.screens import Menu

Way = tuple[str, str, str, str]
FEW = 2
"""So few cards stand below each other."""

SCREENING: Way = (
    "screening",
    "magnifying-glass",
    message("What can I do already?"),
    message(
        "First {questions} questions and a warm-up. Then {steps} small steps or fewer.\n"
        "10 to 15 minutes. You can always stop."
    ),
)
IN_SHORT: Way = (*SCREENING[:3], message("{questions} questions, a warm-up, {steps} steps or fewer."))
"""The same where there is less room: beside a result, and in larger letters."""
BEGUN: Way = (
    *SCREENING[:2],
    message("Go on where you were"),
    message("What can I do already?\nYou can always stop."),
)
"""The heading says it: the largest letters leave no room for more."""
PRACTICE: Way = (
    "practice",
    "mouse",
    message("I want to practise"),
    message("Choose what you practise.\nYou cannot break anything."),
)
RESULT: Way = (
    "result",
    "list-checks",
    message("My result"),
    message("See what you can do already.\nTake your sheet home."),
)
HELP: Way = (
    "help",
    "hand-heart",
    message("I want help"),
    message("See who can help you\nnear here."),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How all cards are laid out: what each takes, how many say more than a heading, and design px apart.

    What is None is as usual.
    """

    room: CardRoom | None = None
    told: int = 4
    apart: int | None = None


PLANS = (Plan(), Plan(LOW), Plan(LOW, told=1), Plan(LOW, told=1, apart=8), Plan(LOW, 0), Plan(LOWEST, 0, 8))
"""From the one that says most to the one that takes least."""
UPRIGHT_CARD = 300
"""Design px of height of a card in a window that stands upright."""


class MenuView(View[Menu]):
    """Cards of which the first has the accent; there is no primary button."""

    def __init__(self, screen: Menu, around: Around) -> None:
        """Lay out the ways there are."""
        super().__init__(screen, around)
        layout = self.page(28 if self.look.text_size is TextSize.NORMAL else 16)
        title = heading(self.words("What do you want to do?"), self.look)
        layout.addWidget(title)
        cards = self._cards(room_between(layout, (title,), self.look))
        add_within_reach(layout, cards, self.look)

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Home"), back=True)

    def _cards(self, room: int) -> QWidget:
        """Give all ways as the first plan lays them out that `room` px of height hold."""
        return copyfit(PLANS, self._grid, QSize(self.look.width - 2 * self.look.margin, room))

    def _grid(self, plan: Plan) -> QWidget:
        cards = QWidget()
        grid = QGridLayout(cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.look.gutter if plan.apart is None else self.look.px(plan.apart))
        ways = self._ways()
        columns = 1 if self.look.portrait or self.look.largest or len(ways) <= FEW else 2
        for column in range(columns):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for index, place in enumerate(places(len(ways), columns)):
            grid.addWidget(self._card(ways[index], plan, index), *place)
            grid.setRowStretch(place[0], 1)
        return cards

    def _ways(self) -> list[tuple[Way, Callable[[], None]]]:
        visit = self.visit
        ways: list[tuple[Way, Callable[[], None]]] = [(PRACTICE, visit.choose_practice)]
        if self.shown.screening_offered:
            ways.insert(0, (self._screening(), visit.choose_screening))
        if self.shown.found:
            ways.append((RESULT, visit.result))
        return [*ways, (HELP, visit.ask_help)]

    def _screening(self) -> Way:
        if self.shown.begun:
            return BEGUN
        larger = self.look.text_size is not TextSize.NORMAL
        return IN_SHORT if self.shown.found or larger else SCREENING

    def _card(self, offered: tuple[Way, Callable[[], None]], plan: Plan, index: int) -> MenuCard:
        (name, picture, title, lines), go = offered
        said = self.words(lines, questions=QUESTIONS, steps=MOST_ITEMS) if index < plan.told else ""
        words = self.words(title), said
        card = MenuCard(words, picture, self.look, first=index == 0, room=plan.room)
        if self.look.portrait and plan.room is None:
            card.setMinimumHeight(self.look.px(UPRIGHT_CARD))
        card.setObjectName(f"menu-{name}")
        card.clicked.connect(lambda _=False: go())
        return card


def places(count: int, columns: int) -> list[tuple[int, int, int, int]]:
    """Give row, column and what is spanned of each card; a first one too many has a row of its own."""
    alone = count % columns
    rest = [(alone + index // columns, index % columns, 1, 1) for index in range(count - alone)]
    return [(0, 0, 1, columns)] * alone + rest

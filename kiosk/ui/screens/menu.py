"""What do you want to do: three or four cards, each the way itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.core.screening import MOST_ITEMS
from kiosk.core.words import message
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.card import MenuCard
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
IN_SHORT: Way = (*SCREENING[:3], message("A warm-up, then {steps} steps or fewer."))
"""The same where there is less room: beside a result, and in larger letters."""
BEGUN: Way = (*SCREENING[:3], message("Go on where you were.\nYou can always stop."))
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


class MenuView(View[Menu]):
    """Cards of which the first has the accent; there is no primary button."""

    def __init__(self, screen: Menu, around: Around) -> None:
        """Lay out the ways there are."""
        super().__init__(screen, around)
        layout = self.page(28)
        layout.addWidget(heading(self.words("What do you want to do?"), self.look))
        grid = QGridLayout()
        grid.setSpacing(self.look.gutter)
        ways = self._ways()
        columns = 1 if self.look.portrait or self.look.largest or len(ways) <= FEW else 2
        for column in range(columns):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for index, (way, go) in enumerate(ways):
            place = places(len(ways), columns)[index]
            grid.addWidget(self._card(way, go, first=index == 0), *place)
            grid.setRowStretch(place[0], 1)
        layout.addLayout(grid, 1)

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("Home"), back=True)

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

    def _card(self, way: Way, go: Callable[[], None], *, first: bool) -> MenuCard:
        name, picture, title, lines = way
        said = self.words(lines, questions=QUESTIONS, steps=MOST_ITEMS)
        card = MenuCard((self.words(title), said), picture, self.look, first=first)
        card.setObjectName(f"menu-{name}")
        card.clicked.connect(lambda _=False: go())
        return card


def places(count: int, columns: int) -> list[tuple[int, int, int, int]]:
    """Give row, column and what is spanned of each card; a first one too many has a row of its own."""
    alone = count % columns
    rest = [(alone + index // columns, index % columns, 1, 1) for index in range(count - alone)]
    return [(0, 0, 1, columns)] * alone + rest

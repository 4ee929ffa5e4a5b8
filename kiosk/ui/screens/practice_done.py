"""All of a theme was practised: what goes now, and what else there is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.screens.result_parts import CLOSE_ROW, TIGHT_ROW, TITLE, WIDE_ROW, can_do_rows
from kiosk.ui.theme.type import Role
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Around, Bars, Primary, Secondary, View, page_margins
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.breaks import UNBROKEN
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import PracticeDone

MOST = 6
"""Things that go now, told one by one."""
ABREAST = 3
"""More than so many stand in two columns."""
BORDERS = 8
"""Design px of borders, which come when boxes are shown."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many things that go now are told one by one, and how many titles of the rest.

    A `tight` one is closer together; only one that is not `drawn` has no plant where nothing goes yet.
    """

    going: int
    tight: bool = False
    titles: int = ABREAST
    drawn: bool = True


class PracticeDoneView(View[PracticeDone]):
    """Well done: a tick for each thing that goes now, a kind word for the rest, and what else there is."""

    def __init__(self, screen: PracticeDone, around: Around) -> None:
        """Tell as much as stands whole in the window."""
        super().__init__(screen, around)
        column(self).addWidget(self._page())

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("Practise"),
            primary=Primary(words("Something else"), self.visit.go_on),
            secondary=(Secondary("take-home", words("My sheet"), "file", self.visit.take_home),),
        )

    def _page(self) -> QWidget:
        """Give the page that tells most of what goes: closer together rather than less of it."""
        look, most = self.look, min(MOST, len(self.shown.goes))
        least = min(most, 1)
        plans = [
            *(Plan(number, tight=tight) for number, tight in product(range(most, 0, -1), (False, True))),
            *(Plan(least, tight=True, titles=titles) for titles in range(ABREAST, 0, -1)),
            Plan(least, tight=True, titles=1, drawn=False),
        ]
        first = [] if most else [Plan(0)]
        return copyfit([*first, *plans], self._page_of, QSize(look.width, look.room - look.px(BORDERS)))

    def _page_of(self, plan: Plan) -> QWidget:
        """Tell of what goes and of the rest as much as a plan says."""
        look, tight = self.look, plan.tight
        page = QWidget()
        gap = look.px(8 if tight else 12 if look.largest else 20)
        start, above, end, below = page_margins(look)
        margins = (start, min(above, gap), end, min(below, gap)) if tight else (start, above, end, below)
        layout = column(page, gap=gap, margins=margins)
        layout.addLayout(self._head(tight=tight))
        told = self._going(plan.going, tight=tight) if plan.going else self._begun(plan)
        add_within_reach(layout, told, look)
        others = [name for name, goes in self.shown.done.items() if not goes]
        if others:
            layout.addWidget(TextBlock(self._practised(others[-plan.titles :]), look, Role.BODY))
        return page

    def _head(self, *, tight: bool) -> QHBoxLayout:
        """Say what was done beside a star, or that it was begun, and that it may be enough for today."""
        look, words, goes = self.look, self.words, bool(self.shown.goes)
        head = row(gap=look.px(28))
        size = 176 if look.portrait else 64 if look.largest or look.slim or tight else 104
        if goes:
            head.addWidget(drawing(look.picture("star", size)), 0, Qt.AlignmentFlag.AlignVCenter)
        said = column(gap=look.px(4))
        title = words("You did all of this") if goes else words("You made a start")
        said.addWidget(heading(title, look))
        theme = f"<b>{words(THEMES[self.shown.theme][0])}</b>"
        said.addWidget(TextBlock(theme, look, Role.LEAD))
        if not (look.largest or tight):
            said.addWidget(TextBlock(words("Choose something else, or stop for today."), look, Role.LEAD))
        head.addLayout(said, 1)
        return head

    def _going(self, most: int, *, tight: bool) -> Box:
        """Give what goes now, each with a tick, and how much more there is."""
        look, goes = self.look, self.shown.goes
        box = Box("done")
        side = look.px(20 if look.slim else 32)
        layout = column(box, gap=look.px(4), margins=(side, look.px(8), side, look.px(8)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(48))
        columns = 2 if most > (1 if tight else ABREAST) and not look.stacked else 1
        shape = TIGHT_ROW if tight else CLOSE_ROW if look.slim else WIDE_ROW
        rows = can_do_rows(goes[-most:], self.shown, look, shape)  # the newest, which were the hardest
        for index, line in enumerate(rows):
            grid.addWidget(line, *divmod(index, columns))
            grid.setColumnStretch(index % columns, 1)
            grid.setColumnMinimumWidth(index % columns, 1)
        layout.addLayout(grid, 1)
        if len(goes) > most:
            layout.addWidget(TextBlock(self.words("And {n} more.", n=len(goes) - most), look, Role.BODY))
        return box

    def _begun(self, plan: Plan) -> Box:
        """Be kind where nothing goes without help yet."""
        look = self.look
        box, side, edge = Box("done"), look.px(32), look.px(8 if plan.tight else 16)
        layout = column(box, gap=look.px(12), margins=(side, edge, side, edge))
        layout.addStretch()
        if plan.drawn:
            plant = drawing(look.picture("plant", 72 if look.largest or plan.tight else 144, ""))
            layout.addWidget(plant, 0, Qt.AlignmentFlag.AlignHCenter)
        start = self.words("Every start is a good start.")
        layout.addWidget(TextBlock(start, look, Role.HEADING_2, centred=True))
        layout.addStretch()
        return box

    def _practised(self, names: list[str]) -> str:
        """Name what does not go alone yet: it was practised, and is on its way."""
        titles = [self.shown.texts[name][TITLE].replace(" ", UNBROKEN) for name in names]
        what = self.words.list(titles)
        if self.shown.goes:  # that was practised today as well
            return self.words("Also practised: {what}.", what=what)
        return self.words("You practised today: {what}.", what=what)

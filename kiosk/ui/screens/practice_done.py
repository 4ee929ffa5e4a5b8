"""All of a theme was practised: what goes now, and what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QWidget
from typing_extensions import override

from kiosk.ui.screens.result_parts import (
    CLOSE_ROW,
    TIGHT_ROW,
    TITLE,
    WIDE_ROW,
    can_do_rows,
    listed,
    plant,
)
from kiosk.ui.theme.type import Role
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Around, Bars, Primary, Secondary, View, page_margins
from kiosk.ui.widgets.box import APART, Box, Whole, column, drawing, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import PracticeDone

ABREAST = 3
"""More than so many stand in two columns; of the rest so many are named."""
BESIDE_LINE = 28
"""Design px between the line between two columns and what stands beside it."""
BORDERS = 8
"""Design px of borders, which come when boxes are shown."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How roomily the things that go now are told, and how many titles of the rest.

    A `tight` one is closer together; one that does not invite leaves out that it may be enough for today.
    In one that scrolls each thing that goes has a box of its own: none is cut off at the edge.
    """

    tight: bool = False
    scrolls: bool = False
    invites: bool = True
    titles: int = ABREAST


class PracticeDoneView(View[PracticeDone]):
    """Well done: a tick for each thing that goes now, a kind word for the rest, and what else there is."""

    def __init__(self, screen: PracticeDone, around: Around) -> None:
        """Tell of all that was practised."""
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
        """Give the roomiest page that stands whole in the window, else a roomy one that scrolls.

        All that goes is told one by one: a number of things that are not told cannot be opened.
        """
        look = self.look
        tightest = [Plan(tight=True, invites=False, titles=titles) for titles in range(ABREAST, 0, -1)]
        plans = [Plan(), Plan(tight=True), *tightest, *([Plan(scrolls=True)] if self.shown.goes else [])]
        return copyfit(plans, self._page_of, QSize(look.width, look.room - look.px(BORDERS)))

    def _page_of(self, plan: Plan) -> QWidget:
        """Tell of what goes and of the rest as much as a plan says."""
        look, tight = self.look, plan.tight
        page = QWidget()
        gap = look.px(8 if tight else 12 if look.largest else 20)
        start, above, end, below = page_margins(look)
        margins = (start, min(above, gap), end, min(below, gap)) if tight else (start, above, end, below)
        layout = column(page, gap=gap, margins=margins)
        layout.addLayout(self._head(plan))
        told = self._going(plan) if self.shown.goes else self._begun(plan)
        add_within_reach(layout, told, look)
        others = [name for name, goes in self.shown.done.items() if not goes]
        if others:
            layout.addWidget(TextBlock(self._practised(others[-plan.titles :]), look, Role.BODY))
        return page

    def _head(self, plan: Plan) -> QHBoxLayout:
        """Say what was done beside a star, or that it was begun, and that it may be enough for today."""
        look, words, goes = self.look, self.words, bool(self.shown.goes)
        head = row(gap=look.px(28))
        size = 176 if look.portrait else 64 if look.largest or look.slim or plan.tight else 104
        if goes:
            head.addWidget(drawing(look.picture("star", size)), 0, Qt.AlignmentFlag.AlignVCenter)
        said = column(gap=look.px(4))
        title = words("You did all of this") if goes else words("You made a start")
        said.addWidget(heading(title, look))
        theme = f"<b>{words(THEMES[self.shown.theme][0])}</b>"
        said.addWidget(TextBlock(theme, look, Role.LEAD))
        if plan.invites and not look.largest:
            said.addWidget(TextBlock(words("Choose something else, or stop for today."), look, Role.LEAD))
        head.addLayout(said, 1)
        return head

    def _going(self, plan: Plan) -> QWidget | QLayout:
        """Give what goes now, each with a tick: in one box, or each in its own where the page scrolls."""
        look, goes = self.look, self.shown.goes
        columns = 2 if len(goes) > (1 if plan.tight else ABREAST) and not look.stacked else 1
        shape = TIGHT_ROW if plan.tight else CLOSE_ROW if look.slim else WIDE_ROW
        rows = can_do_rows(goes, self.shown, look, shape)
        side = look.px(20 if look.slim else 32)
        if plan.scrolls:
            return abreast([boxed(one, side // 2) for one in rows], columns, look.px(APART))
        box = Box("done")
        grid = abreast(rows, columns, look.px(BESIDE_LINE))
        if columns > 1:
            between = Box("done-line")
            between.setFixedWidth(max(1, look.px(1)))
            grid.addWidget(between, 0, 1, grid.rowCount(), 1)
        column(box, margins=(side, look.px(8), side, look.px(8))).addLayout(grid, 1)
        return box

    def _begun(self, plan: Plan) -> Box:
        """Be kind where nothing goes without help yet."""
        look = self.look
        box, side, edge = Box("done"), look.px(32), look.px(8 if plan.tight else 16)
        layout = column(box, gap=look.px(12), margins=(side, edge, side, edge))
        layout.addStretch()
        drawn = plant(look, 72 if look.largest or plan.tight else 144)
        layout.addWidget(drawn, 0, Qt.AlignmentFlag.AlignHCenter)
        start = self.words("Every start is a good start.")
        layout.addWidget(TextBlock(start, look, Role.HEADING_2, centred=True))
        layout.addStretch()
        return box

    def _practised(self, names: list[str]) -> str:
        """Name what does not go alone yet: it was practised, and is on its way."""
        what = listed([self.shown.texts[name][TITLE] for name in names], self.words)
        if self.shown.goes:  # that was practised today as well
            return self.words("Also practised: {what}.", what=what)
        return self.words("You practised today: {what}.", what=what)


def abreast(rows: Sequence[QWidget], columns: int, between: int) -> QGridLayout:
    """Give rows in so many columns of one width, `between` px apart, with room for a line between two."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(between)
    for index, one in enumerate(rows):
        line, place = divmod(index, columns)
        grid.addWidget(one, line, 2 * place)
        grid.setColumnStretch(2 * place, 1)
        grid.setColumnMinimumWidth(2 * place, 1)
    return grid


def boxed(one: QWidget, side: int) -> Whole:
    """Give a row in a box of its own, with so many px beside it."""
    held, box = Whole(), Box("done")
    column(held).addWidget(box)
    column(box, margins=(side, 0, side, 0)).addWidget(one)
    return held

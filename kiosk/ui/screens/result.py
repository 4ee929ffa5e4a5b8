"""What was seen: what you did alone, where you stand, what to practise, who helps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.result_areas import areas
from kiosk.ui.screens.result_head import BESIDE_BORDERS, ENOUGH, ENOUGH_LINE, Head
from kiosk.ui.screens.result_parts import (
    CLICK,
    HOURS,
    TAKES,
    TITLE,
    advice,
    can_do_rows,
    listed,
    plant,
    row_shape,
    who_helps,
)
from kiosk.ui.screens.result_plans import PLANS, SCROLLING, UPRIGHT, Plan
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.widgets.box import Box, Whole, column, height_of, remeasure, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Result

WIDER = (5, 4)
"""The parts of a tight page's width for what one can do and for what stands beside it."""
BORDERS = 16
"""Design px of height for the borders of boxes, which are not there before they are shown."""
BESIDES = (HOURS, TAKES, CLICK)
"""What comes back where a plan left it out and has room for it, by how much it is needed."""


class ResultView(View[Result]):
    """Two pages: the result, and for who wants it each area in a word."""

    personal = True

    def __init__(self, screen: Result, around: Around) -> None:
        """Show the first page."""
        super().__init__(screen, around)
        self._layout = column(self)
        self._deeper = self._said_enough = False
        self._page = self._first_page()
        self._layout.addWidget(self._page)

    @override
    def bars(self) -> Bars:
        words, visit = self.words, self.visit
        practise = Primary(words("Practise now"), visit.practise_advice)
        icon = "printer" if self.shown.printer else "file-text"
        sheet = Secondary("take-home", words("My sheet"), icon, visit.take_home)
        place, step = words("What can I do already?"), words("My result")
        if self._deeper:
            return Bars(place=place, step=step, primary=practise, secondary=(sheet,), close=self._turn)
        if self.shown.enough and not self._said_enough:
            place, step = words(ENOUGH), words("Thank you!")
        return Bars(place=place, step=step, primary=practise, secondary=(sheet,), back=True)

    def _turn(self) -> None:
        """Turn to the other page."""
        self._deeper = not self._deeper
        old = self._page
        self._page = areas(self.shown, self.around) if self._deeper else self._first_page()
        self._layout.replaceWidget(old, self._page)
        old.hide()
        old.deleteLater()
        # What leads to more of it was there before: keys come to that after what is on the page.
        more = self.window().findChildren(Row, MORE_OF_SCREEN)
        for one, following in pairwise((*self._page.findChildren(QAbstractButton), *more)):
            self.setTabOrder(one, following)
        self.bars_changed.emit()

    def _first_page(self) -> QWidget:
        """Give the first page that stands whole in the window, else one that shows all of it and scrolls."""
        first: tuple[Plan, QWidget] | None = None
        for plan in self._plans():
            if first is not None and plan.most != first[0].most:
                break
            page = self._page_of(plan)
            if not self._stands_whole(page):
                continue
            self._said_enough = self._takes(page, ENOUGH_LINE)
            if self._said_enough or not self.shown.enough:
                return self._filled(page)
            first = first or (plan, page)
        if first is not None:
            return self._filled(first[1])
        return self._all_of_it()

    def _all_of_it(self) -> QWidget:
        """Give a page that scrolls: it has room for everything."""
        page = self._page_of(Plan() if self.look.stacked else SCROLLING)
        for name in (ENOUGH_LINE, *BESIDES):
            for one in page.findChildren(QWidget, name)[:1]:
                one.show()
        self._said_enough = self.shown.enough
        return page

    def _plans(self) -> Iterator[Plan]:
        """Give the plans to try; to leave out what is not there would be no other plan."""
        look, named = self.look, bool(self.shown.findings.practised)
        if look.stacked:
            yield from UPRIGHT if look.portrait else UPRIGHT[1:]
            return
        plans = (one for one in PLANS if not (one.close and look.slim))
        yield from dict.fromkeys(one if named else replace(one, practised=True) for one in plans)

    def _filled(self, page: QWidget) -> QWidget:
        """Bring back on a page what a plan left out, as far as it has room for it."""
        for name in BESIDES:
            self._takes(page, name)
        return page

    def _takes(self, page: QWidget, name: str) -> bool:
        """Show what a page has hidden under a name, in the first place that leaves the page whole."""
        for one in page.findChildren(QWidget, name):
            self._show(one, page, shown=True)
            if self._stands_whole(page):
                return True
            self._show(one, page, shown=False)
        return False

    def _show(self, one: QWidget, page: QWidget, *, shown: bool) -> None:
        one.setVisible(shown)
        around = one.parentWidget()
        while around is not None and around is not page:
            remeasure(around)
            around = around.parentWidget()
        remeasure(page)

    def _stands_whole(self, page: QWidget) -> bool:
        width = self.look.width - self.look.px(BESIDE_BORDERS)
        return height_of(page, width) + self.look.px(BORDERS) <= self.look.room

    def _page_of(self, plan: Plan) -> QWidget:
        page = QWidget()
        look = self.look
        tightest = plan.tight or (look.slim and look.right_to_left)
        above = below = look.px(10 if tightest else 18 if look.slim or plan.close else 24)
        gap = look.px(8 if plan.tight or look.slim else 12 if plan.close else 16)
        layout = column(page, gap=gap, margins=(look.margin, above, look.margin, below))
        if look.stacked:
            self._fill_stacked(layout, plan)
        else:
            self._fill_abreast(layout, plan)
        return page

    def _fill_stacked(self, layout: QVBoxLayout, plan: Plan) -> None:
        """Begin with what someone can do: beside the largest letters nothing else is in sight at first."""
        head = Head(self.shown, self.around, plan)
        layout.addLayout(head.went())
        layout.addWidget(self._can_do(plan), 1)
        layout.addLayout(head.stands())
        # The edge of a box at the end of what is seen says nothing.
        for box in (advice(self.shown, self.around, plan), who_helps(self.shown.site, self.around, plan)):
            held = Whole()
            column(held).addWidget(box)
            layout.addWidget(held)

    def _fill_abreast(self, layout: QVBoxLayout, plan: Plan) -> None:
        """Say how it went and where someone stands, above two columns."""
        look, head = self.look, Head(self.shown, self.around, plan)
        more = self._more() if plan.apart and self.shown.findings.asked else None
        layout.addLayout(head.abreast() if plan.ladder else head.close(more))
        gap = look.px(12) if plan.tight else look.gutter
        body = row(gap=gap)
        widths = WIDER if plan.tight else (1, 1)
        body.addWidget(self._can_do(plan), widths[0])
        beside = column(gap=look.px(8 if look.slim else 12) if look.slim or look.right_to_left else gap)
        beside.addWidget(advice(self.shown, self.around, plan))
        beside.addWidget(who_helps(self.shown.site, self.around, plan), 1)
        body.addLayout(beside, widths[1])
        layout.addLayout(body, 1)

    def _can_do(self, plan: Plan) -> QWidget:
        px, tight = self.look.px, plan.tight
        box = Box("done")
        side = px(20 if tight or self.look.narrow else 32)
        layout = column(box, margins=(side, px(8), side, px(16)))
        shape = row_shape(plan, self.look)
        for index, line in enumerate(can_do_rows(self.shown.findings.can_do, self.shown, self.look, shape)):
            if index:
                layout.addWidget(self._line())
            layout.addWidget(line, 1)
        if not self.shown.findings.can_do:
            layout.addStretch()
            layout.addWidget(plant(self.look, 104), 0, Qt.AlignmentFlag.AlignHCenter)
            start = self.words("Every start is a good start.")
            layout.addWidget(TextBlock(start, self.look, Role.HEADING_2, centred=True))
            layout.addStretch()
        if self.shown.findings.practised and plan.practised:
            layout.addWidget(TextBlock(self._practised(), self.look, Role.BODY))
            layout.addSpacing(px(0 if plan.apart else 8))
        if self.shown.findings.asked and not plan.apart:
            layout.addWidget(self._more())
        return box

    def _practised(self) -> str:
        """Name what was practised besides: it tells of another moment than the level."""
        titles = [self.shown.texts[name][TITLE] for name in self.shown.findings.practised]
        return self.words("You practised today: {what}.", what=listed(titles, self.words))

    def _line(self) -> QWidget:
        line = Box("done-line")
        line.setFixedHeight(max(1, self.look.px(1)))
        return line

    def _more(self) -> QWidget:
        more = WayCard(self.words("See more"), self.look)
        more.setObjectName("result-more")
        more.clicked.connect(lambda _=False: self._turn())
        return more

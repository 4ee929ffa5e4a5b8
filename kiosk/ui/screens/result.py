"""What was seen: what you did alone, where you stand, what to practise, who helps."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.findings import Statement
from kiosk.core.model import Level
from kiosk.core.names import LEVEL_NAMES, LEVELS_BETWEEN, LEVELS_SAID, SURENESS
from kiosk.core.site import Site
from kiosk.core.words import Words, message
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.result_areas import areas
from kiosk.ui.screens.result_parts import TITLE, advice, can_do_row, who_helps
from kiosk.ui.screens.result_plans import PLANS, Plan
from kiosk.ui.screens.self_report import DEGREES
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.widgets.box import Box, column, drawing, height_of, remeasure, row
from kiosk.ui.widgets.breaks import UNBROKEN
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.ladder import Ladder
from kiosk.ui.widgets.marked import plain
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Result

WIDER = (5, 4)
"""The parts of a tight page's width for what one can do and for what stands beside it."""
BORDERS, BESIDE_BORDERS = 16, 32
"""Design px for the borders of boxes, which are not there before they are shown: in height, and of what
width they leave to words."""

BESIDE_TITLE = 320
"""Design px of width for what stands beside the title and the stones: the way to see more, and air."""
ENOUGH = message("You are there. That is enough, thank you!")
"""Said where the screening ends, which may be sooner than its path."""


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
        """Give the first page that stands whole in the window; the largest letters have one that scrolls."""
        if self.look.stacked:
            page = self._page_of(PLANS[0])
            self._said_enough = self._has_enough(page)
            return page
        first: tuple[Plan, QWidget] | None = None
        for plan in self._plans():
            if first is not None and plan.most != first[0].most:
                break
            page = self._page_of(plan)
            if self._stands_whole(page):
                self._said_enough = self._has_enough(page)
                if self._said_enough or not self.shown.enough:
                    return page
                first = first or (plan, page)
        if first is None:
            return self._page_of(PLANS[-1])
        return self._brief_page(first[0]) or first[1]

    def _brief_page(self, plan: Plan) -> QWidget | None:
        """Give a page that says that it is enough in the room of what the sheet and practice itself tell."""
        for place in sorted({True, plan.place}, reverse=True):
            page = self._page_of(replace(plan, hours=False, place=place, brief=True))
            self._said_enough = self._stands_whole(page) and self._has_enough(page)
            if self._said_enough:
                return page
        return None

    def _has_enough(self, page: QWidget) -> bool:
        """Say on a page that it is enough, where it has room for that: above the words, or the ladder."""
        for line in page.findChildren(IconLine, "enough"):
            line.show()
            remeasure(page)
            if self.look.stacked or self._stands_whole(page):
                return True
            line.hide()
            remeasure(page)
        return False

    def _stands_whole(self, page: QWidget) -> bool:
        width = self.look.width - self.look.px(BESIDE_BORDERS)
        return height_of(page, width) + self.look.px(BORDERS) <= self.look.room

    def _plans(self) -> list[Plan]:
        """Give the plans to try before the last; to leave out what is not there would be no other plan."""
        named = bool(self.shown.findings.practised)
        slim = self.look.slim
        return [one for one in PLANS[:-1] if not (one.close and slim) and (named or one.practised)]

    def _page_of(self, plan: Plan) -> QWidget:
        page = QWidget()
        look = self.look
        tightest = plan.tight or (look.slim and look.right_to_left)
        above = below = look.px(10 if tightest else 18 if look.slim or plan.close else 24)
        gap = look.px(8 if plan.tight or look.slim else 12 if plan.close else 16)
        layout = column(page, gap=gap, margins=(look.margin, above, look.margin, below))
        layout.addLayout(self._head(plan))
        gap = look.px(12) if plan.tight else look.gutter
        body = column(gap=gap) if look.stacked else row(gap=gap)
        widths = WIDER if plan.tight else (1, 1)
        body.addWidget(self._can_do(plan), widths[0])
        beside = column(gap=look.px(8 if look.slim else 12) if look.slim or look.right_to_left else gap)
        beside.addWidget(advice(self.shown, self.around, tight=plan.tight or plan.brief))
        beside.addWidget(who_helps(self.site(plan), self.around, tight=plan.tight), 1)
        body.addLayout(beside, widths[1])
        layout.addLayout(body, 1)
        return page

    def site(self, plan: Plan) -> Site:
        """Give what a plan says of who helps; somebody can always be called, or found."""
        site = self.shown.site if plan.hours else replace(self.shown.site, hours="")
        return site if plan.place or not site.phone else replace(site, name="")

    def _head(self, plan: Plan) -> QHBoxLayout | QVBoxLayout:
        """Say how it went, and where someone stands; without a ladder the words have all the width."""
        said = column(gap=self.look.px(2))
        found = self.shown.findings
        if self.shown.enough:
            said.addWidget(self._enough())
        title = self.words("You did this alone") if found.can_do else self.words("You made a start")
        said.addLayout(self._titled(heading(title, self.look), plan))
        said.addWidget(TextBlock(self._statement(tight=plan.tight), self.look, Role.LEAD))
        if not plan.ladder and (beside := self._beside_statement(plan)):
            said.addWidget(TextBlock(beside, self.look, Role.BODY))
        said.addStretch()
        gap = self.look.gutter
        head = column(gap=gap) if self.look.stacked else row(gap=gap)
        head.addLayout(said, 1)
        if plan.ladder and found.statement is not None:
            head.addLayout(self._where(found.statement), 1)
        if plan.tight and found.asked:
            head.addWidget(self._more(), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _titled(self, title: TextBlock, plan: Plan) -> QHBoxLayout:
        """Give the title, with stones beside it where names find no room: the words below have them."""
        line, statement = row(gap=self.look.gutter), self.shown.findings.statement
        line.addWidget(title, 1)
        if not plan.ladder and statement is not None and not self.look.stacked:
            stones = self._ladder(statement, named=False)
            taken = title.sizeHint().width() + stones.sizeHint().width() + self.look.px(BESIDE_TITLE)
            if taken <= self.look.width - 2 * self.look.margin:
                line.addWidget(stones, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _enough(self) -> IconLine:
        """Give the line that says that it is enough, hidden until there is room for it."""
        line = IconLine("flag-fill", self.words(ENOUGH), self.look)
        line.setObjectName("enough")
        line.hide()
        return line

    def _where(self, statement: Statement) -> QVBoxLayout:
        """Show where someone stands, and below it where they thought to stand."""
        where = column(gap=self.look.px(2 if self.look.slim else 8))
        where.addStretch()
        if self.shown.enough and not self.look.stacked:
            where.addWidget(self._enough())
        where.addWidget(self._ladder(statement))
        if thought := self._thought(tight=False):
            where.addWidget(TextBlock(thought, self.look, Role.BODY))
        where.addStretch()
        return where

    def _statement(self, *, tight: bool) -> str:
        found = self.shown.findings
        if found.statement is None:
            return self.words("Practise a little first. Then we look again.")
        if tight:
            return told(found.statement, self.words)
        return f"{told(found.statement, self.words)} {self.words(SURENESS[found.statement.sureness])}"

    def _beside_statement(self, plan: Plan) -> str:
        """Say in smaller letters how sure the statement is, where it did not fit, and what one thought."""
        found, thought = self.shown.findings.statement, self._thought(tight=plan.tight)
        sure = self.words(SURENESS[found.sureness]) if found is not None and plan.tight and plan.sure else ""
        return f"{sure} {thought}".strip()

    def _thought(self, *, tight: bool) -> str:
        """Set what someone said of themselves beside what they showed; "" where there is nothing to set.

        Where room is tight, whoever can do more than they thought hears only that.
        """
        found = self.shown.findings
        if found.statement is None or found.said is None:
            return ""
        low, high = (self.words(DEGREES[degree][0]) for degree in found.said)
        thought = self.words("On computers you said: “{said}”.", said=low)
        if low != high:
            thought = self.words(
                "On computers you said: sometimes “{low}”, sometimes “{high}”.", low=low, high=high
            )
        if not found.more_than_thought:
            return thought
        more = f"<b>{self.words('You can do more than you thought!')}</b>"
        return more if tight else f"{thought} {more}"

    def _ladder(self, statement: Statement, *, named: bool = True) -> QWidget:
        levels = list(Level)
        names = [self.words(LEVEL_NAMES[level]) for level in levels]
        found = (levels.index(statement.low), levels.index(statement.high))
        return Ladder(names, found, plain(told(statement, self.words)), self.look, named=named)

    def _can_do(self, plan: Plan) -> QWidget:
        px, tight = self.look.px, plan.tight
        box = Box("done")
        side = px(20 if tight or self.look.narrow else 32)
        layout = column(box, margins=(side, px(8), side, px(16)))
        for index, name in enumerate(self.shown.findings.can_do):
            if index:
                layout.addWidget(self._line())
            layout.addWidget(can_do_row(self.shown, name, self.look, close=plan.close, tight=tight), 1)
        if not self.shown.findings.can_do:
            layout.addStretch()
            plant = drawing(self.look.picture("plant", 104, ""))
            layout.addWidget(plant, 0, Qt.AlignmentFlag.AlignHCenter)
            start = self.words("Every start is a good start.")
            layout.addWidget(TextBlock(start, self.look, Role.HEADING_2, centred=True))
            layout.addStretch()
        if self.shown.findings.practised and plan.practised:
            layout.addWidget(TextBlock(self._practised(), self.look, Role.BODY))
            layout.addSpacing(px(0 if tight else 8))
        if self.shown.findings.asked and not tight:
            layout.addWidget(self._more())
        return box

    def _practised(self) -> str:
        """Name what was practised besides: it tells of another moment than the level.

        No line ends within a name, where it can: names would run into each other.
        """
        titles = [self.shown.texts[name][TITLE] for name in self.shown.findings.practised]
        whole = [title.replace(" ", UNBROKEN) for title in titles]
        return self.words("You practised today: {what}.", what=self.words.list(whole))

    def _line(self) -> QWidget:
        line = Box("done-line")
        line.setFixedHeight(max(1, self.look.px(1)))
        return line

    def _more(self) -> QWidget:
        more = WayCard(self.words("See more"), self.look)
        more.setObjectName("result-more")
        more.clicked.connect(lambda _=False: self._turn())
        return more


def told(statement: Statement, words: Words) -> str:
    """Say where someone stands: at one level, or honestly between two."""
    if statement.low == statement.high:
        return words(LEVELS_SAID[statement.low])
    low, high = words(LEVELS_BETWEEN[statement.low]), words(LEVELS_BETWEEN[statement.high])
    return words("You are between <b>{low}</b> and <b>{high}</b>.", low=low, high=high)

"""What you can do already: what went right, where you stand, what to practise, who helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.findings import Statement
from kiosk.core.model import Level
from kiosk.core.names import LEVEL_NAMES, LEVELS_WITHIN, SURENESS
from kiosk.core.words import Words
from kiosk.ui.screens.result_areas import areas
from kiosk.ui.screens.result_parts import advice, can_do_row, who_helps
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.ladder import Ladder
from kiosk.ui.widgets.marked import plain
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Result


class ResultView(View[Result]):
    """Two pages: the result, and for who wants it each area in a word."""

    personal = True

    def __init__(self, screen: Result, around: Around) -> None:
        """Show the first page."""
        super().__init__(screen, around)
        self._layout = column(self)
        self._deeper = False
        self._page = self._first_page()
        self._layout.addWidget(self._page)

    @override
    def bars(self) -> Bars:
        words, visit = self.words, self.visit
        practise = Primary(words("Practise now"), visit.practise_advice)
        sheet = Secondary("take-home", words("My sheet"), "printer", visit.take_home)
        place = words("What can I do already?")
        if self._deeper:
            return Bars(place=place, primary=practise, secondary=(sheet,), close=self._turn)
        return Bars(place=place, primary=practise, secondary=(sheet,), back=True)

    def _turn(self) -> None:
        """Turn to the other page."""
        self._deeper = not self._deeper
        old = self._page
        self._page = areas(self.shown, self.around) if self._deeper else self._first_page()
        self._layout.replaceWidget(old, self._page)
        old.hide()
        old.deleteLater()
        self.bars_changed.emit()

    def _first_page(self) -> QWidget:
        page = QWidget()
        look = self.look
        above = below = look.px(24 if not look.slim else 10 if look.right_to_left else 18)
        gap = look.px(8 if look.slim else 16)
        layout = column(page, gap=gap, margins=(look.margin, above, look.margin, below))
        layout.addLayout(self._head())
        gap = look.gutter
        body = column(gap=gap) if look.largest or look.portrait else row(gap=gap)
        body.addWidget(self._can_do(), 1)
        beside = column(gap=look.px(12) if look.slim or look.right_to_left else gap)
        beside.addWidget(advice(self.shown, self.around))
        beside.addWidget(who_helps(self.shown.site, self.words, look), 1)
        body.addLayout(beside, 1)
        layout.addLayout(body, 1)
        return page

    def _head(self) -> QHBoxLayout | QVBoxLayout:
        said = column(gap=self.look.px(2))
        found = self.shown.findings
        title = self.words("You can already do this") if found.can_do else self.words("You made a start")
        said.addWidget(heading(title, self.look))
        said.addWidget(TextBlock(self._statement(), self.look, Role.LEAD))
        said.addStretch()
        gap = self.look.gutter
        head = column(gap=gap) if self.look.largest or self.look.portrait else row(gap=gap)
        head.addLayout(said, 1)
        if found.statement is not None:
            head.addLayout(self._where(found.statement), 1)
        return head

    def _where(self, statement: Statement) -> QVBoxLayout:
        """Show where someone stands, and below it where they thought to stand."""
        where = column(gap=self.look.px(2 if self.look.slim else 8))
        where.addStretch()
        where.addWidget(self._ladder(statement))
        if thought := self._thought():
            where.addWidget(TextBlock(thought, self.look, Role.BODY))
        where.addStretch()
        return where

    def _statement(self) -> str:
        found = self.shown.findings
        if found.statement is None:
            return self.words("Practise a little first. Then we look again.")
        if self.look.narrow:
            return told(found.statement, self.words)
        return f"{told(found.statement, self.words)} {self.words(SURENESS[found.statement.sureness])}"

    def _thought(self) -> str:
        """Set what someone said of themselves beside what they showed; "" where there is nothing to set."""
        found = self.shown.findings
        if found.statement is None or found.said is None:
            return ""
        thought = self.words("You thought: {level}.", level=self.words(LEVELS_WITHIN[found.said]))
        if not found.more_than_thought:
            return thought
        return f"{thought} <b>{self.words('You can do more than you thought!')}</b>"

    def _ladder(self, statement: Statement) -> QWidget:
        levels = list(Level)
        names = [self.words(LEVEL_NAMES[level]) for level in levels]
        found = (levels.index(statement.low), levels.index(statement.high))
        return Ladder(names, found, plain(told(statement, self.words)), self.look)

    def _can_do(self) -> QWidget:
        px = self.look.px
        box = Box("done")
        side = px(20 if self.look.narrow else 32)
        layout = column(box, margins=(side, px(8), side, px(16)))
        for index, name in enumerate(self.shown.findings.can_do):
            if index:
                layout.addWidget(self._line())
            layout.addWidget(can_do_row(self.shown, name, self.look), 1)
        if not self.shown.findings.can_do:
            layout.addStretch()
            plant = drawing(self.look.picture("plant", 104, ""))
            layout.addWidget(plant, 0, Qt.AlignmentFlag.AlignHCenter)
            start = self.words("Every start is a good start.")
            layout.addWidget(TextBlock(start, self.look, Role.HEADING_2, centred=True))
            layout.addStretch()
        if self.shown.findings.asked:
            layout.addWidget(self._more())
        return box

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
    low, high = words(LEVELS_WITHIN[statement.low]), words(LEVELS_WITHIN[statement.high])
    if statement.low == statement.high:
        return words("You are at <b>{level}</b>.", level=low)
    return words("You are between <b>{low}</b> and <b>{high}</b>.", low=low, high=high)

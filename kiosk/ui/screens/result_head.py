"""How it went, in words, and where someone stands: on a ladder beside them, or below."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.findings import Statement
from kiosk.core.model import Level
from kiosk.core.names import LEVEL_NAMES, LEVELS_BETWEEN, LEVELS_SAID, SURENESS
from kiosk.core.words import Words, message
from kiosk.ui.screens.result_plans import Plan
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import column, row
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.ladder import Ladder
from kiosk.ui.widgets.marked import plain
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import Result

ENOUGH = message("You are there. That is enough, thank you!")
"""Said where the screening ends, which may be sooner than its path."""
ENOUGH_LINE = "enough"
"""The name of the line that says it."""
BESIDE_BORDERS = 32
"""Design px of width for the borders of boxes, which are not there before they are shown."""

OWN_WORDS = (
    message("I cannot do that yet"),
    message("I can do that with some help"),
    message("I can mostly do that by myself"),
    message("I can do that well by myself"),
)
"""What someone said of themselves as a whole sentence, from the lowest of the four answers."""


class Head:
    """The parts of the first page that stand above what someone can do, or beside and below it."""

    def __init__(self, screen: Result, around: Around, plan: Plan) -> None:
        """Keep what to tell, and how much room there is for it."""
        self._found, self._enough_said = screen.findings, screen.enough
        self._words, self._look = around.words, around.look
        self._plan = plan

    def went(self) -> QVBoxLayout:
        """Say how it went."""
        return self._column(self._went())

    def stands(self) -> QVBoxLayout:
        """Say and show where someone stands, over all the width."""
        stands = column(gap=self._look.px(8))
        stands.addWidget(self._said())
        if self._found.statement is not None:
            stands.addWidget(self._ladder(self._found.statement))
        if thought := self._thought():
            stands.addWidget(TextBlock(thought, self._look, Role.BODY))
        return stands

    def abreast(self) -> QHBoxLayout:
        """Say how it went and where someone stands beside the ladder, which takes half of the width."""
        head = row(gap=self._look.gutter)
        said = self.went()
        said.addWidget(self._said())
        said.addStretch()
        head.addLayout(said, 1)
        if self._found.statement is not None:
            head.addLayout(self._where(self._found.statement), 1)
        return head

    def close(self, more: QWidget | None) -> QVBoxLayout:
        """Say how it went, with `more` beside it, above where someone stands: both over all the width.

        The ladder stands beside the one or the other, where it makes the page higher by least.
        """
        look, statement = self._look, self._found.statement
        lines: tuple[list[QWidget], list[QWidget]] = (self._went(), self._stands())
        rows = [row(gap=look.gutter), row(gap=look.gutter)]
        for beside, said in zip(rows, lines, strict=True):
            beside.addLayout(self._column(said), 1)
        if statement is not None and self._plan.drawn:
            taken = (more.sizeHint().width() + look.gutter if more is not None else 0, 0)
            ladders = [self._beside(said, statement, px) for said, px in zip(lines, taken, strict=True)]
            place = ladders.index(min(ladders, key=lambda ladder: ladder[0]))
            rows[place].addWidget(ladders[place][1], 0, Qt.AlignmentFlag.AlignVCenter)
        if more is not None:
            rows[0].addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        head = column(gap=look.px(2))
        for beside in rows:
            head.addLayout(beside)
        return head

    def _beside(self, said: Sequence[QWidget], statement: Statement, taken: int) -> tuple[float, Ladder]:
        """Give a ladder beside words and `taken` px, and how much higher it is: endless if it is too wide."""
        look = self._look
        widest = max(line.sizeHint().width() for line in said)
        room = look.width - 2 * look.margin - look.px(BESIDE_BORDERS) - widest - look.gutter - taken
        ladder = self._ladder(statement, room)
        words = sum(line.sizeHint().height() for line in said if not line.isHidden())
        higher = max(0, ladder.sizeHint().height() - words)
        return inf if ladder.sizeHint().width() > room else higher, ladder

    def _column(self, lines: Sequence[QWidget]) -> QVBoxLayout:
        below = column(gap=self._look.px(2))
        for line in lines:
            below.addWidget(line)
        return below

    def _went(self) -> list[QWidget]:
        """Give the title, and above it that it is enough, hidden until there is room for it."""
        title = self._words("You did this alone") if self._found.can_do else self._words("You made a start")
        enough = [self._enough()] if self._enough_said else []
        return [*enough, heading(title, self._look)]

    def _stands(self) -> list[QWidget]:
        """Give in words where someone stands, and where they thought to."""
        beside = self._beside_statement()
        return [self._said(), *([TextBlock(beside, self._look, Role.BODY)] if beside else [])]

    def _where(self, statement: Statement) -> QVBoxLayout:
        """Show where someone stands, and below it where they thought to stand."""
        where = column(gap=self._look.px(2 if self._look.slim else 8))
        where.addStretch()
        if self._enough_said:
            where.addWidget(self._enough())
        where.addWidget(self._ladder(statement))
        if thought := self._thought():
            where.addWidget(TextBlock(thought, self._look, Role.BODY))
        where.addStretch()
        return where

    def _enough(self) -> IconLine:
        """Give the line that says that it is enough, hidden until there is room for it."""
        line = IconLine("flag-fill", self._words(ENOUGH), self._look)
        line.setObjectName(ENOUGH_LINE)
        line.hide()
        return line

    def _said(self) -> TextBlock:
        """Say where someone stands, and how sure that is unless it stands below in smaller letters."""
        return TextBlock(self._statement(), self._look, Role.LEAD)

    def _statement(self) -> str:
        statement = self._found.statement
        if statement is None:
            return self._words("Practise a little first. Then we look at what you can do.")
        if self._plan.tight:
            return told(statement, self._words)
        return f"{told(statement, self._words)} {self._words(SURENESS[statement.sureness])}"

    def _beside_statement(self) -> str:
        """Say in smaller letters how sure the statement is, where it did not fit, and what one thought."""
        statement, plan = self._found.statement, self._plan
        told_below = statement is not None and plan.tight and plan.sure
        sure = self._words(SURENESS[statement.sureness]) if statement and told_below else ""
        return f"{sure} {self._thought()}".strip()

    def _thought(self) -> str:
        """Set what someone said of themselves beside what they showed; "" where there is nothing to set.

        Where room is tight, whoever can do more than they thought hears only that.
        """
        found, words = self._found, self._words
        if found.statement is None or found.said is None:
            return ""
        low, high = (words(OWN_WORDS[degree]) for degree in found.said)
        thought = words("On computers you said: “{said}”.", said=low)
        if low != high:
            thought = words(
                "On computers you said: sometimes “{low}”, sometimes “{high}”.", low=low, high=high
            )
        if not found.more_than_thought:
            return thought
        more = f"<b>{words('You can do more than you thought!')}</b>"
        return more if self._plan.tight else f"{thought} {more}"

    def _ladder(self, statement: Statement, room: int | None = None) -> Ladder:
        levels = list(Level)
        names = [self._words(LEVEL_NAMES[level]) for level in levels]
        found = (levels.index(statement.low), levels.index(statement.high))
        return Ladder(names, found, plain(told(statement, self._words)), self._look, room)


def told(statement: Statement, words: Words) -> str:
    """Say where someone stands: at one level, or honestly between two."""
    if statement.low == statement.high:
        return words(LEVELS_SAID[statement.low])
    low, high = words(LEVELS_BETWEEN[statement.low]), words(LEVELS_BETWEEN[statement.high])
    return words("You are between <b>{low}</b> and <b>{high}</b>.", low=low, high=high)

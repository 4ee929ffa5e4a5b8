"""What exactly is counted of a visit, in plain words: each table that may leave this computer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.competences import Area
from kiosk.core.statistics.dictionary import HELP, LANGUAGE, LEVEL, MODE, OUTCOME
from kiosk.core.words import message
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, Margins, column, drawing, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that is counted: the tables of the dictionary it tells of, a picture, a name, a sentence."""

    tables: frozenset[str]
    picture: str
    name: str
    said: str


COUNTED = (
    Counted(
        frozenset(area.name.lower() for area in Area),
        "list-checks",
        message("What you can do"),
        message("We count how it goes in five areas."),
    ),
    Counted(
        frozenset({LEVEL}),
        "flower-tulip",
        message("Your level"),
        message("We count your level roughly."),
    ),
    Counted(
        frozenset({LANGUAGE}),
        "globe-simple",
        message("The language"),
        message("We count it. A rare one counts as “other”."),
    ),
    Counted(
        frozenset({OUTCOME}),
        "flag",
        message("How it ended"),
        message("We count whether you finished, stopped or left."),
    ),
    Counted(
        frozenset({HELP}),
        "hand-heart",
        message("Help"),
        message("We count whether somebody helped you."),
    ),
    Counted(
        frozenset({MODE}),
        "user",
        message("Guest"),
        message("You count as a guest, without a name."),
    ),
    Counted(
        frozenset(),
        "pencil-simple",
        message("The exercises"),
        message("We count how often they go well, alone or helped."),
    ),
)
"""The last one is no table: it is what calibrates the items, and leaves by staff's hand, without noise."""

NEVER = ("shield-check", message("Never"), message("We never count your name, age, answers or the time."))
PROMISES = (
    ("upload-simple", message("These are totals of 10 visits or more together.")),
    ("check", message("We wait for 30 visits or more. We change each number a little.")),
)
"""What holds for the exercises, and for all the others."""
BY_STAFF, FOR_ALL = message("Only staff pass this on"), message("Everybody may see these totals")
"""Who gets which."""
GAPS = (24, 16, 10, 4)
"""Design px between things that belong together, from the one that is read most easily."""
BORDERS = 8
"""Design px of borders, which come when boxes are shown."""
WIDER = (7, 4)
"""The parts of the width for what everybody sees, and for the rest."""


def what_exactly(around: Around) -> QWidget:
    """Build the page, with as much air as it has room for: what is counted, and what is promised of it."""
    look = around.look
    gaps = (*GAPS[:-1], GAPS[1]) if look.stacked else GAPS  # what scrolls anyhow needs no small gaps
    return copyfit(gaps, partial(page_of, around), QSize(look.width, look.room - look.px(BORDERS)))


def page_of(around: Around, gap: int) -> QWidget:
    """Build the page: what everybody may see beside what only staff take out, and what never is counted."""
    look = around.look
    page = QWidget()
    layout = column(page, gap=look.px(gap), margins=(look.margin, look.px(16), look.margin, look.px(16)))
    layout.addWidget(heading(around.words("What exactly?"), look))
    (*six, exercises), (sums, weeks) = COUNTED, PROMISES
    body = (column if look.stacked else row)(gap=look.px(max(gap, 8)))
    body.addWidget(group((FOR_ALL, weeks), [told_of(one) for one in six], around, gap), WIDER[0])
    beside = column(gap=look.px(max(gap, 8)))
    beside.addWidget(group((BY_STAFF, sums), [told_of(exercises)], around, gap), 1)
    never = Box("done")
    row(never, margins=edges(around, gap)).addWidget(thing(NEVER, around))
    beside.addWidget(never, 1)
    body.addLayout(beside, WIDER[1])
    add_within_reach(layout, body, look)
    return page


def told_of(one: Counted) -> tuple[str, str, str]:
    """Give the picture of a thing that is counted, its name, and a sentence."""
    return one.picture, one.name, one.said


def group(
    promised: tuple[str, tuple[str, str]], things: Sequence[tuple[str, str, str]], around: Around, gap: int
) -> Box:
    """Give things under who gets them, two abreast where there is room, and what is promised of them."""
    look, words = around.look, around.words
    title, (icon, promise) = promised
    box = Box("quiet")
    layout = column(box, gap=look.px(gap), margins=edges(around, gap))
    layout.addWidget(TextBlock(words(title), look, Role.OPTION))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.gutter)
    grid.setVerticalSpacing(look.px(gap))
    columns = 1 if look.largest or len(things) == 1 else 2
    for index, one in enumerate(things):
        grid.addWidget(thing(one, around), *divmod(index, columns))
        grid.setColumnStretch(index % columns, 1)
        grid.setColumnMinimumWidth(index % columns, 1)
    layout.addLayout(grid, 1)
    layout.addWidget(IconLine(icon, words(promise), look))
    return box


def edges(around: Around, gap: int) -> Margins:
    """Give the px around what stands in a box."""
    side, above = around.look.px(16 if around.look.slim else 24), around.look.px(max(gap, 8))
    return side, above, side, above


def thing(told: tuple[str, str, str], around: Around) -> QWidget:
    """Give one thing: its name above a sentence, beside a picture."""
    look, words = around.look, around.words
    picture, name, said = told
    one = QWidget()
    layout = row(one, gap=look.px(16))
    size = 72 if look.portrait else 48
    layout.addWidget(drawing(look.picture(picture, size)), 0, Qt.AlignmentFlag.AlignVCenter)
    texts = column()
    texts.addStretch()
    texts.addWidget(TextBlock(words(name), look, Role.STRONG))
    texts.addWidget(TextBlock(words(said), look, Role.BODY))
    texts.addStretch()
    layout.addLayout(texts, 1)
    return one

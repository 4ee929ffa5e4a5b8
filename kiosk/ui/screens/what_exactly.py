"""What exactly is counted of a visit, in plain words: each table that may leave this computer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.core.competences import Area
from kiosk.core.statistics.dictionary import HELP, LANGUAGE, LEVEL, MODE, OUTCOME
from kiosk.core.words import message
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.icon_line import IconLine
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
        message("Five areas"),
        message("Goes well, to practise, or not known yet."),
    ),
    Counted(
        frozenset({LEVEL}),
        "flower-tulip",
        message("Your level"),
        message("One of four levels, about yours."),
    ),
    Counted(
        frozenset({LANGUAGE}),
        "globe-simple",
        message("The language"),
        message("A rare one is called “other”."),
    ),
    Counted(
        frozenset({OUTCOME}),
        "flag",
        message("How it ended"),
        message("You finished, stopped, or walked away."),
    ),
    Counted(frozenset({HELP}), "hand-heart", message("Help"), message("Somebody helped you, or not.")),
    Counted(
        frozenset({MODE}),
        "briefcase",
        message("Why you are here"),
        message("For now always as a guest."),
    ),
    Counted(
        frozenset(),
        "pencil-simple",
        message("The exercises"),
        message("How often they go well, alone or with help."),
    ),
)
"""The last one is no table: it is what calibrates the items, and leaves by staff's hand, without noise."""

NEVER = ("shield-check", message("Never"), message("Your name, your age, your answers, the time."))
PROMISES = (
    ("upload-simple", message("The exercises: sums of 10 visits or more. Only staff take these out.")),
    (
        "check",
        message(
            "The other six: weeks with 30 visits or more. We mix in chance. Everybody may see these sums."
        ),
    ),
)


def what_exactly(around: Around) -> QWidget:
    """Build the page: what is counted, and what is promised of it."""
    look, words = around.look, around.words
    page = QWidget()
    edge = look.px(12)
    layout = column(page, gap=look.px(8), margins=(look.margin, edge, look.margin, edge))
    if look.portrait:
        layout.addStretch(1)
    layout.addWidget(heading(words("What exactly?"), look))
    layout.addLayout(_all_of_it(around), 0 if look.portrait else 1)
    promised = Box("info")
    side = look.px(20 if look.slim else 32)
    line = (column if look.stacked else row)(
        promised, gap=look.px(12), margins=(side, look.px(8), side, look.px(8))
    )
    for icon, said in PROMISES:
        line.addWidget(IconLine(icon, words(said), look), 0 if look.stacked else 1)
    layout.addWidget(promised)
    return page


def _all_of_it(around: Around) -> QGridLayout:
    """Give each thing and what never is one, two abreast where there is room for their words."""
    grid = QGridLayout()
    grid.setSpacing(around.look.px(8))
    columns = 1 if around.look.stacked else 2
    told = [(one.picture, one.name, one.said) for one in COUNTED]
    for index, one in enumerate((*told, NEVER)):
        grid.addWidget(_one(one, around, "done" if one is NEVER else "quiet"), *divmod(index, columns))
    for place in range(columns):
        grid.setColumnStretch(place, 1)
        grid.setColumnMinimumWidth(place, 1)
    return grid


def _one(told: tuple[str, str, str], around: Around, kind: str) -> QWidget:
    """Give one thing: its name above a sentence, beside a picture."""
    look, words = around.look, around.words
    picture, name, said = told
    box = Box(kind)
    layout = row(box, gap=look.px(16), margins=(look.px(16), look.px(2), look.px(16), look.px(2)))
    layout.addWidget(drawing(look.picture(picture, 48)), 0, Qt.AlignmentFlag.AlignVCenter)
    texts = column()
    texts.addStretch()
    texts.addWidget(TextBlock(words(name), look, Role.STRONG))
    texts.addWidget(TextBlock(words(said), look, Role.BODY))
    texts.addStretch()
    layout.addLayout(texts, 1)
    return box

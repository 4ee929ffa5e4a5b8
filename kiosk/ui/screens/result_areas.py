"""The second page of the result: a word for each area, and every step again for who wants it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord
from kiosk.core.names import AREA_NAMES, AREA_WORDS
from kiosk.ui.names import AREA_PICTURES
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tick import disc
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Result


def areas(screen: Result, around: Around) -> QWidget:
    """Build the page."""
    look, words = around.look, around.words
    page = QWidget()
    above, below = look.px(24), look.px(24 if look.narrow else 32)
    layout = column(page, gap=look.px(16), margins=(look.margin, above, look.margin, below))
    layout.addWidget(heading(words("How far you are"), look))
    box = Box("quiet")
    lines = column(box, margins=(look.px(32), look.px(8), look.px(32), look.px(8)))
    for area, word in screen.findings.areas.items():
        lines.addWidget(area_row(area, word, around), 1)
    layout.addWidget(box, 1)
    review = WayCard(words("See each step again"), look)
    review.setObjectName("review")
    review.clicked.connect(lambda _=False: around.visit.review())
    layout.addWidget(review)
    return page


def area_row(area: Area, word: AreaWord, around: Around) -> QWidget:
    """Give one area: its picture, its name, a sign and one of three words."""
    look, words = around.look, around.words
    line = QWidget()
    layout = row(line, gap=look.px(24), margins=(0, look.px(6), 0, look.px(6)))
    layout.addWidget(drawing(look.picture(AREA_PICTURES[area], 56)))
    layout.addWidget(TextBlock(words(AREA_NAMES[area]), look, Role.LEAD), 1, Qt.AlignmentFlag.AlignVCenter)
    sign = drawing(sign_of(word, look))
    layout.addWidget(sign)
    said = TextBlock(words(AREA_WORDS[word]), look, Role.OPTION)
    said.setFixedWidth(look.px(300 if look.narrow else 360))
    layout.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    return line


def sign_of(word: AreaWord, look: Look) -> QPixmap:
    """Give the sign of a word about an area; the word always stands beside it."""
    colours = look.palette
    match word:
        case AreaWord.STRONG:
            return disc(look, 40, colours.done_sign, colours.done)
        case AreaWord.TO_PRACTISE:
            return disc(look, 40, colours.practise_border, colours.practise, "arrow-bend-up-right")
        case AreaWord.NOT_YET_KNOWN:
            return disc(look, 40, colours.control, colours.page, "minus")

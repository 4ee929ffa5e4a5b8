"""The second page of the result: what was seen in each area, and every step again for who wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike
from kiosk.core.names import AREA_NAMES, AREA_PICTURES, AREA_WORDS
from kiosk.core.preferences import TextSize
from kiosk.core.words import Words, message
from kiosk.ui.heard import PICTURE, heard_as
from kiosk.ui.screens.result_parts import TITLE
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, height_of, row
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tick import disc, tick
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.row import Drawing
from kiosk.visit.screens import Result

ALL_ALIKE: Mapping[AreaWord, tuple[str, str]] = {
    AreaWord.STRONG: ("done", message("All of this goes well for your level.")),
    AreaWord.TO_PRACTISE: (
        "practise",
        message("You can still grow in all of this. Take one thing at a time."),
    ),
    AreaWord.NOT_YET_KNOWN: ("quiet", message("You worked on this today.")),
}
"""What is said once where every area has the same word, and the box it stands in."""

UNKNOWN = AreaWord.NOT_YET_KNOWN
SMALL_TICK = 24
WIDEST_WORD = 360
"""Design px that a word about an area may take; in less than its own it takes more lines."""

Title = tuple[str, bool]
Asked = Mapping[Area, Sequence[Title]]
"""The title of each thing that was asked, and whether it went right alone."""


def areas(screen: Result, around: Around) -> QWidget:
    """Build the page, with what was asked in each area where that stands whole in the window."""
    look = around.look
    page = page_of(screen, around, titles=True)
    if look.stacked or height_of(page, look.width) <= look.room:
        return page
    return page_of(screen, around, titles=False)


def page_of(screen: Result, around: Around, *, titles: bool) -> QWidget:
    """Build the page with or without the titles of what was asked."""
    look, words = around.look, around.words
    page = QWidget()
    word = alike(screen.findings.areas)
    asked = asked_in(screen) if titles and word in {None, AreaWord.NOT_YET_KNOWN} else {}
    crowded = look.slim or look.text_size is not TextSize.NORMAL or bool(asked)
    above, below = (look.px(16 if crowded else edge) for edge in (24, 32))
    layout = column(
        page, gap=look.px(12 if crowded else 16), margins=(look.margin, above, look.margin, below)
    )
    found = screen.findings.areas
    box = together(word, around, worked_on(screen)) if word and not asked else each(found, asked, around)
    head = row(gap=look.gutter)
    head.addWidget(heading(words("What you showed today"), look), 1, Qt.AlignmentFlag.AlignVCenter)
    layout.addLayout(head)
    layout.addWidget(box, 1)
    # Beside the heading it leaves its height to what was asked.
    (head if asked and not look.stacked else layout).addWidget(again(around))
    return page


def again(around: Around) -> WayCard:
    """Give the way to every step."""
    review = WayCard(around.words("See each step again"), around.look)
    review.setObjectName("review")
    review.clicked.connect(lambda _=False: around.visit.review())
    return review


def asked_in(screen: Result) -> Asked:
    """Give the titles of what was asked in each area: a word about it rests on that part of it only.

    Where no word can be said, only what went right alone is told.
    """
    found = screen.findings
    silent = {area for area in Area if found.areas.get(area, UNKNOWN) is UNKNOWN}
    told = {
        area: [
            (screen.texts[name][TITLE], alone) for name, alone in items.items() if alone or area not in silent
        ]
        for area, items in found.seen.items()
    }
    return {area: titles for area, titles in told.items() if titles}


def worked_on(screen: Result) -> Sequence[Area]:
    """Give the areas in which something was asked, or all where that was not kept."""
    return [area for area, items in screen.findings.seen.items() if items] or list(Area)


def each(found: Mapping[Area, AreaWord], asked: Asked, around: Around) -> QWidget:
    """Give a line for each area of which there is something to say."""
    box, px = Box("quiet"), around.look.px
    lines = column(box, margins=(px(32), px(8), px(32), px(8)))
    for area, word in found.items():
        if word is UNKNOWN and area not in asked:
            continue
        lines.addWidget(area_row(area, word, asked.get(area, ()), around), 1)
    return box


def area_row(area: Area, word: AreaWord, asked: Sequence[Title], around: Around) -> QWidget:
    """Give one area: its picture, its name, a sign and a word; below it what was asked."""
    look = around.look
    line = QWidget()
    edge = look.px(0 if asked else 2 if look.slim else 6)
    layout = row(line, gap=look.px(24), margins=(0, edge, 0, edge))
    layout.addWidget(drawing(look.picture(AREA_PICTURES[area], 56)))
    lines = column(gap=look.px(2))
    lines.addStretch()
    lines.addLayout(said_of(area, word, around))
    if asked:
        lines.addLayout(titles_of(asked, around))
    lines.addStretch()
    layout.addLayout(lines, 1)
    return line


def said_of(area: Area, word: AreaWord, around: Around) -> QHBoxLayout:
    """Give an area's name, and a sign and a word about it, where there is one."""
    look, words = around.look, around.words
    layout = row(gap=look.px(24))
    layout.addWidget(TextBlock(words(AREA_NAMES[area]), look, Role.OPTION), 1, Qt.AlignmentFlag.AlignVCenter)
    if word is UNKNOWN:
        return layout
    told = row(gap=look.px(16))
    told.addWidget(drawing(sign_of(word, look), on=Drawing()))
    said = TextBlock(words(AREA_WORDS[word]), look, Role.LEAD)
    said.setFixedWidth(widest_word(words, look))
    told.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addLayout(told)
    return layout


def widest_word(words: Words, look: Look) -> int:
    """Give the px of width of the longest word about an area, so that all signs stand below each other."""
    said = (TextBlock(words(word), look, Role.LEAD) for word in AREA_WORDS.values())
    return min(max(block.sizeHint().width() for block in said), look.px(WIDEST_WORD))


def titles_of(asked: Sequence[Title], around: Around) -> QHBoxLayout | QVBoxLayout:
    """Give titles, each after a tick if it went right alone, else after a dot.

    They stand beside each other, but where letters are the largest each has a line.
    """
    look = around.look
    lines = column(gap=look.px(8)) if look.largest else row(gap=look.px(22))
    for title, alone in asked:
        line = row(gap=look.px(10))
        sign = done_alone(around) if alone else drawing(disc(look, 8, *[look.palette.control] * 2))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(TextBlock(title, look, Role.BODY), 1 if look.largest else 0)
        lines.addLayout(line)
    if not look.largest:
        lines.addStretch(1)
    return lines


def done_alone(around: Around) -> QLabel:
    """Give a tick that says what it means."""
    look = around.look
    sign = tick(look, SMALL_TICK, look.palette.done_sign, look.palette.done)
    sign.setAccessibleName(around.words("Done alone"))
    heard_as(sign, PICTURE)
    return sign


def together(word: AreaWord, around: Around, shown: Sequence[Area]) -> QWidget:
    """Say once what holds for all areas, and show what they are."""
    look, words = around.look, around.words
    kind, said = ALL_ALIKE[word]
    box = Box(kind)
    side = look.px(20 if look.narrow else 32)
    layout = column(box, gap=look.px(16), margins=(side, look.px(16), side, look.px(16)))
    layout.addStretch(1)
    line = row(gap=look.px(24))
    if word is not UNKNOWN:
        line.addWidget(drawing(sign_of(word, look), on=Drawing()))
    line.addWidget(TextBlock(words(said), look, Role.HEADING_2), 1, Qt.AlignmentFlag.AlignVCenter)
    layout.addLayout(line)
    layout.addStretch(1)
    rows = look.largest or look.portrait
    names = column(gap=look.px(8)) if rows else row(gap=look.gutter)
    for area in Area if word is not UNKNOWN else shown:
        names.addLayout(name_beside(area, words, look) if rows else name_below(area, words, look), 1)
    layout.addLayout(names)
    layout.addStretch(1)
    return box


def name_below(area: Area, words: Words, look: Look) -> QVBoxLayout:
    """Give an area's picture with its name below, both in the middle."""
    tile = column(gap=look.px(8))
    tile.addWidget(drawing(look.picture(AREA_PICTURES[area], 88)), 0, Qt.AlignmentFlag.AlignHCenter)
    tile.addWidget(TextBlock(words(AREA_NAMES[area]), look, Role.BODY, centred=True))
    tile.addStretch(1)
    return tile


def name_beside(area: Area, words: Words, look: Look) -> QHBoxLayout:
    """Give an area's picture with its name beside it."""
    line = row(gap=look.px(24))
    line.addWidget(drawing(look.picture(AREA_PICTURES[area], 56)))
    line.addWidget(TextBlock(words(AREA_NAMES[area]), look, Role.LEAD), 1, Qt.AlignmentFlag.AlignVCenter)
    return line


def sign_of(word: AreaWord, look: Look) -> QPixmap:
    """Give the sign of a word about an area; the word always stands beside it."""
    colours = look.palette
    if word is AreaWord.STRONG:
        return disc(look, 40, colours.done_sign, colours.done)
    return disc(look, 40, colours.practise_border, colours.practise, "arrow-bend-up-right")

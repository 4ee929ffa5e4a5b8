"""The second page of the result: what was seen in each area, and every step again for who wants it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, zip_longest

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike
from kiosk.core.names import AREA_NAMES, AREA_PICTURES, AREA_WORDS, REST_UNKNOWN
from kiosk.core.preferences import TextSize
from kiosk.core.words import Words, message
from kiosk.ui.screens.result_parts import TITLE
from kiosk.ui.screens.result_signs import (
    AFTER_SIGN,
    BETWEEN,
    DONE_ALONE,
    SIGN,
    SMALL_SIGN,
    Top,
    legend,
    place_key,
    sign_of,
    signed,
)
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, Whole, column, drawing, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.ui.worlds.row import Drawing
from kiosk.visit.screens import Result

ALL_ALIKE: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("All of this goes well for your level."),
    AreaWord.TO_PRACTISE: message("You can still grow in all of this. Take one thing at a time."),
}
"""What is said once where every area has the same word."""

NOT_ASKED = message("Not asked today")

UNKNOWN = AreaWord.NOT_YET_KNOWN
WIDEST_WORD = 360
"""Design px that a word about an area may take; in less than its own it takes more lines."""
BESIDE_SIGN = 16
"""Design px between the sign of a word and the word."""
MOST = (15, 2, 1, 0)
"""Titles of what was asked in an area, as many as the window has room for; with larger letters it scrolls
where there is room for none."""
MOST_LINES = 5
"""Lines of titles where the window has the height for them, or the page scrolls; in others it is one."""
AREA_PICTURE, UPRIGHT_PICTURE, AFTER_PICTURE = 56, 128, 24
"""Design px of the picture of an area, of the one where a window stands upright, and between it and what is
told."""
APART = 12
"""Design px above an area and below it, and below its heading, beside the largest letters."""

Title = tuple[str, bool]
"""The title of a thing that was asked, and whether it went right alone."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many titles of an area at most, on how many lines, and whether what signs mean comes first."""

    most: int
    lines: int
    key_first: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one area: a word, or that nothing was asked; and what was asked."""

    area: Area
    word: AreaWord
    plain: str
    asked: Sequence[Title]


def areas(screen: Result, around: Around) -> QWidget:
    """Build the page, with as much of what was asked in each area as stands whole in the window."""
    look = around.look
    scrolls = Plan(MOST[0], MOST_LINES)
    counts = MOST if look.text_size is TextSize.NORMAL else MOST[:-1]
    # No title is left out for what signs mean to come before them.
    whole = [Plan(most, 1, key_first=first) for most in counts for first in (True, False)]
    plans = [scrolls] if look.stacked else [*whole, scrolls]
    return copyfit(plans, partial(page_of, screen, around), QSize(look.width, look.room))


def page_of(screen: Result, around: Around, plan: Plan) -> QWidget:
    """Build the page with as much as a plan tells."""
    look, words = around.look, around.words
    page = QWidget()
    edge, gap = map(look.px, (8, 8) if look.slim else (16, 12))
    layout = column(page, gap=gap, margins=(look.margin, edge, look.margin, edge))
    head, said = row(gap=look.gutter), column(gap=look.px(2))
    said.addStretch()
    title = heading(words("What you showed today"), look)
    said.addWidget(title)
    word = alike(screen.findings.areas)
    if word is not None and word in ALL_ALIKE:
        said.addWidget(TextBlock(words(ALL_ALIKE[word]), look, Role.LEAD))
    said.addStretch()
    head.addLayout(said, 1)
    layout.addLayout(head)
    layout.addWidget(box_of(screen, around, plan), 1)
    way = again(around)
    # Beside the heading it leaves its height to what was asked.
    (layout if look.stacked else head).addWidget(way)
    if plan.key_first and (signs := signs_of(screen, plan.most)):
        place_key(legend(signs, around), Top(layout, head, said, title, None if look.stacked else way), look)
    return page


def box_of(screen: Result, around: Around, plan: Plan) -> Box:
    """Give the five areas with as much as a plan tells, and that too little is known of the rest."""
    look = around.look
    inner = look.px(4 if look.slim else 8)
    box = Box("quiet")
    side = side_of(look)
    lines = column(box, margins=(side, inner, side, inner))
    for told in told_of(screen, plan.most):
        asked = told.asked if look.largest else on_lines(told.asked, plan.lines, look)
        lines.addWidget(area_row(replace(told, asked=asked), around), 1)
    last = row(gap=look.px(AFTER_PICTURE))
    last.addSpacing(look.px(picture_size(look) + AFTER_PICTURE))
    if some_unknown(screen):
        last.addWidget(TextBlock(around.words(REST_UNKNOWN), look), 1)
    if not plan.key_first and (signs := signs_of(screen, plan.most)):
        last.addStretch()
        last.addWidget(legend(signs, around))
    lines.addLayout(last)
    return box


def signs_of(screen: Result, most: int) -> frozenset[bool]:
    """Give which signs stand before titles, where there are so many in an area at most."""
    return frozenset(alone for told in told_of(screen, most) for _, alone in told.asked)


def some_unknown(screen: Result) -> bool:
    """Tell whether there are areas with a word, and others of which too little is known for one."""
    told = {screen.findings.areas.get(area, UNKNOWN) for area in Area}
    return UNKNOWN in told and len(told) > 1


def again(around: Around) -> WayCard:
    """Give the way to every step."""
    review = WayCard(around.words("See each step again"), around.look)
    review.setObjectName("review")
    review.clicked.connect(lambda _=False: around.visit.review())
    return review


def told_of(screen: Result, most: int) -> Iterator[Told]:
    """Give what is told of each of the five areas; a word that all of them have is said once, above.

    Where no word can be said, nothing is: only what was asked stands there.
    """
    found = screen.findings
    together = alike(found.areas) in ALL_ALIKE
    for area in Area:
        items = found.seen.get(area, {})
        word = UNKNOWN if together else found.areas.get(area, UNKNOWN)
        titles = [(screen.texts[name][TITLE], alone) for name, alone in items.items()]
        yield Told(area, word, "" if items else NOT_ASKED, shortened(titles, most))


def shortened(titles: Sequence[Title], most: int) -> Sequence[Title]:
    """Leave out the last titles beyond so many, of what went alone and of what did not in turn."""
    alone, missed = ([title for title in titles if title[1] is right] for right in (True, False))
    turns = (title for pair in zip_longest(alone, missed) for title in pair if title)
    kept = [*islice(turns, most)]
    return [title for title in titles if title in kept]


def on_lines(titles: Sequence[Title], most: int, look: Look) -> Sequence[Title]:
    """Leave titles out until the others stand on so many lines, each title whole."""
    for number in range(len(titles), 1, -1):
        kept = shortened(titles, number)
        if len(in_lines(kept, look)) <= most:
            return kept
    return titles[:1]


def in_lines(titles: Sequence[Title], look: Look) -> list[list[Title]]:
    """Share titles among lines, as many on each as have room beside each other; the largest letters one."""
    room = look.width - 2 * (look.margin + side_of(look)) - look.px(picture_size(look) + AFTER_PICTURE)
    lines: list[list[Title]] = []
    taken = room
    for title, alone in titles:
        words = TextBlock(title, look, title_role(look)).sizeHint().width()
        width = words + look.px(SMALL_SIGN + AFTER_SIGN)
        if look.largest or taken + look.px(BETWEEN) + width > room:
            lines.append([(title, alone)])
            taken = width
        else:
            lines[-1].append((title, alone))
            taken += look.px(BETWEEN) + width
    return lines


def picture_size(look: Look) -> int:
    """Give the design px of the picture of an area; beside the largest letters it stands in their line."""
    return UPRIGHT_PICTURE if look.portrait and not look.largest else AREA_PICTURE


def title_role(look: Look) -> Role:
    """Give the letters of what was asked."""
    return Role.LEAD if look.portrait else Role.BODY


def side_of(look: Look) -> int:
    """Give the px between the box of the areas and what stands in it."""
    return look.px(20 if look.slim else 32)


def area_row(told: Told, around: Around) -> QWidget:
    """Give one area: its picture, its name, a sign and a word; below it what was asked."""
    look = around.look
    line = QWidget()
    edge = look.px(0 if told.asked else 2 if look.slim else 6)
    if look.largest:
        layout = column(line, gap=look.px(APART), margins=(0, look.px(APART), 0, look.px(APART)))
        head = row(gap=look.px(AFTER_PICTURE))
        head.addWidget(drawing(look.picture(AREA_PICTURES[told.area], picture_size(look))))
        head.addLayout(said_of(told, around), 1)
        layout.addLayout(head)
        layout.addLayout(titles_of(told.asked, around))
        return line
    beside = row(line, gap=look.px(AFTER_PICTURE), margins=(0, edge, 0, edge))
    beside.addWidget(drawing(look.picture(AREA_PICTURES[told.area], picture_size(look))))
    lines = column(gap=look.px(2))
    lines.addStretch()
    lines.addLayout(said_of(told, around))
    if told.asked:
        lines.addLayout(titles_of(told.asked, around))
    lines.addStretch()
    beside.addLayout(lines, 1)
    return line


def said_of(told: Told, around: Around) -> QHBoxLayout:
    """Give an area's name, and a sign and a word about it where there is one, else plain words."""
    look, words = around.look, around.words
    layout = row(gap=look.px(24))
    name = TextBlock(words(AREA_NAMES[told.area]), look, Role.HEADING_2 if look.portrait else Role.OPTION)
    layout.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
    widest = widest_word(words, look)
    if told.word is not UNKNOWN:
        beside = row(gap=look.px(BESIDE_SIGN))
        beside.addWidget(drawing(sign_of(told.word, look), on=Drawing()))
        said = TextBlock(words(AREA_WORDS[told.word]), look, Role.LEAD)
        said.setFixedWidth(widest)
        beside.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(beside)
    elif told.plain:
        said = TextBlock(words(told.plain), look, Role.BODY)
        said.setFixedWidth(widest + look.px(SIGN + BESIDE_SIGN))
        layout.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    return layout


def widest_word(words: Words, look: Look) -> int:
    """Give the px of width of the longest word about an area, so that all signs stand below each other."""
    said = (TextBlock(words(word), look, Role.LEAD) for word in AREA_WORDS.values())
    return min(max(block.sizeHint().width() for block in said), look.px(WIDEST_WORD))


def titles_of(asked: Sequence[Title], around: Around) -> QVBoxLayout:
    """Give titles, each after a tick if it went right alone, else after an open ring.

    As many stand beside each other as a line has room for; where letters are the largest each has a line.
    """
    look = around.look
    lines = column(gap=look.px(8 if look.largest else 2))
    for titles in in_lines(asked, look):
        held = Whole()
        line = row(held, gap=look.px(BETWEEN))
        for title, alone in titles:
            name = TextBlock(title, look, title_role(look))
            name.setAccessibleName(f"{title}: {around.words(DONE_ALONE[alone])}")
            line.addLayout(signed(name, look, alone=alone), int(look.largest))
        if not look.largest:
            line.addStretch(1)
        lines.addWidget(held)
    return lines

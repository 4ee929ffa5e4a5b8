"""The second page of the result: what was seen in each area, and every step again for who wants it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, zip_longest

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike
from kiosk.core.names import REST_UNKNOWN
from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.ui.screens.result_area_row import (
    AFTER_PICTURE,
    UNKNOWN,
    Title,
    Told,
    area_row,
    in_lines,
    side_of,
)
from kiosk.ui.screens.result_parts import TITLE
from kiosk.ui.screens.result_signs import Top, legend, place_key
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import Result

ALL_ALIKE: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("All of this goes well for your level."),
    AreaWord.TO_PRACTISE: message("You can still grow in all of this. Take one thing at a time."),
}
"""What is said once where every area has the same word."""

NOT_ASKED = message("Not asked today")

MOST = (15, 2, 1, 0)
"""Titles of what was asked in an area, as many as the window has room for; with larger letters it scrolls
where there is room for none."""
MOST_LINES = 5
"""Lines of titles where the window has the height for them, or the page scrolls; in others it is one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many titles of an area at most, on how many lines, and whether what signs mean comes first."""

    most: int
    lines: int
    key_first: bool = True


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

"""What I practised today besides, alone or not: a line for each title, as it stands on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.sheet import Sheet
from kiosk.core.words import message
from kiosk.reports.lettering import STILL_WELL
from kiosk.reports.pace import HEADING, Pace
from kiosk.reports.page import TEXT, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, plain
from kiosk.reports.tongues import Tongues

PRACTISED = message("I practised this today")
ASIDE = 26.0
"""Points before a title, as before the names of the areas above."""
DOT = 3.0


def practised(page: Page, sheet: Sheet, words: Tongues, pace: Pace, box: Box) -> float:
    """Draw what was practised under its heading, which titles of their own need no sentence for.

    Gives where it ends.
    """
    heading = replace(box, height=HEADING)
    type_ = Type(16.5, below=words.below(PRACTISED), across=True)
    top = page.heading(heading, plain(words(PRACTISED), bold=True), type_)
    for title, again in titles(sheet, words, pace):
        line = Box(box.start + ASIDE, top, box.width - ASIDE, 0)
        line = replace(line, height=height_of(page, title, again, pace, line.width))
        page.dot((box.start + ASIDE / 2 - DOT, line.top + line.height / 2), DOT, Ink(fill=TEXT))
        page.write(line, [title], Type(middle=True, below=again))
        top = line.bottom
    return top


def titles(sheet: Sheet, words: Tongues, pace: Pace) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Give each title, and what stands small below it."""
    for place, title in enumerate(sheet.practised):
        yield plain(title), words.practised_below(place) if pace.practised > 1 else ()


def height_of(page: Page, title: Paragraph, again: Paragraph, pace: Pace, width: float) -> float:
    """Give the height of a title's line, or of two lines where one would be too small to be read well."""
    lines = 1 if page.width(title, STILL_WELL) <= width else 2
    return max(
        pace.area if pace.practised > 1 else 0.0,
        lines * page.pitch(Type().size) + page.height_below(again, width),
    )

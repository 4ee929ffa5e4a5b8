"""The top of the sheet: where and when, and what I can do already."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.sheet import CanDo, Sheet
from kiosk.core.words import message
from kiosk.reports.pace import Pace
from kiosk.reports.page import (
    ACCENT,
    BRAND,
    GREEN,
    INNER,
    MARGIN,
    TEXT,
    THIN,
    WHITE,
    Align,
    Box,
    Ink,
    Page,
    Type,
)
from kiosk.reports.paragraphs import Paragraph, plain
from kiosk.reports.tongues import Tongues

NAME = 158.0
"""Points from the margin to where the name of the place may begin, beside the mark."""
PICTURE = 36.0
SIGN = 21.0
CAN_DO = message("I did this alone today")
DID = message("I did this today")
"""Said where nothing went alone yet."""
STARTED = message("I tried things on a computer.")
STARTED_PICTURE = "cursor-click"


def header(page: Page, sheet: Sheet, words: Tongues) -> float:
    """Draw the mark, the site and the day; gives where it ends."""
    mark = Box(MARGIN, 37, 36, 36)
    page.shape(mark, Ink(fill=BRAND, radius=8))
    page.picture("cursor-fill", mark.inside(5.5, 5.5), Ink(line=WHITE))
    page.write(Box(MARGIN + 48, 28.5, NAME - 48, 28), [plain("Digipunt", bold=True)], Type(18, middle=True))
    half, mine = INNER / 2, words.below("My sheet")
    high = 22 + page.height_below(mine)
    page.write(Box(MARGIN + 48, 56.5, 190, high), [plain(words("My sheet"))], Type(below=mine))
    site = [plain(sheet.site.name, bold=True)]
    page.write(Box(MARGIN + NAME, 34, INNER - NAME, 22), site, Type(align=Align.END, middle=True))
    day = Type(align=Align.END, below=plain(words.other.day(sheet.day)) if words.other else ())
    page.write(Box(MARGIN + half, 56.5, half, high), [plain(words.own.day(sheet.day))], day)
    end = max(89.0, 59.5 + high)
    page.rule(Box(MARGIN, end, INNER, 0), TEXT, 2.25)
    return end


def can_do(page: Page, sheet: Sheet, words: Tongues, pace: Pace, top: float) -> float:
    """Draw what I can do, a row each; whoever could show nothing yet did try."""
    heading = Box(MARGIN, top + 8 * pace.gap, INNER, 43)
    type_ = Type(28.5, middle=True, below=words.below(heading_of(sheet)), across=True)
    top = page.heading(heading, plain(words(heading_of(sheet)), bold=True), type_) + 2
    for row, again in rows(sheet, words):
        can_do_row(page, row, again, Box(MARGIN, top, INNER, pace.row))
        top += pace.row
    return top


def heading_of(sheet: Sheet) -> str:
    """Head what went alone; who could do nothing alone yet did something."""
    return CAN_DO if sheet.can_do else DID


def rows(sheet: Sheet, words: Tongues) -> Iterator[tuple[CanDo, Paragraph]]:
    """Give what I can do, and what stands below each."""
    for place, row in enumerate(sheet.can_do):
        yield row, words.can_do_below(place)
    if not sheet.can_do:
        yield CanDo(STARTED_PICTURE, words(STARTED)), words.below(STARTED)


def can_do_row(page: Page, row: CanDo, below: Paragraph, box: Box) -> None:
    """Draw a picture, the words and a tick, over a thin line."""
    middle = box.top + box.height / 2
    side = min(PICTURE, box.height - 4)
    picture = Box(box.start + (PICTURE - side) / 2, middle - side / 2, side, side)
    page.picture(row.picture, picture, Ink(fill=ACCENT, line=TEXT, border=3))
    aside = PICTURE + 14
    text = Box(box.start + aside, box.top + 2, box.width - aside - SIGN - 14, box.height - 4)
    page.write(text, [plain(row.words)], Type(16.5, middle=True, below=below, across=True))
    page.dot((box.start + box.width - SIGN / 2 - 2, middle), SIGN / 2, Ink(fill=GREEN))
    sign = Box(box.start + box.width - SIGN - 2, middle - SIGN / 2, SIGN, SIGN)
    page.picture("check", sign.inside(4.2, 4.2), Ink(line=WHITE, border=8))
    page.rule(Box(box.start, box.bottom, box.width, 0), THIN, 0.75)

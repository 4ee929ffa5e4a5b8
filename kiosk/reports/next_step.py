"""The two cards in the middle of the sheet: what I practise now, and what I remember."""

from __future__ import annotations

from kiosk.core.sheet import Sheet
from kiosk.core.words import message
from kiosk.reports.pace import Pace
from kiosk.reports.page import ACCENT, INNER, MARGIN, ORANGE, QUIET, TEXT, WHITE, Box, Ink, Page, Type
from kiosk.reports.paragraphs import plain
from kiosk.reports.tongues import Tongues

GAP = 15.0
SIDE, HEADING = 16.0, 22.0
"""Points inside a card beside its words, and of its heading."""
PRACTISE = message("I practise this now")
TIMES = 3
SQUARE = 24.0
BELOW = SQUARE + 15.0
"""What the squares, and the two lines beside them, take."""
WORKED = (message("Did it work 3 times?"), message("Then I can do it."))
ABOUT = 21.0
"""Points of what a line to remember is about."""
ASK = message("I may always ask for help.")


def cards(page: Page, sheet: Sheet, words: Tongues, pace: Pace, top: float) -> float:
    """Draw both cards side by side; gives where they end."""
    width = (INNER - GAP) / 2
    line, type_ = Box(0, 0, width - 2 * SIDE, HEADING), heading_type(PRACTISE, words)
    high = pace.card + page.more_of_heading(line, plain(words(PRACTISE)), type_)
    practise(page, sheet.practise, words, pace, Box(MARGIN, top, width, high))
    remember(page, sheet, words, pace, Box(MARGIN + width + GAP, top, width, high))
    return top + high


def heading_type(english: str, words: Tongues) -> Type:
    """Give how a card is headed."""
    return Type(below=words.below(english), across=True)


def practise(page: Page, title: str | None, words: Tongues, pace: Pace, box: Box) -> None:
    """Draw what to practise, with squares to tick; a line to write on when nothing is advised."""
    page.shape(box.inside(1, 1), Ink(fill=WHITE, line=ORANGE, border=2, radius=7))
    inner = box.inside(SIDE, pace.pad)
    heading = Box(inner.start, inner.top, inner.width, HEADING)
    top = page.heading(heading, plain(words(PRACTISE)), heading_type(PRACTISE, words))
    times = plain(" ".join(map(words.other, WORKED))) if words.items and words.other else ()
    bottom = inner.bottom - page.height_below(times, inner.width) - (3 if times else 0)
    where = Box(inner.start, top, inner.width, bottom - BELOW - top)
    if title is None:
        page.rule(Box(inner.start, where.bottom - 8, inner.width, 0), QUIET, 0.75)
    else:
        page.write(where, [plain(title, bold=True)], Type(16.5, below=words.practise_below()))
    top = bottom - SQUARE - 5
    for place in range(TIMES):
        square = Box(inner.start + 1 + place * (SQUARE + 9), top, SQUARE, SQUARE)
        page.shape(square, Ink(line=TEXT, border=1.5, radius=3.5))
    aside = TIMES * (SQUARE + 9) + 2
    beside = Box(inner.start + aside, top - 10, inner.width - aside, SQUARE + 20)
    ended = page.write(beside, [plain(words(line)) for line in WORKED], Type(middle=True))
    page.write_below(Box(inner.start, max(bottom, ended), inner.width, 0), times)


def remember(page: Page, sheet: Sheet, words: Tongues, pace: Pace, box: Box) -> None:
    """Draw the line to remember below what it is about; that help is always there when there is no other."""
    page.shape(box, Ink(fill=ACCENT, radius=7))
    inner = box.inside(SIDE, pace.pad)
    page.picture("push-pin-fill", Box(inner.start, inner.top + 1, 18, 18), Ink(line=TEXT))
    heading = Box(inner.start + 25, inner.top, inner.width - 25, HEADING)
    top = page.heading(heading, plain(words("Remember")), heading_type("Remember", words)) + 1
    said, again = words(ASK), words.below(ASK)
    if sheet.remember is not None:
        said, again = sheet.remember, words.remember_below()
        # Weeks later nobody knows what "What, when, how long." was said of.
        top = page.write(Box(inner.start, top, inner.width, ABOUT), [plain(sheet.practise or "")], Type())
    room = Box(inner.start, top, inner.width, inner.bottom - top)
    page.write(room, [plain(said, bold=True)], Type(18.5, below=again))

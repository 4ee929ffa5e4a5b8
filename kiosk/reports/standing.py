"""Where I stand: my place among four stones, and how sure that is."""

from __future__ import annotations

from itertools import chain

from kiosk.core.findings import Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.names import LEVEL_NAMES, LEVELS_WITHIN, SURENESS
from kiosk.core.words import Words, message
from kiosk.reports.page import (
    ACCENT,
    INNER,
    MARGIN,
    TEXT,
    WHITE,
    Align,
    Box,
    Ink,
    Page,
    Type,
)
from kiosk.reports.paragraphs import Paragraph, Strong, plain, spoken
from kiosk.reports.tongues import Tongues

LEVELS = tuple(Level)
COLUMN = INNER / len(LEVELS)
STONE, PILL = 6.0, 27.0
MORE = message("More exercises tell more.")
BETWEEN = message("I am between {low} and {high}.")
AT = message("My level is {level}.")
NOTHING_YET = (message("I do not know my level yet."), message("That is fine. More exercises tell more."))


def statement_words(statement: Statement, words: Words) -> Paragraph:
    """Say the level, or the two levels between which I am."""
    low, high = (Strong(words(LEVELS_WITHIN[level])) for level in (statement.low, statement.high))
    if statement.low is statement.high:
        return spoken(words, AT, level=low)
    return spoken(words, BETWEEN, low=low, high=high)


def sureness_words(sureness: Sureness, words: Words) -> str:
    """Say how sure that is, and what would make it surer."""
    said = words(SURENESS[sureness])
    return said if sureness is Sureness.SURE else f"{said} {words(MORE)}"


def standing(page: Page, statement: Statement | None, words: Tongues, top: float) -> float:
    """Say and draw where I stand; only words when nothing can be said."""
    said = said_of(statement, words.own)
    below = tuple(chain.from_iterable(said_of(statement, words.other))) if words.other else ()
    box = Box(MARGIN, top, INNER, 49 + page.height_below(below))
    ended = page.write(box, said, Type(15.5, below=below))
    if statement is None:
        return ended
    stones(page, statement, ended + 9 + PILL / 2)
    return labels(page, statement, words, ended + 9 + PILL + 2)


def said_of(statement: Statement | None, words: Words) -> list[Paragraph]:
    """Say where I stand and how sure that is; that nothing is known yet when nothing can be said."""
    if statement is None:
        return [plain(words(line)) for line in NOTHING_YET]
    return [statement_words(statement, words), plain(sureness_words(statement.sureness, words))]


def labels(page: Page, statement: Statement, words: Tongues, top: float) -> float:
    """Name the stones below them; gives where the names end."""
    again = [words.item_below(LEVEL_NAMES[level]) for level in LEVELS]
    height = 22 + max(page.height_below(name, COLUMN - 8) for name in again)
    for place, (level, below) in enumerate(zip(LEVELS, again, strict=True)):
        name = plain(words(LEVEL_NAMES[level]), bold=within(statement, level))
        own = Box(MARGIN + place * COLUMN + 4, top, COLUMN - 8, height)
        type_ = Type(align=Align.CENTRE, middle=True, below=below, goes_on=place > 0)
        page.write(own, [name], type_)
    return top + height


def within(statement: Statement, level: Level) -> bool:
    """Tell whether a level is one that is said."""
    return LEVELS.index(statement.low) <= LEVELS.index(level) <= LEVELS.index(statement.high)


def stones(page: Page, statement: Statement, middle: float) -> None:
    """Draw the four stones on their line, with what is said in a frame."""
    at = [MARGIN + (place + 0.5) * COLUMN for place in range(len(LEVELS))]
    low, high = LEVELS.index(statement.low), LEVELS.index(statement.high)
    frame = Box(at[low] - PILL / 2 - 2, middle - PILL / 2, at[high] - at[low] + PILL + 4, PILL)
    page.shape(frame, Ink(fill=ACCENT, line=TEXT, border=1.75, radius=PILL / 2))
    page.rule(Box(at[0], middle, at[-1] - at[0], 0), TEXT, 1.75)
    for place, start in enumerate(at):
        fill = TEXT if place <= high else WHITE
        page.dot((start, middle), STONE, Ink(fill=fill, line=TEXT, border=1.75))

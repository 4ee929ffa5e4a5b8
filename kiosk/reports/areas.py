"""How far I am in each area: a word each, or one sentence where all five words would be the same."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike
from kiosk.core.names import AREA_NAMES, AREA_PICTURES, AREA_WORDS
from kiosk.core.words import Words, message
from kiosk.reports.pace import HEADING, Pace
from kiosk.reports.page import GREEN, ORANGE, QUIET, TEXT, Align, Box, Ink, Page, Type
from kiosk.reports.paragraphs import plain

SIGNS: Mapping[AreaWord, tuple[str, str]] = {
    AreaWord.STRONG: ("check", GREEN),
    AreaWord.TO_PRACTISE: ("arrow-bend-up-right", ORANGE),
    AreaWord.NOT_YET_KNOWN: ("minus", QUIET),
}
ALL_ALIKE: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("I am doing well in all of this."),
    AreaWord.TO_PRACTISE: message("I can still grow in all of this."),
    AreaWord.NOT_YET_KNOWN: message("More exercises tell more."),
}
SIGN, PICTURE, ASIDE = 16.0, 19.0, 26.0
SAID = 23.0
"""Height of the sentence that stands for all five; the five names below it then stand a little closer."""


def areas(page: Page, found: Mapping[Area, AreaWord], words: Words, pace: Pace, box: Box) -> float:
    """Draw the areas under their heading; gives where they end."""
    heading = Box(box.start, box.top, box.width, HEADING)
    page.write(heading, [plain(words("What I showed today"), bold=True)], Type(16.5))
    word = alike(found)
    top = heading.bottom
    if word is not None:
        return all_alike(page, word, words, pace, Box(box.start, top, box.width, 0))
    for area in Area:
        place = Box(box.start, top, box.width, pace.area)
        edge = area_word(page, found.get(area, AreaWord.NOT_YET_KNOWN), words, place)
        area_name(page, area, words, Box(box.start, top, edge - box.start, pace.area))
        top += pace.area
    return top


def all_alike(page: Page, word: AreaWord, words: Words, pace: Pace, box: Box) -> float:
    """Say once what holds for all five, and draw their names below it."""
    row = min(pace.area, SAID)
    picture, colour = SIGNS[word]
    sign = Box(box.start + (PICTURE - SIGN) / 2, box.top + (pace.area - SIGN) / 2, SIGN, SIGN)
    page.picture(picture, sign, Ink(line=colour, border=8), points=word is AreaWord.TO_PRACTISE)
    said = Box(box.start + ASIDE, box.top, box.width - ASIDE, pace.area)
    page.write(said, [plain(words(ALL_ALIKE[word]), bold=True)], Type(middle=True))
    top = said.bottom
    for area in Area:
        area_name(page, area, words, Box(box.start, top, box.width, row))
        top += row
    return top


def area_name(page: Page, area: Area, words: Words, box: Box) -> None:
    """Draw an area's picture and its name."""
    middle = box.top + box.height / 2
    picture = Box(box.start, middle - PICTURE / 2, PICTURE, PICTURE)
    page.picture(AREA_PICTURES[area], picture, Ink(line=TEXT, border=4))
    name = Box(box.start + ASIDE, box.top, box.width - ASIDE, box.height)
    page.write(name, [plain(words(AREA_NAMES[area]))], Type(middle=True))


def area_word(page: Page, word: AreaWord, words: Words, box: Box) -> float:
    """Draw the word about one area and its sign at the end of a line; gives where they begin."""
    said = plain(words(AREA_WORDS[word]), bold=word is not AreaWord.NOT_YET_KNOWN)
    wide = min(page.width(said, Type().size) + 1, box.width * 0.4)
    edge = box.start + box.width - wide
    picture, colour = SIGNS[word]
    sign = Box(edge - SIGN - 4, box.top + (box.height - SIGN) / 2, SIGN, SIGN)
    page.picture(picture, sign, Ink(line=colour, border=8), points=word is AreaWord.TO_PRACTISE)
    page.write(Box(edge, box.top, wide, box.height), [said], Type(align=Align.END, middle=True))
    return sign.start - 4

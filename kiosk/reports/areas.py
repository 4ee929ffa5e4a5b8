"""How far I am in each area: a word each, or one sentence where all five words would be the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike
from kiosk.core.names import AREA_NAMES, AREA_PICTURES, AREA_WORDS, REST_UNKNOWN
from kiosk.core.words import message
from kiosk.reports.pace import HEADING, Pace
from kiosk.reports.page import GREEN, ORANGE, TEXT, Align, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, plain
from kiosk.reports.tongues import Tongues

SIGNS: Mapping[AreaWord, tuple[str, str]] = {
    AreaWord.STRONG: ("check", GREEN),
    AreaWord.TO_PRACTISE: ("arrow-bend-up-right", ORANGE),
}
ALL_ALIKE: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("All of this goes well already."),
    AreaWord.TO_PRACTISE: message("I can still grow in all of this."),
}
MY_AREA_WORDS: Mapping[AreaWord, str] = {**AREA_WORDS, AreaWord.STRONG: message("good")}
AT_MY_LEVEL = message("At my level")
"""Every word about an area is for the person's own level."""
SIGN, PICTURE, ASIDE = 16.0, 19.0, 26.0
SAID = 23.0
"""Height of the sentence that stands for all five; the five names below it then stand a little closer."""


def areas(page: Page, found: Mapping[Area, AreaWord], words: Tongues, pace: Pace, box: Box) -> float:
    """Draw the areas of which something can be said under their heading; gives where they end."""
    heading = replace(box, height=HEADING)
    type_ = Type(16.5, below=words.below(AT_MY_LEVEL), across=True)
    top = page.heading(heading, plain(words(AT_MY_LEVEL), bold=True), type_)
    word = alike(found)
    if word is not None and word in ALL_ALIKE:
        return all_alike(page, word, words, pace, Box(box.start, top, box.width, 0))
    told = known(found)
    for area, how in told.items():
        place = Box(box.start, top, box.width, pace.area)
        wide = width_of(page, how, words, place)
        area_name(page, area, words, replace(place, width=box.width - wide - SIGN - 8))
        area_word(page, how, words, Box(box.start + box.width - wide, top, wide, pace.area))
        top += pace.area
    rest = Box(box.start, top, box.width, pace.area)
    return rest_of_them(page, words, rest) if len(told) < len(Area) else top


def known(found: Mapping[Area, AreaWord]) -> Mapping[Area, AreaWord]:
    """Give the areas of which something can be said, in their order."""
    return {area: found[area] for area in Area if found.get(area) in MY_AREA_WORDS}


def rest_of_them(page: Page, words: Tongues, box: Box) -> float:
    """Say once that of the other areas too little is known."""
    page.write(box, [plain(words(REST_UNKNOWN))], Type(middle=True, below=words.item_below(REST_UNKNOWN)))
    return box.bottom


def width_for(page: Page, found: Mapping[Area, AreaWord], words: Tongues) -> float:
    """Give the width in points in which each area's name and its word stand full size on one line."""
    size = Type().size
    told = known(found)
    names = {area: page.width(plain(words(AREA_NAMES[area])), size) for area in told}
    said = {area: page.width(plain_word(word, words), size) for area, word in told.items()}
    return ASIDE + SIGN + 10 + max((names[area] + said[area] for area in told), default=0)


def all_alike(page: Page, word: AreaWord, words: Tongues, pace: Pace, box: Box) -> float:
    """Say once what holds for all five, and draw their names below it."""
    row = min(pace.area, SAID + page.height_below(words.item_below(AREA_NAMES[Area.INFORMATION])))
    picture, colour = SIGNS[word]
    sign = Box(box.start + (PICTURE - SIGN) / 2, box.top + (pace.area - SIGN) / 2, SIGN, SIGN)
    page.picture(picture, sign, Ink(line=colour, border=8), points=word is AreaWord.TO_PRACTISE)
    said = Box(box.start + ASIDE, box.top, box.width - ASIDE, pace.area)
    type_ = Type(middle=True, below=words.item_below(ALL_ALIKE[word]))
    page.write(said, [plain(words(ALL_ALIKE[word]), bold=True)], type_)
    top = said.bottom
    for area in Area:
        area_name(page, area, words, Box(box.start, top, box.width, row))
        top += row
    return top


def area_name(page: Page, area: Area, words: Tongues, box: Box) -> None:
    """Draw an area's picture and its name."""
    middle = box.top + box.height / 2
    picture = Box(box.start, middle - PICTURE / 2, PICTURE, PICTURE)
    page.picture(AREA_PICTURES[area], picture, Ink(line=TEXT, border=4))
    name = Box(box.start + ASIDE, box.top, box.width - ASIDE, box.height)
    type_ = Type(middle=True, below=words.item_below(AREA_NAMES[area]))
    page.write(name, [plain(words(AREA_NAMES[area]))], type_)


def width_of(page: Page, word: AreaWord, words: Tongues, box: Box) -> float:
    """Give how wide the word about one area is on its line, in points."""
    below = page.width_below(words.item_below(MY_AREA_WORDS[word]))
    return min(max(page.width(plain_word(word, words), Type().size), below) + 1, box.width * 0.4)


def plain_word(word: AreaWord, words: Tongues) -> Paragraph:
    """Say how it is with an area."""
    return plain(words(MY_AREA_WORDS[word]), bold=True)


def area_word(page: Page, word: AreaWord, words: Tongues, box: Box) -> None:
    """Draw the word about one area, and its sign before it."""
    picture, colour = SIGNS[word]
    sign = Box(box.start - SIGN - 4, box.top + (box.height - SIGN) / 2, SIGN, SIGN)
    page.picture(picture, sign, Ink(line=colour, border=8), points=word is AreaWord.TO_PRACTISE)
    type_ = Type(align=Align.END, middle=True, below=words.item_below(MY_AREA_WORDS[word]), goes_on=True)
    page.write(box, [plain_word(word, words)], type_)

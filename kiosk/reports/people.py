"""Who helps me, also at home: ask, call, come by, with room to write an appointment down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from kiosk.core.isolates import isolate
from kiosk.core.site import Site
from kiosk.core.words import Words, message
from kiosk.reports.blank import blank
from kiosk.reports.lettering import STILL_WELL
from kiosk.reports.pace import HEADING, Pace
from kiosk.reports.page import TEXT, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, Strong, number, plain, spoken
from kiosk.reports.tongues import Tongues

ASK = message("{ask} I trust.")
CALL = message("{call} {phone}.")
COME = message("{come} to {place}.")
APPOINTMENT = message("Appointment:")
ASIDE, ICON = 26.0, 18.0
HEIGHTS = (74.0, 92.0, 110.0, 128.0, 146.0)
"""Points that a place with its address and hours takes: the first in which it can be read well."""
LEAST = STILL_WELL
"""Points of letters that can still be read well."""


def ways(site: Site, words: Words) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Give each way to reach someone: an icon, and what is said.

    It is read at home too, where there is nothing to click. What the settings leave open is not said.
    """
    yield "users-three", (spoken(words, ASK, ask=Strong(words("Ask somebody"))),)
    if site.phone:
        said = spoken(words, CALL, call=Strong(words("Call")), phone=number(site.phone))
        yield "phone", (said,)
    if site.name:
        come = spoken(words, COME, come=Strong(words("Come")), place=site.name)
        more = tuple(plain(isolate(line)) for line in (site.address, site.hours) if line)
        yield "map-pin", (come, *more)


def people(page: Page, site: Site, words: Tongues, pace: Pace, box: Box) -> float:
    """Draw the ways to reach someone, on the lines of the areas beside, and a line for an appointment."""
    heading, row = replace(box, height=HEADING), pace.area
    type_ = Type(16.5, below=words.below("Here I find help"), across=True)
    top = page.heading(heading, plain(words("Here I find help"), bold=True), type_)
    for (icon, said), again in zip(ways(site, words.own), ways_below(words), strict=False):
        page.picture(icon, Box(box.start, top + (row - ICON) / 2, ICON, ICON), Ink(line=TEXT, border=8))
        line = Box(box.start + ASIDE, top, box.width - ASIDE, row)
        if len(said) == 1:
            page.write(line, said, Type(middle=True, below=again))
            top = line.bottom
        else:
            air = min(4.0, max(0.0, (row - page.pitch(Type().size)) / 2))
            top = place(page, said, again, replace(line, top=top + air, height=pace.place)) + air
    below = words.item_below(APPOINTMENT)
    return blank(page, plain(words(APPOINTMENT)), below, Box(box.start, top, box.width, row))


def ways_below(words: Tongues) -> Iterator[Paragraph]:
    """Give what stands below each way, and nothing below any other."""
    if words.beside is not None and words.items:
        for _, (said, *more) in ways(words.beside.sheet.site, words.beside.words):
            yield tuple(chain(said, *more[1:]))
    yield from repeat(())


def place(page: Page, said: tuple[Paragraph, ...], below: Paragraph, most: Box) -> float:
    """Say where somebody helps, with its facts; gives where that ends."""
    high = page.height_below(below, most.width)
    text = room_for(page, said, most)
    return page.write(replace(text, height=text.height + high), said, Type(below=below))


def room_for(page: Page, said: tuple[Paragraph, ...], most: Box) -> Box:
    """Give a box as high as a place with its facts needs, at most this one."""
    lower = (replace(most, height=height) for height in HEIGHTS if height < most.height)
    return next((one for one in lower if page.size_in(one, said, Type()) >= LEAST), most)

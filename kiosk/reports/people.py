"""Who helps me, also at home: ask, call, come by, with room to write an appointment down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.site import Site
from kiosk.core.words import Words, message
from kiosk.reports.pace import HEADING, Pace
from kiosk.reports.page import TEXT, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, Strong, number, plain, spoken
from kiosk.reports.script import isolate

ASK = message("{ask} you trust.")
CALL = message("{call} {phone}.")
COME = message("{come} to {place}.")
ASIDE, ICON = 26.0, 18.0
HEIGHTS = (74.0, 92.0, 110.0, 128.0)
"""Points that a place with its address and hours takes: the first in which it can be read well."""
LEAST = 10.0
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


def people(page: Page, site: Site, words: Words, pace: Pace, box: Box) -> float:
    """Draw the ways to reach someone, on the lines of the areas beside, and a line for an appointment."""
    heading = Box(box.start, box.top, box.width, HEADING)
    page.write(heading, [plain(words("Here I find help"), bold=True)], Type(16.5))
    top = box.top + HEADING
    air = (pace.area - page.pitch(Type().size)) / 2
    for icon, said in ways(site, words):
        page.picture(icon, Box(box.start, top + (pace.area - ICON) / 2, ICON, ICON), Ink(line=TEXT, border=8))
        most = Box(box.start + ASIDE, top + air, box.width - ASIDE, pace.place)
        text = room_for(page, said, most)
        top = max(top + pace.area, page.write(text, said, Type()) + air)
    return appointment(page, words, Box(box.start, top, box.width, pace.area))


def room_for(page: Page, said: tuple[Paragraph, ...], most: Box) -> Box:
    """Give a box as high as these words need: one line for one thing, more for a place with its facts."""
    if len(said) == 1:
        return replace(most, height=page.pitch(Type().size))
    lower = (replace(most, height=height) for height in HEIGHTS if height < most.height)
    return next((one for one in lower if page.size_in(one, said, Type()) >= LEAST), most)


def appointment(page: Page, words: Words, box: Box) -> float:
    """Draw a line to write an appointment on."""
    word = plain(words("Appointment:"))
    aside = min(page.width(word, Type().size) + 1, box.width / 2)
    page.write(Box(box.start, box.top, aside, box.height), [word], Type(middle=True))
    aside += 6
    page.rule(Box(box.start + aside, box.bottom - 5, box.width - aside, 0), TEXT, 1.25)
    return box.bottom

"""Who helps me near here: click, call, come by, with room to write an appointment down."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.site import Site
from kiosk.core.words import Words, message
from kiosk.reports.page import TEXT, Box, Ink, Page, Type
from kiosk.reports.paragraphs import Paragraph, Strong, number, plain, spoken
from kiosk.reports.script import isolate

CLICK = message("{click} on Ask for help.")
CALL = message("{call} {phone}.")
COME = message("{come} to {place}.")
LINE, ASIDE = 24.0, 29.0


def ways(site: Site, words: Words) -> Iterator[tuple[str, float, tuple[Paragraph, ...]]]:
    """Give each way to reach someone: an icon, the height it may take, what is said.

    What the settings leave open is not said.
    """
    yield "cursor-click", LINE, (spoken(words, CLICK, click=Strong(words("Click"))),)
    if site.phone:
        said = spoken(words, CALL, call=Strong(words("Call")), phone=number(site.phone))
        yield "phone", LINE, (said,)
    if site.name:
        come = spoken(words, COME, come=Strong(words("Come")), place=site.name)
        more = tuple(plain(isolate(line)) for line in (site.address, site.hours) if line)
        yield "map-pin", 80, (come, *more)


def people(page: Page, site: Site, words: Words, box: Box) -> float:
    """Draw the ways to reach someone, and a line for an appointment."""
    heading = Box(box.start, box.top, box.width, 24)
    page.write(heading, [plain(words("Someone helps me here"), bold=True)], Type(16.5))
    top = box.top + 28
    for icon, height, said in ways(site, words):
        page.picture(icon, Box(box.start, top + 1, 18, 18), Ink(line=TEXT, border=8))
        text = Box(box.start + ASIDE, top, box.width - ASIDE, height)
        top = max(top + LINE, page.write(text, said, Type()) + 5)
    return appointment(page, words, Box(box.start, top + 4, box.width, LINE))


def appointment(page: Page, words: Words, box: Box) -> float:
    """Draw a line to write an appointment on."""
    word = plain(words("Appointment:"))
    aside = min(page.width(word, Type().size) + 1, box.width / 2)
    page.write(Box(box.start, box.top, aside, 22), [word], Type())
    aside += 6
    page.rule(Box(box.start + aside, box.top + 17, box.width - aside, 0), TEXT, 1.25)
    return box.bottom

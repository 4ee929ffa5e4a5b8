"""Click, call, come by: the ways to a person, as lines for a screen."""

from __future__ import annotations

import re

from kiosk.core.isolates import isolate, left_to_right
from kiosk.core.site import Site
from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.breaks import UNBROKEN
from kiosk.ui.widgets.icon_line import IconLine

WITHIN = re.compile(r"(?<=\d) (?=\d)")
"""The space within a number."""


def ways(site: Site, words: Words, look: Look) -> list[IconLine]:
    """Give a line for each way that is known; there is always one."""
    lines = [IconLine("cursor-click", words("<b>Press</b> <b>Ask for help</b>."), look)]
    return [*lines, *call(site, words, look), *come_by(site, words, look)]


def call(site: Site, words: Words, look: Look) -> list[IconLine]:
    """Give the line with the telephone number, if there is one."""
    if not site.phone:
        return []
    return [IconLine("phone", words("<b>Call</b> {phone}.", phone=number(site.phone)), look)]


def come_by(site: Site, words: Words, look: Look) -> list[IconLine]:
    """Give the line with the place, and when somebody is there."""
    if not site.name:
        return []
    where = [words("<b>Come</b> to {place}.", place=isolate(site.name))]
    where += [isolate(begun(fact)) for fact in (site.hours,) if fact]
    return [IconLine("map-pin", "\n".join(where), look)]


def begun(words: str) -> str:
    """Begin a line as a sentence begins; the rest stays as the site wrote it."""
    return words[:1].upper() + words[1:]


def number(phone: str) -> str:
    """Keep a number of telephone in its own order inside any line, and each number on one line."""
    return left_to_right(WITHIN.sub(UNBROKEN, phone))

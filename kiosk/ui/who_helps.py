"""Click, call, come by: the ways to a person, as lines for a screen."""

from __future__ import annotations

import re

from kiosk.core.isolates import isolate, left_to_right
from kiosk.core.site import Site
from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import UNBROKEN
from kiosk.ui.widgets.icon_line import IconLine

WITHIN = re.compile(r"(?<=\d) (?=\d)")
"""The space within a number."""


def click(words: Words, look: Look, role: Role = Role.BODY) -> IconLine:
    """Give the line with the button that shows who helps, which is on every screen."""
    return IconLine("cursor-click", words("<b>Press</b> <b>Ask for help</b>."), look, role)


def call(site: Site, words: Words, look: Look, role: Role = Role.BODY) -> list[IconLine]:
    """Give the line with the telephone number, if there is one."""
    if not site.phone:
        return []
    return [IconLine("phone", words("<b>Call</b> {phone}.", phone=number(site.phone)), look, role)]


def place(
    site: Site, words: Words, look: Look, role: Role = Role.BODY, *, bare: bool = False
) -> list[IconLine]:
    """Give the line with the place to come to, if there is one; a bare one is its name alone."""
    if not site.name:
        return []
    name = isolate(site.name)
    said = f"<b>{name}</b>" if bare else words("<b>Come</b> to {place}.", place=name)
    return [IconLine("map-pin", said, look, role)]


def near(site: Site, words: Words, look: Look, role: Role = Role.BODY) -> list[IconLine]:
    """Give the line that is true everywhere, where nobody told whom to call or where to come."""
    if site.name or site.phone:
        return []
    return [IconLine("hand-palm", words("Ask somebody near you to look with you."), look, role)]


def hours(site: Site, look: Look, role: Role = Role.BODY) -> list[IconLine]:
    """Give the line that says when somebody is at the place, if that is known."""
    if not (site.name and site.hours):
        return []
    return [IconLine("clock", isolate(begun(site.hours)), look, role)]


def begun(words: str) -> str:
    """Begin a line as a sentence begins; the rest stays as the site wrote it."""
    return words[:1].upper() + words[1:]


def number(phone: str) -> str:
    """Keep a number of telephone in its own order inside any line, and each number on one line."""
    return left_to_right(WITHIN.sub(UNBROKEN, phone))

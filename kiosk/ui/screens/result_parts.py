"""The boxes of the result: a thing you can do, the advice, who helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.site import Site
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.who_helps import ways
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import tick
from kiosk.visit.screens import PracticeDone, Result

TITLE = "title"
CAN_DO = "can.you"
SHORT_ROW, SHORT_ROW_WHEN_SLIM = 44, 30
"""Letters of what someone can do, up to which it stands in larger ones; lines of high marks count as slim."""
SHORT_TITLE = 22
"""Letters of a title that makes a heading."""


def can_do_role(screen: Result | PracticeDone, look: Look) -> Role:
    """Give the letters of what someone can do, the same for all of it: smaller when one is long."""
    names = screen.findings.can_do if isinstance(screen, Result) else screen.goes
    letters = max((len(screen.texts[name][CAN_DO]) for name in names), default=0)
    short = SHORT_ROW_WHEN_SLIM if look.slim or look.right_to_left else SHORT_ROW
    return Role.LEAD if letters <= short else Role.BODY


def can_do_row(
    screen: Result | PracticeDone, name: str, look: Look, *, close: bool = False, tight: bool = False
) -> QWidget:
    """Give one thing someone can do: its picture, its words, a tick."""
    line = QWidget()
    slim = look.slim or close or tight
    above = look.px(2 if slim else 6)
    layout = row(line, gap=look.px(12 if tight else 16 if slim else 24), margins=(0, above, 0, above))
    size = 48 if tight else 56 if slim else 72
    layout.addWidget(drawing(look.picture(screen.pictures[name], size, "")))
    said = TextBlock(screen.texts[name][CAN_DO], look, can_do_role(screen, look))
    layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
    layout.addWidget(tick(look, 32 if tight else 40, look.palette.done_sign, look.palette.done))
    return line


def advice(screen: Result, around: Around, *, tight: bool = False) -> Box:
    """Give what to practise now, or that there is more of everything; a tight one does not say how long."""
    look, words = around.look, around.words
    px = look.px
    box = Box("practise")
    slim = look.slim or tight
    side = px(20 if slim else 32)
    layout = row(box, gap=side, margins=(side, px(10), px(16), px(10)))
    name = screen.findings.practise
    picture = screen.pictures[name] if name else "star"
    layout.addWidget(drawing(look.picture(picture, 64 if slim else 80, look.palette.practise_fill)))
    title = screen.texts[name][TITLE] if name else words("Choose what you like")
    layout.addLayout(advice_words(title, around, tight=tight), 1)
    return box


def advice_words(title: str, around: Around, *, tight: bool = False) -> QVBoxLayout:
    """Give the advice as two or three lines."""
    look, words = around.look, around.words
    lines = column(gap=look.px(2))
    lines.addStretch()
    lines.addWidget(TextBlock(words("Practise this now"), look, Role.BODY))
    lines.addWidget(TextBlock(title, look, title_role(title, look)))
    if not tight:
        takes = words("This takes a few minutes.")
        lines.addWidget(TextBlock(takes, look, Role.BODY))
    lines.addStretch()
    return lines


def title_role(title: str, look: Look) -> Role:
    """Give the letters of the advice's title: larger while it fits on a line."""
    if look.slim:
        return Role.OPTION if len(title) <= SHORT_TITLE else Role.STRONG
    return Role.HEADING_2 if len(title) <= SHORT_TITLE else Role.OPTION


def who_helps(site: Site, around: Around, *, tight: bool = False) -> Box:
    """Give who helps: click, call, come by; a tight box leaves the click to the corner that shows it."""
    look, words = around.look, around.words
    px = look.px
    box = Box("info")
    # Lines of a script with high marks bring air of their own.
    gap = px(4 if look.slim or look.right_to_left else 8)
    side = px(20 if look.slim else 28)
    edge = gap + px(4 if look.slim else 8)
    layout = column(box, gap=gap, margins=(side, edge, side, edge))
    layout.addWidget(TextBlock(words("Who can help you?"), look, Role.OPTION))
    found = ways(site, words, look)
    for line in found[1:] if tight and len(found) > 1 else found:
        layout.addWidget(line)
    layout.addStretch(1)
    return box

"""The boxes of the result: a thing you can do, the advice, who helps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.core.site import Site
from kiosk.core.words import Words
from kiosk.ui.screens.result_plans import Plan
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.who_helps import call, click, hours, near, place
from kiosk.ui.widgets.box import Box, Whole, column, drawing, row
from kiosk.ui.widgets.breaks import UNBROKEN
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tick import tick
from kiosk.visit.screens import PracticeDone, Result

TITLE = "title"
CAN_DO = "can.you"
SHORT_ROW, SHORT_ROW_WHEN_SLIM = 44, 30
"""Letters of what someone can do, up to which it stands in larger ones; lines of high marks count as slim."""
SHORT_TITLE = 22
"""Letters of a title that makes a heading."""
UPRIGHT_PLANT = 352
"""Design px of the plant of who begins, in a window that stands upright."""
HOURS, TAKES, CLICK = "hours", "takes", "click"
"""Names of what a box may have hidden where room is tight."""


@dataclass(frozen=True, slots=True)
class RowShape:
    """Design px of a thing one can do: its picture, its tick, between its parts, and above and below it."""

    picture: int
    tick: int
    apart: int
    edge: int
    letters: Role = Role.LEAD


ROOMY_ROW = RowShape(120, 56, 32, 6, Role.SITUATION)
WIDE_ROW, CLOSE_ROW, TIGHT_ROW = RowShape(72, 40, 24, 6), RowShape(56, 40, 16, 2), RowShape(48, 32, 12, 2)


def plant(look: Look, size: float) -> QLabel:
    """Draw that somebody begins, `size` design px high, and large where a window stands upright."""
    return drawing(look.picture("plant", UPRIGHT_PLANT if look.portrait else size, ""))


def row_shape(plan: Plan, look: Look) -> RowShape:
    """Give how what one can do stands on a page."""
    if plan.tight:
        return TIGHT_ROW
    if look.slim or plan.close:
        return CLOSE_ROW
    return ROOMY_ROW if plan.roomy else WIDE_ROW


def can_do_role(sentences: Iterable[str], look: Look, most: Role) -> Role:
    """Give the letters of what someone can do, the same for all of it: smaller when one is long."""
    short = SHORT_ROW_WHEN_SLIM if look.slim or look.right_to_left else SHORT_ROW
    return most if most is Role.SITUATION or max(map(len, sentences), default=0) <= short else Role.BODY


def can_do_rows(
    names: Sequence[str], screen: Result | PracticeDone, look: Look, shape: RowShape
) -> list[QWidget]:
    """Give things someone can do: of each its picture, its words, a tick."""
    sentences = [screen.texts[name][CAN_DO] for name in names]
    role = can_do_role(sentences, look, shape.letters)
    pictures = [screen.pictures[name] for name in names]
    return [can_do_row(one, look, role, shape) for one in zip(pictures, sentences, strict=True)]


def can_do_row(can: tuple[str, str], look: Look, role: Role, shape: RowShape) -> QWidget:
    """Give one thing, told by a picture and a sentence."""
    line, (picture, sentence), edge = Whole(), can, look.px(shape.edge)
    layout = row(line, gap=look.px(shape.apart), margins=(0, edge, 0, edge))
    layout.addWidget(drawing(look.picture(picture, shape.picture, "")))
    layout.addWidget(TextBlock(sentence, look, role), 1, Qt.AlignmentFlag.AlignVCenter)
    layout.addWidget(tick(look, shape.tick, look.palette.done_sign, look.palette.done))
    return line


def advice(screen: Result, around: Around, plan: Plan) -> Box:
    """Give what to practise now, or that there is more of everything."""
    look, words = around.look, around.words
    px = look.px
    box = Box("practise")
    slim = look.slim or plan.tight
    side = px(20 if slim else 32)
    layout = row(box, gap=side, margins=(side, px(10), px(16), px(10)))
    name = screen.findings.practise
    picture = screen.pictures[name] if name else "star"
    size = 64 if slim else 104 if plan.roomy else 80
    layout.addWidget(drawing(look.picture(picture, size, look.palette.practise_fill)))
    title = screen.texts[name][TITLE] if name else words("Choose what you like")
    lead = words("Practise this once more") if screen.findings.again else words("Practise this now")
    if not name:
        lead = words("Practise now")
    layout.addLayout(advice_words(lead, title, around, plan), 1)
    return box


def advice_words(lead: str, title: str, around: Around, plan: Plan) -> QVBoxLayout:
    """Give the advice as two or three lines; how long it takes may wait until there is room for it."""
    look, words = around.look, around.words
    lines = column(gap=look.px(2))
    lines.addStretch()
    plain = Role.LEAD if plan.roomy else Role.BODY
    lines.addWidget(TextBlock(lead, look, plain))
    lines.addWidget(TextBlock(title, look, title_role(title, look)))
    takes = TextBlock(words("This takes a few minutes."), look, plain)
    takes.setObjectName(TAKES)
    # Only ever hidden: shown before anything holds it, it would open as a window of its own.
    if not plan.shows_takes:
        takes.hide()
    lines.addWidget(takes)
    lines.addStretch()
    return lines


def listed(titles: Iterable[str], words: Words) -> str:
    """Name exercises within a sentence, each in quotes: else nobody sees where a title begins.

    No line ends within a title, where it can.
    """
    return words.list([words("“{title}”", title=title).replace(" ", UNBROKEN) for title in titles])


def title_role(title: str, look: Look) -> Role:
    """Give the letters of the advice's title: larger while it fits on a line."""
    if look.slim:
        return Role.OPTION if len(title) <= SHORT_TITLE else Role.STRONG
    return Role.HEADING_2 if len(title) <= SHORT_TITLE else Role.OPTION


def who_helps(site: Site, around: Around, plan: Plan) -> Box:
    """Give who helps: click, call, come by; what the page has no room for yet is hidden."""
    look, words = around.look, around.words
    px = look.px
    box = Box("info")
    # Lines of a script with high marks bring air of their own.
    gap = px(4 if look.slim or look.right_to_left else 8)
    side = px(20 if look.slim else 28)
    edge = gap + px(4 if look.slim else 8)
    layout = column(box, gap=gap, margins=(side, edge, side, edge))
    layout.addWidget(TextBlock(words("Who can help you?"), look, Role.OPTION))
    role = Role.LEAD if plan.roomy else Role.BODY
    first = click(words, look, role)
    first.setObjectName(CLICK)
    # Its corner stands on every screen, so it may wait; but somebody can always be called, or found.
    if plan.tight and (site.phone or site.name):
        first.hide()
    lines = [first, *call(site, words, look, role), *place(site, words, look, role, bare=plan.tight)]
    lines += near(site, words, look, role)
    for last in hours(site, look, role):
        last.setObjectName(HOURS)
        if not plan.hours:
            last.hide()
        lines.append(last)
    for line in lines:
        layout.addWidget(line)
    layout.addStretch(1)
    return box

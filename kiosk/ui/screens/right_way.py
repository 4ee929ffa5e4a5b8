"""What stands above and below the right way: how it went, and one line to remember."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout

from kiosk.core.model import Outcome
from kiosk.core.words import message
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tick import disc

HEADINGS: Mapping[Outcome, str] = {
    Outcome.ALONE: message("Well done!"),
    Outcome.WITH_HINT: message("Well done, with a hint!"),
    Outcome.WITH_HELP: message("Well done, together!"),
    Outcome.NOT_YET: message("Not yet. See how it works."),
}
SIGN = 88
SHORT = 50
"""Letters of a line to remember that still make a heading."""


def result_line(outcome: Outcome, lines: Sequence[str], around: Around) -> QHBoxLayout:
    """Give a sign and a heading, with lines below it: a word, a sign and a colour together."""
    look = around.look
    layout = row(gap=look.px(24))
    layout.addWidget(drawing(sign(outcome, look)), 0, Qt.AlignmentFlag.AlignTop)
    told = column(gap=look.px(4))
    told.addWidget(heading(around.words(HEADINGS[outcome]), look))
    for words in lines or (around.words("This is how it works:"),):
        told.addWidget(TextBlock(words, look, Role.LEAD))
    layout.addLayout(told, 1)
    return layout


def sign(outcome: Outcome, look: Look) -> QPixmap:
    """Give the disc of an outcome: a tick, or an arrow towards what comes next."""
    colours = look.palette
    if outcome is Outcome.NOT_YET:
        return disc(look, SIGN, colours.practise_border, colours.page, "arrow-bend-up-right")
    return disc(look, SIGN, colours.done_sign, colours.page)


def remember_bar(words: str, around: Around) -> Box:
    """Give the one line to remember."""
    look = around.look
    px = look.px
    colour = look.palette.accent_text
    bar = Box("accent")
    bar.setMinimumHeight(px(88))
    layout = row(bar, gap=px(24), margins=(px(36), px(12), px(36), px(12)))
    layout.addWidget(drawing(look.icon("push-pin-fill", 44, colour)))
    said = TextBlock(around.words("Remember"), look, Role.LEAD, colour=colour)
    layout.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    role = Role.HEADING_2 if len(words) <= SHORT else Role.OPTION
    layout.addWidget(TextBlock(words, look, role, colour=colour), 1, Qt.AlignmentFlag.AlignVCenter)
    return bar

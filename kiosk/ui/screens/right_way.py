"""The right way: how it went above it, what is good to know and one line to remember below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.core.model import Outcome
from kiosk.core.words import Words, message
from kiosk.kinds.kind import Standing
from kiosk.ui.screens.way_card import done_sign, look_here_sign
from kiosk.ui.screens.way_cards import way_cards
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, View
from kiosk.ui.widgets.box import Box, column, drawing, height_of, room_between, row
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.worlds.page import LEAST, LINE, Page
from kiosk.visit.screens import Feedback, Review

HEADINGS: Mapping[Outcome, str] = {
    Outcome.ALONE: message("Well done!"),
    Outcome.WITH_HINT: message("Well done, with a hint!"),
    Outcome.WITH_HELP: message("Well done, together!"),
    Outcome.NOT_YET: message("Not yet. See how it works."),
}
SIGN = 88
SHORT = 50
"""Letters of a line to remember that still make a heading."""
GAP = 16
"""Design px between the cards and what is good to know."""


def tell_right_way(view: View[Feedback] | View[Review], about: str = "") -> None:
    """Lay out how it went, the cards and what to remember; `about` says which exercise this was.

    What cannot all stand in sight scrolls as one page.
    """
    screen, around, look = view.shown, view.around, view.look
    head = result_line(screen.outcome, [*filter(None, [about]), above(screen, around.words)], around)
    bar = remember_bar(screen.texts["remember"], around)
    notes = [good_to_know(screen.texts[note], around) for note in screen.notes]
    layout = view.page()
    room = room_between(layout, (head, bar), look)
    apart = room >= look.px(LEAST + LINE)
    room -= sum(height_of(note, look.width - 2 * look.margin) + look.px(GAP) for note in notes)
    cards = way_cards(screen.ways, screen.texts, around, room)
    content = QWidget()
    inside = column(content, gap=look.px(GAP))
    for widget in (cards, *notes) if apart else (head, cards, *notes, bar):
        inside.addWidget(widget, widget is cards)
    page = content if cards.needed <= room else Page(content, look, around.words)
    for widget in (head, page, bar) if apart else (page,):
        layout.addWidget(widget, widget is page)


def above(screen: Feedback | Review, words: Words) -> str:
    """Give the line above the cards: the question that they answer, or how to read them."""
    standings = {way.standing for way in screen.ways}
    if "ask" in screen.texts:
        return screen.texts["ask"]
    if standings == {Standing.MET, Standing.AHEAD}:
        return words("Where there is a tick, you did it already. Look at the others.")
    return words("That is how you did it:") if standings == {Standing.MET} else words("This is how it works:")


def good_to_know(words: str, around: Around) -> IconLine:
    """Give a remark that is not why it went as it went."""
    return IconLine("lightbulb", f"<b>{around.words('Good to know:')}</b> {words}", around.look)


def result_line(outcome: Outcome, lines: Sequence[str], around: Around) -> QWidget:
    """Give a sign and a heading, with lines below it: a word, a sign and a colour together."""
    look = around.look
    line = QWidget()
    layout = row(line, gap=look.px(24))
    layout.addWidget(drawing(sign(outcome, look)), 0, Qt.AlignmentFlag.AlignTop)
    told = column(gap=look.px(4))
    told.addWidget(heading(around.words(HEADINGS[outcome]), look))
    for words in lines:
        told.addWidget(TextBlock(words, look, Role.LEAD))
    layout.addLayout(told, 1)
    return line


def sign(outcome: Outcome, look: Look) -> QPixmap:
    """Give the disc of an outcome: a tick, or an arrow towards what comes next."""
    return look_here_sign(look, SIGN) if outcome is Outcome.NOT_YET else done_sign(look, SIGN)


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

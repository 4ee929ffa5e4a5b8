"""The right way: how it went above it, what is good to know and one line to remember below it.

What is told of what this person did comes first; the line to remember is general, and says so.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.model import Outcome
from kiosk.core.preferences import TextSize
from kiosk.ui.screens.way_cards import Arranged
from kiosk.ui.screens.way_head import heads_with_thanks, result_line
from kiosk.ui.screens.way_lines import (
    NO_ITEM,
    Item,
    asked_in_full,
    carded,
    lines_above,
    tells_how_to_read,
)
from kiosk.ui.screens.way_room import GAP, Laid, WayRoom, stand_closer
from kiosk.ui.screens.way_words import thanks_for
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, View
from kiosk.ui.widgets.box import Box, column, drawing, row
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.page import Page
from kiosk.visit.screens import Feedback, Review

SHORT = 50
"""Letters of a line to remember that still make a heading."""


def tell_right_way(view: View[Feedback] | View[Review], item: Item = NO_ITEM) -> None:
    """Lay out how it went, the cards and what to remember; `item` says which one of the screening this was.

    What cannot all stand in sight scrolls as one page.
    """
    screen, around, look = view.shown, view.around, view.look
    lines = lines_above(screen, item, around)
    thanks = thanks_for(screen.ways, around.words)
    bar = remember_bar(screen, around)
    notes = [good_to_know(screen.texts[note], around) for note in screen.notes]
    layout = page_of(view)
    cards = Arranged(carded(screen), screen.texts, around)
    laid = Laid(screen, around, WayRoom(look, layout, bar, notes), cards, lines)
    laid = laid.in_full([*asked_in_full(item, screen, around.words)])
    if thanks:
        laid.say_above(heads_with_thanks(thanks, lines, screen, around))
    elif notes and tells_how_to_read(screen, lines):
        laid.say_less(result_line(screen, lines[:-1], around))
    laid.fill()
    content = QWidget()
    inside = column(content, gap=look.px(GAP))
    for widget in (laid.cards, *notes) if laid.apart else (laid.head, laid.cards, *notes, bar):
        inside.addWidget(widget, widget is laid.cards)
    page = content if laid.whole else Page(content, look, around.words)
    if laid.scrolls and any(way.verb == "report" for way in screen.ways):
        laid.cards.breathe()
    low = laid.whole and look.portrait
    if low:
        laid.lie_low()
    for widget in (laid.head, page, bar) if laid.apart else (page,):
        layout.addWidget(widget, widget is page and not low)


def page_of(view: View[Feedback] | View[Review]) -> QVBoxLayout:
    """Give the column that it stands in; beside large letters it has less air."""
    layout = view.page()
    if not view.look.stacked and view.look.text_size is not TextSize.NORMAL:
        stand_closer(layout, view.look)
    return layout


def good_to_know(words: str, around: Around) -> IconLine:
    """Give a remark that is not why it went as it went."""
    return IconLine("lightbulb", f"<b>{around.words('Good to know:')}</b> {words}", around.look)


def remember_bar(screen: Feedback | Review, around: Around) -> Box:
    """Give the one line to remember; it is never louder than what was told before it."""
    look, words = around.look, screen.texts["remember"]
    px = look.px
    colour = look.palette.accent_text
    bar = Box("accent")
    bar.setMinimumHeight(px(88))
    margins = (px(36), px(12), px(36), px(12))
    said = TextBlock(around.words("To remember"), look, Role.LEAD, colour=colour)
    label = row(gap=px(24))
    label.addWidget(drawing(look.icon("push-pin-fill", 44, colour)))
    above = look.text_size is not TextSize.NORMAL and (look.stacked or look.narrow)
    label.addWidget(said, int(above), Qt.AlignmentFlag.AlignVCenter)
    layout = column(bar, gap=px(4), margins=margins) if above else row(bar, gap=px(24), margins=margins)
    layout.addLayout(label)
    large = len(words) <= SHORT and screen.outcome is not Outcome.NOT_YET
    role = Role.HEADING_2 if large else Role.OPTION
    layout.addWidget(TextBlock(words, look, role, colour=colour), 1, Qt.AlignmentFlag.AlignVCenter)
    return bar

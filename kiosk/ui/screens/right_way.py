"""The right way: how it went above it, what is good to know and one line to remember below it.

What is told of what this person did comes first; the line to remember is general, and says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.model import Outcome
from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.kinds.kind import Way
from kiosk.ui.screens.shown_way import Shape, done_sign, look_here_sign
from kiosk.ui.screens.way_cards import WayCards, way_cards
from kiosk.ui.screens.way_lines import (
    NO_ITEM,
    Item,
    asked_in_full,
    carded,
    lines_above,
    tells_how_to_read,
    was_unsure,
)
from kiosk.ui.screens.way_words import answers, thanks_for
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
    Outcome.WITH_HELP: message("Done, with help!"),
    Outcome.NOT_YET: message("Not yet. See how it works."),
}
UNSURE = message("You had it already!")
"""Said to who did not know, and had done it all."""
GOES_NOW = message("Well done! Now it works.")
"""Said when it goes without help, after it was shown how."""
SIGN = 88
SHORT = 50
"""Letters of a line to remember that still make a heading."""
GAP = 16
"""Design px between the cards and what is good to know; beside large letters between and around all parts."""

BARE = (Shape.BARE, Shape.SPARE)
"""The shapes of cards that have no picture; the last one does not say either where to look."""


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
    laid = Laid(view, layout, lines, bar, notes)
    laid = laid.in_full([*asked_in_full(item, screen, around.words)])
    if thanks:
        laid.say_above(heads_with_thanks(thanks, lines, screen, around))
    elif notes and tells_how_to_read(screen, lines):
        laid.say_less(result_line(screen, lines[:-1], around))
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


def stand_closer(layout: QVBoxLayout, look: Look) -> None:
    """Leave less air around and between what stands on the page: it gives way before words do."""
    edge = look.px(GAP)
    layout.setSpacing(edge)
    layout.setContentsMargins(look.margin, edge, look.margin, edge)


class Laid:
    """How it went over the cards, in the room that is left between the bars by what is below them."""

    def __init__(
        self,
        view: View[Feedback] | View[Review],
        layout: QVBoxLayout,
        lines: Sequence[str],
        bar: Box,
        notes: Sequence[QWidget],
    ) -> None:
        """Lay the cards out below these lines."""
        self._view, self._layout, self._bar, self._notes = view, layout, bar, notes
        screen, look = view.shown, view.look
        self.head = result_line(screen, lines, view.around)
        between = room_between(layout, (self.head, bar), look)
        self.apart = between >= look.px(LEAST + LINE)
        seen, room = between - look.px(LINE + GAP), self._room_below(self.head)
        self._seen = seen
        self.cards = self._cards_within(room)
        self.whole = self.cards.needed <= room

    def in_full(self, ways: Sequence[Sequence[str]]) -> Laid:
        """Give the first of these ways to say all that was asked that leaves the cards as good, or these.

        Where none does, less air may let one; what scrolls already has no room for it.
        """
        layout = self._layout
        gap, edges = layout.spacing(), layout.contentsMargins()
        for closer in (False, True) if self.whole else ():
            if closer:
                stand_closer(layout, self._view.look)
            for lines in ways:
                full = Laid(self._view, layout, lines, self._bar, self._notes)
                if not full.is_poorer_than(self):
                    return full
        layout.setSpacing(gap)
        layout.setContentsMargins(edges)
        return self

    def is_poorer_than(self, other: Laid) -> bool:
        """Tell whether its cards scroll, or say or show less than these; a picture's size may differ."""
        shapes = self.cards.arrangement.shape, other.cards.arrangement.shape
        narrow = self.cards.narrow and not other.cards.narrow
        return narrow or not self.whole or leaves_out_more(*shapes, self._view.shown.ways)

    def say_above(self, heads: Iterator[QWidget]) -> None:
        """Say something else above the cards: the first that is no higher, or leaves them whole."""
        width = self._view.look.width - 2 * self._view.look.margin
        usual = height_of(self.head, width)
        for head in heads:
            if height_of(head, width) <= usual or (
                self.whole and self.cards.needed <= self._room_below(head)
            ):
                self.head = head
                return

    def say_less(self, head: QWidget) -> None:
        """Leave the cards the room of a line above them, where they do not stand well without it."""
        if self.whole and not self.cards.narrow:
            return
        room = self._room_below(head)
        cards = self._cards_within(room)
        if not self.whole or not cards.narrow:
            self.head, self.cards, self.whole = head, cards, cards.needed <= room

    @property
    def scrolls(self) -> bool:
        """Whether the cards surely need more room than there is, also where no row says there is more."""
        return self.cards.needed > self._room_below(self.head) + self._view.look.px(LINE)

    def lie_low(self) -> None:
        """Leave what height is not needed above all of it, as arms reach low in an upright window."""
        self._layout.addStretch(1)
        self.cards.lie_low(self._room_below(self.head))

    def _cards_within(self, room: int) -> WayCards:
        screen = self._view.shown
        return way_cards(carded(screen), screen.texts, self._view.around, room, self._seen)

    def _room_below(self, head: QWidget) -> int:
        """Give the px of height for the cards between what is above them and what is below."""
        look = self._view.look
        between = room_between(self._layout, (head, self._bar), look)
        heights = [height_of(note, look.width - 2 * look.margin) for note in self._notes]
        return between - sum(height + look.px(GAP) for height in heights)


def heads_with_thanks(
    thanks: str, lines: Sequence[str], screen: Feedback | Review, around: Around
) -> Iterator[QWidget]:
    """Give the ways to say thanks above the cards, from the best.

    They stand before how the cards are read, and where all went well in the place of that; looking back
    beside or below which item it was, before where to look.
    """
    stacked, review = around.look.stacked, isinstance(screen, Review)
    if review and not stacked:
        yield result_line(screen, lines, around, beside=thanks)
        return
    if review or not lines:
        yield result_line(screen, [*lines[:1], thanks, *lines[1:]], around)
        return
    yield result_line(screen, [*lines[:-1], f"{thanks} {lines[-1]}"], around)
    if not stacked:
        yield result_line(screen, [*lines[:-1], thanks], around, beside=lines[-1])
    if screen.outcome is not Outcome.NOT_YET:
        yield result_line(screen, [*lines[:-1], thanks], around)


def leaves_out_more(shape: Shape, other: Shape, ways: Collection[Way]) -> bool:
    """Tell whether a shape leaves out pictures, or what leads eyes to a step, and the other one does not."""
    pictures = any(way.picture for way in ways) and shape in BARE and other not in BARE
    lead = shape is Shape.SPARE and other is not Shape.SPARE and not all(answers(way) for way in ways)
    return pictures or lead


def good_to_know(words: str, around: Around) -> IconLine:
    """Give a remark that is not why it went as it went."""
    return IconLine("lightbulb", f"<b>{around.words('Good to know:')}</b> {words}", around.look)


def result_line(
    screen: Feedback | Review, lines: Sequence[str], around: Around, *, beside: str = ""
) -> QWidget:
    """Give a sign and a heading, with lines below it: a word, a sign and a colour together.

    What is said `beside` the first line stands after it.
    """
    look = around.look
    unsure = was_unsure(screen)
    pixmap = done_sign(look, SIGN) if unsure else sign(screen.outcome, look)
    line = QWidget()
    layout = row(line, gap=look.px(24))
    layout.addWidget(drawing(pixmap), 0, Qt.AlignmentFlag.AlignTop)
    told = column(gap=look.px(4))
    if not lines:
        told.addStretch()
    told.addWidget(heading(around.words(UNSURE if unsure else heading_of(screen)), look))
    if not lines:
        told.addStretch()
    if beside:
        abreast = row(gap=look.px(24))
        abreast.addWidget(TextBlock(lines[0], look, Role.LEAD))
        abreast.addWidget(TextBlock(beside, look, Role.LEAD), 1)
        told.addLayout(abreast)
    for words in lines[1:] if beside else lines:
        told.addWidget(TextBlock(words, look, Role.LEAD))
    layout.addLayout(told, 1)
    return line


def heading_of(screen: Feedback | Review) -> str:
    """Say how it went; what goes now, after it was shown how, is praised for that."""
    goes_now = isinstance(screen, Feedback) and screen.goes_now
    return GOES_NOW if goes_now else HEADINGS[screen.outcome]


def sign(outcome: Outcome, look: Look) -> QPixmap:
    """Give the disc of an outcome: a tick, or an arrow towards what comes next."""
    return look_here_sign(look, SIGN) if outcome is Outcome.NOT_YET else done_sign(look, SIGN)


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

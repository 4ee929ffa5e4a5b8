"""The right way: how it went above it, what is good to know and one line to remember below it.

What is told of what this person did comes first; the line to remember is general, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.model import Outcome
from kiosk.core.preferences import TextSize
from kiosk.core.words import Words, message
from kiosk.kinds.kind import Standing, Way
from kiosk.ui.screens.shown_way import LOW, done_sign, look_here_sign
from kiosk.ui.screens.way_cards import WayCards, way_cards
from kiosk.ui.screens.way_words import is_thanked, thanks_for
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
"""Design px between the cards and what is good to know."""


def tell_right_way(view: View[Feedback] | View[Review], about: str = "") -> None:
    """Lay out how it went, the cards and what to remember; `about` says which exercise this was.

    What cannot all stand in sight scrolls as one page.
    """
    screen, around, look = view.shown, view.around, view.look
    lines = lines_above(screen, about, around)
    thanks = thanks_for(screen.ways, around.words)
    bar = remember_bar(screen, around)
    notes = [good_to_know(screen.texts[note], around) for note in screen.notes]
    layout = view.page()
    laid = Laid(view, layout, lines, bar, notes)
    if asked := asked_first(about, screen):
        laid = laid.unless_poorer(Laid(view, layout, asked, bar, notes))
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

    def unless_poorer(self, other: Laid) -> Laid:
        """Give another one, unless its cards scroll, or say or show less than these."""
        shape = other.cards.arrangement.shape
        poorer = other.cards.narrow or (shape in LOW and shape is not self.cards.arrangement.shape)
        return other if other.whole and not poorer else self

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


def carded(screen: Feedback | Review) -> list[Way]:
    """Give what has a card: all but what is thanked for in a line."""
    return [way for way in screen.ways if not is_thanked(way)]


def above(screen: Feedback | Review, words: Words) -> tuple[str, ...]:
    """Give the lines above the cards: the question that they answer, or how to read them.

    Where nothing was met yet the heading says it all, but the cards of mails have no room to say where to
    look, nor what was done with each; looking back, all other lines leave their room to which item it was.
    """
    standings = {way.standing for way in carded(screen)}
    lines = [screen.texts["ask"]] if "ask" in screen.texts else []
    if was_unsure(screen):
        return *lines, words("You said: I don't know. But it was right.")
    if lines:
        return tuple(lines)
    where = where_to_look(screen, words)
    if where or isinstance(screen, Review):
        return (where,) if where else ()
    if standings == {Standing.MET, Standing.AHEAD}:
        return (words("Where there is a tick, you did it already."),)
    return (words("That is how you did it:"),) if standings == {Standing.MET} else ()


def lines_above(screen: Feedback | Review, about: str, around: Around) -> list[str]:
    """Give the lines above the cards; in a crowded window none stands whole below all of them."""
    lines = [*filter(None, [about, *above(screen, around.words)])]
    left_out = where_to_look(screen, around.words) if about and around.look.crowded else ""
    return [line for line in lines if line != left_out]


def where_to_look(screen: Feedback | Review, words: Words) -> str:
    """Say which mails were not reported, and where to begin; "" where that is not all there is."""
    verbs = {way.verb for way in carded(screen)}
    if {way.standing for way in carded(screen)} != {Standing.AHEAD} or "report" not in verbs:
        return ""
    if verbs != {"report"}:
        return words("Look first where the arrow is.")
    return words.plural(
        "You did not report this one. See the arrow.",
        "You did not report these {count}. See the arrow.",
        len(carded(screen)),
    )


def asked_first(about: str, screen: Feedback | Review) -> list[str]:
    """Give the lines above steps put in order, with what was asked, as cards do not tell; else none."""
    steps = {way.verb for way in screen.ways} == {"place"}
    return [*filter(None, (about, screen.texts["task"]))] if steps and not was_unsure(screen) else []


def tells_how_to_read(screen: Feedback | Review, lines: Sequence[str]) -> bool:
    """Tell whether the last line above the cards says what their signs say too."""
    other = isinstance(screen, Review) or "ask" in screen.texts or was_unsure(screen)
    return bool(lines) and not other


def was_unsure(screen: Feedback | Review) -> bool:
    """Tell whether someone said that they did not know what they had done already."""
    return screen.outcome is Outcome.NOT_YET and {way.standing for way in screen.ways} == {Standing.MET}


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
    above = look.text_size is not TextSize.NORMAL
    label.addWidget(said, int(above), Qt.AlignmentFlag.AlignVCenter)
    layout = column(bar, gap=px(4), margins=margins) if above else row(bar, gap=px(24), margins=margins)
    layout.addLayout(label)
    large = len(words) <= SHORT and screen.outcome is not Outcome.NOT_YET
    role = Role.HEADING_2 if large else Role.OPTION
    layout.addWidget(TextBlock(words, look, role, colour=colour), 1, Qt.AlignmentFlag.AlignVCenter)
    return bar

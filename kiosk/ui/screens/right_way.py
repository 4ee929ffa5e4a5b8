"""The right way: how it went above it, what was noticed, one line to remember below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.core.model import Exercise, Outcome
from kiosk.core.words import Words, message
from kiosk.kinds import KINDS
from kiosk.kinds.inbox import names_real_mail
from kiosk.ui.screens.way_cards import Texts, way_cards
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, View
from kiosk.ui.widgets.box import Box, column, drawing, height_of, row
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.tick import disc
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
MOST = 2
"""How many notes stand above the cards; the others stand below them."""


def tell_right_way(view: View[Feedback] | View[Review], about: str = "") -> None:
    """Lay out how it went, the cards and what to remember; `about` says which exercise this was.

    What cannot all stand in sight scrolls as one page.
    """
    screen, around, look = view.shown, view.around, view.look
    notes = notes_to_tell(screen.exercise, screen.texts, screen.notes, around.words)
    head = result_line(screen.outcome, [*filter(None, [about]), *notes[:MOST]], around)
    cards = way_cards(screen.exercise, screen.texts, around)
    bar = remember_bar(screen.texts["remember"], around)
    content = QWidget()
    inside = column(content, gap=look.px(16))
    layout = view.page()
    apart = fits(layout, (head, bar), look)
    for widget in (cards,) if apart else (head, cards):
        inside.addWidget(widget, widget is cards)
    for note in notes[MOST:]:
        inside.addWidget(TextBlock(note, look, Role.LEAD))
    if not apart:
        inside.addWidget(bar)
    page = Page(content, look, around.words)
    for widget in (head, page, bar) if apart else (page,):
        layout.addWidget(widget, widget is page)


def fits(layout: QVBoxLayout, fixed: Sequence[QWidget], look: Look) -> bool:
    """Tell whether these leave room for a page between them."""
    edges = layout.contentsMargins()
    width = look.width - 2 * look.margin
    page = look.px(LEAST + LINE)
    heights = [height_of(widget, width) for widget in fixed]
    return sum(heights) + page + 2 * layout.spacing() <= look.room - edges.top() - edges.bottom()


def notes_to_tell(exercise: Exercise[object], texts: Texts, notes: Sequence[str], words: Words) -> list[str]:
    """Give the words of the notes, each once, without those that the cards already show."""
    ways = KINDS[exercise.kind].way(exercise.spec)
    shown = {texts.get(field) for way in ways for field in (way.title, way.detail, way.quote)}
    told = dict.fromkeys(note_told(note, texts, words) for note in notes)
    return [note for note in told if note not in shown]


def note_told(note: str, texts: Texts, words: Words) -> str:
    """Say one note; one that only names a mail says that it is real."""
    if names_real_mail(note):
        return words("This email is real: “{subject}”", subject=texts[note])
    return texts[note]


def result_line(outcome: Outcome, lines: Sequence[str], around: Around) -> QWidget:
    """Give a sign and a heading, with lines below it: a word, a sign and a colour together."""
    look = around.look
    line = QWidget()
    layout = row(line, gap=look.px(24))
    layout.addWidget(drawing(sign(outcome, look)), 0, Qt.AlignmentFlag.AlignTop)
    told = column(gap=look.px(4))
    told.addWidget(heading(around.words(HEADINGS[outcome]), look))
    for words in lines or (around.words("This is how it works:"),):
        told.addWidget(TextBlock(words, look, Role.LEAD))
    layout.addLayout(told, 1)
    return line


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

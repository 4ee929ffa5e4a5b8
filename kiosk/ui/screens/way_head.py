"""The head of a right way: a sign, how it went, and the lines below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.core.model import Outcome
from kiosk.core.words import message
from kiosk.ui.screens.shown_way import done_sign, look_here_sign
from kiosk.ui.screens.way_lines import was_unsure
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import column, drawing, row
from kiosk.ui.widgets.text import TextBlock, heading
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

"""What is counted of many visits together, and whether this one may be: for anyone to read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.core.words import message
from kiosk.ui.announce import announce
from kiosk.ui.heard import ONE_OF_SEVERAL, heard_as
from kiosk.ui.screens.what_exactly import what_exactly
from kiosk.ui.sharing import WHAT_WE_SHARE
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import Box, Whole, column, drawing, row
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.way_card import WayCard
from kiosk.visit.screens import WhatWeShare

SENTENCES = (
    ("calculator", message("We count how many people take part, and <b>how it goes</b>.")),
    ("shield-check", message("<b>Not your name.</b> Not your answers.")),
    ("users-three", message("Only totals of <b>several visits together</b> leave this computer.")),
)
CHOICES: Mapping[bool, tuple[str, str]] = {
    True: (message("Count me"), "user-plus"),
    False: (message("Don't count me"), "user-minus"),
}
UPRIGHT_PICTURE, UPRIGHT_CARD = 120, 160
"""Design px of the picture of a sentence, and of the height of a choice, where a window stands upright."""
KEPT: Mapping[bool, str] = {
    True: message("We count you, without your name. You can change this until you leave."),
    False: message("That is fine. We do not count you. Everything works the same."),
}


class Choice(QWidget):
    """What is done unless one says no, both answers, and what the one that stands means."""

    def __init__(self, around: Around, *, counted: bool) -> None:
        """Lay out the answers above what is made of them."""
        super().__init__()
        words, look = around.words, around.look
        self._words = words
        layout = column(self, gap=look.px(12))
        layout.addWidget(TextBlock(words("We count you, unless you say no."), look, Role.HEADING_2))
        self._cards = {
            answer: ChoiceCard(words(said), look, picture, beside=True, small=close(look))
            for answer, (said, picture) in CHOICES.items()
        }
        for answer, card in self._cards.items():
            card.setObjectName("count-me" if answer else "dont-count-me")
            heard_as(card, ONE_OF_SEVERAL)
            card.clicked.connect(lambda _=False, answer=answer: around.visit.be_counted(counted=answer))
            if look.portrait:
                card.setMinimumHeight(look.px(UPRIGHT_CARD))
            layout.addWidget(card, 1)
        self._kept = Notice(words(KEPT[counted]), look, "info")
        layout.addWidget(self._kept)
        self._show(counted=counted)

    def show_chosen(self, *, counted: bool) -> None:
        """Show which answer stands now, and tell what it means."""
        self._show(counted=counted)
        said = self._words(KEPT[counted])
        self._kept.say(said)
        announce(self._kept, said)

    def _show(self, *, counted: bool) -> None:
        for answer, card in self._cards.items():
            card.setChecked(answer is counted)


def close(look: Look) -> bool:
    """Tell whether room is scarce: the window is low, or the letters are large."""
    return look.slim or look.text_size is not TextSize.NORMAL


def picture_size(look: Look) -> int:
    """Give the design px of the picture of a sentence."""
    if look.portrait:
        return UPRIGHT_PICTURE
    return 56 if close(look) else 72


def sentences(around: Around) -> QWidget:
    """Give what is counted and what never is, each beside its picture."""
    look = around.look
    box = Box("quiet")
    side = look.px(20 if look.slim or look.largest else 32)
    layout = column(box, gap=look.px(8), margins=(side, look.px(12), side, look.px(12)))
    for picture, said in SENTENCES:
        held = Whole()
        line = row(held, gap=look.px(20))
        line.addWidget(drawing(look.picture(picture, picture_size(look))), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(TextBlock(around.words(said), look, Role.LEAD), 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(held, 1)
    return box


class WhatWeShareView(View[WhatWeShare]):
    """Three sentences and a choice; on a second page, for who wants it, what exactly."""

    def __init__(self, screen: WhatWeShare, around: Around) -> None:
        """Show the first page."""
        super().__init__(screen, around)
        self._layout = column(self)
        self._deeper = False
        self._page = self._first_page()
        self._layout.addWidget(self._page)

    @override
    def bars(self) -> Bars:
        place, go_on = self.words(WHAT_WE_SHARE), Primary(self.words("Go on"), self.visit.close)
        return Bars(place=place, primary=go_on, close=self._turn if self._deeper else None)

    @override
    def show_screen(self, screen: WhatWeShare) -> bool:
        if screen != self.shown and not self._deeper:
            self._choice.show_chosen(counted=screen.counted)
        self.shown = screen
        return True

    def _turn(self) -> None:
        """Turn to the other page."""
        self._deeper = not self._deeper
        old = self._page
        if self._deeper:
            self._page = what_exactly(self.around)
        else:
            self._page = self._first_page()
        self._layout.replaceWidget(old, self._page)
        old.hide()
        old.deleteLater()
        self.bars_changed.emit()

    def _first_page(self) -> QWidget:
        """Give both columns beside each other where they stand whole, else one column that scrolls."""
        look = self.look
        plans = (True,) if look.stacked else (False, True)
        return copyfit(plans, self._page_of, QSize(look.width, look.room))

    def _page_of(self, stacked: bool) -> QWidget:  # noqa: FBT001 - a plan, as copyfit gives it
        """Lay out what is counted and the choice, `stacked` in one column."""
        look = self.look
        self._choice = Choice(self.around, counted=self.shown.counted)
        page = QWidget()
        edge = look.px(16 if close(look) else 24)
        layout = column(page, gap=look.px(16), margins=(look.margin, edge, look.margin, edge))
        layout.addWidget(heading(self.words(WHAT_WE_SHARE), look))
        body = column(gap=look.gutter) if stacked else row(gap=look.gutter)
        told = column(gap=look.px(12))
        told.addWidget(sentences(self.around), 1)
        body.addLayout(told, 1)
        # Where there is no room for both, what is chosen already is seen with its question.
        body.insertWidget(0 if stacked and not look.portrait else 1, self._choice, 1)
        (body if stacked else told).addWidget(self._exactly())  # the choice comes sooner
        add_within_reach(layout, body, look)
        return page

    def _exactly(self) -> WayCard:
        exactly = WayCard(self.words("What exactly?"), self.look)
        exactly.setObjectName("share-exactly")
        exactly.clicked.connect(lambda _=False: self._turn())
        return exactly

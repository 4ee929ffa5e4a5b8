"""One item of the screening again: how it went, and the right way."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.screens.right_way import remember_bar, result_line
from kiosk.ui.screens.way_cards import way_cards
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.worlds.page import Page
from kiosk.visit.screens import Review


class ReviewView(View[Review]):
    """It says which item this was: that may be a while ago."""

    def __init__(self, screen: Review, around: Around) -> None:
        """Tell it from top to bottom."""
        super().__init__(screen, around)
        layout = self.page()
        number = self.words("{number} of {all}", number=screen.number, all=screen.of)
        about = f"<b>{number}</b>  {screen.texts['title']}"
        notes = [screen.texts[note] for note in screen.notes]
        layout.addLayout(result_line(screen.outcome, [about, *notes], around))
        cards = way_cards(screen.exercise, screen.texts, around)
        layout.addWidget(Page(cards, self.look, self.words), 1)
        layout.addWidget(remember_bar(screen.texts["remember"], around))

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("What can I do already?"),
            primary=Primary(words("Next"), self.visit.next),
            back=True,
        )

"""After practice: how it went, the right way, one line to remember."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.names import THEMES
from kiosk.ui.screens.right_way import remember_bar, result_line
from kiosk.ui.screens.way_cards import way_cards
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.ui.worlds.page import Page
from kiosk.visit.screens import Feedback


class FeedbackView(View[Feedback]):
    """Never red, never "wrong": what went well, or how it goes."""

    def __init__(self, screen: Feedback, around: Around) -> None:
        """Tell it from top to bottom."""
        super().__init__(screen, around)
        layout = self.page()
        notes = [screen.texts[note] for note in screen.notes]
        layout.addLayout(result_line(screen.outcome, notes, around))
        cards = way_cards(screen.exercise, screen.texts, around)
        layout.addWidget(Page(cards, self.look, self.words), 1)
        layout.addWidget(remember_bar(screen.texts["remember"], around))

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("Practise: {theme}", theme=words(THEMES[self.shown.theme][0])),
            primary=Primary(words("Next"), self.visit.next),
            secondary=(Secondary("again", words("Once more"), "arrow-counter-clockwise", self.visit.again),),
            back=True,
        )

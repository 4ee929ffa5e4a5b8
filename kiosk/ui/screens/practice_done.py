"""All of a theme was practised."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.visit.screens import PracticeDone


class PracticeDoneView(View[PracticeDone]):
    """Well done, and what else there is."""

    def __init__(self, screen: PracticeDone, around: Around) -> None:
        """Say it on one calm page."""
        super().__init__(screen, around)
        theme = self.words(THEMES[screen.theme][0])
        said = Said(
            "star",
            self.words("You did all of this"),
            (theme, self.words("Choose something else, or stop for today.")),
        )
        MessagePage(said, self.look, self.page())

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("Practise"),
            primary=Primary(words("Something else"), self.visit.go_on),
            secondary=(Secondary("take-home", words("My sheet"), "file", self.visit.take_home),),
        )

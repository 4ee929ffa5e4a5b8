"""Nobody touched the screen for a while: a warning that any touch ends."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.visit.screens import StillThere

MINUTE, LONG = 60, 90
"""Seconds; from LONG on, which those have who asked for more time, what is left is told in minutes."""


class StillThereView(View[StillThere]):
    """How long it still takes, and the one button that stays."""

    def __init__(self, screen: StillThere, around: Around) -> None:
        """Show the seconds that are left."""
        super().__init__(screen, around)
        words = self.words
        sentences = (self._left(screen), words("Then nobody else sees what you did."))
        said = Said("hourglass", words("Are you still there?"), sentences)
        self._page = MessagePage(said, self.look, self.page())

    @override
    def show_screen(self, screen: StillThere) -> bool:
        self._page.lines[0].say(self._left(screen))
        return True

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            primary=Primary(words("Yes, I am here"), self.visit.still_here),
            secondary=(Secondary("leave", words("I am done"), "x", self.visit.leave),),
            ends=True,
            stop=False,
            help=False,
            tools=False,
        )

    def _left(self, screen: StillThere) -> str:
        """Say the time in what people count it in; never more than it is."""
        if screen.seconds < LONG:
            return self.words.plural(
                "In {count} second the screen starts again.",
                "In {count} seconds the screen starts again.",
                screen.seconds,
            )
        return self.words.plural(
            "In {count} minute the screen starts again.",
            "In {count} minutes the screen starts again.",
            screen.seconds // MINUTE,
        )

"""Thank you, and nothing of you stays here."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.visit.screens import Goodbye


class GoodbyeView(View[Goodbye]):
    """A last kind word."""

    def __init__(self, screen: Goodbye, around: Around) -> None:
        """Say goodbye."""
        super().__init__(screen, around)
        words = self.words
        sentences = (words("Nothing of you stays on this screen."), words("You are always welcome."))
        said = Said("hand-heart", words("Thank you and see you soon!"), sentences)
        MessagePage(said, self.look, self.page())

    @override
    def bars(self) -> Bars:
        done = Primary(self.words("Close"), self.visit.go_on)
        return Bars(primary=done, stop=False)

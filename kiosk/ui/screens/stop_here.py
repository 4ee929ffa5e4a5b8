"""Stop now? Going on is one touch, stopping too."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.message_page import MessagePage, Said
from kiosk.ui.sharing import way_to_sharing
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.visit.screens import StopHere


class StopHereView(View[StopHere]):
    """Stopping is fine, and whoever did something sees what they can do."""

    def __init__(self, screen: StopHere, around: Around) -> None:
        """Say what stopping means here."""
        super().__init__(screen, around)
        words = self.words
        then = words("Then nothing of you stays here.")
        if screen.result_next:
            then = words("First you see what you can do already.")
        said = Said("door", words("Do you want to stop?"), (words("You can stop at any time."), then))
        MessagePage(said, self.look, self.page(), way_to_sharing(around))

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("Stop"),
            stop=False,
            primary=Primary(words("No, I go on"), self.visit.close),
            secondary=(Secondary("stop-now", words("Yes, stop"), "x", self.visit.stop_now),),
            ends=True,
        )

"""One item of the screening again: how it went, and the right way."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.screens.right_way import tell_right_way
from kiosk.ui.screens.way_lines import Item
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.visit.screens import Review


class ReviewView(View[Review]):
    """It says which item this was: that may be a while ago."""

    personal = True

    def __init__(self, screen: Review, around: Around) -> None:
        """Tell it from top to bottom."""
        super().__init__(screen, around)
        number = self.words("{number} of {all}", number=screen.number, all=screen.of)
        tell_right_way(self, Item(number, screen.texts["title"]))

    @override
    def bars(self) -> Bars:
        words = self.words
        return Bars(
            place=words("What can I do already?"),
            primary=Primary(words("Next"), self.visit.next),
            back=True,
        )

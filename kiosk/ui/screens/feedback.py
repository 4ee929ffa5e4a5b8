"""After practice: how it went, the right way, one line to remember."""

from __future__ import annotations

from typing_extensions import override

from kiosk.ui.screens.right_way import tell_right_way
from kiosk.ui.theme_names import THEMES
from kiosk.ui.view import Around, Bars, Primary, Secondary, View
from kiosk.visit.screens import Feedback


class FeedbackView(View[Feedback]):
    """Never red, never "wrong": what went well, or how it goes."""

    def __init__(self, screen: Feedback, around: Around) -> None:
        """Tell it from top to bottom."""
        super().__init__(screen, around)
        tell_right_way(self)

    @override
    def bars(self) -> Bars:
        words = self.words
        theme = words(THEMES[self.shown.theme][0])
        return Bars(
            place=words("Practise: {theme}", theme=theme),
            step=theme,
            primary=Primary(words("Next"), self.visit.next),
            secondary=(Secondary("again", words("Once more"), "arrow-counter-clockwise", self.visit.again),),
            back=True,
        )

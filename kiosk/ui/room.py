"""The place between the two bars, where every screen stands; what is too high for it says so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.core.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column
from kiosk.ui.worlds.page import Page

AIR = 8
"""Design px above and below the strip that says there is more."""
MORE_OF_SCREEN = "more-of-screen"
"""The name of the row that says there is more of a screen."""


class Room(Page):
    """A screen's view, with "More below" under it for as long as there is more.

    The window puts every view in one, so that no screen can forget to say it.
    """

    def __init__(self, view: QWidget, look: Look, words: Words) -> None:
        """Take a screen's view."""
        super().__init__(view, look, words, more_inside=False)
        self.setObjectName("room")
        self.more.setObjectName(MORE_OF_SCREEN)
        self._strip = QWidget()
        side, air = look.margin, look.px(AIR)
        column(self._strip, margins=(side, air, side, air)).addWidget(self.more)
        self._strip.hide()
        self.column.addWidget(self._strip)

    @override
    def follow_fingers(self) -> None:
        """Stay where it is: a finger that pulls a card along would press it where it lets go."""

    @override
    def show_more(self, *, shown: bool) -> None:
        super().show_more(shown=shown)
        self._strip.setVisible(shown)

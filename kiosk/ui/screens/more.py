"""The personal settings that have no tool of their own."""

from __future__ import annotations

from dataclasses import replace

from typing_extensions import override

from kiosk.core.preferences import Preferences
from kiosk.core.words import message
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.switch import SwitchCard
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import More

STEADY = (message("Steady hand"), message("A second click by accident does nothing."))
TIME = (message("More time"), message("The screen waits much longer for you."))


class MoreView(View[More]):
    """Two big switches."""

    def __init__(self, screen: More, around: Around) -> None:
        """Lay out the switches as they stand."""
        super().__init__(screen, around)
        now = screen.preferences
        layout = self.page(16)
        layout.addWidget(heading(self.words("How do you like it?"), self.look))
        layout.addWidget(TextBlock(self.words("This stays until you leave."), self.look, Role.LEAD))
        layout.addSpacing(self.look.px(8))
        steady = replace(now, steady_hand=not now.steady_hand)
        time = replace(now, more_time=not now.more_time)
        layout.addWidget(self._switch("steady-hand", (STEADY, "cursor-click"), steady, on=now.steady_hand))
        layout.addSpacing(self.look.px(8))
        layout.addWidget(self._switch("more-time", (TIME, "clock"), time, on=now.more_time))
        layout.addStretch()

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("More"), close=self.visit.close)

    def _switch(
        self, name: str, told: tuple[tuple[str, str], str], then: Preferences, *, on: bool
    ) -> SwitchCard:
        (title, sentence), picture = told
        state = self.words("On") if on else self.words("Off")
        card = SwitchCard((self.words(title), self.words(sentence), state), picture, self.look, on=on)
        card.setObjectName(name)
        if not self.look.largest:
            card.setMaximumHeight(self.look.px(168))
        card.clicked.connect(lambda _=False: self.visit.prefer(then))
        return card

"""The personal settings that have no tool of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from kiosk.core.preferences import Preferences
from kiosk.core.speech import VOLUMES, Reading
from kiosk.core.words import message
from kiosk.ui.sharing import button_to_sharing, way_to_sharing
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import Box, column, row
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.switch import SwitchCard
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.volume import VolumeControl
from kiosk.visit.screens import More

STEADY = (message("Steady hand"), message("A second click then does not count."))
TIME = (message("More time"), message("The screen waits much longer for you."))
TYPING = (message("Keyboard on the screen"), message("Type by touching the screen."))
ALOUD = (message("Read aloud"), message("Hear what is on the screen."))
READINGS: Mapping[Reading, str] = {
    Reading.OFF: message("Off"),
    Reading.ON_TAP: message("What I touch"),
    Reading.AUTOMATIC: message("Everything"),
}


class MoreView(View[More]):
    """Big switches; where the language can be heard, also when and how loud.

    A keyboard that is not there is not offered.
    """

    def __init__(self, screen: More, around: Around) -> None:
        """Lay out the settings as they stand."""
        super().__init__(screen, around)
        now = screen.preferences
        self._gap = 24 if self.look.portrait else 12
        layout = self.page(self._gap)
        layout.addLayout(self._head())
        steady = replace(now, steady_hand=not now.steady_hand)
        time = replace(now, more_time=not now.more_time)
        switches = [
            self._switch("steady-hand", (STEADY, "cursor-click"), steady, on=now.steady_hand),
            self._switch("more-time", (TIME, "clock"), time, on=now.more_time),
        ]
        if around.keyboard:
            keyboard = replace(now, keyboard=not now.keyboard)
            switches.append(self._switch("keyboard", (TYPING, "keyboard"), keyboard, on=now.keyboard))
        if around.read_aloud is not None:
            switches.append(self._reading(now))
        add_within_reach(layout, self._abreast(switches), self.look)
        if around.read_aloud is not None:
            layout.addWidget(self._volume(now))
        if self.look.largest and screen.shares:
            layout.addWidget(way_to_sharing(around))

    def _head(self) -> QHBoxLayout:
        """Ask, and lead aside to what is counted; the largest letters have that below."""
        head, asked = row(gap=self.look.gutter), column(gap=self.look.px(4))
        asked.addWidget(heading(self.words("How do you like it?"), self.look))
        asked.addWidget(TextBlock(self.words("This stays until you leave."), self.look, Role.LEAD))
        head.addLayout(asked, 1)
        if self.shown.shares and not self.look.largest:
            head.addWidget(button_to_sharing(self.around), 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("More"), close=self.visit.close)

    def _switch(
        self,
        name: str,
        told: tuple[tuple[str, str], str],
        then: Preferences,
        *,
        on: bool,
        state: str = "",
    ) -> SwitchCard:
        (title, sentence), picture = told
        state = state or (self.words("On") if on else self.words("Off"))
        card = SwitchCard((self.words(title), self.words(sentence), state), picture, self.look, on=on)
        card.setObjectName(name)
        card.clicked.connect(lambda _=False: self.visit.prefer(then))
        return card

    def _abreast(self, switches: list[SwitchCard]) -> QGridLayout:
        """Put two switches side by side where there is room for their words."""
        columns = 1 if self.look.narrow or self.look.largest else 2
        grid = QGridLayout()
        grid.setSpacing(self.look.px(self._gap))
        for index, card in enumerate(switches):
            grid.addWidget(card, *divmod(index, columns))
        for line in range(grid.rowCount()):
            grid.setRowStretch(line, 1)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 1)
        return grid

    def _reading(self, now: Preferences) -> SwitchCard:
        """Give the switch that goes round: off, what I touch, everything."""
        ways = list(READINGS)
        following = ways[(ways.index(now.reading) + 1) % len(ways)]
        return self._switch(
            "reading",
            (ALOUD, "speaker-high"),
            replace(now, reading=following),
            on=now.reading is not Reading.OFF,
            state=self.words(READINGS[now.reading]),
        )

    def _volume(self, now: Preferences) -> QWidget:
        words = (self.words("Quieter"), self.words("Volume {n}", n=now.volume), self.words("Louder"))
        control = VolumeControl(now.volume, words, self.look, self._turn)
        box = Box("quiet")
        px = self.look.px
        edge = px(24 if self.look.portrait else 8)
        line = row(box, gap=px(28), margins=(px(34), edge, px(34), edge))
        line.addWidget(TextBlock(words[1], self.look, Role.HEADING_2), 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(control)
        return box

    def _turn(self, step: int) -> None:
        now = self.shown.preferences
        volume = min(max(now.volume + step, VOLUMES[0]), VOLUMES[-1])
        self.visit.prefer(replace(now, volume=volume))

"""The personal settings that have no tool of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.core.preferences import Preferences
from kiosk.core.speech import VOLUMES, Reading
from kiosk.core.words import message
from kiosk.ui.sharing import button_to_sharing, way_to_sharing
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, View
from kiosk.ui.widgets.box import Box, column, room_between, row
from kiosk.ui.widgets.copyfit import copyfit
from kiosk.ui.widgets.reach import add_within_reach
from kiosk.ui.widgets.switch import SwitchCard
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.ui.widgets.volume import VolumeControl
from kiosk.visit.screens import More

STEADY = (message("Steady hand"), message("A second click then does not count."))
TIME = (message("More time"), message("The screen waits much longer for you."))
TYPING = (message("Keyboard on the screen"), message("Type by touching the screen."))
ALOUD = (message("Read aloud"), message("Hear what is on the screen."))
STAYS = message("This stays until you leave.")
ON, OFF = message("On"), message("Off")
READINGS: Mapping[Reading, str] = {
    Reading.OFF: OFF,
    Reading.ON_TAP: message("What I touch"),
    Reading.AUTOMATIC: message("Everything"),
}


@dataclass(frozen=True, slots=True)
class Offered:
    """One setting: what is told of it, and how all would stand then; without a `state` it is on or off."""

    name: str
    told: tuple[str, str]
    picture: str
    then: Preferences
    on: bool
    state: str = ""


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
        head = self._head()
        layout.addWidget(head)
        heard = around.read_aloud is not None
        below: list[QWidget] = [self._volume(now)] if heard else []
        if self.look.crowded:
            below.insert(0, self._stays())
        if self.look.largest and screen.shares:
            below.append(way_to_sharing(around))
        space = QSize(self.look.width - 2 * self.look.margin, room_between(layout, (head, *below), self.look))
        # Small ones abreast, where all of them are in sight only then; else the usual ones scroll.
        plans = (False,) if self.look.stacked else (False, True, False)
        add_within_reach(layout, copyfit(plans, self._switches, space), self.look)
        for one in below:
            layout.addWidget(one)

    def _switches(self, close: bool) -> QWidget:  # noqa: FBT001 - a plan, as copyfit gives it
        """Give all switches that there are here, small ones where they stand `close`."""
        now, around = self.shown.preferences, self.around
        steady = replace(now, steady_hand=not now.steady_hand)
        time = replace(now, more_time=not now.more_time)
        # By how many need it: with the largest letters only the first ones are in sight. Who reads with
        # effort is one in seven, and the corner that reads aloud does so once; nearly all beginners click
        # twice; a silence asks by itself for more time; the keyboard comes by itself for a finger.
        offered = [self._reading(now)] if around.read_aloud is not None else []
        offered += [
            Offered("steady-hand", STEADY, "cursor-click", steady, on=now.steady_hand),
            Offered("more-time", TIME, "clock", time, on=now.more_time),
        ]
        if around.keyboard:
            keyboard = replace(now, keyboard=not now.keyboard)
            offered.append(Offered("keyboard", TYPING, "keyboard", keyboard, on=now.keyboard))
        return self._abreast([self._switch(one, close=close) for one in offered], close=close)

    def _head(self) -> QWidget:
        """Ask, and lead aside to what is counted; beside the largest letters the settings come first."""
        asking = QWidget()
        head, asked = row(asking, gap=self.look.gutter), column(gap=self.look.px(4))
        asked.addWidget(heading(self.words("How do you like it?"), self.look))
        if not self.look.crowded:
            asked.addWidget(self._stays())
        head.addLayout(asked, 1)
        if self.shown.shares and not self.look.largest:
            head.addWidget(button_to_sharing(self.around), 0, Qt.AlignmentFlag.AlignVCenter)
        return asking

    def _stays(self) -> TextBlock:
        return TextBlock(self.words(STAYS), self.look, Role.LEAD)

    @override
    def bars(self) -> Bars:
        return Bars(place=self.words("More"), close=self.visit.close)

    def _switch(self, offered: Offered, *, close: bool) -> SwitchCard:
        title, sentence = map(self.words, offered.told)
        state = self.words(offered.state or (ON if offered.on else OFF))
        card = SwitchCard((title, sentence, state), offered.picture, self.look, on=offered.on, close=close)
        card.setObjectName(offered.name)
        card.clicked.connect(lambda _=False: self.visit.prefer(offered.then))
        return card

    def _abreast(self, switches: list[SwitchCard], *, close: bool) -> QWidget:
        """Put two switches side by side where there is room for their words."""
        columns = 2 if close else 1 if self.look.narrow or self.look.largest else 2
        all_switches = QWidget()
        grid = QGridLayout(all_switches)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.look.px(self._gap))
        for index, card in enumerate(switches):
            grid.addWidget(card, *divmod(index, columns))
        for line in range(grid.rowCount()):
            grid.setRowStretch(line, 1)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 1)
        return all_switches

    def _reading(self, now: Preferences) -> Offered:
        """Give the switch that goes round: off, what I touch, everything."""
        ways = list(READINGS)
        following = ways[(ways.index(now.reading) + 1) % len(ways)]
        then, on = replace(now, reading=following), now.reading is not Reading.OFF
        return Offered("reading", ALOUD, "speaker-high", then, on=on, state=READINGS[now.reading])

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

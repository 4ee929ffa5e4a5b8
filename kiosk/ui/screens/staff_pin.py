"""The staff's way out: a number pad for the PIN."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.core.pin import LONGEST_PIN
from kiosk.ui.heard import PICTURE, SILENT, heard_as
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around, Bars, Primary, View
from kiosk.ui.widgets.box import column, row
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock, heading
from kiosk.visit.screens import StaffPin

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back")
ROW = 3
SECOND_MS = 1000
MINUTE, LONG = 60, 90
"""Seconds; from LONG on a wait is told in minutes."""


class StaffPinView(View[StaffPin]):
    """Digits become dots; nothing else is shown of them."""

    personal = True

    def __init__(self, screen: StaffPin, around: Around) -> None:
        """Lay out the pad beside what it is for."""
        super().__init__(screen, around)
        look, words = self.look, self.words
        self._pin = ""
        self._keys: list[Button] = []
        self._dots = TextBlock("", look, Role.HEADING_1)
        self._dots.setAccessibleName(words("Digits typed: {n}", n=0))
        heard_as(self._dots, PICTURE)
        self._said = TextBlock(self._told(), look, Role.LEAD)
        self._asking = QTimer(self, interval=SECOND_MS)
        self._asking.timeout.connect(self.visit.staff_door)
        layout = row(self, gap=look.px(56), margins=(look.margin, look.px(24), look.margin, look.px(24)))
        said = column(gap=look.px(12))
        said.addStretch(1)
        said.addWidget(heading(words("For staff"), look))
        said.addWidget(self._said)
        said.addWidget(self._dots)
        said.addStretch(0 if look.portrait else 1)
        layout.addLayout(said, 1)
        low = Qt.AlignmentFlag.AlignBottom if look.portrait else Qt.AlignmentFlag(0)  # where arms reach
        layout.addWidget(self._pad(), 0, low)
        self._show_keys()

    @override
    def show_screen(self, screen: StaffPin) -> bool:
        self.shown = screen
        self._said.say(self._told())
        self._show_keys()
        self._ask_while_locked()
        return True

    @override
    def bars(self) -> Bars:
        words = self.words
        held = self.shown.wait or self.shown.looking
        ready = bool(self._pin) and not held
        still = self._told() if held else words("Type the PIN first.")
        door = Primary(words("Open"), self._open, ready=ready, still=still)
        return Bars(place=words("For staff"), primary=door, close=self.visit.close, stop=False, tools=False)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._ask_while_locked()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self._asking.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.text().isascii() and event.text().isdigit():
            self._type(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._pin:
            self._open()
        else:
            super().keyPressEvent(event)

    def _ask_while_locked(self) -> None:
        """Ask the door each second how long it stays locked."""
        if not self.shown.wait:
            self._asking.stop()
        elif not self._asking.isActive():
            self._asking.start()

    def _told(self) -> str:
        screen = self.shown
        if screen.looking:
            return self.words("One moment: we look at the PIN.")
        if screen.wait:
            return f"{self.words('Tried too many times.')} {self._wait(screen.wait)}"
        if screen.wrong:
            return self.words("That PIN does not fit. Try again.")
        return self.words("Type the PIN to leave the kiosk.")

    def _wait(self, seconds: int) -> str:
        """Say a wait in what people count it in; never less than it is."""
        if seconds < LONG:
            return self.words.plural("Wait {count} second.", "Wait {count} seconds.", seconds)
        return self.words.plural("Wait {count} minute.", "Wait {count} minutes.", -(-seconds // MINUTE))

    def _show_keys(self) -> None:
        """Draw the keys as not ready for as long as the door is locked: nothing comes of them."""
        for key in self._keys:
            key.set_ready(ready=not self.shown.wait, still=self._told())

    def _pad(self) -> QWidget:
        """Give the keys as on a telephone, which no script mirrors."""
        pad = QWidget()
        pad.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self.look.px(12))
        for index, key in enumerate(KEYS):
            if key:
                grid.addWidget(self._key(key), *divmod(index, ROW))
        grid.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return pad

    def _key(self, key: str) -> Button:
        back = key == "back"
        words = self.words("Delete one") if back else key
        button = Button("" if back else key, self.look, "secondary", icon="backspace" if back else "")
        button.setAccessibleName(words)
        button.setProperty(SILENT, not back)
        button.setObjectName(f"pin-{key}")
        self._keys.append(button)
        button.enlarge(self.look.px(148))
        button.clicked.connect(lambda _=False: self._take_back() if back else self._type(key))
        return button

    def _type(self, digit: str) -> None:
        if self.shown.wait:
            return
        self._show((self._pin + digit)[:LONGEST_PIN])

    def _take_back(self) -> None:
        self._show(self._pin[:-1])

    def _show(self, pin: str) -> None:
        self._pin = pin
        self._dots.say("•" * len(pin))
        self._dots.setAccessibleName(self.words("Digits typed: {n}", n=len(pin)))
        self.bars_changed.emit()

    def _open(self) -> None:
        if self.shown.looking:
            return
        pin = self._pin
        self._show("")
        self.visit.staff_pin(pin)

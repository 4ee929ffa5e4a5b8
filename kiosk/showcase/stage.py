"""The real window with any scene in it, in any look, without a visit behind it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from kiosk import paths
from kiosk.core.errors import KioskError
from kiosk.core.preferences import Preferences
from kiosk.core.sheet import SheetWords
from kiosk.core.words import Words
from kiosk.showcase.hand import Hand, OutOfReachError
from kiosk.showcase.scene import Scene
from kiosk.ui.keyboard.delivery import hint_of
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.keys import Hint
from kiosk.ui.keyboard.loading import Layouts, load_layouts
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.ui.worlds.reveal import reveal
from kiosk.visit.screens import Goodbye
from kiosk.visit.visit import Visit

log = logging.getLogger(__name__)

TURNS = 5
"""How often the window may lay itself out anew before it stands still: rows come and go by what fits."""

OVER = "to-world"
"""What leads from a task to its world."""


class Still:
    """Stands in for a visit: whatever is asked of it, nothing happens."""

    preferences = Preferences()

    def __getattr__(self, name: str) -> Callable[..., None]:
        """Lead nowhere, by whatever name."""
        return lambda *_arguments, **_named: None


class Stage:
    """A window that is drawn but never put on the screen, so that it may be larger than that."""

    def __init__(self, words: Words, look: Look) -> None:
        """Make an empty window; there must be a QApplication, with its fonts."""
        self._words, self._look = words, look
        self._visit = cast("Visit", Still())
        self._sheet = b""
        self._keyboard: Keyboard | None = None
        self._sheet_words: SheetWords = ()
        self.window = Window(self._around)
        check_ratio(self.window.devicePixelRatio())
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        # As a screen does: what is too wide or too high is squeezed or cut off, and can be seen to be.
        self.window.setFixedSize(look.width, look.height)
        self.window.show()

    def dress(self, words: Words, look: Look) -> None:
        """Speak another language or look otherwise from the next scene on."""
        self._words, self._look = words, look
        self.window.setFixedSize(look.width, look.height)

    def show(self, scene: Scene) -> None:
        """Show a scene built anew, with what was pressed in it; raises KioskError for what cannot be."""
        self._sheet, self._sheet_words = scene.sheet, scene.sheet_words
        self._put_keyboard_away()
        view = self.window.view
        if view is not None and type(view.shown) is type(scene.screen):
            self.window.show_screen(Goodbye())
        self.window.show_screen(scene.screen)
        self._settle()
        if scene.keyboard is not None:
            self._type(scene.keyboard)
        for name in scene.presses:
            if not Hand(self.window).sees(name):
                self.turn()
            self._press(name)

    def turn(self) -> bool:
        """Turn from a task to its world, where letters leave no room for both; tell whether it did."""
        turns = Hand(self.window).sees(OVER)
        if turns:
            self._press(OVER)
        return turns

    def picture(self) -> QImage:
        """Give what can be seen now."""
        return self.window.grab().toImage()

    def close(self) -> None:
        """Take the window down."""
        self.window.hide()
        self.window.deleteLater()
        self._settle()

    def _type(self, hint: Hint) -> None:
        """Bring the keyboard for a field that takes this, as a finger on that field does."""
        line = self._field(hint)
        if line is None:
            self.turn()
            line = self._field(hint)
        layout = layouts().for_language(self._words.language)
        if line is None or layout is None:
            message = f"There is no field for {hint!r} here, or no keyboard."
            raise OutOfReachError(message)
        self._keyboard = Keyboard(self.window.around.look, layout, self._words, hint)
        self.window.put_below(self._keyboard)
        self._keyboard.show()
        self._settle()
        reveal(line)
        self._settle()

    def _field(self, hint: Hint) -> QLineEdit | None:
        lines = self.window.findChildren(QLineEdit)
        return next((line for line in lines if line.isVisible() and hint_of(line) is hint), None)

    def _put_keyboard_away(self) -> None:
        self.window.put_below(None)
        if self._keyboard is not None:
            self._keyboard.hide()
            self._keyboard.deleteLater()
            self._keyboard = None

    def _press(self, name: str) -> None:
        """Press a button by its name; no pointer stays behind on it."""
        widget = Hand(self.window).find(name)
        if not isinstance(widget, QAbstractButton):
            message = f"{name!r} cannot be pressed."
            raise OutOfReachError(message)
        widget.click()
        self._settle()

    def _settle(self) -> None:
        """Let what waits happen, and what was taken away go."""
        for _ in range(TURNS):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()

    def _around(self, width: int, height: int) -> Around:
        look = replace(self._look, width=width, height=height, right_to_left=self._words.right_to_left)
        words = self._sheet_words
        return Around(self._words, look, self._visit, lambda: self._sheet, unheard, lambda: words)


@cache
def layouts() -> Layouts:
    """Give the shipped keyboards."""
    return load_layouts(paths.ASSETS / "keyboards", log.error)


def check_ratio(ratio: float) -> None:
    """Raise KioskError where a px of the window is not one px of its picture: places would be untrue."""
    if ratio != 1:
        message = (
            f"This screen enlarges every window {ratio:g} times, so nothing can be measured on it: "
            "start it with WAYLAND_DISPLAY and DISPLAY unset, and it makes a screen of its own."
        )
        raise KioskError(message)


def unheard() -> None:
    """Stand in for a voice: the corner where a screen is heard is there, as it is wherever a voice is."""

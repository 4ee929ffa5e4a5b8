"""The keyboard on the screen: it types in what has the focus, and never takes it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from kiosk.core.words import Words
from kiosk.ui.heard import GROUP, heard_as
from kiosk.ui.keyboard.delivery import deliver
from kiosk.ui.keyboard.key_button import KeyButton
from kiosk.ui.keyboard.keys import Act, Hint, Shown, State, after, opened, rows
from kiosk.ui.keyboard.layout import Layout
from kiosk.ui.keyboard.names import identifier, name_of, on_key
from kiosk.ui.keyboard.places import Measures, placed
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box

KEY, TALL = 64, 88
"""Design px of a key's height; an upright window has room for taller ones."""
GAP = 8
AIR, AIR_WHEN_CROWDED = 12, 8
WIDEST = 1240
"""Design px between the outermost keys: hands need not travel further."""
ROWS = 4


class Keyboard(Box):
    """Four rows of keys over the whole width; `done` when someone has finished and it went away."""

    done = Signal()

    def __init__(self, look: Look, layout: Layout, words: Words, hint: Hint = Hint.TEXT) -> None:
        """Show the first page for what a field takes."""
        super().__init__("keyboard")
        self._look = look
        self._words = words
        self._state = opened(layout, hint)
        self._buttons: list[KeyButton] = []
        self.setObjectName("keyboard")
        self.setAccessibleIdentifier("keyboard")
        self.setAccessibleName(words("Keyboard on the screen"))
        heard_as(self, GROUP)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # Keys stand as on a computer, whatever the direction of the words around them.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFixedHeight(height_for(look))
        self._show()

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    def begin(self, hint: Hint) -> None:
        """Show the first page for a field that takes something else."""
        self._state = opened(self._state.layout, hint)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._show()

    def press(self, button: KeyButton) -> None:
        """Do what a key does."""
        key = button.key
        deliver(key, self.window().focusWidget())
        before, self._state = self._state, after(self._state, key)
        if key.act is Act.DONE:
            self.hide()
            self.done.emit()
        elif self._state != before:
            self._show()

    def _show(self) -> None:
        """Let the keys be what is shown now; those that are there stay, so that none flickers."""
        keys = placed(rows(self._state), self._measures())
        while len(self._buttons) < len(keys):
            self._add()
        from_right = self._state.letters.right_to_left
        deletes = from_right and self._state.shown in {Shown.LETTERS, Shown.MORE}
        turned = {Act.TYPE: from_right, Act.DELETE: deletes}
        for button, place in zip(self._buttons, keys, strict=False):
            key = replace(place.key, span=1)
            button.setGeometry(place.left, place.top, place.width, place.height)
            button.setObjectName(identifier(key))
            button.setAccessibleIdentifier(identifier(key))
            button.setAccessibleName(name_of(key, self._state, self._words))
            held = key.act is Act.SHIFT and self._state.shifted
            button.become(
                key,
                on_key(key, self._words),
                held=held,
                backwards=turned.get(key.act, False),
            )
            button.show()
        for spare in self._buttons[len(keys) :]:
            spare.hide()

    def _add(self) -> None:
        button = KeyButton(self._look)
        button.setParent(self)
        button.clicked.connect(lambda: self.press(button))
        self._buttons.append(button)

    def _measures(self) -> Measures:
        px = self._look.px
        width = min(self.width() - 2 * self._look.margin, px(WIDEST))
        return Measures((self.width() - width) // 2, air(self._look), width, key_height(self._look), px(GAP))


def air(look: Look) -> int:
    """Give the px above the keys and below them."""
    return look.px(AIR_WHEN_CROWDED if look.crowded else AIR)


def key_height(look: Look) -> int:
    """Give the px of a key's height."""
    return look.px(TALL if look.portrait else KEY)


def height_for(look: Look) -> int:
    """Give the px of height that the keyboard takes in a window of this look."""
    return ROWS * key_height(look) + look.px((ROWS - 1) * GAP) + 2 * air(look)

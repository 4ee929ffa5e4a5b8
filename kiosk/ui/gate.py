"""What happens to touches and keys before any widget sees them."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from kiosk.ui.widgets.focus_ring import FocusRing

STEADY_MS = 300
NEAR_PX = 24
SHUT_S = 0.4
"""Second clicks of beginners come 90 to 300 ms after the first; nobody has read a new screen sooner."""

ANSWERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select})


class Gate(QObject):
    """A filter on the window's own handle.

    When a press or key replaced the screen, presses, Enter and Space are ignored for 400 ms: the second
    click of a double click is no answer to what came. A key that is still held is none until it is
    pressed anew. With a steady hand asked for, a second click within 300 ms elsewhere is ignored too.
    Menus of the right button never open. The ring shows for keys and hides for the pointer.
    """

    def __init__(self, ring: FocusRing, clock: Callable[[], float] = time.monotonic) -> None:
        """Watch for one window with its ring; `clock` gives seconds that only go forward."""
        super().__init__()
        self.steady_hand = False
        self._ring = ring
        self._clock = clock
        self._last: tuple[int, QPointF] | None = None
        self._swallowing = False
        self._touched = False
        self._held_over = False
        self._shut_until = 0.0

    def shut(self) -> None:
        """Let nothing through for a while: another screen came. One that nobody asked for shuts nothing."""
        if self._touched:
            self._shut_until = self._clock() + SHUT_S
            self._held_over = True
        self._touched = False

    def open(self) -> None:
        """Let everything through at once, as if the while were over: for a hand that need not read."""
        self._shut_until = 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ContextMenu:
            return True
        if isinstance(event, QKeyEvent):
            return self._stops_key(kind, event)
        if isinstance(event, QMouseEvent):
            return self._stops_press(kind, event)
        return False

    def _stops_key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        if kind is QEvent.Type.KeyPress:
            self._ring.want(wanted=True)
        if event.key() in ANSWERS:
            if kind is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._held_over = self._is_shut
            if self._held_over:
                return kind in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        self._touched |= kind is QEvent.Type.KeyPress
        return False

    def _stops_press(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        if kind is QEvent.Type.MouseButtonDblClick:
            return self._swallowing  # follows its own press, and shares its fate
        if kind is QEvent.Type.MouseButtonPress:
            self._ring.want(wanted=False)
            stumbles = self._stumbles(event.timestamp(), event.position())
            self._swallowing = self._is_shut or (self.steady_hand and stumbles)
            self._touched |= not self._swallowing
            return self._swallowing
        if kind is QEvent.Type.MouseButtonRelease and self._swallowing:
            self._swallowing = False
            return True
        return False

    @property
    def _is_shut(self) -> bool:
        return self._clock() < self._shut_until

    def _stumbles(self, now: int, place: QPointF) -> bool:
        """Tell whether a press at `now` ms comes too soon after one elsewhere."""
        last, self._last = self._last, (now, place)
        if last is None or now - last[0] > STEADY_MS:
            return False
        return (place - last[1]).manhattanLength() > NEAR_PX

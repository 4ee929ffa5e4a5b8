"""What happens to touches and keys before any widget sees them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from kiosk.ui.widgets.focus_ring import FocusRing

STEADY_MS = 300
NEAR_PX = 24
PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class Gate(QObject):
    """A filter on the window's own handle.

    With a steady hand asked for, a second click within 300 ms elsewhere is ignored. Menus of the
    right button never open. The ring shows for keys and hides for the pointer.
    """

    def __init__(self, ring: FocusRing) -> None:
        """Watch for one window with its ring."""
        super().__init__()
        self.steady_hand = False
        self._ring = ring
        self._last: tuple[int, QPointF] | None = None
        self._swallowing = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ContextMenu:
            return True
        if kind is QEvent.Type.KeyPress:
            self._ring.want(wanted=True)
        elif isinstance(event, QMouseEvent) and kind in PRESSES:
            self._ring.want(wanted=False)
            self._swallowing = self.steady_hand and self._stumbles(event.timestamp(), event.position())
            return self._swallowing
        elif kind is QEvent.Type.MouseButtonRelease and self._swallowing:
            self._swallowing = False
            return True
        return False

    def _stumbles(self, now: int, place: QPointF) -> bool:
        """Tell whether a press at `now` ms comes too soon after one elsewhere."""
        last, self._last = self._last, (now, place)
        if last is None or now - last[0] > STEADY_MS:
            return False
        return (place - last[1]).manhattanLength() > NEAR_PX

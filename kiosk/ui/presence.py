"""Whether anybody is there, and whether staff ask for their door: a filter on the window's handle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPointerEvent
from typing_extensions import override

SIGNS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)
PRESSED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
LIFTED = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
CORNER_PX = 72
HOLD_MS = 5000
LET_GO_MS = 30
"""How soon after a key was let go the same one is pressed again, if it only repeats; X does both at once."""
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CHORD_KEY = Qt.Key.Key_F12


class Presence(QObject):
    """Tells of every touch and key, of their end, and of the staff's sign.

    The sign is a finger or button held for five seconds in the window's top left corner, wherever
    the language puts its own corners, or Ctrl+Shift+F12. No event is kept from anybody.
    """

    def __init__(
        self, here: Callable[[], None], lifted: Callable[[], None], staff: Callable[[], None]
    ) -> None:
        """`here` is called for every sign of a person, `staff` for the staff's sign.

        `lifted` is called after a finger, button or key was let go and everybody heard of it.
        """
        super().__init__()
        self._here = here
        self._lifted = lifted
        self._staff = staff
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(staff)
        self._let_go = QTimer(self, singleShot=True, interval=LET_GO_MS)
        self._let_go.timeout.connect(lifted)
        self._released = (0, 0, 0)
        self._holder = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent):
            self._heard_key(event)
        elif event.type() in SIGNS:
            self._here()
        if event.type() in LIFTED:
            QTimer.singleShot(0, self, self._lifted)
        if isinstance(event, QPointerEvent) and event.type() in SIGNS | LIFTED:
            self._held(event)
        return False

    def _heard_key(self, event: QKeyEvent) -> None:
        """Listen to whoever presses a key; a book on the keyboard is nobody, and lets nothing go.

        Qt does not always see that a key of X repeats: it is let go and pressed in the same millisecond.
        """
        which = event.key(), event.nativeScanCode(), event.timestamp()
        if event.isAutoRepeat():
            return
        if event.type() is QEvent.Type.KeyRelease:
            self._released = which
            self._let_go.start()
        elif event.type() is QEvent.Type.KeyPress and event.timestamp() and which == self._released:
            self._let_go.stop()
        elif event.type() is QEvent.Type.KeyPress:
            self._here()
            if _is_chord(event):
                self._staff()

    def _held(self, event: QPointerEvent) -> None:
        """Count while a finger or button that came down in the corner stays down and there.

        What another device does meanwhile, such as a mouse at rest on a table that is leant on, is not asked.
        Nor is that the window came to lie under the pointer: X says so late, and of where it was before.
        """
        device = event.device().systemId()
        if event.type() in PRESSED and _in_corner(event):
            self._holder = device
            self._hold.start()
        elif device == self._holder and (event.type() in LIFTED or not _in_corner(event)):
            self._hold.stop()


def _in_corner(event: QPointerEvent) -> bool:
    """Tell whether a finger or the pointer is in the corner."""
    places = (point.position() for point in event.points())
    return any(place.x() < CORNER_PX and place.y() < CORNER_PX for place in places)


def _is_chord(event: QKeyEvent) -> bool:
    return event.key() == CHORD_KEY and event.modifiers() & CHORD == CHORD

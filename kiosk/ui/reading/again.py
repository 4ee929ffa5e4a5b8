"""Looks again for a voice that cannot be heard, for as long as somebody wants to hear it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.core.speech import Voice

SECOND_MS = 1000
FIRST_S, LONGEST_S = 3, 60
"""A look runs a program or two, so each wait that found nothing doubles the next."""


class LookAgain(QObject):
    """Nothing runs while nothing is missing, nor between two looks."""

    def __init__(
        self, parent: QObject, voice: Voice, missing: Callable[[], bool], found: Callable[[], None]
    ) -> None:
        """Take what tells whether the voice is wanted and cannot be heard, and what to do once it can."""
        super().__init__(parent)
        self._voice = voice
        self._missing = missing
        self._found = found
        self._looking = False
        self._timer = QTimer(self, singleShot=True, interval=FIRST_S * SECOND_MS)
        self._timer.timeout.connect(self.look)

    def see(self) -> None:
        """Look in a while, or not at all, as it is now."""
        if not self._missing():
            self._timer.stop()
            self._timer.setInterval(FIRST_S * SECOND_MS)
        elif not self._timer.isActive() and not self._looking:
            self._timer.start()

    def look(self) -> None:
        """Look now."""
        self._looking = True
        self._voice.look_again(self._looked)

    def _looked(self) -> None:
        self._looking = False
        if self._missing():
            self._timer.setInterval(min(2 * self._timer.interval(), LONGEST_S * SECOND_MS))
            self._timer.start()
        else:
            self.see()
            self._found()

"""Whether a window rests: one that answers its own signals works on for ever and holds up all else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

FOUND_MS, LOOKED_MS = 60, 60
"""How long a window may take to find its place, and how long it is looked at then."""
AT_REST = 8
"""Timers that may end meanwhile: fewer than one that never rests lets end."""


class Timers(QObject):
    """Counts the timers that end."""

    def __init__(self) -> None:
        super().__init__()
        self.ended = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        self.ended += event.type() is QEvent.Type.Timer
        return False


def rests(application: QApplication) -> bool:
    """Tell whether all that is shown now works no more."""
    timers = Timers()
    QTest.qWait(FOUND_MS)
    application.installEventFilter(timers)
    QTest.qWait(LOOKED_MS)
    application.removeEventFilter(timers)
    return timers.ended < AT_REST

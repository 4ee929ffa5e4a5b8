"""Whether a window rests: one that answers its own signals works on for ever and holds up all else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

Of = QEvent.Type
WORK = frozenset({Of.Timer, Of.Paint, Of.UpdateRequest, Of.MetaCall, Of.LayoutRequest})
"""What reaches a window that works: one that rests is told nothing."""
LOOK_MS = 15
"""How long each of two looks takes, and the time between them."""
LOOKS = 5
"""How often one is looked at twice: a window may take this long to find its place."""


class Work(QObject):
    """Notes what reaches a window, or what belongs to one, from when it is made until it is over."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in WORK and of_a_window(watched):
            name = f"{type(watched).__name__} {watched.objectName()}".strip()
            self.seen.append(f"{event.type().name} at {name}")
        return False


def of_a_window(one: QObject | None) -> bool:
    """Tell whether this is a widget or a window, or belongs to one; the application has timers of its own."""
    return one is not None and (isinstance(one, QWidget | QWindow) or of_a_window(one.parent()))


def work_of(application: QApplication) -> list[str]:
    """Give what all that is shown now still works at, each once: nothing in two looks that lie apart.

    A window that never does so for `LOOKS` times is restless; what came last is given.
    """
    work = Work()
    for _ in range(LOOKS):
        work.seen.clear()
        for _ in range(2):
            QTest.qWait(LOOK_MS)
            application.installEventFilter(work)
            QTest.qWait(LOOK_MS)
            application.removeEventFilter(work)
        if not work.seen:
            break
    return sorted(set(work.seen))

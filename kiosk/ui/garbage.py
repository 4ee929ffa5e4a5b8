"""Python's garbage, collected between two events of the window and nowhere else."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, Qt, QTimer

SWEEP_MS = 5000


def collect_between_events(application: QCoreApplication) -> None:
    """Collect garbage from now on in the thread of the window, while Qt does nothing else.

    Left to itself Python collects wherever something is made: also in another thread, and while Qt goes
    through a list of its windows. A window that dies there takes the whole process with it.
    """
    gc.disable()
    timer = QTimer(application, interval=SWEEP_MS, timerType=Qt.TimerType.VeryCoarseTimer)
    timer.timeout.connect(collect_due)
    timer.start()


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, if any is."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counted) if count > most]
    if due:
        gc.collect(due[-1])

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest

from kiosk.ui.garbage import collect_due

HEARS_WHICH_WAY_WORDS_RUN = """
import gc, sys
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from kiosk.ui.garbage import collect_between_events

class Busy(QWidget):
    def event(self, event):
        if event.type() is QEvent.Type.ApplicationLayoutDirectionChange:
            [[] for _ in range(2000)]  # enough for Python to collect, left to itself
        return super().event(event)

running = QApplication([])
if sys.argv[1] == "between":
    collect_between_events(running)
    running.findChild(QTimer).setInterval(0)
gc.set_threshold(500, 0, 0)
ways = (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)
for turn in range(40):
    for _ in range(8):
        window = Busy()
        window.itself = window  # goes with the garbage only
    QApplication.setLayoutDirection(ways[turn % 2])
del window
loop = QEventLoop()
QTimer.singleShot(100, loop.quit)
loop.exec()
print(len(QApplication.topLevelWidgets()))
"""


def whole_life(collects: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", HEARS_WHICH_WAY_WORDS_RUN, collects]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def test_a_window_that_is_garbage_dies_between_two_events_and_not_while_qt_goes_through_its_windows() -> None:
    alone = whole_life("wherever")
    assert alone.returncode < 0, "Python and Qt no longer need this"
    ours = whole_life("between")
    assert ours.returncode == 0, ours.stderr
    assert ours.stdout == "0\n"


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def young() -> Iterator[None]:
    """Let the youngest generation be due with fewer things than anything makes."""
    thresholds = gc.get_threshold()
    gc.collect()
    yield
    gc.set_threshold(*thresholds)


@pytest.mark.usefixtures("young")
def test_what_is_due_is_collected_and_what_is_not_due_is_left() -> None:
    knot = weakref.ref(Knot())
    gc.set_threshold(1_000_000, 10, 10)
    collect_due()
    assert knot() is not None
    gc.set_threshold(1, 10, 10)
    collect_due()
    assert knot() is None


@pytest.mark.usefixtures("young")
def test_the_oldest_generation_that_is_due_is_the_one_that_is_collected() -> None:
    knot = weakref.ref(Knot())
    gc.collect(0)  # it is of the second generation now
    gc.collect(0)
    gc.set_threshold(1, 1, 10)
    collect_due()
    assert knot() is None

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


def child(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program that may crash on purpose, which leaves nothing behind."""
    leaves_no_dump = "import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))"
    command = [sys.executable, "-c", f"{leaves_no_dump}\n{program}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - ours


def whole_life(collects: str) -> subprocess.CompletedProcess[str]:
    return child(HEARS_WHICH_WAY_WORDS_RUN, collects)


def test_a_window_that_is_garbage_dies_between_two_events_and_not_while_qt_goes_through_its_windows() -> None:
    alone = whole_life("wherever")
    assert alone.returncode < 0, "Python and Qt no longer need this"
    ours = whole_life("between")
    assert ours.returncode == 0, ours.stderr
    assert ours.stdout == "0\n"


KIOSK_S_OWN = """
import gc
from PySide6.QtCore import QTimer
from kiosk.app import application
from kiosk.ui.garbage import SWEEP_MS
[timer] = application().findChildren(QTimer)
assert not gc.isenabled() and timer.isActive() and timer.interval() == SWEEP_MS <= 10_000
print("collects")
"""


def test_the_kiosk_s_own_application_collects_so() -> None:
    found = child(KIOSK_S_OWN)
    assert found.stdout == "collects\n", found.stderr


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
    held = Knot()
    knot = weakref.ref(held)
    gc.collect(0)
    gc.collect(0)  # it is of the second generation now
    del held
    gc.set_threshold(1, 1, 10)
    assert knot() is not None
    collect_due()
    assert knot() is None

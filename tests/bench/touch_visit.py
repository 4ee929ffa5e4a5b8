"""One whole visit whose every touch is timed; prints the times, and those of an empty window."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kiosk.app import Kiosk, application
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from kiosk.ui.gestures import Gesture, Press

SIZE = (1280, 800)
REPAINTS = 200
ABILITY = -0.6
GIVE_UP_S = 2.0


class Painted(QObject):
    """Counts how often a window was brought up to date on the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.times = 0
        window.installEventFilter(self)
        window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        self.times += event.type() is QEvent.Type.UpdateRequest
        return False

    def wait(self, before: int) -> None:
        """Come back when something was painted since `before`, and nothing more is to be."""
        end = perf_counter() + GIVE_UP_S
        while self.times == before and perf_counter() < end:
            QApplication.processEvents()
        QApplication.processEvents()


class TimingHand(Hand):
    """A hand that notes how long each press took that changed the screen: (what came, ms)."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk.window)
        self.touches: list[tuple[str, float]] = []
        self._kiosk = kiosk
        self._painted = Painted(kiosk.window)

    @override
    def make(self, gesture: Gesture) -> None:
        before, painted, start = self._kiosk.visit.screen, self._painted.times, perf_counter()
        super().make(gesture)
        after = self._kiosk.visit.screen
        if isinstance(gesture, Press) and after != before:
            self._painted.wait(painted)
            self.touches.append((type(after).__name__, (perf_counter() - start) * 1000))


def repaints() -> list[float]:
    """Give the ms that each repaint of an empty window takes."""
    window = QWidget()
    window.resize(*SIZE)
    window.show()
    QApplication.processEvents()
    painted, times = Painted(window), []
    for _ in range(REPAINTS):
        before, start = painted.times, perf_counter()
        window.update()
        painted.wait(before)
        times.append((perf_counter() - start) * 1000)
    window.hide()
    return times


def visit(folder: Path, language: str, seed: int) -> list[tuple[str, float]]:
    """Play a whole visit and give what each touch took."""
    kiosk = Kiosk(Opening(load(data_dir=folder), SIZE, draw=lambda: seed))
    kiosk.paint()
    kiosk.come_alive()
    touches = played(kiosk, language, seed)
    kiosk.close()
    return touches


def played(kiosk: Kiosk, language: str, seed: int) -> list[tuple[str, float]]:
    """Play a whole visit in a kiosk that is alive, and give what each touch took."""
    hand = TimingHand(kiosk)
    player = Player(hand, Person(ABILITY, seed), lambda: kiosk.visit.screen, lambda _name: None)
    player.come_in(language)
    player.find_out()
    player.look_at_result()
    player.practise_every_kind()
    player.take_sheet()
    player.say_goodbye()
    return hand.touches


def main() -> None:
    """Measure the empty window and the visit."""
    language, seed = sys.argv[1], int(sys.argv[2])
    application()
    bare = repaints()
    with TemporaryDirectory() as folder:
        touches = visit(Path(folder), language, seed)
    sys.stdout.write(json.dumps({"touches": touches, "repaints": bare}) + "\n")


if __name__ == "__main__":
    main()

"""A whole kiosk in a real window, on a folder of the test's own, with a clock that the test moves."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import Kiosk, application
from kiosk.core.preferences import KeyboardWish
from kiosk.core.printing import Printer
from kiosk.core.speech import Voice
from kiosk.kinds import KINDS
from kiosk.life import Life
from kiosk.opening import QUIET_S, Opening
from kiosk.settings import load
from kiosk.showcase.hand import Hand
from kiosk.ui.screens.doing import DoingView
from kiosk.visit.screens import Doing

DAY = date(2026, 12, 1)
WINDOW = (1280, 800)
PATIENCE_S = 60


@dataclass
class Clock:
    """A clock that stands still until the test moves it; in seconds."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Opened:
    """A kiosk that can be opened step by step; nothing is shown before `paint`."""

    folder: Path
    languages: tuple[str, ...] = ("en",)
    size: tuple[int, int] | None = WINDOW
    printer: Printer | None = None
    voice: Voice | None = None
    pin_hash: str = ""
    keyboard: KeyboardWish = KeyboardWish.NEVER
    clock: Clock = field(default_factory=Clock)
    assets: Path = paths.ASSETS
    collector: str = ""
    quiet: float = QUIET_S
    life: Life | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        application()
        settings = replace(
            load(data_dir=self.folder),
            languages=self.languages,
            language=self.languages[0],
            printer="sheets" if self.printer else "",
            pin_hash=self.pin_hash,
            keyboard=self.keyboard,
            collector=self.collector,
        )
        self.settings = settings
        self.kiosk = Kiosk(
            Opening(
                settings,
                self.size,
                lambda: DAY,
                lambda: 7,
                self.clock,
                self.printer,
                self.voice,
                self.assets,
                self.quiet,
            )
        )
        self.hand = Hand(self.kiosk.window)

    def open(self) -> Opened:
        self.kiosk.paint()
        self.life = self.kiosk.come_alive()
        return self

    def at_menu(self) -> Opened:
        """Come in as someone does: one touch for the welcome, one for how it works."""
        for _ in range(2):
            self.hand.press("primary")
        return self

    def practising(self) -> Opened:
        """Come as far as the first exercise of the first theme."""
        self.hand.press("menu-practice")
        self.hand.press("theme-pre")
        return self

    def doing(self) -> Doing:
        screen = self.kiosk.visit.screen
        assert isinstance(screen, Doing), screen
        return screen

    def do(self) -> None:
        """Do the exercise on the screen right, with a real hand, up to the button that says Next."""
        exercise = self.doing().exercise
        for action in KINDS[exercise.kind].routes(exercise.spec).right:
            for gesture in self.hand.find_one(DoingView).gestures(action):
                self.hand.make(gesture)

    def live_until(self, done: Callable[[], bool], *first: Callable[[], object]) -> int:
        """Let it live, do things in it, and end it as a session does once `done`; gives the exit code.

        What never comes fails the test, and is not waited for in vain again and again.
        """
        for number, step in enumerate(first):
            QTimer.singleShot(number, step)
        polls = QTimer(interval=10)
        polls.timeout.connect(lambda: end_session() if done() else None)
        polls.start()
        impatient = QTimer(singleShot=True, interval=PATIENCE_S * 1000)
        impatient.timeout.connect(end_session)
        impatient.start()
        assert self.life is not None
        code = self.life.run(application())
        assert impatient.isActive(), "What was waited for did not come."
        return code

    def power_cut(self, to: Path) -> Path:
        """Give a folder with what a power cut would leave at this moment, between two writes.

        Files are copied one after another, which in the middle of a write no power cut would leave so.
        """
        furniture = self.kiosk._furniture  # noqa: SLF001 - nobody but a test may stop the disk
        assert furniture is not None
        furniture.courier.settle()
        shutil.copytree(self.folder, to)
        return to


Open = Callable[..., Opened]


def shows(one: Opened, *kinds: type) -> bool:
    return isinstance(one.kiosk.visit.screen, kinds)


def end_session() -> None:
    """Ask the kiosk to end, as a session that ends does."""
    signal.raise_signal(signal.SIGTERM)


def rows(folder: Path, table: str) -> int:
    """Count what a folder that nobody has open keeps in a table."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as database:
        count: int = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        return count


def wait_ms(milliseconds: int) -> None:
    QTest.qWait(milliseconds)

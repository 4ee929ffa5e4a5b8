"""One real demo visit in a real window that says on its output what it has acknowledged.

`python -m tests.harness.kill_victim DATA LANGUAGE SEED` lives as a kiosk does, in its own loop, and plays
from the welcome to the goodbye until it is killed or done; a JSON line for everything that a person was
shown as kept. `--short` only practises until something is typed. `--resume` goes on with what was broken off
instead, and only says where that is; nothing lives then beside the window.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from kiosk.app import Kiosk, application
from kiosk.life import LEFT, Life
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from kiosk.visit.screens import Doing, GoOnWhereYouWere, SheetState, TakeHome
from tests.harness.kill import LEAVING

WINDOW = (1280, 800)
MOMENT_S, THOUGHT_S = 0.02, 2.0
PAPER_S = 0.3
AFTER_S = 1.0
"""How long nobody comes after the goodbye."""

TYPED_IN = "form"
LETTER_S = (0.05, 0.3)
"""How long a person looks for the next letter."""

THINKS = 0.02
"""How often a person stops to think, long enough for a half-done exercise to be kept."""


class SlowPaper:
    """A printer that takes a moment, and keeps nothing."""

    async def print(self, _pdf: bytes, /) -> SheetState:
        await asyncio.sleep(PAPER_S)
        return SheetState.PRINTED

    async def clear(self) -> None:
        pass


class Typist(Hand):
    """A hand that types as people do, letter by letter."""

    def __init__(self, window: QWidget, draw: random.Random, told: Callable[[], None]) -> None:
        """`told` is called after each letter."""
        super().__init__(window, lambda: settle(draw))
        self._draw, self._told = draw, told

    @override
    def type_in(self, field: QWidget, text: str) -> None:
        for letter in text:
            QTest.keyClicks(field, letter)
            self._told()
            until(time.monotonic() + self._draw.uniform(*LETTER_S))


def say(**what: object) -> None:
    """Write one line in one piece, whatever kills us next."""
    os.write(1, (json.dumps(what) + "\n").encode())


def shown(kiosk: Kiosk) -> dict[str, object]:
    """Tell what is on the screen, as far as it must survive."""
    screen = kiosk.visit.screen
    half_done = screen.attempt if isinstance(screen, Doing) else None
    return {
        "screen": type(screen).__name__,
        "visit": kiosk.visit.name,
        "answers": [asdict(answer) for answer in kiosk.visit.answers],
        "exercise": half_done.exercise if half_done else None,
        "actions": [asdict(action) for action in half_done.actions] if half_done else [],
        "typed": typed(kiosk),
    }


def typed(kiosk: Kiosk) -> dict[str, str]:
    """Give what stands in each line on the screen, reported or not."""
    view = kiosk.window.view
    return {line.objectName(): line.text() for line in view.findChildren(QLineEdit)} if view else {}


def play(kiosk: Kiosk, language: str, seed: int, *, short: bool) -> None:
    """Visit the kiosk, saying after each change of the screen what a person now counts on."""
    redraw = kiosk.visit.changed

    def tell() -> None:
        say(at=time.monotonic(), **shown(kiosk))

    def changed() -> None:
        redraw()
        tell()

    kiosk.visit.changed = changed
    draw = random.Random(seed)  # noqa: S311 - moments of thought, not secrets
    hand = Typist(kiosk.window, draw, tell)
    player = Player(hand, Person(-0.6, seed), lambda: kiosk.visit.screen, lambda _name: None)
    player.come_in(language)
    if short:
        player.practise_every_kind({TYPED_IN})
    else:
        player.find_out()
        player.practise_every_kind()
    player.take_sheet()
    hand.press("primary")
    while not came_out(kiosk):
        settle(draw)
    say(at=time.monotonic(), **{**shown(kiosk), "screen": LEAVING})
    player.say_goodbye()
    until(time.monotonic() + AFTER_S)


def came_out(kiosk: Kiosk) -> bool:
    """Tell whether the sheet is printed."""
    screen = kiosk.visit.screen
    return isinstance(screen, TakeHome) and screen.state is SheetState.PRINTED


def settle(draw: random.Random) -> None:
    """Answer the window's events, and take a person's moment before the next touch."""
    until(time.monotonic() + (THOUGHT_S if draw.random() < THINKS else MOMENT_S))


def until(end: float) -> None:
    """Answer the window's events until then."""
    while time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def go_on(kiosk: Kiosk) -> None:
    """Take what was broken off up again, as a person would, and say where it is."""
    offered = isinstance(kiosk.visit.screen, GoOnWhereYouWere)
    if offered:
        Hand(kiosk.window).press("resume-yes")
    say(offered=offered, **shown(kiosk))


def main() -> None:
    """Play, or go on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("language")
    parser.add_argument("seed", type=int)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    running = application()
    settings = replace(load(data_dir=options.folder), printer="sheets")
    kiosk = Kiosk(Opening(settings, WINDOW, printer=SlowPaper()))
    kiosk.paint()
    life = kiosk.come_alive()
    if options.resume:
        go_on(kiosk)
        ended = LEFT
    else:
        visit = partial(play, kiosk, options.language, options.seed, short=options.short)
        QTimer.singleShot(0, lambda: play_and_leave(visit, life))
        ended = life.run(running)
    kiosk.close()
    sys.exit(ended)


def play_and_leave(visit: Callable[[], None], life: Life) -> None:
    """Play a visit whole, and end; a mistake on the way ends with another code."""
    visit()
    life.end(LEFT)


if __name__ == "__main__":
    main()

"""One real demo visit in a real window that says on its output what it has acknowledged.

`python -m tests.harness.kill_victim DATA LANGUAGE SEED` plays until it is killed or done, a JSON line
for everything that a person was shown as kept; `--resume` goes on with what was broken off instead,
and only says where that is.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, application
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from kiosk.visit.screens import Doing, GoOnWhereYouWere

WINDOW = (1280, 800)
MOMENT_S, THOUGHT_S = 0.02, 2.0
THINKS = 0.02
"""How often a person stops to think, long enough for a half-done exercise to be kept."""


def say(**what: object) -> None:
    """Write one line in one piece, whatever kills us next."""
    os.write(1, (json.dumps(what) + "\n").encode())


def shown(kiosk: Kiosk) -> dict[str, object]:
    """Tell what is on the screen, as far as it must survive."""
    screen = kiosk.visit.screen
    half_done = screen.attempt if isinstance(screen, Doing) else None
    return {
        "screen": type(screen).__name__,
        "answers": [asdict(answer) for answer in kiosk.visit.answers],
        "exercise": half_done.exercise if half_done else None,
        "actions": [asdict(action) for action in half_done.actions] if half_done else [],
    }


def play(kiosk: Kiosk, language: str, seed: int) -> None:
    """Visit the kiosk, saying after each change of the screen what a person now counts on."""
    redraw = kiosk.visit.changed

    def changed() -> None:
        redraw()
        say(at=time.monotonic(), **shown(kiosk))

    kiosk.visit.changed = changed
    draw = random.Random(seed)  # noqa: S311 - moments of thought, not secrets
    hand = Hand(kiosk.window, lambda: settle(draw))
    player = Player(hand, Person(-0.6, seed), lambda: kiosk.visit.screen, lambda _name: None)
    player.come_in(language)
    player.find_out()
    player.practise_every_kind()


def settle(draw: random.Random) -> None:
    """Answer the window's events, and take a person's moment before the next touch."""
    end = time.monotonic() + (THOUGHT_S if draw.random() < THINKS else MOMENT_S)
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
    options = parser.parse_args()
    application()
    kiosk = Kiosk(Opening(load(data_dir=options.folder), WINDOW))
    kiosk.paint()
    kiosk.come_alive()
    if options.resume:
        go_on(kiosk)
    else:
        play(kiosk, options.language, options.seed)
    kiosk.close()


if __name__ == "__main__":
    main()

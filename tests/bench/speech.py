"""How soon speech is heard and how soon it stops, in the event loop of the window, by the real programs.

The player writes to a sound card of the tests' own, which plays as fast as a real one. Prints one JSON
object; exits with 1 when words usually come late, or once stop late.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from kiosk.core.speech import USUAL_VOLUME, Utterance
from kiosk.speech.speaker import Speaker
from kiosk.ui.immortal import make_constants_immortal
from tests.speech.sound_card import SoundCard, programs, sound_card

SENTENCE = Utterance("Kies een taal om te beginnen.", "nl")
LONG = Utterance("Dit is een lange zin die nog lang niet uit is. " * 4, "nl")
USUAL_BEGIN_MS = 100.0
WORST_STOP_MS = 100.0
ROUNDS = 50


def player() -> int:
    """Give a descriptor that becomes readable when the player, which runs now, has ended."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        pid, _, rest = stat.read_text().partition(" (")
        name, _, facts = rest.rpartition(") ")
        if name == "aplay" and int(facts.split()[1]) == os.getpid():
            return os.pidfd_open(int(pid))
    message = "no player runs"
    raise LookupError(message)


async def until_heard(card: SoundCard) -> None:
    """Come back some time after the card got samples; looking more often would be in the way."""
    while not card.pieces:
        await asyncio.sleep(0.05)


async def heard_after(voice: Speaker, card: SoundCard) -> float:
    """Say the sentence; give after how many milliseconds the card got its first samples."""
    card.pieces.clear()
    begin = time.monotonic()
    voice.say(SENTENCE, USUAL_VOLUME, lambda: None)
    await until_heard(card)
    voice.hush()
    await asyncio.sleep(0.15)  # until the pipe of the card is empty
    return (card.pieces[0][0] - begin) * 1000


async def silent_after(voice: Speaker, card: SoundCard, draw: random.Random) -> float:
    """Hush the voice somewhere in a long text; give after how many milliseconds the player was gone."""
    card.pieces.clear()
    voice.say(LONG, USUAL_VOLUME, lambda: None)
    await until_heard(card)
    await asyncio.sleep(draw.uniform(0, 0.5))
    gone, watch = player(), select.poll()
    watch.register(gone, select.POLLIN)
    begin = time.monotonic()
    voice.hush()
    watch.poll(5_000)
    taken = (time.monotonic() - begin) * 1000
    os.close(gone)
    await asyncio.sleep(0.15)
    return taken


def told(times: list[float]) -> dict[str, float]:
    """Give the median and the worst, in milliseconds."""
    return {"median_ms": round(statistics.median(times), 1), "worst_ms": round(max(times), 1)}


async def figures(card: SoundCard, rounds: int) -> dict[str, object]:
    """Measure all; each cold start forgets what was said."""
    voice, draw = Speaker(("nl",), Path("none"), card.environment), random.Random(1)  # noqa: S311
    begin = time.monotonic()
    await voice.refresh()
    looked = (time.monotonic() - begin) * 1000
    cold, kept, silent = list[float](), list[float](), list[float]()
    for _ in range(rounds):
        voice.forget()
        cold.append(await heard_after(voice, card))
        kept.append(await heard_after(voice, card))
    for _ in range(rounds):
        silent.append(await silent_after(voice, card, draw))
    begin = time.monotonic()
    answered = asyncio.Event()
    voice.ask_private(lambda _alone: answered.set())
    await answered.wait()
    asked = (time.monotonic() - begin) * 1000
    await voice.close()
    return {
        "rounds": rounds,
        "look_ms": round(looked, 1),
        "first_sample_cold": told(cold),
        "first_sample_from_memory": told(kept),
        "hush_to_player_gone": told(silent),
        "headphones_asked_ms": round(asked, 1),
        "passed": statistics.median(cold) <= USUAL_BEGIN_MS and max(silent) <= WORST_STOP_MS,
    }


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    make_constants_immortal()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication([])
    with tempfile.TemporaryDirectory() as name, qasync.QEventLoop(running) as loop:
        folder = Path(name)
        with sound_card(folder, programs(folder / "bin", "espeak-ng", "aplay", "amixer")) as card:
            found = loop.run_until_complete(figures(card, asked.rounds))
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())

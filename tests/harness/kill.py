"""Kills real visits with kill -9 at random moments, and looks whether anything acknowledged was lost.

`python -m tests.harness.kill --runs 50 --json`; exit 1 on any loss. An answer is acknowledged by the
screen after it; a half-done exercise counts as kept a second after it was touched, and so does each letter
that stood in a line on the screen. Every third visit is killed about its goodbye: once the welcome is back,
no byte of it may be in any file.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kiosk.showcase.display import virtual

SCREEN = (1280, 800)
LONGEST_S = 25.0
"""The kill falls within so many seconds, or within a visit's own length where that is shorter."""

HALF_DONE_S = 1.0
DATABASE = ".db"
GOODBYE_EVERY = 3
ABOUT_GOODBYE_S = 0.5
"""How long after that a kill may fall that is meant for the wiping."""

DONE = ("exercise", "actions", "typed")
"""What of a half-done exercise must come back as it was a second before, or at some moment since."""

SHORTEST_CANARY = 4
"""Letters; what is shorter stands in any file."""

MOST_TRIES = 5
LONGEST_VISIT_S = 300
VICTIM = [sys.executable, "-m", "tests.harness.kill_victim"]
LEAVING = "Leaving"
"""Said instead of a screen just before the goodbye, which is shown when the visit is gone."""

OVER = ("Goodbye", "Welcome")
Told = dict[str, Any]


@dataclass
class Figures:
    """What all runs together showed; `faults` says each loss in words."""

    runs: int = 0
    killed_within: float = 0.0
    killed: int = 0
    answers_acknowledged: int = 0
    answers_lost: int = 0
    damaged: int = 0
    resumes_due: int = 0
    resumes_offered: int = 0
    half_done_due: int = 0
    half_done_kept: int = 0
    wiped: int = 0
    traces: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost or left, every visit was killed, and something was at stake."""
        return not self.faults and self.killed == self.runs > 0 and self.answers_acknowledged > 0


def kill(runs: int, seed: int, language: str, within: float | None = None, *, short: bool = False) -> Figures:
    """Play and kill `runs` visits, each in a folder of its own, at most `within` seconds on their way.

    Without `within`, a first visit that nobody kills shows how long one is. `short` visits only practise.
    """
    draw = random.Random(seed)  # noqa: S311 - moments to kill at, not secrets
    figures = Figures()
    with virtual(*SCREEN), tempfile.TemporaryDirectory() as folder:
        if within is None:
            within = min(LONGEST_S, whole(Visit(Path(folder) / "whole", language, seed, short)))
        figures.killed_within = round(within, 1)
        for run in range(runs):
            goodbye = run % GOODBYE_EVERY == GOODBYE_EVERY - 1
            for turn in range(MOST_TRIES):
                visit = Visit(Path(folder) / f"{run}-{turn}", language, run, short, goodbye)
                if one(visit, draw.uniform(0, ABOUT_GOODBYE_S if goodbye else within), figures):
                    break
    return figures


@dataclass(frozen=True)
class Visit:
    """A visit to be played on a data folder of its own; `seed` decides who comes.

    `short` leaves the screening out; `goodbye` counts moments from the goodbye, in turns from when it is
    shown and from the way there.
    """

    folder: Path
    language: str
    seed: int
    short: bool = False
    goodbye: bool = False

    @property
    def awaited(self) -> bytes:
        """What must have been said before moments are counted."""
        if not self.goodbye:
            return b""
        return f'"screen": "{LEAVING if self.seed % 2 else OVER[0]}"'.encode()

    @property
    def command(self) -> list[str]:
        """What plays it."""
        return [*VICTIM, str(self.folder), self.language, str(self.seed), *(["--short"] * self.short)]


def whole(visit: Visit) -> float:
    """Play a visit that nobody kills, and give its seconds from the first sign of life."""
    told, killed_at = play_and_kill(visit, float("inf"))
    assert killed_at is None
    return float(told[-1]["at"] - told[0]["at"])


def one(visit: Visit, moment: float, figures: Figures) -> bool:
    """Play one visit, kill it after `moment` seconds, and look at what is left; False when it was over."""
    told, killed_at = play_and_kill(visit, moment)
    if killed_at is None:
        return False
    figures.runs += 1
    figures.killed += 1
    figures.answers_acknowledged += max(len(line["answers"]) for line in told)
    wiped = look(visit, told, figures)
    if wiped:
        figures.wiped += 1
        if told[-1]["screen"] in OVER:
            scan(visit, told, figures)
        if resume(visit)["offered"]:
            figures.faults.append(f"visit {visit.seed}: was offered again after its goodbye")
        scan(visit, told, figures)
    else:
        compare(visit, told, resume(visit), killed_at, figures)
    return True


def play_and_kill(visit: Visit, moment: float) -> tuple[list[Told], float | None]:
    """Give every whole line that was said, and when (monotonic seconds) the kill fell; None if too late.

    What is said goes to a file, so that nobody ever waits for us to read it.
    """
    words = visit.folder.with_suffix(".told")
    with words.open("wb") as told, subprocess.Popen(visit.command, stdout=told) as victim:  # noqa: S603
        wait_for_a_word(words, victim, visit.awaited)
        try:
            ended: int | None = victim.wait(None if moment == float("inf") else moment)
        except subprocess.TimeoutExpired:
            ended = None
        killed_at = time.monotonic()
        victim.kill()
    if ended:
        message = f"The visit of seed {visit.seed} ended by itself with {ended}."
        raise RuntimeError(message)
    lines = [line for line in words.read_bytes().split(b"\n")[:-1] if line]
    return [json.loads(line) for line in lines], killed_at if ended is None else None


def wait_for_a_word(words: Path, victim: subprocess.Popen[bytes], word: bytes) -> None:
    """Wait until something was said, with this in it, or nobody is left to say it."""
    end = time.monotonic() + LONGEST_VISIT_S
    while not ((said := words.read_bytes()) and word in said):
        if victim.poll() is not None or time.monotonic() > end:
            return
        time.sleep(0.01)


def look(visit: Visit, told: list[Told], figures: Figures) -> bool:
    """Look into the database itself, before any kiosk opens it again; tell whether the visit was wiped.

    On the way to the goodbye it may be, whole; once that is shown it must be.
    """
    with closing(sqlite3.connect(visit.folder / "kiosk.db")) as database:
        found = database.execute("PRAGMA integrity_check").fetchone()[0]
        kept = [row[0] for row in database.execute("SELECT exercise FROM answers ORDER BY number")]
    if found != "ok":
        figures.damaged += 1
        figures.faults.append(f"visit {visit.seed}: the database is damaged: {found}")
    screens = [line["screen"] for line in told]
    leaves = LEAVING in screens and screens[-1] in {LEAVING, *OVER}
    if leaves and not kept:
        return True
    acknowledged = [answer["exercise"] for answer in told[-1]["answers"]]
    if leaves and screens[-1] in OVER:
        figures.faults.append(f"visit {visit.seed}: said goodbye, and yet {kept} are kept")
    if kept[: len(acknowledged)] != acknowledged:
        figures.answers_lost += 1
        figures.faults.append(f"visit {visit.seed}: acknowledged {acknowledged}, kept {kept}")
    return False


def scan(visit: Visit, told: list[Told], figures: Figures) -> None:
    """Look for what is left of somebody who is gone in every byte of every file.

    The database names exercises for as long as it counts how often each was asked, whoever that was.
    """
    for file in (path for path in visit.folder.rglob("*") if path.is_file()):
        held = file.read_bytes()
        words = canaries(told) - (asked(told) if file.suffix == DATABASE else set())
        if found := [word for word in words if word.encode() in held]:
            figures.traces += 1
            figures.faults.append(f"visit {visit.seed}: {file.name} still holds {found}")


def canaries(told: list[Told]) -> set[str]:
    """Give what would betray a visit: its name, what it was asked, and what was typed in it."""
    gone = next(line["visit"] for line in reversed(told) if line["screen"] == LEAVING)
    answers = max((line["answers"] for line in told), key=len)
    actions = [action for answer in answers for action in answer["actions"]]
    written = [action["value"] for action in actions if action["verb"] == "write"]
    return {word for word in (gone, *asked(told), *written) if len(word) >= SHORTEST_CANARY}


def asked(told: list[Told]) -> set[str]:
    """Give the exercises that a visit answered."""
    return {answer["exercise"] for line in told for answer in line["answers"]}


def resume(visit: Visit) -> Told:
    """Open the kiosk again and go on."""
    command = [*visit.command, "--resume"]
    said = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=60).stdout  # noqa: S603
    found: Told = json.loads(said)
    return found


def compare(visit: Visit, told: list[Told], after: Told, killed_at: float | None, figures: Figures) -> None:
    """See whether the person finds back what they counted on; before the first touch there is nothing."""
    settled = [line for line in told if killed_at is None or line["at"] < killed_at - HALF_DONE_S]
    if all(line["screen"] == "Welcome" for line in settled):
        return
    figures.resumes_due += 1
    figures.resumes_offered += after["offered"]
    if not after["offered"]:
        figures.faults.append(f"visit {visit.seed}: the visit was not offered again")
        return
    before = told[-1]["answers"]
    if after["answers"][: len(before)] != before:
        figures.faults.append(f"visit {visit.seed}: answers changed by going on")
    last = settled[-1]
    answered_since = len(after["answers"]) > len(before)
    if last["exercise"] and last["exercise"] == told[-1]["exercise"] and not answered_since:
        figures.half_done_due += 1
        since = [line for line in told[len(settled) - 1 :] if line["exercise"] == last["exercise"]]
        lost = [thing for thing in DONE if after[thing] not in [line[thing] for line in since]]
        figures.half_done_kept += not lost
        figures.faults += (
            f"visit {visit.seed}: {thing} {last[thing]} came back as {after[thing]}" for thing in lost
        )


def main() -> None:
    """Kill, print the figures, exit 1 on any loss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", default="nl")
    parser.add_argument("--json", action="store_true", help="in one line")
    options = parser.parse_args()
    figures = kill(options.runs, options.seed, options.language)
    sys.stdout.write(json.dumps(asdict(figures), indent=None if options.json else 1) + "\n")
    sys.exit(0 if figures.clean else 1)


if __name__ == "__main__":
    main()

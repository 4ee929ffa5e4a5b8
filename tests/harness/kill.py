"""Kills real visits with kill -9 at random moments, and looks whether anything acknowledged was lost.

`python -m tests.harness.kill --runs 50 --json`; exit 1 on any loss. An answer is acknowledged by the
screen after it; a half-done exercise counts as kept a second after it was touched.
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
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kiosk.showcase.display import virtual

SCREEN = (1280, 800)
LONGEST = 25.0
"""Seconds of a visit within which the kill falls."""

HALF_DONE_S = 1.0
VICTIM = [sys.executable, "-m", "tests.harness.kill_victim"]
Told = dict[str, Any]


@dataclass
class Figures:
    """What all runs together showed; `faults` says each loss in words."""

    runs: int = 0
    killed: int = 0
    answers_acknowledged: int = 0
    answers_lost: int = 0
    damaged: int = 0
    resumes_due: int = 0
    resumes_offered: int = 0
    half_done_due: int = 0
    half_done_kept: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost, and something was at stake."""
        return not self.faults and self.killed > 0 and self.answers_acknowledged > 0


def kill(runs: int, seed: int, language: str) -> Figures:
    """Play and kill `runs` visits, each in a folder of its own."""
    draw = random.Random(seed)  # noqa: S311 - moments to kill at, not secrets
    figures = Figures()
    with virtual(*SCREEN), tempfile.TemporaryDirectory() as folder:
        for run in range(runs):
            one(Path(folder) / str(run), run, draw.uniform(0, LONGEST), language, figures)
    return figures


def one(folder: Path, run: int, moment: float, language: str, figures: Figures) -> None:
    """Play one visit, kill it `moment` seconds after its first sign of life, and look at what is left."""
    figures.runs += 1
    told, killed_at = play_and_kill([str(folder), language, str(run)], moment)
    figures.killed += killed_at is not None
    if not told:
        return
    figures.answers_acknowledged += len(told[-1]["answers"])
    look(folder, run, told, figures)
    after = resume([str(folder), language, str(run)])
    compare(run, told, after, killed_at, figures)


def play_and_kill(arguments: Sequence[str], moment: float) -> tuple[list[Told], float | None]:
    """Give every whole line that was said, and when (monotonic seconds) the kill fell; None if too late."""
    with subprocess.Popen([*VICTIM, *arguments], stdout=subprocess.PIPE) as victim:  # noqa: S603
        assert victim.stdout is not None
        first = victim.stdout.readline()
        time.sleep(moment)
        alive = victim.poll() is None
        killed_at = time.monotonic()
        victim.kill()
        rest = victim.stdout.read()
    lines = [line for line in (first + rest).split(b"\n")[:-1] if line]
    return [json.loads(line) for line in lines], killed_at if alive else None


def look(folder: Path, run: int, told: list[Told], figures: Figures) -> None:
    """Look into the database itself, before any kiosk opens it again."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as database:
        found = database.execute("PRAGMA integrity_check").fetchone()[0]
        kept = [row[0] for row in database.execute("SELECT exercise FROM answers ORDER BY number")]
    if found != "ok":
        figures.damaged += 1
        figures.faults.append(f"run {run}: the database is damaged: {found}")
    acknowledged = [answer["exercise"] for answer in told[-1]["answers"]]
    if kept[: len(acknowledged)] != acknowledged:
        figures.answers_lost += 1
        figures.faults.append(f"run {run}: acknowledged {acknowledged}, kept {kept}")


def resume(arguments: Sequence[str]) -> Told:
    """Open the kiosk again and go on."""
    command = [*VICTIM, *arguments, "--resume"]
    said = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=60).stdout  # noqa: S603
    found: Told = json.loads(said)
    return found


def compare(run: int, told: list[Told], after: Told, killed_at: float | None, figures: Figures) -> None:
    """See whether the person finds back what they counted on."""
    settled = [line for line in told if killed_at is None or line["at"] < killed_at - HALF_DONE_S]
    if not settled:
        return
    figures.resumes_due += 1
    figures.resumes_offered += after["offered"]
    if not after["offered"]:
        figures.faults.append(f"run {run}: the visit was not offered again")
        return
    before = told[-1]["answers"]
    if after["answers"][: len(before)] != before:
        figures.faults.append(f"run {run}: answers changed by going on")
    last = settled[-1]
    if last["exercise"] and last["exercise"] == told[-1]["exercise"]:
        figures.half_done_due += 1
        same = after["exercise"] == last["exercise"]
        whole = same and after["actions"][: len(last["actions"])] == last["actions"]
        figures.half_done_kept += whole
        if not whole:
            figures.faults.append(f"run {run}: half-done {last['actions']} came back as {after['actions']}")


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

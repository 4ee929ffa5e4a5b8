"""Kills a kiosk's storage at every SQL statement of a visit, of a release, and of both at once.

`python -m tests.harness.kill_statements --json` prints what was killed and what was lost or doubled: each
time the folder is opened again, and must hold all that was acknowledged, once.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from functools import partial
from io import FileIO
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.statistics.span import HIGHEST
from kiosk.core.statistics.wire import decoded
from kiosk.storage import statistics
from kiosk.storage.store import Store
from tests.core.statistics.histories import silent
from tests.storage.an import AN_ENTRY, IDLE, Clock, an_answer, counted, highest

below = silent(highest)
"""So that what is released can be compared with what was counted."""

COUNTED, RELEASED = "counted", "released"
Ack = Callable[[str], None]
VISIT = "visit"


@dataclass
class Figures:
    """What was found; every fault is a sentence."""

    killed: int = 0
    releases: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Act:
    """Something to be killed in the middle of, on a span that is due or not."""

    name: str
    due: bool
    play: Callable[[Store, Ack], None]


def visit(store: Store, acknowledged: Ack) -> None:
    """Come, answer twice, and be counted."""
    store.begin(VISIT)
    for number in (1, 2):
        store.save_answer(VISIT, an_answer(number))
        acknowledged(str(number))
    store.save_snapshot(VISIT, b"here")
    store.wipe(VISIT, {}, AN_ENTRY)
    acknowledged(COUNTED)


def release(store: Store, acknowledged: Ack) -> None:
    """Let an idle kiosk look at its calendar."""
    store.finish_erasing()
    acknowledged(RELEASED)


ACTS = (
    Act("a visit", due=False, play=visit),
    Act("a release", due=True, play=release),
    Act("both", due=True, play=visit),
)


def run(folder: Path) -> Figures:
    """Kill each act at each of its statements, in folders of their own."""
    figures = Figures()
    for act in ACTS:
        before, clock = folder / f"{act.name} before", Clock()
        prepare(before, clock, act)
        statement = 0
        while True:
            place = folder / f"{act.name} {statement}"
            shutil.copytree(before, place)
            said, killed = play(act, place, clock, statement)
            look(act, place, clock, said, figures)
            shutil.rmtree(place)
            if not killed:
                break
            figures.killed += 1
            statement += 1
    return figures


def opened(folder: Path, clock: Clock, told: list[str]) -> Store:
    """Open a store that need not wait for its disk: a kill takes no power away."""
    store = Store.open(folder, clock, told.append, below)
    store._database.conn.execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - for speed alone
    return store


def prepare(folder: Path, clock: Clock, act: Act) -> None:
    """Make a folder with so many visits counted that the span closes when its week has ended."""
    store = opened(folder, clock, [])
    for _ in range(HIGHEST // 3):
        how = statistics.Counting(statistics.day_of(clock()), below, list[str]().append)
        with store._database.atomic():  # noqa: SLF001 - as so many visits would
            for _ in range(3):
                statistics.count(store._database.conn, AN_ENTRY, how)  # noqa: SLF001 - the same
        clock.pass_by(timedelta(days=1))
    store.close()
    if act.due:
        clock.pass_by(timedelta(days=7))
    else:
        clock.pass_by(timedelta(days=-1))


def play(act: Act, folder: Path, clock: Clock, statement: int) -> tuple[list[str], bool]:
    """Play an act in a process of its own; give what was acknowledged, and whether it was killed."""
    words = folder / "acknowledged"
    if (child := os.fork()) == 0:
        ended = 1
        try:
            with words.open("wb", buffering=0) as said:
                store = opened(folder, clock, [])
                left = statement

                def count_down(_words: str) -> None:
                    nonlocal left
                    if left == 0:
                        os.kill(os.getpid(), signal.SIGKILL)
                    left -= 1

                store._database.conn.set_trace_callback(count_down)  # noqa: SLF001 - nobody else can
                act.play(store, partial(write, said))
                ended = 0
        finally:
            # Not as usual: what the parent does at its end, such as writing what coverage saw, it does once.
            os._exit(ended)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        message = f"{act.name} ended by itself at statement {statement}"
        raise RuntimeError(message)
    acknowledged = words.read_text().split()
    words.unlink()
    return acknowledged, os.WIFSIGNALED(status)


def write(said: FileIO, word: str) -> None:
    """Say that something was acknowledged, whatever kills us next."""
    said.write(f"{word}\n".encode())


def look(act: Act, folder: Path, clock: Clock, said: list[str], figures: Figures) -> None:
    """Open the folder again, see what is there, and go on as a kiosk would."""
    told: list[str] = []
    store = opened(folder, clock, told)
    kept, made = store.unfinished(IDLE), store.outbox.all()
    came = kept is not None or total(store) > HIGHEST
    faults = {
        f"staff were told {told}": bool(told),
        "an answer is lost": kept is not None and len(kept.answers) < len(said),
        "a visit is lost": bool(said) and act.play is visit and not came,
        "a visit that was counted is still there": COUNTED in said and kept is not None,
        "a visit that is still there is counted": kept is not None and total(store) > HIGHEST,
        "a release is lost": RELEASED in said and len(made) != 1,
    }
    if kept:
        store.wipe(VISIT, {}, AN_ENTRY)
    store.wipe(VISIT, {}, AN_ENTRY)
    store.finish_erasing()
    after = store.outbox.all()
    faults |= {
        f"{total(store)} visits are counted": total(store) != HIGHEST + int(came),
        f"there are {len(after)} batches": len(after) != int(act.due),
        "a batch changed": bool(made) and made != after,
    }
    store.close()
    figures.releases += len(after)
    figures.faults += [f"{act.name}, {said} acknowledged: {what}" for what, is_so in faults.items() if is_so]


def total(store: Store) -> int:
    """Give how many visits are counted, released or not."""
    released = [decoded(parcel.body).tables["help"]["used"] for parcel in store.outbox.all()]
    return sum(released) + counted(store).get(("help", "used"), 0)


def main() -> None:
    """Kill, print the figures, exit 1 on any fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="in one line")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        figures = run(Path(folder))
    sys.stdout.write(json.dumps(asdict(figures), indent=None if options.json else 1) + "\n")
    sys.exit(1 if figures.faults else 0)


if __name__ == "__main__":
    main()

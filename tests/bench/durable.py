"""How long an answer takes to be durable, beside a bare SQLite transaction of the same size."""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from kiosk.core.attempt import Action, Answer
from kiosk.core.model import Outcome, Purpose
from kiosk.storage.database import PRAGMAS
from kiosk.storage.store import Store
from kiosk.storage.visits import written

LIMIT = 1.5
"""Times a bare transaction; from the issue that asked for the first whole visit."""
ACTIONS = tuple(Action("choose", f"field-{n}", f"option-{n}") for n in range(8))
WARM_UP = 20


def answer(number: int) -> Answer:
    return Answer(
        number,
        Purpose.SCREENING,
        "3.1-form",
        1,
        ACTIONS,
        0,
        helped=False,
        unknown=False,
        outcome=Outcome.ALONE,
    )


def complain(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def bare(file: Path) -> sqlite3.Connection:
    rows = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        rows.execute(f"PRAGMA {pragma}")
    rows.execute("CREATE TABLE answers (number INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    return rows


def seconds_bare(rows: sqlite3.Connection, words: str) -> float:
    start = perf_counter()
    rows.execute("BEGIN IMMEDIATE")
    rows.execute("INSERT INTO answers (words) VALUES (?)", (words,))
    rows.execute("COMMIT")
    return perf_counter() - start


def seconds_kept(store: Store, number: int) -> float:
    kept = answer(number)
    start = perf_counter()
    store.save_answer("visit", kept)
    return perf_counter() - start


def measure(folder: Path, times: int) -> dict[str, object]:
    """Take turns, so that both meet the same disk."""
    store = Store.open(folder / "kiosk", lambda: datetime.now(UTC), complain)
    rows = bare(folder / "bare.db")
    # The same words, and room for what an answer's other columns hold.
    words = written(ACTIONS) + "visit" + "screening" + "3.1-form" + "alone" + " " * 14
    store.begin("visit")
    pairs = [(seconds_bare(rows, words), seconds_kept(store, n)) for n in range(times + WARM_UP)][WARM_UP:]
    durable = store.durable
    rows.close()
    store.close()
    transaction, kept = (median(column) * 1000 for column in zip(*pairs, strict=True))
    return {
        "bare_ms": round(transaction, 4),
        "answer_ms": round(kept, 4),
        "ratio": round(kept / transaction, 3),
        "limit": LIMIT,
        "times": times,
        "passed": durable and kept <= LIMIT * transaction,
    }


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.bench.durable", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--times", type=int, default=400, help="answers to measure")
    options.add_argument("--folder", type=Path, default=Path(), help="a folder on the disk to measure")
    chosen = options.parse_args()
    with TemporaryDirectory(dir=chosen.folder, prefix=".durable-") as folder:
        found = measure(Path(folder), chosen.times)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())

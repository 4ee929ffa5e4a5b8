"""How long the next item takes to choose from a bank of 1,000, at each answer of whole screenings.

Prints one JSON object; exits with 1 when the median or the worst is over its limit. Each choice is made three
times and each counts, so run it where nothing else runs.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from kiosk.core.screening import MOST_ITEMS, Item, Response, choose
from tests.core.screening.people import answered, calibrated_bank, chance_of

MEDIAN_MS, WORST_MS = 5.0, 20.0
"""For a median and the worst of all."""
TIMES = 3


def screening(bank: Sequence[Item], seed: int) -> list[Response]:
    """Give a whole screening of somebody who gets three of four right."""
    chance = chance_of(seed)
    asked = answered([*bank], [True] * MOST_ITEMS, seed)
    return [replace(response, right=chance.random() < 0.75) for response in asked]


def milliseconds(bank: Sequence[Item], responses: Sequence[Response]) -> float:
    """Time one choice."""
    began = time.perf_counter()
    choose(bank, responses, seed=1)
    return (time.perf_counter() - began) * 1000


def measure(items: int, screenings: int) -> list[float]:
    """Give the milliseconds of each choice of so many screenings."""
    bank = calibrated_bank(items, seed=3)
    people = [screening(bank, seed) for seed in range(screenings)]
    return [
        milliseconds(bank, responses[:length])
        for responses in people
        for length in range(MOST_ITEMS)
        for _ in range(TIMES)
    ]


def summary(times: Sequence[float]) -> dict[str, object]:
    """Give the figures of some times in ms, and whether they are within the limits."""
    median, worst = statistics.median(times), max(times)
    return {
        "count": len(times),
        "median_ms": round(median, 2),
        "worst_ms": round(worst, 2),
        "limits_ms": [MEDIAN_MS, WORST_MS],
        "passed": median <= MEDIAN_MS and worst <= WORST_MS,
    }


def main() -> int:
    """Print the figures."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.choice", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--items", type=int, default=1000, help="items in the bank")
    options.add_argument("--screenings", type=int, default=10, help="how many people are screened")
    chosen = options.parse_args()
    found = summary(measure(chosen.items, chosen.screenings))
    sys.stdout.write(json.dumps({"items": chosen.items, **found}) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())

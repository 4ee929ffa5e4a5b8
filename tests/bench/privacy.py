"""An attacker who knows every other visitor guesses about the last one, from what a kiosk might publish.

`python -m tests.bench.privacy --json` prints how often the guess is right: of one answer, in each table
(two answers are possible, equally likely), and of whether this person was counted at all, from all tables
together. Beside the noise of the kiosk stand exact counts, small ones left out, and rounding to five. Ends
with 1 where the noise lets through more than its proven bound.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from typing_extensions import override

from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import SCALE, noise
from kiosk.core.statistics.span import FLOOR, HIGHEST

Cell = tuple[str, str]
Histogram = Mapping[Cell, int]
Seen = Mapping[Cell, int]
SMALL = 5
SURE = 3
"""Standard errors that a measured share may lie above its bound by chance."""

SHARES: Mapping[str, Sequence[float]] = {
    "level": (0.25, 0.35, 0.3, 0.1),
    "language": (0.6, 0.15, 0.1, 0.1, 0.05),
    "outcome": (0.7, 0.2, 0.1),
    "help": (0.3, 0.7),
    "mode": (0.9, 0.05, 0.05),
}
AREA_SHARES = (0.25, 0.35, 0.4)
"""Who comes, in this simulation; the bound holds whoever comes."""


def bound(loss: float) -> float:
    """Give how often a guess between two equally likely cases can be right at most, at a privacy loss."""
    return 1 / (1 + math.exp(-loss))


ANSWER_BOUND = bound(2 / SCALE)
"""Another answer is one less in a cell and one more in another, so it costs twice what one visit does."""

MEMBER_BOUND = bound(len(CATEGORIES) / SCALE)


class Publishing:
    """A way to publish counts: what is seen of them, and how likely that is for counts one thinks of."""

    def __init__(self, shown: Callable[[int], int]) -> None:
        """Take what is shown instead of a count."""
        self._shown = shown

    def seen(self, counts: Histogram) -> Seen:
        """Give what is published."""
        return {cell: self._shown(count) for cell, count in counts.items()}

    def fit(self, seen: Seen, counts: Histogram) -> float:
        """Give the logarithm of how likely this is seen of such counts, up to what is the same for all."""
        return 0.0 if all(self._shown(count) == seen[cell] for cell, count in counts.items()) else -math.inf


class Noisy(Publishing):
    """How the kiosk publishes."""

    @override
    def fit(self, seen: Seen, counts: Histogram) -> float:
        return -sum(abs(seen[cell] - count) for cell, count in counts.items()) / SCALE


def ways(chance: random.Random) -> dict[str, Publishing]:
    """Give the ways to publish that are compared."""
    return {
        "exact": Publishing(lambda count: count),
        "small_left_out": Publishing(lambda count: count if count >= SMALL else -1),
        "rounded_to_5": Publishing(lambda count: SMALL * round(count / SMALL)),
        "noise": Noisy(lambda count: count + noise(chance.randrange)),
    }


def others(tables: Sequence[str], chance: random.Random) -> Counter[Cell]:
    """Let everybody else of a batch come."""
    crowd = chance.randint(FLOOR, HIGHEST) - 1
    counts = Counter({(table, name): 0 for table in tables for name in CATEGORIES[table]})
    for table in tables:
        names = CATEGORIES[table]
        came = chance.choices(names, SHARES.get(table, AREA_SHARES), k=crowd)
        counts.update((table, name) for name in came)
    return counts


def with_one(counts: Counter[Cell], cells: Sequence[Cell]) -> Counter[Cell]:
    """Let one more come."""
    more = Counter(counts)
    more.update(cells)
    return more


def right(way: Publishing, true: Histogram, false: Histogram, chance: random.Random) -> bool:
    """Guess which of two cases it is, by what fits best; a coin decides where both fit alike."""
    seen = way.seen(true)
    better = way.fit(seen, true) - way.fit(seen, false)
    return chance.random() < 0.5 if better == 0 else better > 0


def guess_an_answer(table: str, way: Publishing, chance: random.Random) -> bool:
    """Let the last one give one of two answers, and guess which."""
    counts = others([table], chance)
    one, other = chance.sample(CATEGORIES[table], 2)
    return right(way, with_one(counts, [(table, one)]), with_one(counts, [(table, other)]), chance)


def guess_a_member(way: Publishing, chance: random.Random) -> bool:
    """Let somebody whose every answer is known come or not, and guess which."""
    counts = others([*CATEGORIES], chance)
    came = with_one(counts, [(table, chance.choice(names)) for table, names in CATEGORIES.items()])
    cases = (came, counts) if chance.random() < 0.5 else (counts, came)
    return right(way, *cases, chance)


def share(trials: int, guess: Callable[[], bool]) -> float:
    """Give how often a guess is right."""
    return sum(guess() for _ in range(trials)) / trials


def measure(trials: int, seed: int) -> dict[str, object]:
    """Attack each table, and all together, in every way to publish."""
    chance = random.Random(seed)  # noqa: S311 - simulated people keep no secrets
    published = ways(chance)
    tables = {
        table: {
            name: share(trials, partial(guess_an_answer, table, way, chance))
            for name, way in published.items()
        }
        for table in CATEGORIES
    }
    member = {name: share(trials, partial(guess_a_member, way, chance)) for name, way in published.items()}
    kept = [within(found["noise"], ANSWER_BOUND, trials) for found in tables.values()]
    return {
        "trials": trials,
        "seed": seed,
        "answer_bound": round(ANSWER_BOUND, 4),
        "answer": tables,
        "member_bound": round(MEMBER_BOUND, 4),
        "member": member,
        "passed": all(kept) and within(member["noise"], MEMBER_BOUND, trials),
    }


def within(found: float, most: float, trials: int) -> bool:
    """Tell whether a measured share may be at most so much."""
    return found <= most + SURE * math.sqrt(most * (1 - most) / trials)


def main() -> int:
    """Attack, print the figures, give 1 where the bound does not hold."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.privacy", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object in one line")
    options.add_argument("--trials", type=int, default=10_000, help="how often each attack is tried")
    options.add_argument("--seed", type=int, default=1, help="where chance begins")
    chosen = options.parse_args()
    found = measure(chosen.trials, chosen.seed)
    sys.stdout.write(json.dumps(found, indent=None if chosen.json else 1) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())

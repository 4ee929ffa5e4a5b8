"""An attacker who knows every other visitor guesses about the last one, from what a kiosk might publish.

`python -m tests.bench.privacy --json` prints how often the guess is right: of one answer, in each table
(two answers are possible, equally likely), and of whether this person was counted at all, from all tables
together. Beside what the kiosk itself releases stand exact counts, small ones left out, and rounding to
five. Ends with 1 where the release lets through more than its proven bound, or where the guess is right more
or less often than follows from the law of its noise.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from typing_extensions import override

from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import SCALE, Below
from kiosk.core.statistics.span import FLOOR, HIGHEST
from tests.core.statistics.releases import released

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

VOTE = bound(1 / SCALE)
"""How often a cell by itself speaks for the truth: noise is whole, so it is on one side or the other."""


def by_votes(cells: int) -> float:
    """Give how often most of so many cells speak for the truth; a coin decides where as many do not."""
    chances = [math.comb(cells, n) * VOTE**n * (1 - VOTE) ** (cells - n) for n in range(cells + 1)]
    return sum(chances[n] * (1 if 2 * n > cells else 0.5) for n in range(cells + 1) if 2 * n >= cells)


ANSWER = by_votes(2)
MEMBER = by_votes(len(CATEGORIES))
"""How often the best guess is right, where the noise is as it is said to be."""


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


class Released(Publishing):
    """How the kiosk publishes: by its own release."""

    def __init__(self, below: Below) -> None:
        """Take the chance that noise is drawn by."""
        super().__init__(int)
        self._below = below

    @override
    def seen(self, counts: Histogram) -> Seen:
        batch = released(counts, self._below)
        return {
            (table, name): count for table, names in batch.tables.items() for name, count in names.items()
        }

    @override
    def fit(self, seen: Seen, counts: Histogram) -> float:
        return -sum(abs(seen[cell] - count) for cell, count in counts.items()) / SCALE


def other_ways() -> dict[str, Publishing]:
    """Give the ways to publish that the release is compared with."""
    return {
        "exact": Publishing(lambda count: count),
        "small_left_out": Publishing(lambda count: count if count >= SMALL else -1),
        "rounded_to_5": Publishing(lambda count: SMALL * round(count / SMALL)),
    }


def others(chance: random.Random) -> Counter[Cell]:
    """Let everybody else of a batch come."""
    crowd = chance.randint(FLOOR, HIGHEST) - 1
    counts = Counter({(table, name): 0 for table, names in CATEGORIES.items() for name in names})
    for table, names in CATEGORIES.items():
        came = chance.choices(names, SHARES.get(table, AREA_SHARES), k=crowd)
        counts.update((table, name) for name in came)
    return counts


def with_one(counts: Counter[Cell], cells: Iterable[Cell]) -> Counter[Cell]:
    """Let one more come."""
    more = Counter(counts)
    more.update(cells)
    return more


def better(way: Publishing, seen: Seen, true: Histogram, false: Histogram, chance: random.Random) -> bool:
    """Tell whether what is true fits better than what is not; a coin decides where both fit alike."""
    by = way.fit(seen, true) - way.fit(seen, false)
    return chance.random() < 0.5 if by == 0 else by > 0


def guess_answers(way: Publishing, chance: random.Random) -> Counter[str]:
    """Let the last one give one of two answers in each table, and guess which; give where that was right."""
    counts = others(chance)
    pairs = {table: chance.sample(names, 2) for table, names in CATEGORIES.items()}
    seen = way.seen(with_one(counts, ((table, given) for table, (given, _) in pairs.items())))
    right: Counter[str] = Counter()
    for table, cells in pairs.items():
        here = Counter({(table, name): counts[table, name] for name in CATEGORIES[table]})
        given, other = (with_one(here, [(table, name)]) for name in cells)
        right[table] += better(way, seen, given, other, chance)
    return right


def guess_a_member(way: Publishing, chance: random.Random) -> bool:
    """Let somebody whose every answer is known come or not, and guess which."""
    counts = others(chance)
    came = with_one(counts, [(table, chance.choice(names)) for table, names in CATEGORIES.items()])
    true, false = (came, counts) if chance.random() < 0.5 else (counts, came)
    return better(way, way.seen(true), true, false, chance)


def measure(trials: int, seed: int, noisy: Callable[[Below], Publishing] = Released) -> dict[str, object]:
    """Attack each table, and all together, in every way to publish."""
    chance = random.Random(seed)  # noqa: S311 - simulated people keep no secrets
    published = other_ways() | {"noise": noisy(chance.randrange)}
    answers = {name: Counter[str]() for name in published}
    for _ in range(trials):
        for name, way in published.items():
            answers[name] += guess_answers(way, chance)
    member = {
        name: sum(guess_a_member(way, chance) for _ in range(trials)) / trials
        for name, way in published.items()
    }
    tables = {table: {name: answers[name][table] / trials for name in published} for table in CATEGORIES}
    kept = [within(found["noise"], ANSWER_BOUND, trials) for found in tables.values()]
    together = sum(found["noise"] for found in tables.values()) / len(tables)
    return {
        "trials": trials,
        "seed": seed,
        "answer_bound": round(ANSWER_BOUND, 4),
        "answer_by_the_law": round(ANSWER, 4),
        "answer": tables,
        "member_bound": round(MEMBER_BOUND, 4),
        "member_by_the_law": round(MEMBER, 4),
        "member": member,
        "passed": all(kept)
        and within(member["noise"], MEMBER_BOUND, trials)
        and as_derived(together, ANSWER, trials * len(tables))
        and as_derived(member["noise"], MEMBER, trials),
    }


def as_derived(found: float, share: float, trials: int) -> bool:
    """Tell whether a measured share may be this one: off by chance in fewer than 1 of 1,000,000 seeds."""
    return abs(found - share) <= math.sqrt(math.log(2e6) / (2 * trials))


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

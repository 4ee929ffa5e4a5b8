"""How the error shrinks and how much goes right, item by item, with the shipped items: for the docs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from multiprocessing import get_context

from kiosk.core.screening import Response, estimate
from tests.bench.areas import shipped_items
from tests.bench.screening.banks import given
from tests.bench.screening.conditions import BANKS
from tests.bench.screening.kindness import BELOW
from tests.bench.screening.methods import LENGTH, by_chance, ours, textbook
from tests.bench.screening.persons import Visitor, drawn

METHODS: Mapping[str, Callable[[Visitor], list[Response]]] = {
    "ours": ours,
    "textbook": textbook,
    "chance": by_chance,
}
Tally = defaultdict[tuple[str, str, int], float]
"""Sums by method, what is added up, and after how many items."""
Series = Mapping[str, tuple[float, ...]]
"""By method, a figure after each item."""


def grown(people: int, seed: int, workers: int) -> tuple[Series, Series]:
    """Give by method the error (logits) after each item, and the share right of people below -1."""
    jobs = [(group, max(1, math.ceil(people / BANKS)), seed) for group in range(BANKS)]
    total: Tally = defaultdict(float)
    with get_context("spawn").Pool(workers) as pool:
        for sums in pool.imap(_group, jobs):
            for key, one in sums.items():
                total[key] += one
    return _series(total, "squared", "people", root=True), _series(total, "right", "weak", root=False)


def _series(total: Tally, part: str, whole: str, *, root: bool) -> Series:
    """Divide one sum by another after each item, and take the root where asked."""
    found: dict[str, tuple[float, ...]] = {}
    for name in METHODS:
        means = (total[name, part, n] / total[name, whole, n] for n in _lengths())
        found[name] = tuple(math.sqrt(one) if root else one for one in means)
    return found


def _lengths() -> range:
    """Give after how many items something is measured."""
    return range(1, LENGTH + 1)


def _group(job: tuple[int, int, int]) -> Tally:
    """Take people through each method, before the shipped items as they may truly be."""
    group, people, seed = job
    bank, sums = given(shipped_items(), f"{seed}/{group}"), Tally(float)
    for number in range(people):
        visitor = Visitor(drawn(bank, f"{seed}/{group}/{number}", 0.0), bank)
        weak = visitor.person.overall < BELOW["weak"]
        for name, method in METHODS.items():
            responses = method(visitor)
            for n in _lengths():
                error = estimate(responses[:n]).overall - visitor.person.overall
                sums[name, "people", n] += 1
                sums[name, "squared", n] += error**2
                sums[name, "weak", n] += weak
                sums[name, "right", n] += weak and responses[n - 1].right
    return sums

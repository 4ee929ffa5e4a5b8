"""Counts of many batches added up, and what is read from them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.collector.counted.precision import Number, Share, is_enough, margin_of, number, share
from kiosk.collector.counted.quarters import Quarter
from kiosk.core.statistics.dictionary import CATEGORIES, LEVEL

NEEDS_TRAINING = ("first_steps", "foundation")
"""The levels at which somebody is offered training."""
AREAS = tuple(table for table, categories in CATEGORIES.items() if "to_practise" in categories)
"""The tables that say a word about an area."""
PLACES = 3
"""Of fewer places nothing is told: what stands there would be about one of them, or known to the other."""
WEIGHT = sum(1 / len(categories) for categories in CATEGORIES.values())
"""What all tables together weigh, each by one over the noise in its sum."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The noisy counts of some batches, added up by table and category; `places` is of how many sites."""

    batches: int = 0
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    places: int = 0

    @property
    def screened(self) -> float:
        """How many screenings these are.

        Each screening is once in each table, so every table's own sum tells it. Their mean, weighted by one
        over the variance (as many noises as the table has categories), has the least noise of all.
        """
        totals = ((self._sum(table, names), len(names)) for table, names in CATEGORIES.items())
        return sum(total / cells for total, cells in totals) / WEIGHT

    @property
    def are_enough(self) -> bool:
        """Say whether they bear a share of one category."""
        return is_enough(self.screened, self.batches)

    @property
    def are_open(self) -> bool:
        """Say whether they are told to everyone: there are enough, and of several places."""
        return self.places >= PLACES and self.are_enough

    def screenings(self) -> Number:
        """Give how many screenings these are, as it is told."""
        return number(self.screened, margin_of(self.batches) / math.sqrt(WEIGHT))

    def number(self, table: str, *categories: str) -> Number:
        """Give how many screenings are in these categories together, as it is told."""
        return number(self._sum(table, categories), margin_of(self.batches, len(categories)))

    def share(self, table: str, *categories: str) -> Share | None:
        """Give what part of all screenings is in these categories; None when that says too little."""
        margin = margin_of(self.batches, len(categories))
        return share(self._sum(table, categories), self.screened, margin)

    def training(self) -> Share | None:
        """Give what part needs training; None when that says too little."""
        return self.share(LEVEL, *NEEDS_TRAINING)

    def _sum(self, table: str, categories: Iterable[str]) -> int:
        return sum(self.counts.get((table, category), 0) for category in categories)


Cube = Mapping[tuple[Quarter, str], Sums]
"""All sums, by quarter and by type of site."""


def of_several(cube: Cube) -> Cube:
    """Leave out what is of too few places, so that no sum of others holds it: it could be taken out again."""
    return {place: sums for place, sums in cube.items() if sums.places >= PLACES}


def together(parts: Iterable[Sums]) -> Sums:
    """Add sums up; of how many places they are at least, as the parts may be of the same ones."""
    batches, places, counts = 0, 0, Counter[tuple[str, str]]()
    for part in parts:
        batches, places = batches + part.batches, max(places, part.places)
        for cell, count in part.counts.items():
            counts[cell] += count
    return Sums(batches, counts, places)

"""How likely an item goes right for those who end with a stated level, by what the item may be.

The level comes from answers that the item's own is one of, and has an error of measurement. So who is
told a level is a mixture of abilities, tilted by the answer. By Bayes' rule, for an item of curve P:

    P(right | level) = sum g P s1 / sum (g P s1 + g (1 - P) s0)

over abilities, where g is how often people of that ability meet the item, and s1 and s0 how often they
are then told that level when it goes right, and when not. Neither depends on what the item truly is:
the engine chooses before it is answered, and goes by what it was told of the item. Both are learned
from simulated visits: g by counting, s1 and s0 by a regression of the final estimate of the overall
ability on the ability, its square and the answer, with normal residuals; levels begin at the cuts.
The same is done with the marginal in Mislevy (1984), Psychometrika 49, for groups of known distribution.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from statistics import fmean, pvariance

from kiosk.calibration.algebra import solved
from kiosk.calibration.simulation import Asked
from kiosk.core.model import Level
from kiosk.core.screening.estimate import share_above
from kiosk.core.screening.table import CUTS, LEVELS

STEP = 0.25
LOWEST, POINTS = -5.0, 41
ABILITIES = tuple(LOWEST + STEP * point for point in range(POINTS))
"""Logits; from far below the first steps to far beyond."""
ENOUGH_FOR_ITS_OWN = 200
"""Simulated answers below which an item borrows the regression and the spread of all items."""

Curve = Sequence[float]
"""The chance of right at each of `ABILITIES`."""
Way = tuple[float, float, float, float, float]
"""A regression: constant, ability, its square, right; and the sd of what is left."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Of one item and one level: the weight of each ability when it goes right, and when not."""

    right: tuple[float, ...]
    missed: tuple[float, ...]

    def chance(self, curve: Curve) -> float:
        """Give the chance (0 to 1) that the item, of this curve, goes right for those told the level."""
        right = math.fsum(w * p for w, p in zip(self.right, curve, strict=True))
        missed = math.fsum(w * (1 - p) for w, p in zip(self.missed, curve, strict=True))
        return right / (right + missed)


Levels = Mapping[Level, Stated]


@dataclass(frozen=True, slots=True)
class Shared:
    """What an item borrows from all: their regression, and the sd of the abilities that meet one."""

    way: Way
    spread: float


def stated_levels(visits: Sequence[Sequence[Asked]]) -> dict[str, Levels]:
    """Learn from simulated visits, for each item that was asked in them."""
    by_item: dict[str, list[Asked]] = {}
    for visit in visits:
        for asked in visit:
            by_item.setdefault(asked.item, []).append(asked)
    shared = Shared(_regression([one for visit in visits for one in visit]), _spread(by_item.values()))
    return {item: _levels(asked, shared) for item, asked in by_item.items()}


def _levels(asked: Sequence[Asked], shared: Shared) -> Levels:
    if len(asked) >= ENOUGH_FOR_ITS_OWN:
        way, met = _regression(asked), spread_out((one.ability for one in asked), repeat(1.0))
    else:
        way, met = shared.way, _bell(fmean(one.ability for one in asked), shared.spread)
    told = {right: [_told(way, ability, right=right) for ability in ABILITIES] for right in (True, False)}
    return {
        level: Stated(
            tuple(g * shares[place] for g, shares in zip(met, told[True], strict=True)),
            tuple(g * shares[place] for g, shares in zip(met, told[False], strict=True)),
        )
        for place, level in enumerate(LEVELS)
    }


def _spread(items: Iterable[Sequence[Asked]]) -> float:
    """Give the sd of the abilities that meet an item, over all items."""
    spreads = [pvariance([one.ability for one in asked]) for asked in items if len(asked) > 1]
    return max(STEP, math.sqrt(fmean(spreads)) if spreads else 0.0)


def _bell(mean: float, spread: float) -> list[float]:
    """Give a normal's weights on the grid."""
    return [math.exp(-0.5 * ((ability - mean) / spread) ** 2) for ability in ABILITIES]


def spread_out(abilities: Iterable[float], weights: Iterable[float]) -> list[float]:
    """Lay weights of abilities on the grid, each shared by the two points it lies between."""
    met = [0.0] * POINTS
    for ability, weight in zip(abilities, weights, strict=False):
        place = min(max((ability - LOWEST) / STEP, 0.0), POINTS - 1.001)
        low = int(place)
        met[low] += weight * (1 - (place - low))
        met[low + 1] += weight * (place - low)
    return met


def _told(way: Way, ability: float, *, right: bool) -> list[float]:
    """Give how likely each level is told to people of an ability, when the item went so."""
    constant, once, twice, gain, spread = way
    mean = constant + once * ability + twice * ability**2 + gain * right
    above = [1.0, *(share_above(cut, mean, spread) for cut in CUTS), 0.0]
    return [above[place] - above[place + 1] for place in range(len(LEVELS))]


def _regression(asked: Sequence[Asked]) -> Way:
    """Fit the final estimate by least squares."""
    rows = [(1.0, one.ability, one.ability**2, float(one.right)) for one in asked]
    found = [one.found for one in asked]
    normal = [[math.fsum(row[i] * row[j] for row in rows) for j in range(4)] for i in range(4)]
    for place in range(4):
        normal[place][place] += 1e-6
    sums = [math.fsum(row[i] * y for row, y in zip(rows, found, strict=True)) for i in range(4)]
    a, b, c, d = solved(normal, sums)
    left = [y - (a + b * row[1] + c * row[2] + d * row[3]) for row, y in zip(rows, found, strict=True)]
    spread = math.sqrt(math.fsum(one * one for one in left) / max(1, len(left) - 4))
    return a, b, c, d, max(spread, 0.05)

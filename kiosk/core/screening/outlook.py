"""What each item is expected to tell about the overall ability, and how likely it goes right.

Asking an item splits the posterior in two: right and not. By the law of total variance the
overall ability's variance is expected to shrink by Cov(overall, P)^2 / (P (1 - P)), where P is the
item's curve over the posterior of its area. This counts all that is still undecided in the whole
posterior, also what one area says about another, and costs two sums an item.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from operator import mul

from kiosk.core.competences import Area
from kiosk.core.screening.curve import effective_slope
from kiosk.core.screening.item import Item
from kiosk.core.screening.posterior import AREAS, OWN, STEP, Posterior

NEGLIGIBLE = 1e-6


@dataclass(frozen=True, slots=True)
class Outlook:
    """One area's posterior, thinned to about ten points for speed.

    `weights` sum to 1 over `abilities` (logits); `pulls` are the weights times how far the overall
    ability is expected above its mean at that point, and sum to 0.
    """

    abilities: tuple[float, ...]
    weights: tuple[float, ...]
    pulls: tuple[float, ...]

    def foresee(self, item: Item) -> tuple[float, float]:
        """Give an item's chance of going right and the variance (logits^2) it is expected to take away."""
        half, place, skill = 0.5 * effective_slope(item), item.difficulty, 0.5 * (1 - item.guessing)
        bend = [math.tanh(half * (ability - place)) for ability in self.abilities]
        success = item.guessing + skill * (1 + sum(map(mul, self.weights, bend)))
        covariance = skill * sum(map(mul, self.pulls, bend))
        split = success * (1 - success)
        return success, covariance**2 / split if split > 0 else 0.0


def outlook(posterior: Posterior, area: Area) -> Outlook:
    """Fold the posterior into one area's view of itself and of the overall ability."""
    masses, pulls = _fold(posterior, area)
    mean = sum(map(mul, masses, posterior.abilities))
    spread = math.sqrt(sum(map(mul, masses, [(ability - mean) ** 2 for ability in posterior.abilities])))
    kept = [place for place in _thinned(len(masses), spread) if masses[place] > NEGLIGIBLE]
    total = sum(masses[place] for place in kept)
    weights = tuple(masses[place] / total for place in kept)
    lean = sum(pulls[place] for place in kept) / total
    return Outlook(
        abilities=tuple(posterior.abilities[place] for place in kept),
        weights=weights,
        pulls=tuple(pulls[place] / total - lean * masses[place] / total for place in kept),
    )


def _fold(posterior: Posterior, area: Area) -> tuple[list[float], list[float]]:
    """Give each lattice ability's mass, and that mass times the overall ability's expectation there."""
    own = posterior.slices[area]
    masses = [0.0] * len(posterior.abilities)
    others = [0.0] * len(posterior.abilities)
    for place, share in enumerate(posterior.common):
        if share < NEGLIGIBLE:
            continue
        beside = sum(part.means[place] for part in posterior.slices.values()) - own.means[place]
        scale = share / math.exp(own.evidence[place])
        for step, weight in enumerate(own.rows[place], start=place):
            masses[step] += scale * weight
            others[step] += scale * weight * beside
    sums = zip(others, masses, posterior.abilities, strict=True)
    return masses, [(other + mass * ability) / len(AREAS) for other, mass, ability in sums]


def _thinned(length: int, spread: float) -> range:
    """Take every so many lattice points that their distance stays at most the spread."""
    stride = max(1, int(spread / STEP))
    return range(len(OWN) % stride, length, stride)

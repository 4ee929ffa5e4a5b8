"""How far the engine's estimate is from exact integration, on visits as they are.

Exact is another way to the same posterior: finer steps, a wider reach, and the overall ability's spread
by folding the five areas' own distributions into each other, where the engine takes a normal.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul

from kiosk.core.screening import Response, estimate
from kiosk.core.screening.curve import log_likelihoods
from kiosk.core.screening.posterior import AREAS
from kiosk.core.screening.table import CUTS, LEVELS
from tests.bench.screening.conditions import BANKS, MAIN
from tests.bench.screening.methods import ours
from tests.bench.screening.persons import Visitor, drawn
from tests.bench.screening.truth import CORRELATION, MEAN, SD

STEP = 0.1
REACH = 5.5
"""Sds on either side of each part's mean."""
CELL = STEP / len(AREAS)
VISITS = 40


@dataclass(frozen=True, slots=True)
class Exact:
    """The overall ability's mean, sd (logits) and levels, integrated finely."""

    mean: float
    sd: float
    levels: tuple[float, ...]


def exact(responses: Sequence[Response]) -> Exact:
    """Integrate the five abilities over a fine lattice of the common part and five own parts."""
    common, own = (_bell(SD * math.sqrt(share)) for share in (CORRELATION, 1 - CORRELATION))
    reach = (len(common) + len(own)) // 2 - 1
    abilities = [MEAN + STEP * place for place in range(-reach, reach + 1)]
    within = ([one for one in responses if one.item.area is area] for area in AREAS)
    likelihoods = [_likelihood(answers, abilities) for answers in within]
    points: list[tuple[float, float]] = []
    for place, prior in enumerate(common):
        sums = _folded([list(map(mul, own, one[place : place + len(own)])) for one in likelihoods])
        # A step up in one area is a fifth of a step up in their mean.
        points += [(abilities[place] + CELL * rank, prior * mass) for rank, mass in enumerate(sums)]
    return _summed(points)


def _summed(points: Sequence[tuple[float, float]]) -> Exact:
    """Fold weighed overall abilities into mean, sd and levels."""
    total = sum(weight for _, weight in points)
    mean = sum(weight * overall for overall, weight in points) / total
    variance = sum(weight * (overall - mean) ** 2 for overall, weight in points) / total
    above = [sum(weight * _beyond(overall, cut) for overall, weight in points) / total for cut in CUTS]
    shares = [1.0, *above, 0.0]
    levels = tuple(shares[rank] - shares[rank + 1] for rank in range(len(LEVELS)))
    return Exact(mean, math.sqrt(variance), levels)


def differences(seed: int, visits: int = VISITS) -> Mapping[str, float]:
    """Give the largest differences over some visits of the bench's people, after 5 and after 15 answers."""
    means, sds, levels = [0.0], [0.0], [0.0]
    for number in range(visits):
        bank = MAIN.bank(f"{seed}/{number % BANKS}")
        responses = ours(Visitor(drawn(bank, f"{seed}/{number % BANKS}/{number // BANKS}", 0.0), bank))
        for answered in (responses[:5], responses):
            found, true = estimate(answered), exact(answered)
            means.append(abs(found.overall - true.mean))
            sds.append(abs(found.overall_sd - true.sd))
            levels += [abs(found.levels[one] - share) for one, share in zip(LEVELS, true.levels, strict=True)]
    return {"mean": max(means), "sd": max(sds), "level_share": max(levels)}


def _bell(sd: float) -> list[float]:
    """Give a normal's weights on the fine lattice."""
    reach = math.ceil(REACH * sd / STEP)
    weights = [math.exp(-0.5 * (STEP * place / sd) ** 2) for place in range(-reach, reach + 1)]
    return [weight / sum(weights) for weight in weights]


def _likelihood(responses: Sequence[Response], abilities: Sequence[float]) -> list[float]:
    """Give the likelihood of one area's answers at each ability."""
    rows = [log_likelihoods(one, abilities) for one in responses]
    return [math.exp(sum(row[place] for row in rows)) for place in range(len(abilities))]


def _folded(parts: Sequence[Sequence[float]]) -> list[float]:
    """Give the distribution of the sum of independent parts."""
    found = [1.0]
    for part in parts:
        longer = [0.0] * (len(found) + len(part) - 1)
        for place, mass in enumerate(found):
            for rank, one in enumerate(part, start=place):
                longer[rank] += mass * one
        found = longer
    return found


def _beyond(overall: float, cut: float) -> float:
    """Give how much of a lattice point's cell lies at or above a cut."""
    return min(max((overall - cut) / CELL + 0.5, 0.0), 1.0)

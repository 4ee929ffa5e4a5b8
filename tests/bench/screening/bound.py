"""How small the error of the overall ability could be, for any method whatever.

The van Trees inequality (Van Trees 1968, Detection, Estimation and Modulation Theory, part I, section 2.4;
Gill and Levit 1995, Bernoulli 1): with people drawn from a prior, the mean squared error of any estimator
of g is at least w' (J + E[I])^-1 w, where J is the prior's precision, I Fisher's information of the
answers and w the gradient of g. Here the five abilities have the prior covariance S, so J = S^-1; g is
their mean, so w = 1/5; and answers inform about their own area only, so E[I] is diagonal. Whatever
chooses the items, an area's information at an ability is at most that of its best items there, as many
as the balance allows (three of fifteen; siblings are not looked at, which can only lower the bound); its
mean is taken over the prior.

With one common factor, S = t I + r 11', the inverse has a closed form: given the common part each area
has variance v = 1 / (1/t + i), of which it follows the common part by v / t.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import nlargest

from kiosk.core.competences import Area
from kiosk.core.screening import Item
from kiosk.core.screening.curve import information
from tests.bench.screening.truth import CORRELATION, MEAN, SD

SHARED = CORRELATION * SD**2
OWN = (1 - CORRELATION) * SD**2
POINTS, REACH = 60, 5.0


def least_variance(bank: Sequence[Item], length: int, mean: float = MEAN) -> float:
    """Give the smallest mean squared error (logits^2) of the overall ability after so many items.

    The prior is that of the people who come, around their `mean`, whatever the engine supposes: who is
    told the right prior can only err less.
    """
    told = [
        mean_information([item for item in bank if item.area is area], length // len(Area), mean)
        for area in Area
    ]
    return overall_variance(told)


def overall_variance(told: Sequence[float]) -> float:
    """Give w' (S^-1 + diag(told))^-1 w for the information told of each area (per logit^2)."""
    inside = [1 / (1 / OWN + one) for one in told]
    common = 1 / (1 / SHARED + sum(one / (1 + OWN * one) for one in told))
    return (sum(inside) + common * sum(one / OWN for one in inside) ** 2) / len(told) ** 2


def mean_information(items: Sequence[Item], count: int, mean: float = MEAN) -> float:
    """Average over the prior what the best few items of an area inform at each ability (per logit^2)."""
    step = 2 * REACH / POINTS
    places = [step * place - REACH for place in range(POINTS + 1)]
    weights = [math.exp(-0.5 * place**2) for place in places]
    best = [_best(items, mean + SD * place, count) for place in places]
    return sum(weight * one for weight, one in zip(weights, best, strict=True)) / sum(weights)


def _best(items: Sequence[Item], ability: float, count: int) -> float:
    """Add up the information of the best items at an ability."""
    return sum(nlargest(count, (information(item, ability) for item in items)))

"""The abilities as an estimate: means, covariances and the share of each level."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from types import MappingProxyType

from kiosk.core.competences import Area
from kiosk.core.model import Level
from kiosk.core.screening.item import Response
from kiosk.core.screening.posterior import AREAS, Posterior, integrate
from kiosk.core.screening.table import CUTS, LEVELS


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is believed after some answers, in logits.

    `covariance` has rows and columns in the order of `Area`; `overall` is the mean of the five
    areas and `overall_sd` its posterior sd; `levels` are shares of the posterior that sum to 1;
    `answered` is how many answers it rests on.
    """

    means: Mapping[Area, float]
    covariance: tuple[tuple[float, ...], ...]
    overall: float
    overall_sd: float
    levels: Mapping[Level, float]
    answered: int

    def area_sd(self, area: Area) -> float:
        """Give the posterior sd (logits) of the ability in one area."""
        place = AREAS.index(area)
        return math.sqrt(self.covariance[place][place])


def estimate(responses: Sequence[Response]) -> Estimate:
    """Estimate all five abilities together; without answers this is the prior."""
    posterior = integrate(responses)
    means = {area: _average(posterior, posterior.slices[area].means) for area in AREAS}
    covariance = tuple(tuple(_covariance(posterior, means, one, other) for other in AREAS) for one in AREAS)
    return Estimate(
        means=MappingProxyType(means),
        covariance=covariance,
        overall=sum(means.values()) / len(AREAS),
        overall_sd=math.sqrt(sum(map(sum, covariance))) / len(AREAS),
        levels=MappingProxyType(_levels(posterior)),
        answered=len(responses),
    )


def share_above(bar: float, mean: float, sd: float) -> float:
    """Give how much (0 to 1) of a normal lies above a bar."""
    return 0.5 * math.erfc((bar - mean) / (sd * math.sqrt(2)))


def _average(posterior: Posterior, values: Sequence[float]) -> float:
    """Average over the common part."""
    return float(sum(map(mul, posterior.common, values)))


def _covariance(posterior: Posterior, means: Mapping[Area, float], one: Area, other: Area) -> float:
    """Give a posterior covariance: between the common part's points, plus within for an area itself."""
    first, second = posterior.slices[one], posterior.slices[other]
    between = [(a - means[one]) * (b - means[other]) for a, b in zip(first.means, second.means, strict=True)]
    within = _average(posterior, first.variances) if one is other else 0.0
    return _average(posterior, between) + within


def _levels(posterior: Posterior) -> dict[Level, float]:
    """Share the posterior of the overall ability out over the levels."""
    above = [1.0, *(_overall_above(posterior, cut) for cut in CUTS), 0.0]
    return {level: above[rank] - above[rank + 1] for rank, level in enumerate(LEVELS)}


def _overall_above(posterior: Posterior, bar: float) -> float:
    """Give how much of the overall ability lies above a bar (logits).

    Given the common part it is a mean of five independent abilities, taken as normal there.
    """
    parts = posterior.slices.values()
    means = [sum(column) / len(AREAS) for column in zip(*(part.means for part in parts), strict=True)]
    sds = [math.sqrt(sum(c)) / len(AREAS) for c in zip(*(part.variances for part in parts), strict=True)]
    return _average(posterior, [share_above(bar, mean, sd) for mean, sd in zip(means, sds, strict=True)])

"""Each area by itself: what the shared prior is compared with."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul

from kiosk.core.competences import Area
from kiosk.core.screening import Response
from kiosk.core.screening.curve import log_likelihood
from tests.bench.screening.truth import MEAN, SD

ABILITIES = tuple(MEAN + 0.15 * place for place in range(-40, 41))
PRIOR = tuple(-0.5 * ((ability - MEAN) / SD) ** 2 for ability in ABILITIES)


def apart(responses: Sequence[Response]) -> Mapping[Area, float]:
    """Give the posterior mean (logits) of each area from its own answers and a prior of its own."""
    return {area: _mean([response for response in responses if response.item.area is area]) for area in Area}


def _mean(responses: Sequence[Response]) -> float:
    """Give the posterior mean of one ability."""
    logs = [
        prior + sum(log_likelihood(response, ability) for response in responses)
        for prior, ability in zip(PRIOR, ABILITIES, strict=True)
    ]
    top = max(logs)
    weights = [math.exp(log - top) for log in logs]
    return float(sum(map(mul, weights, ABILITIES))) / sum(weights)

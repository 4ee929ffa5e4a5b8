"""Whether an item tells nothing of ability: how likely its answers are under flat curves and usual ones.

A Bayes factor (Kass and Raftery 1995, Journal of the American Statistical Association 90): the answers'
likelihood over difficulties around the expert's, with slopes that tell next to nothing, by the same with
slopes around the usual one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kiosk.calibration.fitting import NEARLY, Group, curve_of
from kiosk.calibration.simulation import SLOPE_SPREAD
from kiosk.core.screening import Item
from kiosk.core.screening.table import EXPERT_ERROR

FLAT = (0.1, 0.2, 0.3)
"""Slopes (per logit) that tell next to nothing."""
PLACES = tuple(0.5 * place for place in range(-4, 5))
"""Standard deviations from the middle at which difficulties and slopes are tried."""


def flatness(expert: Item, groups: Sequence[Group], guessing: float) -> float:
    """Give the natural logarithm of the Bayes factor of a flat curve against a usual one."""
    usual = [(math.log(expert.slope) + SLOPE_SPREAD * place, -0.5 * place**2) for place in PLACES]
    flat = [(math.log(slope), 0.0) for slope in FLAT]
    return _evidence(expert, groups, guessing, flat) - _evidence(expert, groups, guessing, usual)


def _evidence(
    expert: Item, groups: Sequence[Group], guessing: float, slopes: Sequence[tuple[float, float]]
) -> float:
    """Give the logarithm of the mean likelihood over slopes (each with its log weight) and difficulties."""
    error = expert.error or EXPERT_ERROR
    logs = [
        _log_likelihood((expert.difficulty + error * place, slope), guessing, groups)
        + weight
        - 0.5 * place**2
        for place in PLACES
        for slope, weight in slopes
    ]
    weights = [weight - 0.5 * place**2 for place in PLACES for _, weight in slopes]
    return _log_sum(logs) - _log_sum(weights)


def _log_likelihood(figures: Sequence[float], guessing: float, groups: Sequence[Group]) -> float:
    curve, total = curve_of(figures, guessing), 0.0
    for group in groups:
        p = min(max(group.people.chance(curve), NEARLY), 1 - NEARLY)
        total += group.right * math.log(p) + (group.asked - group.right) * math.log1p(-p)
    return total


def _log_sum(logs: Sequence[float]) -> float:
    """Give the logarithm of a sum of what these are the logarithms of."""
    most = max(logs)
    return most + math.log(math.fsum(math.exp(one - most) for one in logs))

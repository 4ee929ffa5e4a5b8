"""An item's difficulty and slope from how it went, with what its expert thought as the prior.

The highest point of the posterior (MAP, Bayesian modal estimation: Mislevy 1986, Psychometrika 51), by
Fisher's scoring: the difficulty is normal around the expert's, the slope lognormal around the usual one.
What guessing adds is fixed by the number of options, for those who do not say that they do not know.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.calibration.algebra import solved
from kiosk.calibration.simulation import SLOPE_SPREAD
from kiosk.calibration.stated import ABILITIES, Curve, Stated
from kiosk.core.model import Figures
from kiosk.core.screening import Item
from kiosk.core.screening.table import EXPERT_ERROR

MOST_STEPS, LONGEST_STEP, SMALL = 50, 0.5, 1e-6
NUDGE = 1e-4
NEARLY = 1e-9


@dataclass(frozen=True, slots=True)
class Group:
    """People of about the same ability who met an item: how many, and how many did it right."""

    people: Stated
    asked: int
    right: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was found; `curve` is the chance of right at each of `ABILITIES`."""

    figures: Figures
    curve: Curve


def fit(expert: Item, groups: Sequence[Group], unknown: int = 0) -> Fitted:
    """Find the likeliest difficulty and slope; `unknown` answers of all were "I don't know".

    `error` is the sd of the difficulty, the slope's uncertainty counted in.
    """
    guessing = guessed(expert.guessing, groups, unknown)
    prior = (expert.difficulty, math.log(expert.slope))
    precision = (1 / (expert.error or EXPERT_ERROR) ** 2, 1 / SLOPE_SPREAD**2)
    found = list(prior)
    for _ in range(MOST_STEPS):
        score, weights = _scored(found, guessing, groups)
        score = [s - q * (x - p) for s, q, x, p in zip(score, precision, found, prior, strict=True)]
        step = solved(_with(weights, precision), score)
        longest = max(1.0, *(abs(one) / LONGEST_STEP for one in step))
        found = [x + one / longest for x, one in zip(found, step, strict=True)]
        if max(map(abs, step)) < SMALL:
            break
    _, weights = _scored(found, guessing, groups)
    (b, cross), (_, a) = _with(weights, precision)
    error = math.sqrt(a / (a * b - cross * cross))
    return Fitted(Figures(found[0], math.exp(found[1]), error), curve_of(found, guessing))


def guessed(guessing: float, groups: Sequence[Group], unknown: int) -> float:
    """Give what guessing adds where a part of those who do not know say so.

    Who does not know says so, or guesses: of the latter `guessing` are right, so the others that were
    missed stand for a few more.
    """
    missed = sum(group.asked - group.right for group in groups) - unknown
    blind = unknown + max(missed, 0) / (1 - guessing)
    return guessing * (1 - unknown / blind) if blind else guessing


def curve_of(figures: Sequence[float], guessing: float) -> Curve:
    """Give the chance of right at each ability for a difficulty and the logarithm of a slope."""
    difficulty, half = figures[0], 0.5 * math.exp(figures[1])
    rise = 0.5 * (1 - guessing)
    return [guessing + rise * (1 + math.tanh(half * (ability - difficulty))) for ability in ABILITIES]


Matrix = tuple[tuple[float, float], tuple[float, float]]


def _scored(figures: Sequence[float], guessing: float, groups: Sequence[Group]) -> tuple[list[float], Matrix]:
    """Give the likelihood's slope and its expected curvature, by difficulty and log slope."""
    here = curve_of(figures, guessing)
    beside = [curve_of(_nudged(figures, place), guessing) for place in (0, 1)]
    score, bb, ab, aa = [0.0, 0.0], 0.0, 0.0, 0.0
    for group in groups:
        p = min(max(group.people.chance(here), NEARLY), 1 - NEARLY)
        db, da = ((group.people.chance(curve) - p) / NUDGE for curve in beside)
        spread = p * (1 - p)
        surprise = (group.right - group.asked * p) / spread
        score = [score[0] + surprise * db, score[1] + surprise * da]
        weight = group.asked / spread
        bb, ab, aa = bb + weight * db * db, ab + weight * da * db, aa + weight * da * da
    return score, ((bb, ab), (ab, aa))


def _nudged(figures: Sequence[float], place: int) -> list[float]:
    return [value + NUDGE * (place == at) for at, value in enumerate(figures)]


def _with(weights: Matrix, precision: Sequence[float]) -> Matrix:
    (b, cross), (_, a) = weights
    return ((b + precision[0], cross), (cross, a + precision[1]))

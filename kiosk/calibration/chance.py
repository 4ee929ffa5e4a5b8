"""How far chance alone goes: answers drawn as a curve expects them, and set beside those that were given."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import accumulate

from kiosk.core.calibrated import Seen

DRAWS = 9999
"""Times that all answers are drawn; so nothing is said to be rarer than once in ten thousand."""


def by_chance_alone(levels: Sequence[Seen], seed: str) -> float:
    """Give how likely chance alone would be as far off, Pearson's way of measuring how far.

    Of each level as many answers are drawn as were given, right as often as expected. With few answers
    the table of chi-square is wrong; this counts them out (Besag and Clifford 1989, Biometrika 76).
    """
    chance = random.Random(seed)  # noqa: S311 - made-up answers
    met = math.fsum(_distance(one, one.right) for one in levels)
    drawn = [_drawn(one, chance) for one in levels]
    as_far = sum(math.fsum(one) >= met - 1e-9 for one in zip(*drawn, strict=True))
    return (1 + as_far) / (1 + DRAWS)


def _distance(one: Seen, right: int) -> float:
    """Give a level's part of the chi-square, if so many had done it right."""
    expected = one.asked * one.expected
    return (right - expected) ** 2 / (expected * (1 - one.expected))


def _drawn(one: Seen, chance: random.Random) -> list[float]:
    """Draw a level's answers many times, and give how far each draw is off."""
    distances = [_distance(one, right) for right in range(one.asked + 1)]
    shares = list(accumulate(_binomial(one.asked, one.expected)))
    return chance.choices(distances, cum_weights=shares, k=DRAWS)


def _binomial(asked: int, chance: float) -> list[float]:
    """Give how likely each number of right answers is."""
    whole, yes, no = math.lgamma(asked + 1), math.log(chance), math.log1p(-chance)
    return [
        math.exp(
            whole
            - math.lgamma(right + 1)
            - math.lgamma(asked - right + 1)
            + right * yes
            + (asked - right) * no
        )
        for right in range(asked + 1)
    ]

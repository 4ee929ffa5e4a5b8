"""A peer's certification rule, made anew from the words in which the screening's design gives it.

Answers follow two-parameter curves without guessing. The estimate is a mean over 81 points from -9 to 9: the
likelihood of all answers so far times a Gaussian of variance 1.5 around the estimate before. It starts at
-3 and moves at most half of itself, or .5 where half is less (the kinder of two readings). The next item
is one of the five with most information there, taken in 51, 25, 12, 6 and 6 of 100 cases. The peer asks
32; here it is cut at the length that all are compared at.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from heapq import nlargest
from operator import mul

from kiosk.core.screening import Item, Response
from tests.bench.screening.methods import LENGTH
from tests.bench.screening.persons import Visitor
from tests.core.screening.people import chance_of

GRID = tuple(-9 + 18 * place / 80 for place in range(81))
VARIANCE = 1.5
START = -3.0
SHARES = (51, 25, 12, 6, 6)
LEAST_MOVE = 0.5


def certified(visitor: Visitor) -> float:
    """Give the ability (logits) that the rule finds."""
    chance = chance_of(visitor.person.seed)
    found, responses = START, list[Response]()
    open_items = {item.id: item for item in visitor.bank.known}
    while len(responses) < LENGTH and open_items:
        item = picked(list(open_items.values()), found, chance)
        for gone in item.family:
            open_items.pop(gone, None)
        responses.append(visitor.answer(item, len(responses)))
        found = moved(responses, found)
    return found


def picked(items: Sequence[Item], found: float, chance: random.Random) -> Item:
    """Draw one of the five items with most information at the estimate."""
    best = nlargest(len(SHARES), items, key=lambda item: (told(item, found), item.id))
    return chance.choices(best, SHARES[: len(best)])[0]


def told(item: Item, ability: float) -> float:
    """Give the information of a two-parameter curve: slope^2 P (1 - P), per squared logit."""
    right = success(item, ability)
    return item.slope**2 * right * (1 - right)


def success(item: Item, ability: float) -> float:
    """Give the chance of a right answer when nobody guesses."""
    return 1 / (1 + math.exp(-item.slope * (ability - item.difficulty)))


def moved(responses: Sequence[Response], before: float) -> float:
    """Estimate anew from all answers around the estimate before, and move there as far as allowed."""
    weights = [_likelihood(responses, ability) * _bell(ability - before) for ability in GRID]
    mean = float(sum(map(mul, weights, GRID))) / sum(weights)
    most = max(abs(before) / 2, LEAST_MOVE)
    return min(max(mean, before - most), before + most)


def _likelihood(responses: Sequence[Response], ability: float) -> float:
    """Give the chance of these answers at an ability."""
    return math.prod(
        success(response.item, ability) if response.right else 1 - success(response.item, ability)
        for response in responses
    )


def _bell(distance: float) -> float:
    """Weigh a point by how far it lies from the estimate before."""
    return math.exp(-(distance**2) / (2 * VARIANCE))

"""The response function: how the chance of a right answer depends on ability.

Source: the three-parameter logistic model, Birnbaum in Lord and Novick (1968), chapter 17, with the
guessing fixed by the number of options.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from kiosk.core.screening.item import Item, Response

LOGISTIC_NORMAL: float = (16 * math.sqrt(3) / (15 * math.pi)) ** 2
"""The squared constant with which a logistic averaged over a normal is again about a logistic:
slope / sqrt(1 + constant slope^2 variance). Zeger, Liang and Albert (1988), Biometrics 44."""


def effective_slope(item: Item) -> float:
    """Give the slope per logit that remains when the unknown part of the difficulty is averaged out.

    This is how standard errors grow while items are uncalibrated: an item whose place is not
    known tells less, and all that follows (information, posterior, statement, stopping) knows it.
    """
    return item.slope / math.sqrt(1 + LOGISTIC_NORMAL * (item.slope * item.error) ** 2)


def probability(item: Item, ability: float) -> float:
    """Give the chance (0 to 1) that someone of this ability (logits) does the item right.

    P = c + (1 - c) / (1 + exp(-a (ability - b))).
    """
    skill = 0.5 + 0.5 * math.tanh(0.5 * effective_slope(item) * (ability - item.difficulty))
    return item.guessing + (1 - item.guessing) * skill


def information(item: Item, ability: float) -> float:
    """Give Fisher's information (per squared logit) of the item at an ability.

    I = a^2 (Q / P) ((P - c) / (1 - c))^2; Lord (1980), equation 5-9.
    """
    right = probability(item, ability)
    if right <= 0:
        return 0.0
    skill = (right - item.guessing) / (1 - item.guessing)
    return (effective_slope(item) * skill) ** 2 * (1 - right) / right


def log_likelihood(response: Response, ability: float) -> float:
    """Give the logarithm of the chance of this response at an ability (logits), always finite."""
    return log_likelihoods(response, (ability,))[0]


def log_likelihoods(response: Response, abilities: Sequence[float]) -> list[float]:
    """Give the logarithm of the chance of this response at each ability (logits), always finite.

    "I don't know" is not right, and has no guessing in it: who guesses does not say so.
    """
    item, slope = response.item, effective_slope(response.item)
    guessing = item.guessing if response.known else 0.0
    if not (response.right and response.known):
        blind = math.log1p(-guessing)
        return [blind - _softplus(slope * (ability - item.difficulty)) for ability in abilities]
    logs = [-_softplus(slope * (item.difficulty - ability)) for ability in abilities]
    return [math.log(guessing + (1 - guessing) * math.exp(log)) for log in logs] if guessing else logs


def _softplus(value: float) -> float:
    """Give log(1 + exp(value)) without overflow."""
    return max(value, 0.0) + math.log1p(math.exp(-abs(value)))

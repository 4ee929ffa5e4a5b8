"""How far a sum of noisy counts may lie from the truth, and when it says too little to be shown.

Each count of a batch carries noise with a standard deviation of 5.6, so that 1.96 times that, 11, holds it
19 times in 20. Noise of different batches is independent: that of n adds up to 11 times the root of n.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

NOISE = 11
"""The margin of one count of one batch."""
MOST_POINTS = 20
"""A share with a wider margin than this many points of a hundred is not shown."""
STEP = 5
"""Numbers are told to the nearest multiple of this."""


@dataclass(frozen=True, slots=True)
class Number:
    """A count as it is told: a multiple of 5, never below zero, and its margin, rounded up to one too."""

    value: int
    margin: int


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a hundred as it is told, from 0 to 100, and its margin in points, rounded up."""

    percent: int
    margin: int


def margin_of(batches: int, cells: float = 1) -> float:
    """Give the margin of a sum over so many batches and cells (categories that were added) in each."""
    return NOISE * math.sqrt(batches * cells)


def is_enough(base: float, batches: int) -> bool:
    """Say whether so many screenings bear a share of one category: 55 times the root of the batches."""
    return batches > 0 and 100 * margin_of(batches) <= MOST_POINTS * base


def number(count: float, margin: float) -> Number:
    """Round a count and its margin as they are told; what noise took below zero is told as zero."""
    return Number(max(0, STEP * math.floor(count / STEP + 0.5)), STEP * math.ceil(margin / STEP))


def share(count: float, base: float, margin: float) -> Share | None:
    """Give a count as a part of its base; None when the margin would be wider than 20 points."""
    if base <= 0 or 100 * margin > MOST_POINTS * base:
        return None
    percent = math.floor(100 * count / base + 0.5)
    points = min(MOST_POINTS, math.ceil(100 * margin / base))  # of 20 exactly a float may make a bit more
    return Share(min(100, max(0, percent)), points)

"""What the bench holds the engine to, written down a second time: who comes, how items go, what levels are.

These figures and this formula are the design's own, not taken from the engine's table. Whoever changes
the table or the curve by mistake changes nothing here, and the bench shows it.
"""

from __future__ import annotations

import math
import random

from kiosk.core.competences import Area
from kiosk.core.model import Level
from kiosk.core.screening import Item

MEAN, SD, CORRELATION = -0.6, 1.2, 0.8
"""The visitors: each area's ability N(-.6, 1.2^2) logits, any two areas correlated .8."""
BEGINS = (
    (Level.FIRST_STEPS, -math.inf),
    (Level.FOUNDATION, -1.4),
    (Level.INTERMEDIATE, -0.2),
    (Level.BEYOND, 1.0),
)
"""Where each level begins, in logits of the overall ability."""
ONE_LEVEL_WIDE = 1.2
"""Logits between the cuts."""


def right(item: Item, ability: float, guessing: float | None = None) -> float:
    """Give the chance that an item, as it truly is, goes right: c + (1 - c) / (1 + exp(-a (theta - b)))."""
    c = item.guessing if guessing is None else guessing
    return c + (1 - c) / (1 + math.exp(-item.slope * (ability - item.difficulty)))


def visitor(chance: random.Random) -> dict[Area, float]:
    """Draw the five abilities (logits) of somebody who comes: one common part, and one of each area's own."""
    common = chance.gauss(MEAN, SD * math.sqrt(CORRELATION))
    own = SD * math.sqrt(1 - CORRELATION)
    return {area: common + chance.gauss(0, own) for area in Area}


def level(ability: float) -> Level:
    """Give the level that an overall ability truly is of."""
    return [name for name, begins in BEGINS if ability >= begins][-1]

"""A simulated person: how able they are, and so what they do with an exercise."""

from __future__ import annotations

import math
import random
from enum import StrEnum

from kiosk.core.competences import PRE
from kiosk.core.model import Exercise, Purpose
from kiosk.core.screening import item_of
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import CUTS

SAYS_DONT_KNOW = 0.4
WARM_UP_DIFFICULTY = -6.0
"""Mouse and keyboard tasks stand well below the easiest items (-2.2), in logits: somebody of -2 does 98% of
them, so that a demo of few skills hardly ever ends at the warm-up, as one of -6 mostly does."""


class Deed(StrEnum):
    """What a person does with an exercise."""

    RIGHT = "right"
    OTHERWISE = "otherwise"
    DONT_KNOW = "dont_know"


class Person:
    """Someone of one ability in all areas (logits, the screening's own scale), drawn from a seed."""

    def __init__(self, ability: float, seed: int) -> None:
        """Begin the draws."""
        self._ability = ability
        self._draw = random.Random(seed)  # noqa: S311 - someone in a demo, not a secret

    def does(self, exercise: Exercise[object], purpose: Purpose) -> Deed:
        """Draw what happens, by the response function that the screening assumes."""
        if self._draw.random() < self._chance(exercise):
            return Deed.RIGHT
        if purpose is not Purpose.PRACTICE and self._draw.random() < SAYS_DONT_KNOW:
            return Deed.DONT_KNOW
        return Deed.OTHERWISE

    def report(self) -> int:
        """Say of oneself how well something goes, 0 to 3; people err both ways."""
        level = sum(self._ability > cut for cut in CUTS)
        return min(3, max(0, level + self._draw.choice((-1, 0, 0, 1))))

    def _chance(self, exercise: Exercise[object]) -> float:
        if exercise.competence == PRE:
            return 1 / (1 + math.exp(WARM_UP_DIFFICULTY - self._ability))
        return probability(item_of(exercise), self._ability)

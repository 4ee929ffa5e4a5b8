"""Items of the screening, and responses to them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.core.attempt import Answer
from kiosk.core.competences import Area, area_of
from kiosk.core.model import Exercise, Outcome, Reading
from kiosk.core.screening.table import (
    DEFAULT_SLOPE,
    DIFFICULTY_OF_STEP,
    EXPERT_ERROR,
    EXPERT_MIDDLE,
    EXPERT_RELIABILITY,
)


@dataclass(frozen=True, slots=True)
class Item:
    """What the engine knows of an exercise.

    `difficulty` is in logits, `slope` per logit, `guessing` the chance of being right without
    knowing; `siblings` are ids of near-identical items. `error` is the sd in logits of what is not
    known about the difficulty: some is left in a calibrated item too (.1 at least), 0 is for made-up ones.
    Raises ValueError for figures that make no response function.
    """

    id: str
    area: Area
    difficulty: float
    slope: float = DEFAULT_SLOPE
    guessing: float = 0.0
    siblings: tuple[str, ...] = ()
    reading: Reading = Reading.NONE
    error: float = 0.0

    def __post_init__(self) -> None:
        """Refuse figures that make no response function."""
        sound = math.isfinite(self.difficulty) and 0 < self.slope < math.inf
        if not (sound and 0 <= self.guessing < 1 and 0 <= self.error < math.inf):
            message = f"item {self.id!r} has impossible figures"
            raise ValueError(message)

    @property
    def family(self) -> tuple[str, ...]:
        """Give the ids of which a person meets only one: itself and its siblings."""
        return (self.id, *self.siblings)


@dataclass(frozen=True, slots=True)
class Response:
    """How one item went; `known` is false after "I don't know". With help is not right."""

    item: Item
    right: bool
    known: bool = True


def believed(judged: float, middle: float = EXPERT_MIDDLE) -> tuple[float, float]:
    """Give the difficulty (logits) to expect of an item that an expert judged so, and the sd left of it.

    What is judged is the truth and an error, so what was judged far from the bank's `middle` (its mean)
    owes part of that to the error: m + r (judged - m), with sd error sqrt(r). Without it the items that
    the engine picks as easy are harder than it believes, and people come out less able than they are.
    Source: Kelley (1947), Fundamentals of statistics, on regressed true scores.
    """
    difficulty = middle + EXPERT_RELIABILITY * (judged - middle)
    return difficulty, EXPERT_ERROR * math.sqrt(EXPERT_RELIABILITY)


def item_of(exercise: Exercise[object]) -> Item:
    """Make the uncalibrated item of an exercise, with the expert's difficulty.

    Raises ValueError for an exercise of `pre`, which belongs to the gate and has no area.
    """
    area = area_of(exercise.competence)
    if area is None:
        message = f"{exercise.id!r} is for the gate, not for the screening"
        raise ValueError(message)
    difficulty, error = believed(DIFFICULTY_OF_STEP[exercise.difficulty])
    return Item(
        id=exercise.id,
        area=area,
        difficulty=difficulty,
        guessing=exercise.guessing,
        siblings=exercise.siblings,
        reading=exercise.reading,
        error=error,
    )


def response_of(item: Item, answer: Answer) -> Response:
    """Read a finished attempt as a response: only what went right alone is right."""
    return Response(item, right=answer.outcome is Outcome.ALONE, known=not answer.unknown)

"""Items of the screening, and responses to them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kiosk.core.attempt import Answer
from kiosk.core.competences import Area, area_of
from kiosk.core.model import Exercise, Outcome, Reading
from kiosk.core.screening.table import DEFAULT_SLOPE, DIFFICULTY_OF_STEP, EXPERT_ERROR


@dataclass(frozen=True, slots=True)
class Item:
    """What the engine knows of an exercise.

    `difficulty` is in logits, `slope` per logit, `guessing` the chance of being right without
    knowing; `siblings` are ids of near-identical items. `error` is the sd in logits of what is not
    known about the difficulty: 0 for a calibrated item. Raises ValueError for figures that make no
    response function.
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


def item_of(exercise: Exercise[object]) -> Item:
    """Make the uncalibrated item of an exercise, with the expert's difficulty.

    Raises ValueError for an exercise of `pre`, which belongs to the gate and has no area.
    """
    area = area_of(exercise.competence)
    if area is None:
        message = f"{exercise.id!r} is for the gate, not for the screening"
        raise ValueError(message)
    return Item(
        id=exercise.id,
        area=area,
        difficulty=DIFFICULTY_OF_STEP[exercise.difficulty],
        guessing=exercise.guessing,
        siblings=exercise.siblings,
        reading=exercise.reading,
        error=EXPERT_ERROR,
    )


def response_of(item: Item, answer: Answer) -> Response:
    """Read a finished attempt as a response: only what went right alone is right."""
    return Response(item, right=answer.outcome is Outcome.ALONE, known=not answer.unknown)

"""The values the kiosk turns on: an exercise, and what someone did with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Spec = TypeVar("Spec", covariant=True)


class Level(StrEnum):
    """The four levels, from DigComp's eight: none, 1-2, 3-4, 5 and up."""

    FIRST_STEPS = "first_steps"
    FOUNDATION = "foundation"
    INTERMEDIATE = "intermediate"
    BEYOND = "beyond"


class Ksa(StrEnum):
    """DigComp's dimension 4: what an exercise is about."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    ATTITUDE = "attitude"


class AiLabel(StrEnum):
    """How an exercise touches artificial intelligence (DigComp 2.2, annex 2)."""

    EXPLICIT = "explicit"
    IMPLICIT = "implicit"
    NONE = "none"


class Theme(StrEnum):
    """Where in life an exercise comes from."""

    SERVICE = "service"
    WORK = "work"
    HEALTH = "health"
    MONEY = "money"
    FAMILY = "family"
    SCHOOL = "school"
    JOB = "job"
    SAFETY = "safety"
    LEISURE = "leisure"


class Use(StrEnum):
    """Whether an exercise may be asked in the screening, offered as practice, or both."""

    SCREENING = "screening"
    PRACTICE = "practice"
    BOTH = "both"


class Reading(StrEnum):
    """How much must be read to do an exercise."""

    NONE = "none"
    LITTLE = "little"
    MUCH = "much"


class Outcome(StrEnum):
    """How an exercise went; nothing is ever called wrong."""

    ALONE = "alone"
    WITH_HINT = "with_hint"
    WITH_HELP = "with_help"
    NOT_YET = "not_yet"


class Purpose(StrEnum):
    """Why an exercise was on the screen."""

    GATE = "gate"
    SCREENING = "screening"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Figures:
    """What answers have shown of an exercise: difficulty (logits), slope (per logit), the difficulty's sd."""

    difficulty: float
    slope: float
    error: float


@dataclass(frozen=True, slots=True)
class Exercise(Generic[Spec]):
    """One exercise as its author wrote it.

    `spec` is what its kind parsed; `texts` maps a dotted field ("options.give.words") to its
    Dutch words; `guessing` is the chance of being right without knowing (0 to 1). `figures` is None
    until answers were counted: then the expert's `difficulty` stands.
    """

    id: str
    revision: int
    kind: str
    competence: str
    level: Level
    ksa: Ksa
    ai: AiLabel
    difficulty: int
    use: Use
    themes: tuple[Theme, ...]
    siblings: tuple[str, ...]
    reading: Reading
    since: str
    picture: str
    guessing: float
    hints: int
    spec: Spec
    texts: Mapping[str, str]
    figures: Figures | None = None

    @property
    def screens(self) -> bool:
        """Tell whether the screening may ask it."""
        return self.use is not Use.PRACTICE

    @property
    def practises(self) -> bool:
        """Tell whether it is offered as practice."""
        return self.use is not Use.SCREENING

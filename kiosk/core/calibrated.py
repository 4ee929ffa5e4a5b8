"""What calibration found of an item, as values that the command and its report share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.model import Figures, Level

UNLIKELY = 0.01
FAR = 0.10
"""An item fits badly where so little chance would do it, and a level is so far from what is expected."""
FARTHEST = 8.0
"""Logits: whatever is found beyond this is no difficulty of a task that people can do."""
FEWEST_TO_SEE = 25
"""Answers of a level below which a distance says nothing."""


class Gap(StrEnum):
    """How much an item differs between two languages, by the classes of ETS."""

    NEGLIGIBLE = "A"
    MODERATE = "B"
    LARGE = "C"


@dataclass(frozen=True, slots=True)
class Seen:
    """Of those told one level: how many were asked, how many did it right, which share was expected."""

    level: Level
    asked: int
    right: int
    expected: float

    @property
    def share(self) -> float:
        """The share (0 to 1) that did it right."""
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class LanguageGap:
    """One language beside the one that is used most: `delta` below 0 is harder than for the others.

    On the delta scale of ETS, where 1 is about .43 logits; `error` is its standard error.
    """

    language: str
    beside: str
    asked: int
    delta: float
    error: float
    size: Gap


@dataclass(frozen=True, slots=True)
class Recalibrated:
    """An item before and after; `misfit` is how likely chance alone would be as far from the curve.

    `levels` are those of all languages together, `spoken` those of each language.
    """

    item: str
    revision: int
    expert: Figures
    found: Figures
    asked: int
    helped: int
    unknown: int
    levels: tuple[Seen, ...]
    misfit: float
    gaps: tuple[LanguageGap, ...]
    spoken: Mapping[str, tuple[Seen, ...]] = field(default_factory=dict)

    @property
    def worst(self) -> LanguageGap | None:
        """The language that differs much, and most."""
        much = [gap for gap in self.gaps if gap.size is Gap.LARGE]
        return max(much, key=lambda gap: abs(gap.delta), default=None)

    @property
    def fits(self) -> bool:
        """Whether what was seen at each level is about what the curve expects."""
        far = any(abs(one.share - one.expected) >= FAR for one in self.levels if one.asked >= FEWEST_TO_SEE)
        return abs(self.found.difficulty) <= FARTHEST and not (far and self.misfit < UNLIKELY)

    @property
    def fair(self) -> bool:
        """Whether no language finds it much harder or easier than others do."""
        return self.worst is None

    @property
    def usable(self) -> bool:
        """Whether its figures may be used; of others the expert's stay, until somebody looked."""
        return self.fits and self.fair


@dataclass(frozen=True, slots=True)
class Calibrating:
    """All that was found, from how many files and whole screenings; `left_out` answers were of no use."""

    items: tuple[Recalibrated, ...]
    left_out: int
    files: int
    screenings: int

    @property
    def answers(self) -> int:
        """How many answers it rests on."""
        return sum(one.asked for one in self.items)

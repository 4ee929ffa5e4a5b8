"""What calibration found of an item, as values that the command and its report share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.model import Figures, Level

UNLIKELY = 0.01
FAR = 0.10
"""An item fits badly where so little chance would do it, and a level is so far from what is expected."""
SURELY_FLAT = 1.5
"""The natural logarithm of a Bayes factor: answers that are 4.5 times likelier under a flat curve."""
MUCH_EASIER = -1.645
"""Standard errors below what the expert thought: of items that are as supposed one of twenty is."""
WELL_KNOWN = 0.25
"""Logits: an item with a larger error is told, for whoever collects; the design asks it of 100 answers."""
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

    `levels` are those of all languages together, `spoken` those of each language. `flatness` is the
    logarithm of a Bayes factor for a curve that tells nothing, `surprise` by how many standard errors the
    item is harder (below 0: easier) than its expert thought.
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
    flatness: float = 0.0
    surprise: float = 0.0

    @property
    def worst(self) -> LanguageGap | None:
        """The language that differs much, and most."""
        much = [gap for gap in self.gaps if gap.size is Gap.LARGE]
        return max(much, key=lambda gap: abs(gap.delta), default=None)

    @property
    def fits(self) -> bool:
        """Whether what was seen at each level is about what the curve expects."""
        far = any(abs(one.share - one.expected) >= FAR for one in self._enough)
        within = abs(self.found.difficulty) <= FARTHEST and self.flatness < SURELY_FLAT
        return within and not (far and self.misfit < UNLIKELY)

    @property
    def flat(self) -> bool:
        """Whether ability has little to do with it: then what was found of it says nothing."""
        return self.flatness >= SURELY_FLAT or abs(self.found.difficulty) > FARTHEST

    @property
    def steeper(self) -> bool:
        """Whether it fits badly only as it tells more than its curve does: too few low, too many high."""
        off = [one.share - one.expected for one in self._enough]
        signs = [one > 0 for one in off]
        return not self.fits and not self.flat and len(set(signs)) > 1 and signs == sorted(signs)

    @property
    def easier(self) -> bool:
        """Whether it goes right much oftener than its expert thought: perhaps it can be guessed."""
        return self.surprise < MUCH_EASIER

    @property
    def unsure(self) -> bool:
        """Whether it needs more answers: it is used, as the engine goes by the error that it has."""
        return self.usable and round(self.found.error, 2) > WELL_KNOWN

    @property
    def _enough(self) -> list[Seen]:
        return [one for one in self.levels if one.asked >= FEWEST_TO_SEE]

    @property
    def fair(self) -> bool:
        """Whether no language finds it much harder or easier than others do."""
        return self.worst is None

    @property
    def usable(self) -> bool:
        """Whether its figures may be used; of others the expert's stay, until somebody looked."""
        return (self.fits or self.steeper) and self.fair

    @property
    def told(self) -> bool:
        """Whether somebody should look at it, used or not."""
        return not self.usable or self.steeper or self.easier


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

    @property
    def unsure(self) -> int:
        """How many items are used that need more answers."""
        return sum(one.unsure for one in self.items)

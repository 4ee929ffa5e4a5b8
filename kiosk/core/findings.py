"""What a visit found out, as values that the result screen and the sheet share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.competences import Area
from kiosk.core.model import Level


class AreaWord(StrEnum):
    """The only three things ever said about an area."""

    STRONG = "strong"
    TO_PRACTISE = "to_practise"
    NOT_YET_KNOWN = "not_yet_known"


class Sureness(StrEnum):
    """How sure the statement is, in words people can weigh."""

    SURE = "sure"
    FAIRLY = "fairly"
    FIRST_IMPRESSION = "first_impression"


def alike(areas: Mapping[Area, AreaWord]) -> AreaWord | None:
    """Give the word that all five areas have, None when they differ; an area without one is not yet known."""
    words = {areas.get(area, AreaWord.NOT_YET_KNOWN) for area in Area}
    return words.pop() if len(words) == 1 else None


@dataclass(frozen=True, slots=True)
class Statement:
    """The overall level: one (`low == high`), or "between low and high"."""

    low: Level
    high: Level
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Findings:
    """What someone can do and what is a good next step.

    `statement` is None when nothing may be said (gate not passed, or nothing answered). `can_do`
    holds up to three exercise ids that went right alone, most telling first; `practised` up to three
    others that were practised, with or without help; `practise` the id of the exercise to practise now,
    if there is one, and `again` is true when it was practised before; `said` are the lowest and the
    highest of the answers (0-3) that the person gave about themselves before, and `more_than_thought` is
    true when the items show more than that. `seen` says of each area which items were asked in it, by id,
    and of each whether it went right alone.
    """

    statement: Statement | None
    areas: Mapping[Area, AreaWord]
    can_do: tuple[str, ...]
    practise: str | None
    asked: int
    said: tuple[int, int] | None
    more_than_thought: bool
    seen: Mapping[Area, Mapping[str, bool]] = field(default_factory=dict)
    practised: tuple[str, ...] = ()
    again: bool = False

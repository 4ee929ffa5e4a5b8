"""Counters of items, from which difficulties can be learned without keeping anybody.

Of a visit they keep sums alone: no order, no time, nothing that ties one item to another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.core.attempt import Answer
from kiosk.core.model import Exercise, Level, Outcome, Purpose
from kiosk.core.progress import responses_of
from kiosk.core.screening import estimate
from kiosk.core.screening.statement import likeliest
from kiosk.core.screening.table import FEWEST_FOR_FAIRLY

FEWEST_VISITS = 10
"""So many visits of one language and level are kept together, and none of them before; what is told of a
cell rests on so many, so does each change of it, and so many lie between one telling and the next."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What one counter is about: an item as it was, for whom, and by which figures their level was found."""

    item: str
    revision: int
    figures: str
    language: str
    level: Level


@dataclass(frozen=True, slots=True)
class Tally:
    """How often it was asked, went right alone, was done with help, and was answered "I don't know"."""

    asked: int = 0
    right: int = 0
    helped: int = 0
    unknown: int = 0

    def plus(self, other: Tally) -> Tally:
        """Add two up."""
        return Tally(
            self.asked + other.asked,
            self.right + other.right,
            self.helped + other.helped,
            self.unknown + other.unknown,
        )


Counts = Mapping[Cell, Tally]
"""Sums by cell."""

NOTHING: Counts = {}
NONE = Tally()

Group = tuple[str, str, Level]
"""By which figures, in which language and at which level visits were."""


@dataclass(frozen=True, slots=True)
class Held:
    """What visits add that are too few to be kept, for memory alone: how many they are, and their sums."""

    groups: Mapping[Group, tuple[int, Counts]] = field(default_factory=dict)

    def and_one(self, counts: Counts) -> tuple[Held, Counts]:
        """Give what is held with one visit more, and what may be kept now: sums of ten visits of a group."""
        groups, enough = dict(self.groups), NOTHING
        for group in {_group(cell) for cell in counts}:
            visits, before = groups.pop(group, (0, NOTHING))
            sums = _added(before, {cell: tally for cell, tally in counts.items() if _group(cell) == group})
            if visits + 1 < FEWEST_VISITS:
                groups[group] = visits + 1, sums
            else:
                enough = _added(enough, sums)
        return Held(groups), enough


def _group(cell: Cell) -> Group:
    return cell.figures, cell.language, cell.level


def _added(some: Counts, more: Counts) -> Counts:
    return {cell: some.get(cell, NONE).plus(more.get(cell, NONE)) for cell in {**some, **more}}


def counted(
    bank: Mapping[str, Exercise[object]], answers: Sequence[Answer], language: str, figures: str
) -> Counts:
    """Give what a visit adds to the counters: of each item that was new to this person, one answer.

    A visit that ends before five items adds nothing: its level is what was believed of everybody.
    `figures` names what the engine knew of the items. The level is the one that is stated, or of two
    the one that holds more.
    """
    responses = responses_of(bank, answers)
    if len(responses) < FEWEST_FOR_FAIRLY:
        return NOTHING
    level = likeliest(estimate(responses))
    return {
        Cell(answer.exercise, answer.revision, figures, language, level): _tally(answer)
        for answer in _first_met(bank, answers)
    }


def may_tell(now: Counts, told: Counts, visits: int) -> Counts:
    """Give what may be told of all cells, where so many `visits` were counted since anything was told.

    Before ten of them, that is what was told, all of it: a cell that is told anew shows that somebody
    met it since, so whoever compares two exports must not know who. From ten on, each cell is told anew
    that grew by ten, and the others as they were told: what is new of it rests on ten visits as well.
    """
    if visits < FEWEST_VISITS:
        return told
    return {cell: _grown(tally, told.get(cell, NONE)) for cell, tally in now.items()}


def _grown(now: Tally, told: Tally) -> Tally:
    return now if now.asked - told.asked >= FEWEST_VISITS else told


def _first_met(bank: Mapping[str, Exercise[object]], answers: Sequence[Answer]) -> Iterator[Answer]:
    """Give the answers of the screening to what was not practised or shown before, nor anything like it."""
    met: set[str] = set()
    for answer in answers:
        known = answer.exercise in bank
        fresh = known and met.isdisjoint((answer.exercise, *bank[answer.exercise].siblings))
        if answer.purpose is Purpose.SCREENING and fresh and answer.outcome is not Outcome.WITH_HINT:
            yield answer
        met.add(answer.exercise)


def _tally(answer: Answer) -> Tally:
    return Tally(
        asked=1,
        right=int(answer.outcome is Outcome.ALONE),
        helped=int(answer.helped),
        unknown=int(answer.unknown),
    )

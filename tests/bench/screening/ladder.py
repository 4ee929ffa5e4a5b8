"""A peer's ladder rule, made anew from the words in which the screening's design gives it.

Tasks stand on ladders. A right answer validates all easier rungs of its ladder, a wrong one invalidates all
harder ones. The level, on a grid from .5 to 7.5, solves sum(outcome - P) = 0 over all rungs that have an
outcome, with slope 1 and two pseudo-answers: right at 0, wrong at 7. The next item maximises
P x (untested easier rungs) + (1 - P) x (untested harder rungs); nothing lies more than 2 above the level.

What the words leave open is read in the peer's favour. One rung is 1 / 1.2 logits and rung 4 the bank's
middle, so that a slope of 1 is the right one; the grid is fine; "easy ladders first" decides between
items of equal worth. Each area has as many ladders as its fullest rung has items; of siblings one is used.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.core.screening import Item
from kiosk.core.screening.table import DEFAULT_SLOPE
from tests.bench.screening.banks import DIFFICULTY_MEAN
from tests.bench.screening.methods import LENGTH
from tests.bench.screening.persons import Visitor

LOWEST, HIGHEST, MIDDLE = 1, 7, 4
STEP = 0.05
GRID = tuple(0.5 + STEP * place for place in range(141))
PSEUDO = ((0, True), (7, False))
FARTHEST = 2


@dataclass(frozen=True, slots=True)
class Rung:
    """An item on a ladder, at a whole level."""

    item: Item
    level: int
    ladder: str


Outcomes = Mapping[str, bool]
"""By item id, what was shown or is inferred."""


def climbed(visitor: Visitor) -> float:
    """Give the ability (logits) that the rule finds."""
    rungs = ladders(visitor.bank.known)
    outcomes: dict[str, bool] = {}
    level = level_of(rungs, outcomes)
    for asked in range(LENGTH):
        rung = picked(rungs, outcomes, level)
        if rung is None:
            break
        right = visitor.answer(rung.item, asked).right
        outcomes |= inferred(rungs, outcomes, rung, right=right)
        level = level_of(rungs, outcomes)
    return ability_of(level)


def rung_of(difficulty: float) -> int:
    """Give the whole level, 1 to 7, of a difficulty in logits."""
    level = round(MIDDLE + DEFAULT_SLOPE * (difficulty - DIFFICULTY_MEAN))
    return min(max(level, LOWEST), HIGHEST)


def ability_of(level: float) -> float:
    """Give the ability (logits) of a level."""
    return DIFFICULTY_MEAN + (level - MIDDLE) / DEFAULT_SLOPE


def ladders(items: Iterable[Item]) -> list[Rung]:
    """Set the items on ladders: the first of each area and level on one, the second on the next."""
    filled: dict[tuple[str, int], int] = {}
    spent: set[str] = set()
    rungs = []
    for item in sorted(items, key=lambda item: (item.area, item.difficulty, item.id)):
        if item.id in spent:
            continue
        spent.update(item.family)
        level = rung_of(item.difficulty)
        place = filled.setdefault((item.area.value, level), 0)
        filled[item.area.value, level] += 1
        rungs.append(Rung(item, level, f"{item.area.value}/{place:03}"))
    return rungs


def level_of(rungs: Sequence[Rung], outcomes: Outcomes) -> float:
    """Give the level of the grid at which as much is expected as was found; it always exists."""
    known = [(rung.level, outcomes[rung.item.id]) for rung in rungs if rung.item.id in outcomes]
    evidence = [*known, *PSEUDO]
    found = sum(right for _, right in evidence)
    low, high = 0, len(GRID) - 1
    while low < high:  # what is expected rises with the level
        middle = (low + high + 1) // 2
        if sum(success(GRID[middle], level) for level, _ in evidence) <= found:
            low = middle
        else:
            high = middle - 1
    return GRID[low]


def success(level: float, rung: int) -> float:
    """Give the chance of a right answer on a rung, with slope 1."""
    return 1 / (1 + math.exp(rung - level))


def inferred(rungs: Sequence[Rung], outcomes: Outcomes, asked: Rung, *, right: bool) -> dict[str, bool]:
    """Give what an answer says: of its own rung, and of untested easier or harder ones on its ladder."""
    told = {asked.item.id: right}
    for rung in rungs:
        beyond = rung.level < asked.level if right else rung.level > asked.level
        if rung.ladder == asked.ladder and beyond and rung.item.id not in outcomes:
            told[rung.item.id] = right
    return told


def picked(rungs: Sequence[Rung], outcomes: Outcomes, level: float) -> Rung | None:
    """Give the rung that is expected to settle most others; None when none is near enough."""
    untested: dict[str, list[Rung]] = {}
    for rung in rungs:
        if rung.item.id not in outcomes:
            untested.setdefault(rung.ladder, []).append(rung)
    best, most = None, (-1.0, 0.0, "")
    for ladder, beside in untested.items():
        ease = -sum(rung.level for rung in beside) / len(beside)
        for rung in beside:
            worth = (round(settled(rung, beside, level), 9), ease, ladder)
            if rung.level <= level + FARTHEST and worth > most:
                best, most = rung, worth
    return best


def settled(rung: Rung, beside: Sequence[Rung], level: float) -> float:
    """Give how many other rungs of its ladder an answer is expected to settle."""
    right = success(level, rung.level)
    easier = sum(other.level < rung.level for other in beside)
    harder = sum(other.level > rung.level for other in beside)
    return right * easier + (1 - right) * harder

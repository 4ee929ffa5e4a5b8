"""How near any method could come to the difficulties of the bench, whatever it does with the answers.

**The bound** is that of van Trees (1968, Detection, Estimation and Modulation Theory I, 2.4.3; Gill and
Levit 1995, Bernoulli 1): over all that an item may be, the mean square error of any estimator is at least

    [ (mean of I(b, log a) + P)^-1 ]_bb

with `I` Fisher's information of the answers on difficulty and logarithm of slope, both unknown, and `P` the
precisions of the priors that worlds are drawn from. With the ability of everybody known no method comes
nearer, with counters or with anything else. With four levels the cells are level and answer, and all but
this item is known: who comes, and what all other items truly are, which nobody knows. **The posterior**,
worked out in full over difficulty and slope, has the mean with the least mean square error; it is set
beside what calibration finds from the same answers, as a second method.
"""

from __future__ import annotations

import math
import operator
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.calibration.fitting import Group, fit
from kiosk.calibration.simulation import SLOPE_SPREAD, Asked, as_believed
from kiosk.calibration.stated import ABILITIES, Levels
from kiosk.core.screening import Item
from kiosk.core.screening.curve import probability
from tests.bench.calibration_rows import LUCKY, Row, root_mean_square, row

PLACES = tuple(step / 2 for step in range(-6, 7))
"""Sds from the expert's at which a difficulty is looked at, and every second one for a slope."""
STEP, MOST = 50, 5000
"""Answers by which more are tried, and at most."""
DRAWS = 100
"""Times that each item is drawn, and its answers, to try whether as many are enough."""

Side = tuple[float, float, float]
"""A chance, and how it changes with the difficulty and with the logarithm of the slope."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an item may be, and how likely it is so."""

    difficulty: float
    slope: float
    guessing: float
    share: float

    def at(self, ability: float) -> Side:
        """Give the chance of right at an ability."""
        skill = 0.5 + 0.5 * math.tanh(0.5 * self.slope * (ability - self.difficulty))
        steep = (1 - self.guessing) * self.slope * skill * (1 - skill)
        return self.guessing + (1 - self.guessing) * skill, -steep, steep * (ability - self.difficulty)


@dataclass(frozen=True, slots=True)
class Judged:
    """An item of a world: as it is, as its expert sees it, who is told which level, and its answers."""

    true: Item
    expert: Item
    levels: Levels
    answers: Sequence[Asked]


def bound(expert: Item, cells: Callable[[Drawn], Iterable[tuple[float, Side]]]) -> float:
    """Give the sd (logits) of difficulty that no method comes below; cells of how many trials each."""
    bb, ab, aa = 1 / expert.error**2, 0.0, 1 / SLOPE_SPREAD**2
    for one in drawn(expert):
        for trials, (share, db, da) in cells(one):
            weight = one.share * trials / share if share > 0 else 0.0
            bb, ab, aa = bb + weight * db * db, ab + weight * db * da, aa + weight * da * da
    return math.sqrt(aa / (aa * bb - ab * ab))


def by_abilities(one: Judged) -> float:
    """Bound it where the ability of each who answered is known."""

    def cells(item: Drawn) -> Iterator[tuple[float, Side]]:
        for asked in one.answers:
            right, db, da = item.at(asked.ability)
            yield 1.0, (right, db, da)
            yield 1.0, (1 - right, -db, -da)

    return bound(one.expert, cells)


def by_levels(one: Judged, answers: int) -> float:
    """Bound it where so many are known by the level that they were told."""
    everybody = math.fsum(weight for stated in one.levels.values() for weight in stated.right)

    def cells(item: Drawn) -> Iterator[tuple[float, Side]]:
        right = [item.at(ability) for ability in ABILITIES]
        missed = [(1 - share, -db, -da) for share, db, da in right]
        for stated in one.levels.values():
            for weights, sides in ((stated.right, right), (stated.missed, missed)):
                share, db, da = (
                    math.fsum(w * side[part] for w, side in zip(weights, sides, strict=True)) / everybody
                    for part in range(3)
                )
                yield float(answers), (share, db, da)

    return bound(one.expert, cells)


def posterior(expert: Item, log_likelihood: Callable[[Drawn], float]) -> tuple[float, float]:
    """Give the mean and the sd of the difficulty after the answers, worked out over all it may be."""
    all_of_it = [(one.difficulty, math.log(one.share) + log_likelihood(one)) for one in drawn(expert)]
    highest = max(log for _, log in all_of_it)
    weights = [(difficulty, math.exp(log - highest)) for difficulty, log in all_of_it]
    total = math.fsum(weight for _, weight in weights)
    mean = math.fsum(difficulty * weight for difficulty, weight in weights) / total
    return mean, math.sqrt(math.fsum((b - mean) ** 2 * weight for b, weight in weights) / total)


def from_abilities(one: Judged) -> tuple[float, float]:
    """Give mean and sd where the ability of each who answered is known."""

    def log_likelihood(item: Drawn) -> float:
        rights = ((item.at(asked.ability)[0], asked.right) for asked in one.answers)
        return math.fsum(math.log(p if right else 1 - p) for p, right in rights)

    return posterior(one.expert, log_likelihood)


def from_levels(one: Judged) -> tuple[float, float]:
    """Give mean and sd where each is known by the level that they were told, as counters tell it."""

    def log_likelihood(item: Drawn) -> float:
        curve = [item.at(ability)[0] for ability in ABILITIES]
        chances = {level: stated.chance(curve) for level, stated in one.levels.items()}
        rights = ((chances[asked.level], asked.right) for asked in one.answers)
        return math.fsum(math.log(p if right else 1 - p) for p, right in rights)

    return posterior(one.expert, log_likelihood)


def drawn(expert: Item) -> Iterator[Drawn]:
    """Give what an item may truly be, as the bench draws it."""
    heights = [math.exp(-0.5 * place * place) for place in PLACES]
    total = math.fsum(heights) * math.fsum(heights[::2])
    for b, high in zip(PLACES, heights, strict=True):
        for a, wide in zip(PLACES[::2], heights[::2], strict=True):
            slope = expert.slope * math.exp(SLOPE_SPREAD * a)
            yield Drawn(expert.difficulty + expert.error * b, slope, expert.guessing, high * wide / total)


def needed(items: Sequence[Judged], limit: float) -> int:
    """Give after how many answers, in steps, the bound by levels of these items is within a limit."""
    tried = range(STEP, MOST, STEP)
    return next((n for n in tried if root_mean_square(by_levels(one, n) for one in items) <= limit), MOST)


def tried(items: Sequence[Judged], answers: int) -> list[list[float]]:
    """Draw items and so many answers to each, several times; give how far calibration is off each time."""
    chance = random.Random(f"{answers}")  # noqa: S311 - made-up answers
    return [[_off(one, answers, chance) for one in items] for _ in range(DRAWS)]


def _off(one: Judged, answers: int, chance: random.Random) -> float:
    true = as_believed([one.expert], chance)[one.expert.id]
    curve = [probability(true, ability) for ability in ABILITIES]
    cells = {
        (level, right): math.fsum(map(operator.mul, weights, side))
        for level, stated in one.levels.items()
        for right, weights, side in (
            (True, stated.right, curve),
            (False, stated.missed, [1 - p for p in curve]),
        )
    }
    met = Counter(chance.choices(list(cells), list(cells.values()), k=answers))
    groups = [
        Group(stated, met[level, True] + met[level, False], met[level, True])
        for level, stated in one.levels.items()
    ]
    return fit(one.expert, groups).figures.difficulty - true.difficulty


def least(worlds: Sequence[Sequence[Judged]], limit: float) -> Iterator[Row]:
    """Give the bounds, for items that are got by luck and others apart, and what a full posterior finds."""
    for known, measure in (
        ("abilities known", by_abilities),
        ("four levels", lambda one: by_levels(one, len(one.answers))),
    ):
        yield from _apart(f"least of any method, {known}", worlds, measure)
    for known, find in (("abilities known", from_abilities), ("four levels", from_levels)):
        both = [[(find(one), one.true.difficulty) for one in world] for world in worlds]
        yield row(f"full posterior, {known}, error", [[m - true for (m, _), true in one] for one in both])
        yield row(f"full posterior, {known}, its sd", [[sd for (_, sd), _ in one] for one in both])
    some = {one.expert.id: one for world in worlds for one in world}.values()
    for what, lucky in (("got by luck", True), ("all others", False)):
        if apart := [one for one in some if (one.expert.guessing > LUCKY) is lucky]:
            number = needed(apart, limit)
            yield Row(f"answers that bring the bound within {limit}, {what}", number)
            yield row(f"found after so many in a trial, {what}", tried(apart, number))


def _apart(
    name: str, worlds: Sequence[Sequence[Judged]], measure: Callable[[Judged], float]
) -> Iterator[Row]:
    found = [[(one.expert.guessing > LUCKY, measure(one)) for one in world] for world in worlds]
    yield row(name, [[sd for _, sd in one] for one in found])
    for what, lucky in (("got by luck", True), ("all others", False)):
        parts = [[sd for is_lucky, sd in one if is_lucky is lucky] for one in found]
        if some := [part for part in parts if part]:
            yield row(f"{name}, {what}", some)

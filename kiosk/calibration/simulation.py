"""Screenings of made-up visitors by the kiosk's own engine: who comes to be told which level.

Every visit meets items that truly differ from what the engine knows of them by as much as experts err,
drawn anew each time, so that what is learned here holds on average over all that they may be.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context

from kiosk.core.competences import Area
from kiosk.core.model import Level
from kiosk.core.screening import Item, Response, choose, enough, estimate
from kiosk.core.screening.curve import probability
from kiosk.core.screening.statement import likeliest
from kiosk.core.screening.table import (
    FEWEST_FOR_FAIRLY,
    MOST_ITEMS,
    PRIOR_CORRELATION,
    PRIOR_MEAN,
    PRIOR_SD,
)

SLOPE_SPREAD = 0.25
"""Sd of the logarithm of slopes around the expert's; the screening's design assumes so of good items."""
PART = 100
"""Visits that are simulated at one go."""

Truth = Callable[[random.Random], Mapping[str, Item]]
"""Gives the items as they truly are, by id."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """What a simulation supposes: what items truly are (drawn around what is known of them when not given).

    Who comes is so many logits `abler` than the engine supposes, and that share is `leaving` before the
    engine would end, after any number of answers from those on that a visit counts by.
    """

    truth: Truth | None = None
    abler: float = 0.0
    leaving: float = 0.0


AS_THE_ENGINE_THINKS = Supposed()


@dataclass(frozen=True, slots=True)
class Asked:
    """One item in one simulated visit: of somebody of this ability (logits) in its area, how it went."""

    item: str
    ability: float
    right: bool
    found: float
    level: Level


def as_believed(items: Sequence[Item], chance: random.Random) -> dict[str, Item]:
    """Draw what items may truly be, where only an expert's judgement is known."""
    return {item.id: _drawn(item, chance) for item in items}


def as_they_are(true: Mapping[str, Item], _chance: random.Random) -> Mapping[str, Item]:
    """Give items of which the truth is known."""
    return true


def simulate(
    items: Sequence[Item],
    visits: int,
    seed: str,
    supposed: Supposed = AS_THE_ENGINE_THINKS,
    workers: int = 1,
) -> list[list[Asked]]:
    """Take so many visitors through the screening; the same for any number of workers."""
    starts = range(0, visits, PART)
    work = partial(_part, tuple(items), supposed, seed, visits)
    if workers == 1:
        return [visit for start in starts for visit in work(start)]
    with get_context("spawn").Pool(workers) as pool:
        return [visit for part in pool.imap(work, starts) for visit in part]


def person(chance: random.Random) -> dict[Area, float]:
    """Draw somebody's abilities (logits) in the five areas from the engine's own prior."""
    common = chance.gauss(PRIOR_MEAN, PRIOR_SD * math.sqrt(PRIOR_CORRELATION))
    own = PRIOR_SD * math.sqrt(1 - PRIOR_CORRELATION)
    return {area: common + chance.gauss(0, own) for area in Area}


def _part(
    items: tuple[Item, ...], supposed: Supposed, seed: str, visits: int, start: int
) -> list[list[Asked]]:
    numbers = range(start, min(start + PART, visits))
    return [list(_visit(items, supposed, random.Random(f"{seed}/{number}"))) for number in numbers]  # noqa: S311 - made-up people


def _visit(items: tuple[Item, ...], supposed: Supposed, chance: random.Random) -> Iterator[Asked]:
    true = supposed.truth(chance) if supposed.truth else as_believed(items, chance)
    abilities = {area: ability + supposed.abler for area, ability in person(chance).items()}
    seed, last = chance.getrandbits(32), _last(supposed, chance)
    responses: list[Response] = []
    while len(responses) < last and not enough(responses, items):
        choice = choose(items, responses, seed)
        if choice is None:
            break
        item = choice.item
        right = chance.random() < probability(true[item.id], abilities[item.area])
        responses.append(Response(item, right))
    end = estimate(responses)
    for response in responses:
        item = response.item
        yield Asked(item.id, abilities[item.area], response.right, end.overall, likeliest(end))


def _last(supposed: Supposed, chance: random.Random) -> int:
    """Give after how many answers somebody leaves, if the engine does not end before."""
    leaves = supposed.leaving > 0 and chance.random() < supposed.leaving
    return chance.randint(FEWEST_FOR_FAIRLY, MOST_ITEMS) if leaves else MOST_ITEMS


def _drawn(item: Item, chance: random.Random) -> Item:
    if not item.error:
        return item
    slope = item.slope * math.exp(chance.gauss(0, SLOPE_SPREAD))
    return replace(item, difficulty=chance.gauss(item.difficulty, item.error), slope=slope, error=0.0)

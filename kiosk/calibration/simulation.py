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
from kiosk.core.screening.table import PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD

SLOPE_SPREAD = 0.25
"""Sd of the logarithm of slopes around the expert's; the screening's design assumes so of good items."""
PART = 100
"""Visits that are simulated at one go."""

Truth = Callable[[random.Random], Mapping[str, Item]]
"""Gives the items as they truly are, by id."""


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
    items: Sequence[Item], visits: int, seed: str, truth: Truth | None = None, workers: int = 1
) -> list[list[Asked]]:
    """Take so many visitors through the screening; the same for any number of workers."""
    drawn = truth if truth is not None else partial(as_believed, tuple(items))
    starts = range(0, visits, PART)
    work = partial(_part, tuple(items), drawn, seed, visits)
    if workers == 1:
        return [visit for start in starts for visit in work(start)]
    with get_context("spawn").Pool(workers) as pool:
        return [visit for part in pool.imap(work, starts) for visit in part]


def person(chance: random.Random) -> dict[Area, float]:
    """Draw somebody's abilities (logits) in the five areas from the engine's own prior."""
    common = chance.gauss(PRIOR_MEAN, PRIOR_SD * math.sqrt(PRIOR_CORRELATION))
    own = PRIOR_SD * math.sqrt(1 - PRIOR_CORRELATION)
    return {area: common + chance.gauss(0, own) for area in Area}


def _part(items: tuple[Item, ...], truth: Truth, seed: str, visits: int, start: int) -> list[list[Asked]]:
    numbers = range(start, min(start + PART, visits))
    return [list(_visit(items, truth, random.Random(f"{seed}/{number}"))) for number in numbers]  # noqa: S311 - made-up people


def _visit(items: tuple[Item, ...], truth: Truth, chance: random.Random) -> Iterator[Asked]:
    true, abilities, seed = truth(chance), person(chance), chance.getrandbits(32)
    responses: list[Response] = []
    while not enough(responses, items) and (choice := choose(items, responses, seed)):
        item = choice.item
        right = chance.random() < probability(true[item.id], abilities[item.area])
        responses.append(Response(item, right))
    end = estimate(responses)
    for response in responses:
        item = response.item
        yield Asked(item.id, abilities[item.area], response.right, end.overall, likeliest(end))


def _drawn(item: Item, chance: random.Random) -> Item:
    if not item.error:
        return item
    slope = item.slope * math.exp(chance.gauss(0, SLOPE_SPREAD))
    return replace(item, difficulty=chance.gauss(item.difficulty, item.error), slope=slope, error=0.0)

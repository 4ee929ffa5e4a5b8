"""What may be said of the estimate in words, overall and about each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.screening.estimate import Estimate, share_above
from kiosk.core.screening.item import Item, Response
from kiosk.core.screening.table import (
    AREA_SURE,
    BEGINNER,
    CUTS,
    FEWEST_FOR_FAIRLY,
    FEWEST_IN_AREA,
    FEWEST_ITEMS,
    LEVELS,
    ONE_LEVEL,
    TWO_LEVELS,
)


def statement(found: Estimate) -> Statement:
    """Say one level when it holds enough of the posterior, else the two neighbours that hold most."""
    single = likeliest(found)
    if found.levels[single] >= ONE_LEVEL:
        return Statement(single, single, _sureness(found, sure=True))
    low, high = max(pairwise(LEVELS), key=lambda pair: _held(found, pair))
    return Statement(low, high, _sureness(found, sure=False))


def area_words(found: Estimate, responses: Sequence[Response]) -> Mapping[Area, AreaWord]:
    """Give each area its word; "not yet known" with too few answers in it or when in doubt.

    An area is weighed against the person's own level: one bar for everybody would tell each beginner
    five times to practise, and each able person nothing. What is said must have been seen in it too,
    because most of what is believed of an area comes from the other four: it is strong only when
    nothing of the stated level was missed in it, and to practise only when something was.
    Source: decision 30, simulated by `python -m tests.bench.areas`.
    """
    said = statement(found)
    within = {area: [response for response in responses if response.item.area is area] for area in Area}
    return MappingProxyType({area: _word(found, area, said, within[area]) for area in Area})


def likeliest(found: Estimate) -> Level:
    """Give the level that holds most of the posterior; the lower of equals."""
    return max(LEVELS, key=lambda level: found.levels[level])


def begins(level: Level) -> float:
    """Give where a level begins; the first steps begin with what nearly everyone can."""
    return (BEGINNER, *CUTS)[LEVELS.index(level)]


def _held(found: Estimate, levels: Sequence[Level]) -> float:
    """Add up what some levels hold of the posterior."""
    return sum(found.levels[level] for level in levels)


def _sureness(found: Estimate, *, sure: bool) -> Sureness:
    """Weigh the statement; a short visit is never more than fairly sure."""
    if found.answered >= FEWEST_ITEMS and sure:
        return Sureness.SURE
    held = max(_held(found, pair) for pair in pairwise(LEVELS))
    enough = found.answered >= FEWEST_FOR_FAIRLY and held >= TWO_LEVELS
    return Sureness.FAIRLY if enough else Sureness.FIRST_IMPRESSION


def _word(found: Estimate, area: Area, said: Statement, answers: Sequence[Response]) -> AreaWord:
    """Say of one area what was seen in it, if its ability bears that out surely enough."""
    if len(answers) < FEWEST_IN_AREA:
        return AreaWord.NOT_YET_KNOWN
    mean, sd = found.means[area], found.area_sd(area)
    if any(not answer.right and _asks(answer.item) <= LEVELS.index(said.high) for answer in answers):
        below = 1 - share_above(begins(said.high), mean, sd)
        return AreaWord.TO_PRACTISE if below >= AREA_SURE else AreaWord.NOT_YET_KNOWN
    above = share_above(begins(said.low), mean, sd)
    return AreaWord.STRONG if above >= AREA_SURE else AreaWord.NOT_YET_KNOWN


def _asks(item: Item) -> int:
    """Give the rank of the level that an item's difficulty lies in."""
    return sum(item.difficulty >= cut for cut in CUTS)

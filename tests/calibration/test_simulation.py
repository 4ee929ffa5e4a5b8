from __future__ import annotations

import math
from functools import partial
from statistics import fmean, pstdev

import pytest

from kiosk.calibration.simulation import SLOPE_SPREAD, Supposed, as_believed, as_they_are, simulate
from kiosk.core.screening.table import FEWEST_FOR_FAIRLY, FEWEST_ITEMS
from tests.core.screening.people import chance_of, expert_bank

BANK = expert_bank(30)


def test_without_anything_supposed_people_stay_until_the_engine_ends() -> None:
    assert min(map(len, simulate(BANK, 12, "stay"))) >= FEWEST_ITEMS


def test_who_leaves_early_is_counted_from_five_answers_on() -> None:
    lengths = [len(visit) for visit in simulate(BANK, 40, "leave", Supposed(leaving=1.0))]
    assert min(lengths) >= FEWEST_FOR_FAIRLY
    assert sum(length < FEWEST_ITEMS for length in lengths) > 10
    assert set(range(FEWEST_FOR_FAIRLY, FEWEST_ITEMS)) < set(lengths)


def test_slopes_are_drawn_around_what_is_believed_as_difficulties_are() -> None:
    items = expert_bank(800)
    drawn = as_believed(items, chance_of(1))
    slopes = [math.log(drawn[item.id].slope / item.slope) for item in items]
    apart = [(drawn[item.id].difficulty - item.difficulty) / item.error for item in items]
    assert (fmean(slopes), pstdev(slopes)) == pytest.approx((0, SLOPE_SPREAD), abs=0.03)
    assert (fmean(apart), pstdev(apart)) == pytest.approx((0, 1), abs=0.1)


def test_abler_people_are_abler_by_as_much() -> None:
    true = partial(as_they_are, {item.id: item for item in BANK})
    usual, abler = (simulate(BANK, 8, "able", Supposed(true, abler)) for abler in (0.0, 1.2))
    firsts = [(one[0], other[0]) for one, other in zip(usual, abler, strict=True)]
    assert all(one.item == other.item for one, other in firsts)
    assert [other.ability - one.ability for one, other in firsts] == pytest.approx([1.2] * 8)

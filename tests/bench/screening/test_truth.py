from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.calibration.simulation import person
from kiosk.core.screening import Item
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import CUTS, LEVELS, PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from tests.bench.screening.truth import (
    BEGINS,
    CORRELATION,
    MEAN,
    ONE_LEVEL_WIDE,
    SD,
    level,
    right,
    visitor,
)
from tests.core.screening.people import AREAS, chance_of


def test_the_engines_table_says_what_the_bench_holds_it_to() -> None:
    assert (PRIOR_MEAN, PRIOR_SD, PRIOR_CORRELATION) == (MEAN, SD, CORRELATION)
    assert tuple(name for name, _ in BEGINS) == LEVELS
    assert tuple(begins for _, begins in BEGINS[1:]) == CUTS
    assert {round(above - below, 9) for below, above in pairwise(CUTS)} == {ONE_LEVEL_WIDE}


@pytest.mark.parametrize("ability", [-4.0, -0.7, 0.0, 2.5])
def test_the_engines_curve_is_the_benchs_formula(ability: float) -> None:
    item = Item("one", AREAS[0], -0.3, slope=1.4, guessing=0.25)
    assert probability(item, ability) == pytest.approx(right(item, ability), abs=1e-12)
    assert right(item, ability, guessing=0.0) == pytest.approx((right(item, ability) - 0.25) / 0.75)


def test_the_kiosks_visitors_are_the_benchs() -> None:
    assert visitor(chance_of(1)) == person(chance_of(1))


def test_a_level_begins_at_its_cut() -> None:
    assert [level(ability) for ability in (-9.0, -1.4, -0.2, 0.99, 1.0)] == [
        LEVELS[0],
        LEVELS[1],
        LEVELS[2],
        LEVELS[2],
        LEVELS[3],
    ]

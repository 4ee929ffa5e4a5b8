from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.calibration.fitting import Group, curve_of
from kiosk.calibration.flat import flatness
from kiosk.calibration.stated import ABILITIES, Stated
from kiosk.core.calibrated import SURELY_FLAT
from kiosk.core.screening import Item
from tests.core.screening.people import AREAS

EXPERT = Item("one", AREAS[0], -0.5, error=0.43)


def groups(slope: float, asked: int) -> Iterator[Group]:
    curve = curve_of((EXPERT.difficulty, math.log(slope)), 0.0)
    for middle in (-2.0, -0.8, 0.4, 1.6):
        weights = tuple(math.exp(-((ability - middle) ** 2)) for ability in ABILITIES)
        people = Stated(weights, weights)
        yield Group(people, asked, round(asked * people.chance(curve)))


def test_a_curve_that_tells_nothing_is_flat_and_a_usual_or_steep_one_is_not() -> None:
    assert flatness(EXPERT, list(groups(0.15, 60)), 0.0) > SURELY_FLAT
    assert flatness(EXPERT, list(groups(1.2, 60)), 0.0) < 0
    assert flatness(EXPERT, list(groups(2.0, 60)), 0.0) < 0


def test_no_answers_say_nothing() -> None:
    assert flatness(EXPERT, [], 0.0) == pytest.approx(0, abs=1e-12)


def test_more_answers_are_surer() -> None:
    few, many = (flatness(EXPERT, list(groups(0.15, asked)), 0.0) for asked in (20, 200))
    assert many > few
    assert flatness(replace(EXPERT, error=0.0), list(groups(0.15, 200)), 0.0) > few

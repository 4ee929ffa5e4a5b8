from __future__ import annotations

import math

import pytest

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response, estimate
from kiosk.core.screening.outlook import outlook
from kiosk.core.screening.posterior import integrate
from tests.core.screening.people import answered, expert_bank


@pytest.mark.parametrize("done", [0, 4, 12])
@pytest.mark.parametrize("guessing", [0.0, 0.25])
def test_what_is_foreseen_is_what_asking_brings_on_average(done: int, guessing: float) -> None:
    responses = answered(expert_bank(90), [True, False, True, True] * (done // 4))
    asked = Item("next", Area.CREATION, -1.0, slope=1.5, guessing=guessing)
    success, worth = outlook(integrate(responses), Area.CREATION).foresee(asked)
    before = estimate(responses).overall_sd ** 2
    right, not_right = (estimate([*responses, Response(asked, way)]) for way in (True, False))
    after = success * right.overall_sd**2 + (1 - success) * not_right.overall_sd**2
    assert worth == pytest.approx(before - after, rel=0.01)


def test_the_average_of_the_estimates_to_come_is_the_estimate_now() -> None:
    asked = Item("next", Area.CREATION, -1.0)
    success, _ = outlook(integrate([]), Area.CREATION).foresee(asked)
    right, not_right = (estimate([Response(asked, way)]).overall for way in (True, False))
    assert success * right + (1 - success) * not_right == pytest.approx(estimate([]).overall, abs=0.002)


def test_an_item_everyone_or_nobody_gets_right_tells_nothing() -> None:
    view = outlook(integrate([]), Area.SAFETY)
    for difficulty in (-1e6, 1e6):
        success, worth = view.foresee(Item("far", Area.SAFETY, difficulty))
        assert worth == pytest.approx(0, abs=1e-12)
        assert math.isclose(success, float(difficulty < 0), abs_tol=1e-9)

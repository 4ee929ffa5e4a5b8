"""The lattice against integration by brute force, written in another way."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response, estimate
from kiosk.core.screening.curve import log_likelihood
from kiosk.core.screening.posterior import integrate, overall_mean
from kiosk.core.screening.table import PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from tests.core.screening.people import chance_of

FINE = 0.08
FINE_REACH = 80


def drawn(areas: Sequence[Area], count: int, seed: int) -> list[Response]:
    """Draw responses to items of some areas, with slopes up to twice the usual one."""
    chance = chance_of(seed)
    return [
        Response(
            Item(
                str(number),
                areas[number % len(areas)],
                chance.uniform(-2.5, 1.5),
                slope=chance.uniform(0.6, 2.4),
                guessing=chance.choice([0.0, 0.25, 0.5]),
            ),
            right=chance.random() < 0.6,
            known=chance.random() < 0.9,
        )
        for number in range(count)
    ]


def prior(one: float, other: float) -> float:
    """Give the density of two areas' abilities, up to a factor."""
    a, b = (one - PRIOR_MEAN) / PRIOR_SD, (other - PRIOR_MEAN) / PRIOR_SD
    return math.exp(-(a * a - 2 * PRIOR_CORRELATION * a * b + b * b) / (2 * (1 - PRIOR_CORRELATION**2)))


def by_brute_force(responses: Sequence[Response]) -> tuple[float, float, float, float, float]:
    """Integrate two areas over a fine square: both means, both variances, the covariance."""
    grid = [PRIOR_MEAN + FINE * place for place in range(-FINE_REACH, FINE_REACH + 1)]
    first, second = ([r for r in responses if r.item.area is area] for area in (Area("1"), Area("2")))
    heights = [math.exp(sum(log_likelihood(r, ability) for r in first)) for ability in grid]
    widths = [math.exp(sum(log_likelihood(r, ability) for r in second)) for ability in grid]
    sums = [0.0] * 6
    for one, height in zip(grid, heights, strict=True):
        for other, width in zip(grid, widths, strict=True):
            mass = height * width * prior(one, other)
            for place, value in enumerate((1.0, one, other, one * one, other * other, one * other)):
                sums[place] += mass * value
    total, x, y, xx, yy, xy = sums
    x, y = x / total, y / total
    return x, y, xx / total - x * x, yy / total - y * y, xy / total - x * y


@pytest.mark.parametrize(("count", "seed"), [(2, 1), (8, 2), (18, 3)])
def test_two_areas_are_estimated_as_brute_force_does(count: int, seed: int) -> None:
    responses = drawn([Area("1"), Area("2")], count, seed)
    found = estimate(responses)
    mine = (
        found.means[Area("1")],
        found.means[Area("2")],
        found.covariance[0][0],
        found.covariance[1][1],
        found.covariance[0][1],
    )
    assert mine == pytest.approx(by_brute_force(responses), abs=2e-4)


def test_eighteen_answers_all_right_or_not_stay_on_the_lattice() -> None:
    for right in (True, False):
        responses = [Response(Item(str(n), Area(str(n % 2 + 1)), -0.6), right) for n in range(18)]
        found = estimate(responses)
        exact = by_brute_force(responses)
        assert found.means[Area("1")] == pytest.approx(exact[0], abs=5e-4)
        assert found.covariance[0][0] == pytest.approx(exact[2], abs=5e-4)


def test_answers_against_each_other_do_not_underflow() -> None:
    responses = [Response(Item(str(n), Area("1"), 50.0, 3.0), right=True) for n in range(9)]
    responses += [Response(Item(str(-n), Area("2"), -50.0, 3.0), right=False) for n in range(1, 10)]
    assert sum(integrate(responses).common) == pytest.approx(1)


def test_the_expected_overall_ability_is_the_estimates() -> None:
    responses = drawn(tuple(Area), 15, seed=9)
    assert overall_mean(integrate(responses)) == pytest.approx(estimate(responses).overall)

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from kiosk.core.competences import Area
from kiosk.core.model import Level
from kiosk.core.screening import Estimate, Item, Response, estimate
from kiosk.core.screening.curve import log_likelihood
from kiosk.core.screening.estimate import share_above
from kiosk.core.screening.table import CUTS, LEVELS, PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from tests.core.screening.people import AREAS, LUCK, answered, chance_of, expert_bank, responses

FINE = 0.1


def bell(sd: float) -> list[tuple[float, float]]:
    """Give a normal's values and weights on a fine lattice, out to five sds."""
    reach = math.ceil(5 * sd / FINE)
    weights = [math.exp(-0.5 * (FINE * place / sd) ** 2) for place in range(-reach, reach + 1)]
    return [(FINE * place, weight) for place, weight in zip(range(-reach, reach + 1), weights, strict=True)]


def convolved(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """Give the distribution of a sum of two independent values on one lattice."""
    total = [0.0] * (len(one) + len(other) - 1)
    for place, weight in enumerate(one):
        for step, factor in enumerate(other):
            total[place + step] += weight * factor
    return total


def exact_levels(given_responses: Sequence[Response]) -> list[float]:
    """Share the overall ability out without any normal approximation: convolve the five own parts."""
    own = bell(PRIOR_SD * math.sqrt(1 - PRIOR_CORRELATION))
    below = [0.0] * len(CUTS)
    total = 0.0
    for shared, prior in bell(PRIOR_SD * math.sqrt(PRIOR_CORRELATION)):
        sums = [prior]
        for area in AREAS:
            here = [r for r in given_responses if r.item.area is area]
            likelihoods = [
                math.exp(sum(log_likelihood(r, PRIOR_MEAN + shared + part) for r in here)) for part, _ in own
            ]
            sums = convolved(sums, [w * chance for (_, w), chance in zip(own, likelihoods, strict=True)])
        lowest = PRIOR_MEAN + shared + own[0][0]
        for place, weight in enumerate(sums):
            total += weight
            for rank, cut in enumerate(CUTS):
                # A lattice point stands for a cell of the sum's lattice, FINE / 5 wide.
                inside = (cut - (lowest + place * FINE / 5)) / (FINE / 5) + 0.5
                below[rank] += weight * min(1.0, max(0.0, inside))
    edges = [0.0, *(share / total for share in below), 1.0]
    return [high - low for low, high in pairwise(edges)]


def test_without_answers_the_estimate_is_the_prior() -> None:
    found = estimate([])
    assert found.overall == pytest.approx(-0.6, abs=1e-9)
    assert found.overall_sd == pytest.approx(1.1, abs=0.002)
    assert found.area_sd(Area.SAFETY) == pytest.approx(1.2, abs=0.002)
    correlation = found.covariance[0][1] / found.covariance[0][0]
    assert correlation == pytest.approx(0.8, abs=0.001)
    assert found.levels[Level.FIRST_STEPS] == pytest.approx(1 - share_above(-1.4, -0.6, 1.1), abs=0.001)


@pytest.mark.parametrize(("count", "seed"), [(3, 1), (15, 2)])
def test_level_shares_are_those_of_exact_integration(count: int, seed: int) -> None:
    chance = chance_of(seed)
    given_responses = [
        Response(
            Item(str(n), AREAS[n % 5], chance.uniform(-2.2, 1), slope=chance.uniform(0.8, 2)),
            right=chance.random() < 0.6,
        )
        for n in range(count)
    ]
    shares = estimate(given_responses).levels
    assert [shares[level] for level in LEVELS] == pytest.approx(exact_levels(given_responses), abs=0.002)


@settings(max_examples=60)
@given(responses())
def test_any_answers_give_a_sound_estimate(some: list[Response]) -> None:
    found = estimate(some)
    assert sum(found.levels.values()) == pytest.approx(1)
    assert all(-1e-9 <= share <= 1 for share in found.levels.values())
    assert 0 < found.overall_sd < math.inf
    assert found.overall == pytest.approx(sum(found.means.values()) / 5)
    assert found.answered == len(some)


@pytest.mark.parametrize("right", [True, False])
def test_all_right_and_all_not_right_are_finite_and_believable(*, right: bool) -> None:
    found = estimate(answered(expert_bank(90), [right] * 18))
    assert abs(found.overall) < 4
    assert found.overall_sd < 1.1
    assert found.levels[Level.BEYOND if right else Level.FIRST_STEPS] > 0.8


@settings(max_examples=40)
@given(responses().filter(bool))
def test_one_more_right_never_lowers_any_ability(some: list[Response]) -> None:
    worse = estimate([replace(some[0], right=False), *some[1:]])
    better = estimate([replace(some[0], right=True, known=True), *some[1:]])
    assert all(better.means[area] >= worse.means[area] - 1e-6 for area in AREAS)


def test_an_answer_in_one_area_moves_the_others_a_little_less() -> None:
    found = estimate([Response(Item("a", Area.SAFETY, -0.6), right=True)])
    assert PRIOR_MEAN < found.means[Area.CREATION] < found.means[Area.SAFETY]


def test_what_clicking_about_brings_is_hardly_taken_for_ability() -> None:
    plain = Item("a", Area.SAFETY, -2.2)
    clicked = replace(plain, guessing=LUCK)
    start = estimate([]).overall
    lucky, able = (estimate([Response(item, right=True)]).overall - start for item in (clicked, plain))
    assert 0 < lucky < able / 2
    missed, unable, unknown = (
        estimate([Response(item, right=False, known=known)])
        for item, known in ((clicked, True), (plain, True), (clicked, False))
    )
    assert missed.overall == pytest.approx(unable.overall)
    assert unknown == unable


def test_uncalibrated_items_leave_more_doubt() -> None:
    def doubt(error: float) -> Estimate:
        return estimate(
            [Response(Item(str(n), AREAS[n % 5], -0.6, error=error), n % 2 > 0) for n in range(15)]
        )

    assert doubt(0.5).overall_sd > 1.02 * doubt(0).overall_sd

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.competences import Area
from kiosk.core.screening import Item, Response
from kiosk.core.screening.curve import effective_slope, information, log_likelihood, probability
from tests.core.screening.people import items

ABILITIES = st.floats(-10, 10)
ITEM = Item("a", Area.SAFETY, -0.6, guessing=0.25)


def test_the_chance_is_the_three_parameter_formula() -> None:
    expected = 0.25 + 0.75 / (1 + math.exp(-1.2 * (0.4 + 0.6)))
    assert probability(ITEM, 0.4) == pytest.approx(expected, abs=1e-12)


@given(items(), ABILITIES, ABILITIES)
def test_more_ability_never_lowers_the_chance(item: Item, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert item.guessing <= probability(item, low) <= probability(item, high) <= 1


@given(items(), ABILITIES, st.floats(0, 3))
def test_a_harder_item_never_has_a_better_chance(item: Item, ability: float, harder: float) -> None:
    hard = replace(item, difficulty=item.difficulty + harder)
    assert probability(hard, ability) <= probability(item, ability)


@given(items(), ABILITIES)
def test_right_and_not_right_are_all_there_is(item: Item, ability: float) -> None:
    chances = [math.exp(log_likelihood(Response(item, right), ability)) for right in (True, False)]
    assert sum(chances) == pytest.approx(1)
    assert chances[0] == pytest.approx(probability(item, ability))


@given(st.builds(Response, items(), st.booleans(), st.booleans()), st.floats(-1e6, 1e6))
def test_the_log_likelihood_is_always_finite(response: Response, ability: float) -> None:
    assert math.isfinite(log_likelihood(response, ability))


def test_i_do_not_know_has_no_guessing_in_it() -> None:
    unguessed = replace(ITEM, guessing=0.0)
    unknown = log_likelihood(Response(ITEM, right=False, known=False), 0.3)
    assert unknown == pytest.approx(log_likelihood(Response(unguessed, right=False), 0.3))
    assert unknown > log_likelihood(Response(ITEM, right=False), 0.3)


def test_information_is_the_squared_slope_of_the_curve_over_its_variance() -> None:
    step = 1e-5
    slope = (probability(ITEM, 0.2 + step) - probability(ITEM, 0.2 - step)) / (2 * step)
    chance = probability(ITEM, 0.2)
    assert information(ITEM, 0.2) == pytest.approx(slope**2 / (chance * (1 - chance)), rel=1e-6)


def test_far_below_an_item_without_guessing_there_is_no_information() -> None:
    assert information(replace(ITEM, guessing=0.0), -1e5) == 0


def test_an_uncalibrated_item_counts_as_its_curve_averaged_over_what_is_unknown() -> None:
    unsure = replace(ITEM, guessing=0.0, error=0.5)
    known = replace(unsure, error=0.0)
    for ability in (-3.0, -1.0, 0.0, 2.0):
        weights = [math.exp(-0.5 * (place / 20) ** 2) for place in range(-100, 101)]
        chances = [probability(known, ability + 0.5 * place / 20) for place in range(-100, 101)]
        average = sum(w * p for w, p in zip(weights, chances, strict=True)) / sum(weights)
        assert probability(unsure, ability) == pytest.approx(average, abs=0.003)
    assert effective_slope(unsure) < effective_slope(known) == 1.2

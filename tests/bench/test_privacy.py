from __future__ import annotations

import math
from typing import Any

import pytest
from typing_extensions import override

from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import noise
from tests.bench.privacy import (
    ANSWER,
    ANSWER_BOUND,
    MEMBER,
    MEMBER_BOUND,
    SURE,
    Histogram,
    Released,
    Seen,
    as_derived,
    bound,
    by_votes,
    measure,
    within,
)

TRIALS = 600


@pytest.fixture(scope="module")
def found() -> Any:
    return measure(TRIALS, 3)


def test_the_bounds_are_those_that_are_promised() -> None:
    assert math.isclose(ANSWER_BOUND, 0.6225, abs_tol=0.0001)
    assert math.isclose(MEMBER_BOUND, 0.9241, abs_tol=0.0001)
    assert bound(0) == 0.5


def test_the_best_guess_is_right_as_often_as_the_law_of_the_noise_says() -> None:
    assert by_votes(1) == pytest.approx(1 / (1 + math.exp(-0.25)))
    assert math.isclose(ANSWER, by_votes(1))  # where two cells do not agree, a coin decides
    assert 0.5 < ANSWER < ANSWER_BOUND
    assert ANSWER < MEMBER < MEMBER_BOUND


def test_no_guess_is_right_more_often_than_the_bound(found: Any) -> None:
    assert found["passed"]
    assert found["answer"].keys() == CATEGORIES.keys()
    noisy = [table["noise"] for table in found["answer"].values()]
    assert 0.53 < sum(noisy) / len(noisy) < 0.59
    assert 0.60 < found["member"]["noise"] < 0.72


def test_other_ways_to_publish_tell_more_than_the_bound(found: Any) -> None:
    for table in found["answer"].values():
        assert table["exact"] == 1
        assert table["small_left_out"] > ANSWER_BOUND
        assert table["rounded_to_5"] > ANSWER_BOUND
    assert found["member"]["exact"] == found["member"]["small_left_out"] == 1
    assert found["member"]["rounded_to_5"] > MEMBER_BOUND


def test_a_leak_is_found() -> None:
    error = math.sqrt(ANSWER_BOUND * (1 - ANSWER_BOUND) / TRIALS)
    assert within(ANSWER_BOUND + (SURE - 0.1) * error, ANSWER_BOUND, TRIALS)
    assert not within(ANSWER_BOUND + (SURE + 0.1) * error, ANSWER_BOUND, TRIALS)
    assert as_derived(ANSWER + 0.1, ANSWER, TRIALS)
    assert not as_derived(ANSWER + 0.12, ANSWER, TRIALS)
    assert not as_derived(ANSWER - 0.12, ANSWER, TRIALS)


class Half(Released):
    """A release by half the noise."""

    @override
    def seen(self, counts: Histogram) -> Seen:
        return {cell: count + noise(self._below) // 2 for cell, count in counts.items()}


def test_half_the_noise_is_found() -> None:
    assert not measure(TRIALS, 3, Half)["passed"]

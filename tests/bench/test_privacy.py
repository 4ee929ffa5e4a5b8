from __future__ import annotations

import math
from typing import Any

import pytest

from kiosk.core.statistics.dictionary import CATEGORIES
from tests.bench.privacy import ANSWER_BOUND, MEMBER_BOUND, SURE, bound, measure, within

TRIALS = 600


@pytest.fixture(scope="module")
def found() -> Any:
    return measure(TRIALS, 3)


def test_the_bounds_are_those_that_are_promised() -> None:
    assert math.isclose(ANSWER_BOUND, 0.6225, abs_tol=0.0001)
    assert math.isclose(MEMBER_BOUND, 0.9241, abs_tol=0.0001)
    assert bound(0) == 0.5


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

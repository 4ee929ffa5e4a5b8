"""Margins hold what they promise, and nothing is told that they make worthless."""

from __future__ import annotations

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.precision import Number, Share, is_enough, margin_of, number, share
from kiosk.core.statistics.noise import noise


def test_the_margin_of_one_count_holds_the_noise_19_times_in_20() -> None:
    random = Random(4)  # noqa: S311
    draws = [noise(random.randrange) for _ in range(20_000)]
    within = sum(abs(draw) <= margin_of(1) for draw in draws) / len(draws)
    assert 0.93 < within < 0.96


@pytest.mark.parametrize(("batches", "cells"), [(4, 1), (30, 1), (30, 3), (200, 2)])
def test_the_margin_of_a_sum_holds_its_noise_19_times_in_20(batches: int, cells: int) -> None:
    random = Random(batches * cells)  # noqa: S311
    pool = [noise(random.randrange) for _ in range(20_000)]
    sums = [sum(random.choices(pool, k=batches * cells)) for _ in range(4_000)]
    within = sum(abs(total) <= margin_of(batches, cells) for total in sums) / len(sums)
    assert 0.93 < within < 0.965


@given(st.integers(1, 100_000), st.floats(-1000, 10_000_000))
def test_enough_is_55_times_the_root_of_the_batches(batches: int, base: float) -> None:
    floor = 55 * math.sqrt(batches)
    if not math.isclose(base, floor):
        assert is_enough(base, batches) == (base > floor)


def test_nothing_is_enough_where_nothing_came() -> None:
    assert not is_enough(0, 0)


@given(st.floats(-10_000, 10_000_000), st.floats(0, 10_000, allow_subnormal=False))
def test_a_number_is_a_multiple_of_5_that_is_not_below_zero_beside_a_margin_that_is_not_less(
    count: float, margin: float
) -> None:
    told = number(count, margin)
    assert told.value >= 0
    assert told.value % 5 == told.margin % 5 == 0
    assert told.margin >= margin
    assert abs(told.value - max(0, count)) <= 2.5


def test_a_sum_that_noise_took_below_zero_is_about_zero() -> None:
    assert number(-7, 11) == Number(0, 15)


@given(st.floats(-1000, 100_000), st.floats(-10, 100_000), st.floats(0.1, 10_000))
def test_no_share_is_told_with_a_margin_above_20_points(count: float, base: float, margin: float) -> None:
    told = share(count, base, margin)
    assert told is None or (told.margin <= 20 and 0 <= told.percent <= 100)
    assert (told is None) == (base <= 0 or 100 * margin > 20 * base)


def test_a_share_is_told_in_whole_points() -> None:
    assert share(30, 100, 10.2) == Share(30, 11)


def test_a_margin_of_20_points_is_told_as_20_where_a_float_makes_a_bit_more_of_it() -> None:
    assert share(1, 458.053588946427, 91.6107177892854) == Share(0, 20)

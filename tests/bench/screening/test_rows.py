from __future__ import annotations

import pytest

from tests.bench.screening.rows import FEWEST_PEOPLE, Row, error_against, estimated, judged, share

GROUPS = [{"squared": 4.0 + n % 2, "bound": 1.0, "people": 1.0, "true": n % 2} for n in range(20)]


def test_a_ratio_of_errors_is_the_root_of_the_ratio_of_squares() -> None:
    assert error_against("bound")({"squared": 4.0, "bound": 1.0}) == 2.0


def test_the_interval_of_a_mean_is_students() -> None:
    value, (low, high) = estimated(share("true"), GROUPS)
    sd = (20 / 19 * 0.25) ** 0.5
    assert value == 0.5
    assert (low, high) == pytest.approx((0.5 - 2.093 * sd / 20**0.5, 0.5 + 2.093 * sd / 20**0.5))


def test_a_row_passes_or_fails_only_with_enough_people() -> None:
    strict, mild = Row("r", "known", share("true"), least=0.6), Row("r", "known", share("true"), least=0.4)
    assert judged(strict, GROUPS, FEWEST_PEOPLE).passed is False
    assert judged(mild, GROUPS, FEWEST_PEOPLE).passed is True
    assert judged(strict, GROUPS, FEWEST_PEOPLE - 1).passed is None


def test_a_bias_is_held_to_both_sides() -> None:
    row = Row("mean error", "known", share("error"), least=-0.05, most=0.05)
    assert [row.holds(value) for value in (-0.06, -0.05, 0.0, 0.06)] == [False, True, True, False]

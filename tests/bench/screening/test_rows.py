from __future__ import annotations

import pytest

from tests.bench.screening.conditions import QUIRKS
from tests.bench.screening.rows import (
    FEWEST_PEOPLE,
    ROWS,
    Row,
    error_against,
    estimated,
    figures,
    judged,
    share,
)
from tests.bench.screening.simulate import Job, work

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


def test_a_row_whose_interval_crosses_its_limit_is_within_chance() -> None:
    value, (low, high) = estimated(share("true"), GROUPS)
    for limit, word in ((low - 0.01, "pass"), (value, "pass, within chance"), (high + 0.01, "MISSED")):
        assert judged(Row("r", "known", share("true"), least=limit), GROUPS, FEWEST_PEOPLE).word == word
    missed = Row("r", "known", share("true"), least=(value + high) / 2)
    assert judged(missed, GROUPS, FEWEST_PEOPLE).word == "MISSED, within chance"
    assert judged(missed, GROUPS, 400).word == "-, within chance"


def test_an_error_below_what_any_method_could_reach_is_no_pass() -> None:
    (row,) = (one for one in ROWS if one.name == "error / van Trees bound")
    assert [row.holds(value) for value in (0.99, 1.0, 1.2, 1.21)] == [False, True, True, False]


def test_a_bias_is_held_to_both_sides() -> None:
    row = Row("mean error", "known", share("error"), least=-0.05, most=0.05)
    assert [row.holds(value) for value in (-0.06, -0.05, 0.0, 0.06)] == [False, True, True, False]


def test_of_a_share_of_nobody_nothing_is_told() -> None:
    groups = [work(Job(QUIRKS[0], group, 1, seed=1)) for group in range(2)]
    nobody = [{**sums, "weakest": 0.0} for sums in groups]
    assert figures(nobody)["right_below_-2"] is None
    assert figures(nobody)["right"] is not None

from __future__ import annotations

import math

import pytest

from tests.bench.choice import MEDIAN_MS, WORST_MS
from tests.bench.screening.__main__ import MOST_TO_IMPORT, NEAR_EXACT
from tests.bench.screening.conditions import QUIRKS
from tests.bench.screening.oracle import CLOSE, NEAR
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


ANY = math.inf
LIMITS = {
    "error / van Trees bound": (1.0, 1.20),
    "error / textbook maximum information": (-ANY, 1.15),
    "error / chance within balance": (-ANY, 0.76),
    "error / peer's certification rule": (-ANY, 0.85),
    "error / peer's ladder rule": (-ANY, 0.80),
    "area error, shared / separate priors": (-ANY, 0.80),
    "first three right, below -1": (0.44, ANY),
    "right over a visit, below -1": (0.50, ANY),
    "visits with areas two apart": (-ANY, 0.0),
    "items asked": (14.0, 14.9),
    "statement true, known": (0.94, ANY),
    "statement true, expert only": (0.90, ANY),
    "error at the end / believed, known": (0.95, 1.05),
    "error at the end / believed, expert": (-ANY, 1.10),
    "mean error, known": (-0.05, 0.05),
    "mean error, expert only": (-0.05, 0.05),
    "said to have changed, nobody did": (-ANY, 0.10),
    "the same, expert only": (-ANY, 0.10),
    "items asked again, coming back": (-ANY, 0.0),
    "error, read with effort / without": (-ANY, 1.10),
    "much to read, with effort / without": (-ANY, 0.80),
    "most exposed item": (-ANY, 0.60),
}
"""The design's limits and those of decision 94, a second time: so that none moves by mistake."""


def test_each_limit_is_the_designs() -> None:
    assert {row.name: (row.least, row.most) for row in ROWS} == LIMITS
    assert (FEWEST_PEOPLE, NEAR_EXACT, MOST_TO_IMPORT) == (8000, 0.001, 30)
    assert (MEDIAN_MS, WORST_MS) == (5, 20)
    assert (CLOSE, NEAR) == (1e-9, 0.03)


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

from __future__ import annotations

from statistics import fmean, stdev

import pytest

from tests.bench.screening.jackknife import half_width


@pytest.mark.parametrize(
    ("groups", "student"), [(2, 12.706), (4, 3.182), (20, 2.093), (21, 2.086), (60, 2.086)]
)
def test_the_interval_of_a_mean_is_students_for_as_many_groups(groups: int, student: float) -> None:
    values = [float(number % 3) for number in range(groups)]
    without = [fmean([*values[:place], *values[place + 1 :]]) for place in range(groups)]
    assert half_width(without) == pytest.approx(student * stdev(values) / groups**0.5)


def test_groups_that_agree_leave_nothing_to_chance() -> None:
    assert half_width([0.25, 0.25, 0.25]) == 0

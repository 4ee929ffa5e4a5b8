from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calibration.algebra import chi_square_tail, solved


@pytest.mark.parametrize(
    ("value", "freedom"), [(3.841459, 1), (5.991465, 2), (7.814728, 3), (9.487729, 4), (11.070498, 5)]
)
def test_the_tails_are_those_of_the_tables(value: float, freedom: int) -> None:
    assert chi_square_tail(value, freedom) == pytest.approx(0.05, abs=1e-7)


def test_nothing_is_above_all_but_everything_above_nothing() -> None:
    assert chi_square_tail(0, 3) == 1
    assert chi_square_tail(500, 3) < 1e-90


@given(st.lists(st.floats(-5, 5), min_size=3, max_size=3), st.lists(st.floats(-1, 1), min_size=9, max_size=9))
def test_what_is_solved_solves(wanted: list[float], cells: list[float]) -> None:
    matrix = [[cells[3 * row + column] + 4 * (row == column) for column in range(3)] for row in range(3)]
    right = [sum(a * x for a, x in zip(row, wanted, strict=True)) for row in matrix]
    assert solved(matrix, right) == pytest.approx(wanted, abs=1e-9)


def test_a_zero_on_the_way_is_stepped_around() -> None:
    assert solved([[0.0, 2.0], [1.0, 1.0]], [4.0, 5.0]) == [3.0, 2.0]

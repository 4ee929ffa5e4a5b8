from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calibration.algebra import solved


@given(st.lists(st.floats(-5, 5), min_size=3, max_size=3), st.lists(st.floats(-1, 1), min_size=9, max_size=9))
def test_what_is_solved_solves(wanted: list[float], cells: list[float]) -> None:
    matrix = [[cells[3 * row + column] + 4 * (row == column) for column in range(3)] for row in range(3)]
    right = [sum(a * x for a, x in zip(row, wanted, strict=True)) for row in matrix]
    assert solved(matrix, right) == pytest.approx(wanted, abs=1e-9)


def test_a_zero_on_the_way_is_stepped_around() -> None:
    assert solved([[0.0, 2.0], [1.0, 1.0]], [4.0, 5.0]) == [3.0, 2.0]

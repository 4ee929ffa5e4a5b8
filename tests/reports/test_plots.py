from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reports.plots import Frame, interval


@given(st.integers(1, 500).flatmap(lambda asked: st.tuples(st.integers(0, asked), st.just(asked))))
def test_an_interval_holds_its_share_and_stays_between_none_and_all(seen: tuple[int, int]) -> None:
    right, asked = seen
    low, high = interval(right, asked)
    assert -1e-12 <= low <= right / asked + 1e-12
    assert right / asked - 1e-12 <= high <= 1 + 1e-12


def test_an_interval_is_that_of_wilson() -> None:
    assert interval(5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)


def test_a_value_stands_in_its_frame_and_one_beyond_it_on_its_edge() -> None:
    frame = Frame(10, 20, 100, 50, (-1, 1), (0, 10))
    assert frame.at(0, 5) == (60, 45)
    assert frame.at(-9, 99) == (10, 70)

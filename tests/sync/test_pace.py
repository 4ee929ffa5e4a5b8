from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.pace import LEAST_S, MOST_S, pause


@given(failures=st.integers(1, 10_000), chance=st.floats(0, 1))
def test_a_wait_is_from_half_a_minute_to_five_hours(failures: int, chance: float) -> None:
    assert LEAST_S == 30
    assert MOST_S == 5 * 3600
    assert LEAST_S <= pause(failures, lambda: chance) <= MOST_S


def test_waits_grow_until_five_hours_are_reached() -> None:
    longest = [pause(failures, lambda: 1.0) for failures in range(1, 13)]
    assert longest[:3] == [60, 120, 240]
    assert longest == sorted(longest)
    assert longest[-1] == MOST_S


def test_two_kiosks_that_fail_together_come_back_apart() -> None:
    assert pause(5, lambda: 0.2) != pause(5, lambda: 0.7)


@given(after=st.floats(0, 86_400), chance=st.floats(0, 1), failures=st.integers(1, 20))
def test_what_the_collector_asked_for_is_never_cut_short(after: float, chance: float, failures: int) -> None:
    assert after <= pause(failures, lambda: chance, after) <= after + LEAST_S

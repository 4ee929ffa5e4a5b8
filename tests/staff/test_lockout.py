from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.lockout import FREE_TRIES, WAITS, Tries, counted, rebased, wait

tries = st.builds(Tries, st.integers(0, 40), st.floats(0, 1e9))


def test_the_first_five_tries_need_no_wait() -> None:
    assert [wait(Tries(count, 100.0), 100.0) > 0 for count in range(7)] == [False] * 5 + [True] * 2


def test_each_further_try_waits_longer_up_to_an_hour() -> None:
    waits = [wait(Tries(FREE_TRIES + extra, 100.0), 100.0) for extra in range(7)]
    assert waits == [30, 60, 300, 900, 3600, 3600, 3600]


def test_the_wait_runs_out() -> None:
    assert wait(Tries(FREE_TRIES, 100.0), 129.5) == 1
    assert wait(Tries(FREE_TRIES, 100.0), 130.0) == 0


@given(tries, st.floats(0, 1e9))
def test_no_clock_makes_a_wait_longer_than_its_full_length(before: Tries, now: float) -> None:
    assert 0 <= wait(before, now) <= WAITS[-1]


@given(tries, st.floats(0, 1e9))
def test_a_try_always_counts(before: Tries, now: float) -> None:
    assert counted(before, now).count == before.count + 1


@given(tries, st.floats(0, 1e9), st.floats(0, 1e9))
def test_after_its_length_has_passed_the_wait_is_over_whatever_the_clock_was_before(
    before: Tries, now: float, more: float
) -> None:
    kept = rebased(before, now)
    assert kept.last <= now
    assert kept.count == before.count
    assert wait(kept, now + wait(kept, now) + more) == 0

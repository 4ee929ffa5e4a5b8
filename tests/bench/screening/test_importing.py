from __future__ import annotations

from tests.bench.screening.importing import imported


def test_importing_the_engine_takes_some_time_and_what_it_takes_is_told_in_two_ways() -> None:
    beyond, times = imported(rounds=3)
    assert (beyond > 0) == (times > 1)

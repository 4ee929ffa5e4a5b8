"""The bench of sending, as short as it can be: that it sends, not how fast."""

from __future__ import annotations

from math import inf

from tests.bench.sync import NOWHERE, catching_up, collector, loading, share_of_a_day


def test_half_a_year_is_sent_and_a_round_takes_its_share_of_a_day() -> None:
    with collector() as address:
        assert 0 < catching_up(address) < inf
        assert 0 < share_of_a_day(address, 1) < 1


def test_where_nobody_answers_nothing_was_caught_up() -> None:
    assert catching_up(NOWHERE) == inf
    assert 0 < share_of_a_day(NOWHERE, 2) < 1


def test_what_loading_takes_is_told_by_a_process_of_its_own() -> None:
    assert loading().keys() == {"ms", "wait_ms", "wait_alone_ms"}

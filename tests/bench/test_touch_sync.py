from __future__ import annotations

from tests.bench.touch_sync import LEAST_SENT, summary


def test_a_tenth_more_is_fine_and_more_is_not() -> None:
    assert summary([20.0] * 100, [22.0] * 100, LEAST_SENT)["met"]
    assert not summary([20.0] * 100, [22.5] * 100, LEAST_SENT)["met"]


def test_where_little_was_sent_nothing_was_measured() -> None:
    assert not summary([20.0] * 100, [20.0] * 100, LEAST_SENT - 1)["met"]

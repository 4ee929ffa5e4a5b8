from __future__ import annotations

from kiosk.core.screening import MOST_ITEMS
from tests.bench.choice import MEDIAN_MS, TIMES, WORST_MS, measure, summary


def test_each_choice_of_each_screening_is_measured() -> None:
    assert len(measure(items=30, screenings=2)) == 2 * MOST_ITEMS * TIMES


def test_a_slow_median_or_one_very_slow_choice_is_too_slow() -> None:
    assert summary([MEDIAN_MS] * 3 + [WORST_MS])["passed"]
    assert not summary([MEDIAN_MS + 0.1] * 3)["passed"]
    assert not summary([MEDIAN_MS] * 3 + [WORST_MS + 0.1])["passed"]

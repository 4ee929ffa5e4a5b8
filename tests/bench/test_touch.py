from __future__ import annotations

from tests.bench.touch import LIMIT_MS, summary


def test_one_slow_screen_in_a_hundred_and_one_is_still_fine() -> None:
    found = summary([("Menu", 20.0)] * 200 + [("TakeHome", 500.0)], [2.0])
    assert found["met"]
    assert (found["count"], found["median_ms"], found["worst_ms"]) == (201, 20.0, 500.0)
    assert found["slowest"][0] == ["TakeHome", 500.0]  # type: ignore[index]
    assert found["median_ratio"] == 10.0


def test_too_many_slow_screens_are_not() -> None:
    found = summary([("Menu", 20.0)] * 95 + [("Doing", LIMIT_MS + 1.0)] * 5, [2.0])
    assert not found["met"]

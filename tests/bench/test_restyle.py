from __future__ import annotations

from tests.bench.restyle import LIMIT_MS, summary

FINE = [(f"menu {number}", 20.0, 15.0) for number in range(20)] * 3


def test_one_slow_scene_is_one_too_many() -> None:
    assert summary(FINE)["met"]
    found = summary([*FINE, *[("inbox", LIMIT_MS + 0.1, 90.0)] * 3])
    assert not found["met"]
    assert found["slowest"][0] == ["inbox", LIMIT_MS + 0.1]  # type: ignore[index]
    assert found["processor"] == {"median_ms": 15.0, "worst_ms": 90.0}


def test_one_slow_round_of_three_is_what_others_did_on_the_machine() -> None:
    rounds = [("inbox", LIMIT_MS + 50.0, 90.0), ("inbox", 80.0, 70.0), ("inbox", 82.0, 71.0)]
    assert summary([*FINE, *rounds])["worst_ms"] == 82.0

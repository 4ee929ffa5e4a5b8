from __future__ import annotations

from math import comb

import pytest

from kiosk.calibration.chance import DRAWS, by_chance_alone
from kiosk.core.calibrated import Seen
from kiosk.core.model import Level


def test_of_few_answers_it_is_what_counting_all_out_gives() -> None:
    expected = 0.8
    for right in (1, 3, 5):
        met = abs(right - 6 * expected)
        true = sum(
            comb(6, k) * expected**k * (1 - expected) ** (6 - k)
            for k in range(7)
            if abs(k - 6 * expected) >= met
        )
        found = by_chance_alone([Seen(Level.FOUNDATION, 6, right, expected)], "x")
        assert found == pytest.approx(true, abs=0.015)


def test_it_is_as_rare_as_it_says_and_never_rarer_than_was_drawn() -> None:
    far = [Seen(Level.FOUNDATION, 200, 20, 0.8), Seen(Level.INTERMEDIATE, 200, 160, 0.8)]
    assert by_chance_alone(far, "x") == 1 / (1 + DRAWS)
    assert by_chance_alone([Seen(Level.FOUNDATION, 100, 50, 0.5)], "x") == 1


def test_the_same_answers_are_as_likely_each_time() -> None:
    some = [Seen(Level.FOUNDATION, 40, 25, 0.5)]
    assert by_chance_alone(some, "x") == by_chance_alone(some, "x")

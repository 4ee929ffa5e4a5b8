from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.core.model import Level
from kiosk.core.screening import table


def test_cut_scores_strictly_increase() -> None:
    assert all(low < high for low, high in pairwise(table.CUTS))


def test_there_is_a_level_on_each_side_of_each_cut() -> None:
    assert tuple(Level) == table.LEVELS
    assert len(table.LEVELS) == len(table.CUTS) + 1


def test_the_experts_steps_are_six_and_evenly_apart() -> None:
    assert list(table.DIFFICULTY_OF_STEP) == [0, 1, 2, 3, 4, 5]
    apart = [high - low for low, high in pairwise(table.DIFFICULTY_OF_STEP.values())]
    assert apart == pytest.approx([0.8] * 5)


def test_five_areas_with_this_prior_have_an_overall_ability_of_sd_eleven_tenths() -> None:
    variance = table.PRIOR_SD**2 * (1 + 4 * table.PRIOR_CORRELATION) / 5
    assert variance**0.5 == pytest.approx(1.1, abs=0.001)


def test_stopping_asks_at_least_as_much_sureness_as_saying() -> None:
    assert table.ONE_LEVEL <= table.STOP_SURE

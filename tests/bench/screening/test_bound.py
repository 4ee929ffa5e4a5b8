from __future__ import annotations

import math
from dataclasses import replace

import pytest

from kiosk.calibration.simulation import person
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import PRIOR_CORRELATION, PRIOR_MEAN, PRIOR_SD
from tests.bench.screening.banks import calibrated
from tests.bench.screening.bound import least_variance, mean_information, overall_variance
from tests.core.screening.people import AREAS, chance_of

OVERALL_VARIANCE = PRIOR_SD**2 * (PRIOR_CORRELATION + (1 - PRIOR_CORRELATION) / 5)


def test_nothing_told_leaves_the_spread_of_the_overall_ability() -> None:
    assert overall_variance([0.0] * 5) == pytest.approx(OVERALL_VARIANCE)


def test_areas_told_alike_add_up_as_though_there_were_one_ability() -> None:
    assert overall_variance([0.9] * 5) == pytest.approx(1 / (1 / OVERALL_VARIANCE + 5 * 0.9))


def test_one_area_told_of_informs_as_a_measurement_of_it_would() -> None:
    covariance = PRIOR_SD**2 * (1 + 4 * PRIOR_CORRELATION) / 5
    told = 0.7
    assert overall_variance([told, 0, 0, 0, 0]) == pytest.approx(
        OVERALL_VARIANCE - covariance**2 / (PRIOR_SD**2 + 1 / told)
    )


def test_more_and_better_items_lower_the_bound() -> None:
    small, large = calibrated(60, "a").known, calibrated(300, "a").known
    assert least_variance(large, 15) < least_variance(small, 15) < least_variance(small, 10)


def test_an_area_is_asked_its_fifth_of_the_items() -> None:
    bank = calibrated(60, "a").known
    best = [mean_information([item for item in bank if item.area is area], 3) for area in AREAS]
    assert least_variance(bank, 15) == pytest.approx(overall_variance(best))


def test_the_bound_of_other_people_is_by_their_own_prior() -> None:
    bank = calibrated(60, "a").known
    moved = [replace(item, difficulty=item.difficulty + 1.2) for item in bank]
    assert least_variance(moved, 15, PRIOR_MEAN + 1.2) == pytest.approx(least_variance(bank, 15))
    assert least_variance(bank, 15, PRIOR_MEAN + 6) > least_variance(bank, 15)


def test_the_information_of_the_best_items_is_what_a_sample_of_people_would_have() -> None:
    items = [item for item in calibrated(60, "a").known if item.area is AREAS[0]]
    chance = chance_of(4)

    def told(ability: float) -> float:
        slopes = ((i.slope, probability(i, ability), i.guessing) for i in items)
        rows = (a * a * (1 - p) / p * ((p - c) / (1 - c)) ** 2 for a, p, c in slopes)
        return sum(sorted(rows)[-3:])

    sample = [told(person(chance)[AREAS[0]]) for _ in range(4000)]
    mean = sum(sample) / len(sample)
    error = math.sqrt(sum((one - mean) ** 2 for one in sample)) / len(sample)
    assert abs(mean_information(items, 3) - mean) < 4 * error

"""The engine as a whole, on simulated people; the bench measures more, and more people."""

from __future__ import annotations

from statistics import fmean

import pytest

from kiosk.calibration.simulation import as_believed, person
from kiosk.core.findings import AreaWord
from kiosk.core.screening import area_words, estimate, statement
from kiosk.core.screening.statement import begins
from kiosk.core.screening.table import AREA_SURE, CUTS, LEVELS
from tests.core.screening.people import calibrated_bank, chance_of, expert_bank, screened

PEOPLE = 200

pytestmark = pytest.mark.no_cover  # hundreds of visits: to trace them takes longer, and shows nothing new


def test_statements_are_true_and_beginners_get_enough_right() -> None:
    chance = chance_of(2026)
    bank = calibrated_bank(100, seed=1)
    true, first_three, misses = [], [], []
    for seed in range(PEOPLE):
        abilities = person(chance)
        overall = fmean(abilities.values())
        responses = screened(bank, abilities, seed)
        found = estimate(responses)
        said = statement(found)
        level = sum(overall > cut for cut in CUTS)
        true.append(LEVELS.index(said.low) <= level <= LEVELS.index(said.high))
        misses.append(found.overall - overall)
        if overall < -1:
            first_three += [response.right for response in responses[:3]]
    assert fmean(true) >= 0.85
    assert fmean(first_three) >= 0.42
    assert abs(fmean(misses)) < 0.1


def test_what_is_said_of_an_area_is_true_also_on_day_one() -> None:
    chance = chance_of(2026)
    bank = expert_bank(60)
    strong, to_practise = [], []
    for seed in range(PEOPLE):
        abilities = person(chance)
        responses = screened(bank, abilities, seed, as_believed(bank, chance))
        found = estimate(responses)
        said = statement(found)
        for area, word in area_words(found, responses).items():
            if word is AreaWord.STRONG:
                strong.append(abilities[area] > begins(said.low))
            elif word is AreaWord.TO_PRACTISE:
                to_practise.append(abilities[area] < begins(said.high))
    assert len(strong) >= 0.2 * PEOPLE * 5
    assert fmean(strong) >= AREA_SURE
    assert len(to_practise) >= 0.03 * PEOPLE * 5
    assert fmean(to_practise) >= AREA_SURE - 0.1  # About fifty of them: chance alone moves this by .06.

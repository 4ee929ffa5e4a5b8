"""The engine as a whole, on simulated people; the bench measures more, and more people."""

from __future__ import annotations

from statistics import fmean

from kiosk.core.screening import estimate, statement
from kiosk.core.screening.table import CUTS, LEVELS
from tests.core.screening.people import calibrated_bank, chance_of, person, screened

PEOPLE = 200


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

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calibration.fitting import Group, fit, guessed
from kiosk.calibration.stated import ABILITIES, Stated
from kiosk.core.competences import Area
from kiosk.core.screening import Item
from kiosk.core.screening.curve import probability

EXPERT = Item("x", Area.SAFETY, -0.6, slope=1.2, error=0.5)


def people_of(ability: float) -> Stated:
    """Make a group in which everybody is of one ability of the grid."""
    alone = tuple(float(point == ability) for point in ABILITIES)
    return Stated(alone, alone)


def seen(true: Item, each: int) -> list[Group]:
    """Let groups of known ability do an item just as often right as is expected."""
    return [
        Group(people_of(ability), each, round(each * probability(true, ability)))
        for ability in (-2.0, -1.0, 0.0, 1.0)
    ]


def test_without_answers_the_expert_is_believed() -> None:
    found = fit(EXPERT, []).figures
    assert (found.difficulty, found.slope, found.error) == pytest.approx((-0.6, 1.2, 0.5))


@pytest.mark.parametrize("guessing", [0.0, 0.25, 1 / 3])
@pytest.mark.parametrize(("difficulty", "slope"), [(-1.5, 0.8), (-0.6, 1.2), (0.4, 1.8)])
def test_many_answers_of_known_people_show_what_is_true(
    difficulty: float, slope: float, guessing: float
) -> None:
    true = Item("x", Area.SAFETY, difficulty, slope=slope, guessing=guessing)
    found = fit(replace(EXPERT, guessing=guessing), seen(true, 200_000)).figures
    assert found.difficulty == pytest.approx(difficulty, abs=0.01)
    assert found.slope == pytest.approx(slope, abs=0.02)


def test_more_answers_leave_less_in_doubt() -> None:
    errors = [fit(EXPERT, seen(EXPERT, each)).figures.error for each in (0, 10, 100, 1000)]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < 0.1


@given(st.integers(0, 60), st.integers(0, 60), st.sampled_from([0.0, 0.25, 0.5]))
def test_whatever_was_counted_figures_make_a_curve(low: int, high: int, guessing: float) -> None:
    groups = [Group(people_of(-2.0), 60, low), Group(people_of(2.0), 60, high)]
    found = fit(replace(EXPERT, guessing=guessing), groups).figures
    assert math.isfinite(found.difficulty)
    assert 0.05 < found.slope < 20
    assert 0 < found.error <= 0.5 + 1e-9


def test_nobody_guesses_where_everybody_says_what_they_do_not_know() -> None:
    groups = [Group(people_of(0.0), 100, 50)]
    assert guessed(0.25, groups, unknown=50) == 0
    assert guessed(0.25, groups, unknown=0) == 0.25
    # 30 missed stand for 40 who guessed, 10 of them right; 20 said that they did not know.
    assert guessed(0.25, groups, unknown=20) == pytest.approx(0.25 * 40 / 60)

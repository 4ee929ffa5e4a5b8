from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from kiosk.calibration.simulation import SLOPE_SPREAD, Asked
from kiosk.calibration.stated import ABILITIES, Stated
from kiosk.core.competences import Area
from kiosk.core.model import Level
from kiosk.core.screening import Item
from kiosk.core.screening.curve import probability
from tests.bench.calibration_bound import (
    MOST,
    STEP,
    Drawn,
    Judged,
    bound,
    by_abilities,
    by_levels,
    drawn,
    from_abilities,
    from_levels,
    least,
    needed,
    tried,
)
from tests.core.screening.people import chance_of

EXPERT = Item("x", Area.SAFETY, -0.5, slope=1.2, error=0.45)
TRUE = replace(EXPERT, difficulty=0.2, error=0.0)
LOW, HIGH = -1.5, 0.5
PLACES = (ABILITIES.index(LOW), ABILITIES.index(HIGH))


def people(*places: int) -> Stated:
    """Make a group that is spread evenly over places on the grid."""
    share = tuple(float(place in places) for place in range(len(ABILITIES)))
    return Stated(share, share)


APART = {Level.FIRST_STEPS: people(PLACES[0]), Level.INTERMEDIATE: people(PLACES[1])}
TOGETHER = {Level.FOUNDATION: people(*PLACES)}


def answered(each: int, true: Item = TRUE) -> list[Asked]:
    """Let people of both abilities answer as often as each other."""
    chance = chance_of("answers")
    return [
        Asked("x", ability, chance.random() < probability(true, ability), 0.0, level)
        for level, ability in ((Level.FIRST_STEPS, LOW), (Level.INTERMEDIATE, HIGH))
        for _ in range(each)
    ]


def judged(each: int, expert: Item = EXPERT) -> Judged:
    return Judged(TRUE, expert, APART, answered(each))


def test_without_answers_only_what_the_expert_knows_is_left() -> None:
    assert by_abilities(judged(0)) == pytest.approx(0.45)
    assert by_levels(judged(0), 0) == pytest.approx(0.45)


def test_information_is_added_to_the_priors_and_the_slope_takes_its_part() -> None:
    def cells(_: Drawn) -> Iterator[tuple[float, tuple[float, float, float]]]:
        yield 8.0, (0.5, 0.5, 0.25)

    bb, ab, aa = 4 + 1 / 0.45**2, 2.0, 1 + 1 / SLOPE_SPREAD**2
    assert bound(EXPERT, cells) == pytest.approx(math.sqrt(1 / (bb - ab * ab / aa)))


def test_what_an_item_may_be_is_drawn_as_the_bench_draws_it() -> None:
    items = [*drawn(EXPERT)]
    assert math.fsum(one.share for one in items) == pytest.approx(1)
    assert math.fsum(one.share * one.difficulty for one in items) == pytest.approx(-0.5)
    spread = math.fsum(one.share * (one.difficulty + 0.5) ** 2 for one in items)
    assert math.sqrt(spread) == pytest.approx(0.45, rel=0.01)
    spread = math.fsum(one.share * math.log(one.slope / 1.2) ** 2 for one in items)
    assert math.sqrt(spread) == pytest.approx(SLOPE_SPREAD, rel=0.02)


def test_the_chance_of_an_item_is_the_engines_and_changes_as_it_is_said() -> None:
    one = Drawn(0.3, 1.4, 0.25, 1.0)
    right, db, da = one.at(0.8)
    assert right == pytest.approx(
        probability(Item("x", Area.SAFETY, 0.3, slope=1.4, guessing=0.25, error=0.0), 0.8)
    )
    small = 1e-6
    assert db == pytest.approx((replace(one, difficulty=0.3 + small).at(0.8)[0] - right) / small, rel=1e-4)
    assert da == pytest.approx(
        (replace(one, slope=1.4 * math.exp(small)).at(0.8)[0] - right) / small, rel=1e-4
    )


def test_levels_that_tell_abilities_are_as_good_as_abilities_and_others_worse() -> None:
    one = judged(50)
    assert by_levels(one, 100) == pytest.approx(by_abilities(one))
    assert by_levels(replace(one, levels=TOGETHER), 100) > by_abilities(one) + 0.005


def test_more_answers_help_and_luck_takes_them_away() -> None:
    bounds = [by_abilities(judged(each)) for each in (10, 50, 250)]
    assert bounds == sorted(bounds, reverse=True)
    assert by_abilities(judged(50, replace(EXPERT, guessing=0.75))) > 1.4 * by_abilities(judged(50))


def errors(worlds: int) -> Iterator[tuple[float, float]]:
    """Draw items, let a hundred answer each, and give the error of the posterior's mean, and its sd."""
    chance = chance_of("errors")
    for _ in range(worlds):
        slope = 1.2 * math.exp(chance.gauss(0, SLOPE_SPREAD))
        true = replace(TRUE, difficulty=chance.gauss(-0.5, 0.45), slope=slope)
        asked = [replace(one, right=chance.random() < probability(true, one.ability)) for one in answered(50)]
        mean, sd = from_abilities(Judged(true, EXPERT, APART, asked))
        yield mean - true.difficulty, sd


def root(values: Sequence[float]) -> float:
    return math.sqrt(math.fsum(value * value for value in values) / len(values))


def test_a_full_posterior_errs_as_much_as_it_says_and_not_less_than_the_bound() -> None:
    found = [*errors(200)]
    error, said = root([one for one, _ in found]), root([sd for _, sd in found])
    assert error == pytest.approx(said, rel=0.15)
    assert by_abilities(judged(50)) <= said < 1.15 * by_abilities(judged(50))


def test_levels_that_tell_abilities_give_the_same_posterior() -> None:
    one = judged(50)
    assert from_levels(one) == pytest.approx(from_abilities(one))


def test_as_many_answers_are_needed_as_bring_the_bound_within_the_limit() -> None:
    one = judged(50)
    number = needed([one], 0.2)
    assert by_levels(one, number) <= 0.2 < by_levels(one, number - STEP)
    assert needed([one], 0.0) == MOST


def test_what_is_found_from_as_many_answers_is_about_as_near_as_the_bound() -> None:
    one = judged(50)
    for answers in (50, 400):
        off = root([error for drawn in tried([one], answers) for error in drawn])
        assert off == pytest.approx(by_levels(one, answers), rel=0.3)


def test_items_that_are_got_by_luck_stand_apart() -> None:
    worlds = [[judged(20), judged(20, replace(EXPERT, id="y", guessing=0.75))]] * 2
    rows = {one.name: one for one in least(worlds, 0.3)}
    assert len(rows) == 14
    values = [one.value for one in rows.values() if one.name.startswith("least")]
    assert max(values) == pytest.approx(by_abilities(worlds[0][1]), rel=0.01)
    assert all(one.passed is None for one in rows.values())

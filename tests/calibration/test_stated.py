from __future__ import annotations

import math

import pytest

from kiosk.calibration.fitting import curve_of
from kiosk.calibration.simulation import Asked, as_believed, simulate
from kiosk.calibration.stated import ABILITIES, Stated, spread_out, stated_levels
from kiosk.core.model import Level
from kiosk.core.screening import Item
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import CUTS, LEVELS
from tests.core.screening.people import chance_of, expert_bank

CURVE = curve_of((-0.6, math.log(1.2)), 0.0)


def made_up(number: int, item: Item) -> list[list[Asked]]:
    """Make visits whose end follows the ability and this answer by a rule of which all is known."""
    chance = chance_of("made up")
    visits = []
    for _ in range(number):
        ability = chance.gauss(-0.6, 1.2)
        right = chance.random() < probability(item, ability)
        found = 0.7 * ability - 0.3 + 0.3 * right + chance.gauss(0, 0.4)
        level = LEVELS[sum(found >= cut for cut in CUTS)]
        visits.append([Asked(item.id, ability, right, found, level)])
    return visits


def test_what_is_expected_of_a_level_is_what_its_people_do() -> None:
    item = Item("x", expert_bank(5)[0].area, -0.6)
    visits = made_up(20_000, item)
    levels = stated_levels(visits[::2])["x"]
    for level in LEVELS:
        told = [one for visit in visits[1::2] for one in visit if one.level is level]
        share = sum(one.right for one in told) / len(told)
        sure = 3 * math.sqrt(share * (1 - share) / len(told))
        assert levels[level].chance(CURVE) == pytest.approx(share, abs=sure + 0.015)


def test_an_answer_that_weighs_in_the_level_tilts_who_is_told_it() -> None:
    item = Item("x", expert_bank(5)[0].area, -0.6)
    told = stated_levels(made_up(5_000, item))["x"][Level.FOUNDATION]
    blind = Stated(told.missed, told.missed)
    assert told.right != told.missed
    assert told.chance(CURVE) != pytest.approx(blind.chance(CURVE), abs=0.01)


def test_weights_are_laid_where_they_belong() -> None:
    laid = spread_out([-5.0, 0.1, 99.0], [1.0, 2.0, 3.0])
    assert sum(laid) == pytest.approx(6)
    assert sum(w * a for w, a in zip(laid, ABILITIES, strict=True)) == pytest.approx(
        -5 + 0.2 + 3 * 5, abs=0.01
    )


def test_the_same_seed_simulates_the_same_visits() -> None:
    bank = expert_bank(15)
    assert simulate(bank, 2, "a") == simulate(bank, 2, "a") != simulate(bank, 2, "b")


def test_items_are_drawn_around_what_is_believed_and_certain_ones_not_at_all() -> None:
    certain = Item("sure", expert_bank(5)[0].area, 0.3)
    drawn = as_believed([certain, expert_bank(5)[1]], chance_of(1))
    assert drawn["sure"] == certain
    assert drawn["item-1"].difficulty != expert_bank(5)[1].difficulty
    assert drawn["item-1"].error == 0

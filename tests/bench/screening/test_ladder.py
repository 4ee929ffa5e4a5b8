from __future__ import annotations

import math

import pytest

from kiosk.core.screening import Item
from tests.bench.screening.banks import calibrated
from tests.bench.screening.ladder import (
    Rung,
    ability_of,
    climbed,
    inferred,
    ladders,
    level_of,
    picked,
    rung_of,
    settled,
)
from tests.bench.screening.persons import Visitor, drawn
from tests.core.screening.people import AREAS


def ladder(*levels: int, name: str = "a") -> list[Rung]:
    """Give a ladder with a rung at each level."""
    return [Rung(Item(f"{name}{level}", AREAS[0], ability_of(level)), level, name) for level in levels]


def test_without_answers_the_level_is_in_the_middle_of_the_two_pseudo_answers() -> None:
    assert level_of([], {}) == pytest.approx(3.5)


def test_the_level_balances_what_was_found_and_expected() -> None:
    rungs = ladder(3, 4)
    level = level_of(rungs, {"a3": True, "a4": True})
    expected = sum(1 / (1 + math.exp(at - level)) for at in (3, 4, 0, 7))
    assert expected == pytest.approx(3, abs=0.02)


def test_a_right_answer_validates_what_is_easier_on_its_ladder_only() -> None:
    rungs = [*ladder(1, 2, 3, 4), *ladder(1, 2, name="b")]
    assert inferred(rungs, {}, rungs[2], right=True) == {"a1": True, "a2": True, "a3": True}


def test_a_wrong_answer_invalidates_what_is_harder_and_not_what_was_shown() -> None:
    rungs = ladder(1, 2, 3, 4)
    assert inferred(rungs, {"a4": True}, rungs[1], right=False) == {"a2": False, "a3": False}


def test_the_worth_of_a_rung_counts_the_others_it_settles() -> None:
    rungs = ladder(1, 2, 3, 4)
    right = 1 / (1 + math.exp(3 - 3.5))
    assert settled(rungs[2], rungs, 3.5) == pytest.approx(right * 2 + (1 - right) * 1)


def test_the_rung_that_settles_most_is_next_and_none_is_far_above_the_level() -> None:
    assert picked(ladder(6, 7), {}, 3.5) is None
    next_one = picked([*ladder(1, 2, 3, 4, 5), *ladder(3, name="b")], {}, 3.5)
    assert next_one is not None
    # By hand: rung 5 settles .18 x 4 = .73, rung 4 .38 x 3 + .62 = 1.76, rung 3 .62 x 2 + .38 x 2 = 2.0,
    # rung 2 .82 x 1 + .18 x 3 = 1.36.
    assert next_one.item.id == "a3"


def test_between_equals_the_easier_ladder_comes_first() -> None:
    next_one = picked([*ladder(4, name="b"), *ladder(2, name="c")], {}, 3.5)
    assert next_one is not None
    assert next_one.item.id == "c2"


def test_each_ladder_has_one_item_a_level_and_one_of_a_family() -> None:
    bank = [
        Item("one", AREAS[0], -0.4),
        Item("two", AREAS[0], -0.3),
        Item("kin", AREAS[0], 0.9, siblings=("two",)),
        Item("top", AREAS[0], 9.0),
    ]
    rungs = {rung.item.id: (rung.level, rung.ladder[-1]) for rung in ladders(bank)}
    assert rungs["one"] == (4, "0")
    assert rungs["two"] == (4, "1")
    assert rungs["top"] == (7, "0")
    assert (rung_of(-9), rung_of(9)) == (1, 7)


def test_who_can_do_more_climbs_higher() -> None:
    bank = calibrated(150, "a")
    weak, strong = (
        [climbed(Visitor(drawn(bank, f"p{n}", shift), bank)) for n in range(20)] for shift in (-1.5, 1.5)
    )
    assert sum(strong) / 20 > sum(weak) / 20 + 1

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.model import Purpose
from kiosk.core.screening import item_of
from kiosk.core.screening.curve import probability
from kiosk.showcase.person import SAYS_DONT_KNOW, Deed, Person
from tests.visit.kiosks import exercise

ITEM = exercise("2.1-3a", "2.1", 3)
WARM_UP = exercise("pre-0", "pre", 1)
TIMES = 4000
ABILITIES = (-2.0, -0.6, 1.5)


def shares(ability: float, purpose: Purpose = Purpose.SCREENING) -> Counter[Deed]:
    person = Person(ability, 1)
    return Counter(person.does(ITEM, purpose) for _ in range(TIMES))


@pytest.mark.parametrize("ability", ABILITIES)
def test_someone_does_it_right_as_often_as_the_screening_assumes(ability: float) -> None:
    expected = probability(item_of(ITEM), ability)
    assert abs(shares(ability)[Deed.RIGHT] / TIMES - expected) < 0.03


def test_what_does_not_go_right_is_sometimes_not_known() -> None:
    done = shares(-2.0)
    not_right = done[Deed.OTHERWISE] + done[Deed.DONT_KNOW]
    assert abs(done[Deed.DONT_KNOW] / not_right - SAYS_DONT_KNOW) < 0.04


def test_nobody_says_i_do_not_know_in_practice() -> None:
    assert shares(-2.0, Purpose.PRACTICE)[Deed.DONT_KNOW] == 0


def test_the_warm_up_is_easier_than_any_item() -> None:
    for ability in (-2.0, -0.6):
        easy, item = (
            sum(Person(ability, seed).does(one, Purpose.GATE) is Deed.RIGHT for seed in range(500))
            for one in (WARM_UP, exercise("1.1-1a", "1.1", 1))
        )
        assert easy > item


@given(st.integers(0, 1000), st.floats(-3, 3))
def test_the_same_seed_does_the_same(seed: int, ability: float) -> None:
    def deeds() -> list[Deed | int]:
        person = Person(ability, seed)
        return [*(person.does(ITEM, Purpose.SCREENING) for _ in range(20)), person.report()]

    assert deeds() == deeds()


@given(st.integers(0, 1000), st.floats(-9, 9))
def test_what_someone_says_of_themselves_is_one_of_the_four_answers(seed: int, ability: float) -> None:
    assert Person(ability, seed).report() in range(4)


def test_who_can_more_says_so_more_often() -> None:
    low, middle, high = (sum(Person(one, seed).report() for seed in range(300)) for one in ABILITIES)
    assert low < middle < high

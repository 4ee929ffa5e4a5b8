from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.screening import Change, Estimate, Item, changed, estimate, parallel
from kiosk.core.screening.allowed import left
from tests.core.screening.people import AREAS, answered, banks, expert_bank


def after(overall: float, sd: float, answers: int = 15) -> Estimate:
    return replace(estimate([]), overall=overall, overall_sd=sd, answered=answers)


@pytest.mark.parametrize(
    ("moved", "said"),
    [(0.81, Change.NOT_SURE), (0.83, Change.MORE), (-0.81, Change.NOT_SURE), (-0.83, Change.LESS)],
)
def test_a_change_is_said_when_it_is_more_than_both_may_be_wrong(moved: float, said: Change) -> None:
    assert changed(after(0.2, 0.3), after(0.2 + moved, 0.4)) is said  # 1.645 x .5 = .8225


def test_nothing_is_said_of_change_after_a_first_impression() -> None:
    assert changed(after(-2, 0.3, answers=4), after(2, 0.3)) is Change.NOT_SURE
    assert changed(after(-2, 0.3), after(2, 0.3, answers=4)) is Change.NOT_SURE
    assert changed(after(-2, 0.3, answers=5), after(2, 0.3)) is Change.MORE


def test_somebody_who_got_nothing_and_then_everything_has_changed() -> None:
    bank = expert_bank(60)
    first = answered(bank, [False] * 15)
    second = answered(parallel(bank, {one.item.id for one in first}), [True] * 15)
    assert changed(estimate(first), estimate(second)) is Change.MORE
    assert changed(estimate(second), estimate(first)) is Change.LESS


@given(banks(), st.lists(st.booleans(), max_size=15))
def test_a_second_screening_asks_nothing_again_but_where_an_area_has_too_little(
    bank: list[Item], rights: list[bool]
) -> None:
    first = answered(bank, rights)
    fresh = {item.id for item in left(bank, first)}
    others = parallel(bank, {response.item.id for response in first})
    for area in AREAS:
        unmet = [item for item in bank if item.area is area and item.id in fresh]
        wanted = unmet if len(unmet) >= 3 else [item for item in bank if item.area is area]
        assert [item for item in others if item.area is area] == wanted

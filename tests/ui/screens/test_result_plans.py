from __future__ import annotations

from itertools import pairwise

from kiosk.ui.screens.result_plans import PLANS, Plan


def test_what_comes_back_in_a_later_plan_is_never_the_ladder() -> None:
    assert all(before.ladder or not after.ladder for before, after in pairwise(PLANS))


def test_the_first_plan_shows_all_and_the_last_what_no_other_screen_says() -> None:
    assert PLANS[0] == Plan()
    assert PLANS[-1].most == (False, False, False, False)
    assert PLANS[-1].tight


def test_no_plan_is_tried_twice() -> None:
    assert len({*PLANS}) == len(PLANS)

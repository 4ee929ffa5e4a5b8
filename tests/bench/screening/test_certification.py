from __future__ import annotations

from collections import Counter

import pytest

from kiosk.core.screening import Item, Response
from tests.bench.screening.banks import calibrated
from tests.bench.screening.certification import GRID, START, certified, moved, picked, told
from tests.bench.screening.persons import Visitor, drawn
from tests.core.screening.people import AREAS, chance_of

AT_ZERO = Item("zero", AREAS[0], 0.0, slope=1.0)


def test_the_grid_has_81_points_from_minus_9_to_9() -> None:
    assert (len(GRID), GRID[0], GRID[40], GRID[-1]) == (81, -9.0, 0.0, 9.0)


def test_the_first_move_is_at_most_half_of_the_start() -> None:
    easy_right = [Response(Item("far", AREAS[0], 6.0, slope=2.0), right=True)] * 9
    assert moved(easy_right, -3.0) == pytest.approx(-1.5)
    assert moved(easy_right, -0.6) == pytest.approx(-0.1)  # half is .3, and .5 is the least


def test_it_starts_at_minus_3_with_what_is_easy() -> None:
    assert START == -3.0
    near, far = ([Item(f"{b}/{n}", AREAS[0], b) for n in range(5)] for b in (-3.0, 0.0))
    assert picked([*near, *far], START, chance_of(1)) in near


def test_an_answer_moves_the_estimate_to_the_mean_of_curve_and_bell() -> None:
    # A flat curve tells little. By hand, with exp(-x^2 / 3) as the bell, of variance 1.5, and a slope so
    # low that P is about 1/2 + a x / 4, the mean is about a / 2 x 1.5.
    flat = Item("flat", AREAS[0], 0.0, slope=0.1)
    assert moved([Response(flat, right=True)], 0.0) == pytest.approx(0.075, abs=0.001)
    assert moved([Response(flat, right=False)], 0.0) == pytest.approx(-0.075, abs=0.001)


def test_one_answer_to_a_steep_item_moves_it_by_a_half() -> None:
    assert moved([Response(AT_ZERO, right=True)], 0.0) == 0.5


def test_guessing_is_not_in_its_curves() -> None:
    assert told(Item("choice", AREAS[0], 0.0, slope=2.0, guessing=0.25), 0.0) == pytest.approx(1.0)


def test_the_best_five_are_taken_in_the_shares_said() -> None:
    items = [Item(str(n), AREAS[0], 0.3 * n) for n in range(7)]
    chance = chance_of(1)
    taken = Counter(picked(items, 0.0, chance).id for _ in range(4000))
    assert set(taken) == {"0", "1", "2", "3", "4"}
    assert 0.48 < taken["0"] / 4000 < 0.54
    assert 0.04 < taken["4"] / 4000 < 0.08


def test_who_can_do_more_is_found_to_do_more() -> None:
    bank = calibrated(150, "a")
    weak, strong = (
        [certified(Visitor(drawn(bank, f"p{n}", shift), bank)) for n in range(20)] for shift in (-1.5, 1.5)
    )
    assert sum(strong) / 20 > sum(weak) / 20 + 1

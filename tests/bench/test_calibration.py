from __future__ import annotations

import pytest

from kiosk.calibration.simulation import Asked
from kiosk.core.counters import Tally
from kiosk.core.model import Level
from tests.bench.calibration import ANSWERS, LIMIT, counts_of, exported, often, root_mean_square, row, table


def visits(number: int) -> list[list[Asked]]:
    return [[Asked("x", 0.0, number % 2 == 0, 0.0, Level.FOUNDATION)] for number in range(number)]


def test_only_the_first_answers_of_an_item_are_counted_where_so_many_are_asked() -> None:
    (tally,) = counts_of(visits(150), "nl", ANSWERS).values()
    assert tally == Tally(100, 50)
    (tally,) = counts_of(visits(150), "nl").values()
    assert tally == Tally(150, 75)


def test_items_of_a_hundred_answers_are_those_that_are_judged() -> None:
    assert often(visits(99)) == frozenset()
    assert often(visits(100)) == {"x"}


def test_what_an_export_leaves_out_is_left_out() -> None:
    assert not exported(counts_of(visits(9), "nl"))
    assert exported(counts_of(visits(10), "nl"))


def test_a_figure_above_its_limit_is_missed() -> None:
    worlds = [[0.2, -0.2], [0.3, -0.3]]
    good, bad = row("good", worlds, 0.26), row("bad", worlds, LIMIT)
    assert good.value == pytest.approx(0.255, abs=0.001)
    assert (good.passed, bad.passed, row("free", worlds).passed) == (True, False, None)
    assert "MISSED" in table([good, bad])


def test_an_interval_leaves_out_each_world() -> None:
    same, other = row("same", [[0.2], [0.2]]), row("other", [[0.1], [0.3]])
    assert same.interval == pytest.approx((0.2, 0.2))
    assert other.interval is not None
    assert other.interval == pytest.approx((other.value - 12.706 * 0.1, other.value + 12.706 * 0.1))
    assert row("alone", [[0.2]]).interval is None


def test_errors_do_not_cancel() -> None:
    assert root_mean_square([-3, 3]) == 3

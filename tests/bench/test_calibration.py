from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.calibration.recalibrate import Bank
from kiosk.calibration.simulation import Asked
from kiosk.calibration.stated import stated_levels
from kiosk.core.calibrated import Recalibrated
from kiosk.core.counters import Tally
from kiosk.core.model import Figures, Level
from tests.bench.calibration import (
    ANSWERS,
    FIGURES,
    LIMIT,
    World,
    beside_the_shift,
    by_luck,
    counts_of,
    difficulties,
    experts,
    exported,
    flags,
    often,
    surprises,
)
from tests.bench.calibration_rows import root_mean_square, row, table
from tests.core.screening.people import expert_bank


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


def found(name: str, difficulty: float) -> Recalibrated:
    """Give an item of which its expert thought -1.0, and answers have shown this, .2 in doubt."""
    figures = Figures(difficulty, 1.2, 0.2)
    return Recalibrated(name, 1, Figures(-1.0, 1.2, 0.5), figures, 100, 0, 0, (), 1.0, ())


def test_errors_are_those_of_what_is_found_around_the_truth_and_the_experts_apart() -> None:
    bank = [replace(item, difficulty=0.0) for item in expert_bank(2)]
    world = World({item.id: item for item in bank}, frozenset(), (), ())
    names = frozenset(world.true)
    both = [found("item-0", 0.1), found("item-1", 0.5)]
    assert difficulties(world, both, names) == [0.1, 0.5]
    assert beside_the_shift(world, both, names) == pytest.approx([-0.2, 0.2])
    assert surprises(world, both, names) == pytest.approx([0.5, 2.5])
    assert experts(world, both, names) == [-1.0, -1.0]
    assert difficulties(world, both, frozenset({"item-1"})) == [0.5]


def test_items_that_most_get_right_by_luck_are_judged_apart_too() -> None:
    clicked, other = expert_bank(2)
    bank = Bank({"a": replace(clicked, guessing=0.75), "b": replace(other, guessing=0.5)}, {"a": 1, "b": 1})
    rows = [*by_luck(bank, [[("a", 0.4), ("b", 0.1)], [("b", -0.1)]])]
    assert [one.value for one in rows] == pytest.approx([0.4, 0.1])
    assert [one.name for one in by_luck(bank, [[("b", 0.1)]])] == [rows[1].name]


def went(name: str, share: float) -> list[list[Asked]]:
    """Give a hundred and twenty visits to one item, of which that share went right."""
    return [[Asked(name, -0.6, number < 120 * share, -0.6, Level.FOUNDATION)] for number in range(120)]


def test_an_item_that_is_harder_in_a_language_counts_apart_from_the_others() -> None:
    items = {item.id: item for item in expert_bank(2)}
    first, second = [*went("item-0", 0.7), *went("item-1", 0.7)], [*went("item-0", 0.2), *went("item-1", 0.7)]
    world = World(items, frozenset({"item-0"}), first, second)
    said = flags(Bank(items, dict.fromkeys(items, 1)), {FIGURES: stated_levels(first)}, [world])
    _misfit, others, harder = said
    assert (others.value, harder.value) == (0.0, 1.0)


def test_errors_do_not_cancel() -> None:
    assert root_mean_square([-3, 3]) == 3

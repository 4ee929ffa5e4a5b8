from __future__ import annotations

import pytest

from kiosk.calibration.simulation import Asked
from kiosk.core.model import Level
from tests.bench.calibration_otherwise import ABLER, EASY, FLAT, LEAVING, imagined, mean, most_met, spoiled
from tests.core.screening.people import expert_bank


def test_of_bad_items_every_other_tells_nothing_and_the_rest_go_right_without_knowing() -> None:
    true = {item.id: item for item in expert_bank(5)}
    ill = spoiled(true, ["item-0", "item-1"])
    assert (ill["item-0"].guessing, ill["item-1"].slope) == (EASY, FLAT)
    assert {name: ill[name] for name in list(true)[2:]} == {name: true[name] for name in list(true)[2:]}


def test_items_that_are_met_often_come_first() -> None:
    visits = [
        [Asked(name, 0.0, right=True, found=0.0, level=Level.FOUNDATION) for name in names]
        for names in ("ab", "bc", "b")
    ]
    assert most_met(visits) == ["b", "a", "c"]


def test_a_mean_over_worlds_has_an_interval_and_that_of_one_has_none() -> None:
    line = mean("shift", [0.1, 0.3])
    assert line.value == pytest.approx(0.2)
    assert line.interval == pytest.approx((0.2 - 12.706 * 0.1, 0.2 + 12.706 * 0.1))
    assert mean("shift", [0.1]).interval is None


def test_in_each_world_one_thing_is_otherwise() -> None:
    made = {name: made[0].supposed for name, made in imagined(expert_bank(5), ["a"])}
    assert [(one.abler, one.leaving) for one in made.values()] == [(0, 0), (ABLER, 0), (0, LEAVING), (0, 0)]
    assert len(made) == 4


def test_the_worlds_have_the_same_items_but_where_experts_err_more() -> None:
    items = expert_bank(25)
    worlds = {name: made[0].true for name, made in imagined(items, ["a"])}
    usual, *others = worlds.values()
    assert sum(one == usual for one in others) == 2

    def off(true: dict[str, object]) -> float:
        return sum(abs(true[item.id].difficulty - item.difficulty) for item in items)  # type: ignore[attr-defined]

    assert off(dict(worlds["experts off by 0.8"])) > 1.3 * off(dict(usual))

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.figures import Calibration, Found, figures_name, known_item, unfit, with_figures
from kiosk.core.model import Figures
from kiosk.core.screening import ENGINE_VERSION, item_of
from tests.visit.kiosks import exercise

FOUND = Figures(difficulty=-0.3, slope=1.6, error=0.18)


def test_an_item_is_as_its_expert_thinks_until_answers_were_counted() -> None:
    one = exercise("1.1-a", "1.1", 2)
    assert known_item(one) == item_of(one)


def test_what_answers_have_shown_takes_the_place_of_the_experts_figures() -> None:
    item = known_item(replace(exercise("1.1-a", "1.1", 2), figures=FOUND))
    assert (item.difficulty, item.slope, item.error) == (-0.3, 1.6, 0.18)
    assert item.guessing == item_of(exercise("1.1-a", "1.1", 2)).guessing


def test_figures_of_another_revision_or_of_what_has_gone_are_named_and_left_out() -> None:
    bank = {name: exercise(name, "1.1", 2) for name in ("1.1-a", "1.1-b", "1.1-c")}
    found = {"1.1-a": Found(1, FOUND), "1.1-b": Found(2, FOUND), "1.1-gone": Found(1, FOUND)}
    given, lost = with_figures(bank, Calibration("v", found))
    assert lost == {
        "1.1-b": "found for revision 2, and the exercise is at 1",
        "1.1-gone": "found for revision 1, and the exercise is not there",
    }
    assert {name: one.figures for name, one in given.items()} == {
        "1.1-a": FOUND,
        "1.1-b": None,
        "1.1-c": None,
    }
    assert bank["1.1-a"].figures is None


def test_figures_that_supposed_another_chance_of_guessing_are_left_out() -> None:
    one = replace(exercise("1.1-a", "1.1", 2), guessing=0.75)
    given, lost = with_figures({"1.1-a": one}, Calibration("v", {"1.1-a": Found(1, FOUND, 0.0)}))
    assert given == {"1.1-a": one}
    assert "as though 0%" in lost["1.1-a"]
    assert "reckons with 75%" in lost["1.1-a"]


@pytest.mark.parametrize("guessing", [0.75, 0.75 + 1e-12])
def test_figures_that_supposed_the_same_chance_of_guessing_are_used(guessing: float) -> None:
    assert not unfit(Found(1, FOUND, guessing), replace(exercise("1.1-a", "1.1", 2), guessing=0.75))


@pytest.mark.parametrize(
    ("kind", "guessing", "used"),
    [("pointer", 0.75, False), ("pointer", 0.0, True), ("choice", 0.25, True), ("form", 0.0, True)],
)
def test_figures_of_before_engine_7_believed_that_nothing_is_got_by_clicking(
    kind: str, guessing: float, *, used: bool
) -> None:
    one = replace(exercise("1.1-a", "1.1", 2), kind=kind, guessing=guessing)
    assert (unfit(Found(1, FOUND), one) == "") is used


def test_the_gate_has_no_items() -> None:
    with pytest.raises(ValueError, match="gate"):
        known_item(exercise("pre-a", "pre", 1))


def test_figures_are_named_with_the_engine_that_used_them() -> None:
    assert figures_name("abc") == f"{ENGINE_VERSION}/abc"

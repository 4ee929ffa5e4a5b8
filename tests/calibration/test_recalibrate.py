"""The way from answers to figures as a whole; `python -m tests.bench.calibration` measures it."""

from __future__ import annotations

import math
from functools import partial
from statistics import pstdev

import pytest

from kiosk.calibration.chance import DRAWS
from kiosk.calibration.fitting import curve_of
from kiosk.calibration.recalibrate import STAYS, Bank, Met, added, recalibrate, usable
from kiosk.calibration.simulation import Supposed, as_believed, as_they_are, simulate
from kiosk.calibration.stated import stated_levels
from kiosk.core.calibrated import MUCH_EASIER
from kiosk.core.counters import Cell, Tally
from kiosk.core.model import Level
from kiosk.core.screening import Item
from tests.bench.calibration import FIGURES, counts_of, screened
from tests.core.screening.people import chance_of, expert_bank

ITEMS = expert_bank(15)
BANK = Bank({item.id: item for item in ITEMS}, dict.fromkeys((item.id for item in ITEMS), 1))


@pytest.fixture(scope="module")
def met() -> Met:
    return {FIGURES: stated_levels(simulate(ITEMS, 150, "own"))}


def spread(errors: list[float]) -> float:
    """Give the error beside what all have in common: counters by stated level cannot show that."""
    return pstdev(errors)


def test_counters_bring_difficulties_nearer_to_the_truth(met: Met) -> None:
    true = as_believed(ITEMS, chance_of("here"))
    visits = simulate(ITEMS, 150, "visits", Supposed(partial(as_they_are, true)))
    found = recalibrate(BANK, counts_of(visits, "nl", 100), (), met)
    often_asked = [one for one in found if one.asked == 100]
    assert len(often_asked) >= 8
    before = [one.expert.difficulty - true[one.item].difficulty for one in often_asked]
    after = [one.found.difficulty - true[one.item].difficulty for one in often_asked]
    assert spread(after) < 0.7 * spread(before)


def test_whole_screenings_do_too(met: Met) -> None:
    true = as_believed(ITEMS, chance_of("there"))
    visits = simulate(ITEMS, 40, "agreed", Supposed(partial(as_they_are, true)))
    found = recalibrate(BANK, {}, screened(visits), met)
    before = [one.expert.difficulty - true[one.item].difficulty for one in found]
    after = [one.found.difficulty - true[one.item].difficulty for one in found]
    assert spread(after) < spread(before)


def test_an_item_that_does_not_go_as_its_curve_says_is_told(met: Met) -> None:
    item = next(iter(BANK.items))
    counts = {
        Cell(item, 1, FIGURES, "nl", level): Tally(200, right)
        for level, right in zip(Level, (180, 60, 180, 60), strict=True)
    }
    (found,) = recalibrate(BANK, counts, (), met)
    assert not found.fits
    assert not found.usable
    assert found.misfit == 1 / (1 + DRAWS)
    assert not found.steeper


def test_an_item_that_is_much_steeper_is_used(met: Met) -> None:
    item = ITEMS[0]
    curve = curve_of((item.difficulty, math.log(4.0)), item.guessing)
    counts = {
        Cell(item.id, 1, FIGURES, "nl", level): Tally(400, round(400 * stated.chance(curve)))
        for level, stated in met[FIGURES][item.id].items()
    }
    (found,) = recalibrate(BANK, counts, (), met)
    assert found.found.slope > 1.5 * item.slope
    assert found.usable


def test_an_item_that_most_guess_is_marked_and_used(met: Met) -> None:
    item = max(ITEMS, key=lambda one: one.difficulty)
    curve = curve_of((item.difficulty, math.log(item.slope)), 0.6)
    counts = {
        Cell(item.id, 1, FIGURES, "nl", level): Tally(40, round(40 * stated.chance(curve)))
        for level, stated in met[FIGURES][item.id].items()
    }
    (found,) = recalibrate(BANK, counts, (), met)
    assert found.surprise < MUCH_EASIER
    left = found.found.error**2 - STAYS**2
    apart = found.found.difficulty - found.expert.difficulty
    assert found.surprise == pytest.approx(apart / math.sqrt(found.expert.error**2 - left))
    assert found.easier
    assert found.told


def test_what_was_seen_in_each_language_is_told_apart(met: Met) -> None:
    item = ITEMS[0].id
    counts = {
        Cell(item, 1, FIGURES, "nl", Level.FOUNDATION): Tally(40, 30),
        Cell(item, 1, FIGURES, "ar", Level.FOUNDATION): Tally(20, 5),
    }
    (found,) = recalibrate(BANK, counts, (), met)
    seen = {language: [(one.asked, one.right) for one in levels] for language, levels in found.spoken.items()}
    assert seen == {"nl": [(40, 30)], "ar": [(20, 5)]}
    assert [(one.asked, one.right) for one in found.levels] == [(60, 35)]


def test_counters_of_another_revision_and_of_unknown_figures_are_left_out(met: Met) -> None:
    item = next(iter(BANK.items))
    good = Cell(item, 1, FIGURES, "nl", Level.FOUNDATION)
    old = Cell(item, 9, FIGURES, "nl", Level.FOUNDATION)
    other = Cell(item, 1, "1/other", "nl", Level.FOUNDATION)
    counts = dict.fromkeys((good, old, other), Tally(10, 5))
    assert usable(BANK, counts, met) == ({good: Tally(10, 5)}, 20)


def test_however_many_answers_something_stays_in_doubt(met: Met) -> None:
    item = ITEMS[0]
    curve, many = curve_of((item.difficulty, math.log(item.slope)), item.guessing), 100_000
    counts = {
        Cell(item.id, 1, FIGURES, "nl", level): Tally(many, round(many * stated.chance(curve)))
        for level, stated in met[FIGURES][item.id].items()
    }
    (found,) = recalibrate(BANK, counts, (), met)
    assert found.fits
    assert found.found.difficulty == pytest.approx(item.difficulty, abs=0.01)
    assert STAYS < found.found.error < STAYS + 0.01


def test_kiosks_are_added_up() -> None:
    one = Cell("x", 1, FIGURES, "nl", Level.FOUNDATION)
    assert added([{one: Tally(10, 5, 1, 2)}, {one: Tally(20, 5)}]) == {one: Tally(30, 10, 1, 2)}


def test_what_is_counted_as_not_known_is_told() -> None:
    item: Item = ITEMS[0]
    levels = stated_levels(simulate(ITEMS, 10, "few"))
    counts = {Cell(item.id, 1, FIGURES, "nl", Level.FOUNDATION): Tally(40, 20, 3, 5)}
    (found,) = recalibrate(BANK, counts, (), {FIGURES: levels})
    assert (found.asked, found.helped, found.unknown) == (40, 3, 5)
    assert math.isfinite(found.found.difficulty)

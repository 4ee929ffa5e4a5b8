from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.calibrated import SURELY_FLAT, WELL_KNOWN, Calibrating, Gap, LanguageGap, Recalibrated, Seen
from kiosk.core.model import Figures, Level

FOUND = Recalibrated(
    item="1.1-a",
    revision=1,
    expert=Figures(-0.6, 1.2, 0.5),
    found=Figures(-0.2, 1.3, 0.2),
    asked=100,
    helped=2,
    unknown=5,
    levels=(Seen(Level.FOUNDATION, 60, 30, 0.52), Seen(Level.INTERMEDIATE, 40, 30, 0.7)),
    misfit=0.5,
    gaps=(),
)


def gap(size: Gap) -> LanguageGap:
    return LanguageGap("ar", "nl", 60, -1.8, 0.3, size)


def test_an_item_that_goes_as_expected_is_usable() -> None:
    assert FOUND.fits
    assert FOUND.fair
    assert FOUND.usable


@pytest.mark.parametrize(
    ("misfit", "right", "asked", "fits"),
    [(0.001, 45, 60, False), (0.001, 34, 60, True), (0.02, 45, 60, True), (0.001, 18, 24, True)],
)
def test_an_item_fits_badly_when_it_is_far_off_and_not_by_chance(
    misfit: float, right: int, asked: int, *, fits: bool
) -> None:
    levels = (Seen(Level.FOUNDATION, asked, right, 0.52),)
    assert replace(FOUND, misfit=misfit, levels=levels).fits is fits


LOW, HIGH = Seen(Level.FOUNDATION, 60, 15, 0.5), Seen(Level.INTERMEDIATE, 60, 50, 0.65)


def test_an_item_that_is_only_steeper_is_used_and_told() -> None:
    steep = replace(FOUND, misfit=0.001, levels=(LOW, HIGH))
    assert not steep.fits
    assert (steep.steeper, steep.usable, steep.told) == (True, True, True)


def test_an_item_that_is_flatter_or_bent_is_not_used() -> None:
    flatter = (replace(LOW, right=45), replace(HIGH, right=28))
    bent = (LOW, HIGH, Seen(Level.BEYOND, 60, 30, 0.8))
    for levels in (flatter, bent):
        one = replace(FOUND, misfit=0.001, levels=levels)
        assert (one.steeper, one.usable, one.told) == (False, False, True)


def test_an_item_that_is_surely_flat_is_not_used_however_well_its_levels_go() -> None:
    assert replace(FOUND, flatness=SURELY_FLAT - 0.01).usable
    assert replace(FOUND, flatness=SURELY_FLAT).flat
    assert not replace(FOUND, flatness=SURELY_FLAT).usable


@pytest.mark.parametrize(("surprise", "easier"), [(-1.7, True), (-1.6, False), (3.0, False)])
def test_an_item_that_is_much_easier_than_thought_is_to_be_looked_at_and_used(
    surprise: float, *, easier: bool
) -> None:
    one = replace(FOUND, surprise=surprise)
    assert (one.easier, one.told, one.usable) == (easier, easier, True)


def test_an_item_that_ability_has_nothing_to_do_with_does_not_fit() -> None:
    assert not replace(FOUND, found=Figures(-19.0, 0.04, 0.4)).fits


@pytest.mark.parametrize(
    ("size", "usable"), [(Gap.NEGLIGIBLE, True), (Gap.MODERATE, True), (Gap.LARGE, False)]
)
def test_an_item_that_is_much_harder_in_a_language_is_not_used(size: Gap, *, usable: bool) -> None:
    assert replace(FOUND, gaps=(gap(Gap.NEGLIGIBLE), gap(size))).usable is usable


@pytest.mark.parametrize(
    ("error", "flatness", "unsure"),
    [
        (WELL_KNOWN + 0.004, 0.0, False),
        (WELL_KNOWN + 0.01, 0.0, True),
        (WELL_KNOWN + 0.01, SURELY_FLAT, False),
    ],
)
def test_an_item_that_is_used_and_little_known_needs_more_answers(
    error: float, flatness: float, *, unsure: bool
) -> None:
    one = replace(FOUND, found=replace(FOUND.found, error=error), flatness=flatness)
    assert (one.unsure, one.told) == (unsure, flatness > 0)
    assert Calibrating((one, FOUND), 0, 1, 0).unsure == unsure


def test_all_answers_are_told() -> None:
    assert Calibrating((FOUND, FOUND), 3, 2, 0).answers == 200


def test_of_two_languages_that_differ_much_the_one_that_differs_most_is_named() -> None:
    other = replace(gap(Gap.LARGE), language="fr", delta=2.2)
    assert replace(FOUND, gaps=(gap(Gap.LARGE), other, gap(Gap.MODERATE))).worst == other
    assert replace(FOUND, gaps=(gap(Gap.MODERATE),)).worst is None

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.calibration.languages import FEWEST, compared, gaps_of, most_used, size_of
from kiosk.core.calibrated import Gap
from kiosk.core.counters import Cell, Counts, Tally
from kiosk.core.model import Level


def counts(nl: tuple[int, int], ar: tuple[int, int]) -> Counts:
    """Count (asked, right) of each language in two levels alike."""
    return {
        Cell("x", 1, "4/experts", language, level): Tally(*pair)
        for language, pair in (("nl", nl), ("ar", ar))
        for level in (Level.FOUNDATION, Level.INTERMEDIATE)
    }


def test_one_table_gives_the_odds_ratio_it_has() -> None:
    delta, error = compared([(30, 10, 20, 20)])
    assert delta == pytest.approx(-2.35 * math.log(3))
    assert error == pytest.approx(2.35 * math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 20))


def test_levels_that_differ_in_ability_do_not_make_an_item_unfair() -> None:
    delta, _error = compared([(10, 90, 1, 9), (90, 10, 900, 100)])
    assert delta == pytest.approx(0)


@given(st.lists(st.tuples(*[st.integers(0, 40).map(float)] * 4), min_size=1, max_size=4))
def test_the_other_way_round_is_as_much_easier(tables: list[tuple[float, float, float, float]]) -> None:
    tables = [table for table in tables if sum(table)] or [(1.0, 1.0, 1.0, 1.0)]
    there, error = compared(tables)
    back, same = compared([(c, d, a, b) for a, b, c, d in tables])
    assert there == pytest.approx(-back, abs=1e-9)
    assert error == pytest.approx(same)
    assert error > 0


@pytest.mark.parametrize(
    ("delta", "error", "size"),
    [(0.9, 0.1, "A"), (-2.0, 1.5, "A"), (1.2, 0.3, "B"), (-1.6, 0.5, "B"), (-1.6, 0.3, "C"), (2.5, 0.5, "C")],
)
def test_gaps_are_classed_as_ets_does(delta: float, error: float, size: str) -> None:
    assert size_of(delta, error) == Gap(size)


def test_an_item_that_few_do_in_one_language_is_named() -> None:
    (gap,) = gaps_of(counts((100, 70), (100, 35)), "nl")
    assert (gap.language, gap.beside, gap.asked, gap.size) == ("ar", "nl", 200, Gap.LARGE)
    assert gap.delta < 0


def test_a_level_that_was_found_by_other_figures_is_another_level() -> None:
    told = {
        ("easy", "nl"): (100, 90),
        ("easy", "ar"): (1000, 900),
        ("hard", "nl"): (100, 10),
        ("hard", "ar"): (10, 1),
    }
    cells = {
        Cell("x", 1, figures, language, Level.FOUNDATION): Tally(*pair)
        for (figures, language), pair in told.items()
    }
    (gap,) = gaps_of(cells, "nl")
    assert gap.delta == pytest.approx(0)


def test_an_item_that_goes_alike_is_fair() -> None:
    (gap,) = gaps_of(counts((100, 70), (100, 68)), "nl")
    assert gap.size is Gap.NEGLIGIBLE


def test_a_language_of_few_answers_is_not_judged() -> None:
    few = FEWEST // 2 - 1
    assert gaps_of(counts((100, 70), (few, 0)), "nl") == ()
    assert gaps_of(counts((few, 0), (100, 70)), "nl") == ()


def test_languages_are_set_beside_the_one_used_most() -> None:
    assert most_used(counts((10, 5), (11, 5))) == "ar"
    assert most_used({}) == ""

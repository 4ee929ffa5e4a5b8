from __future__ import annotations

import pytest

from kiosk.core.screening import Item, Response
from tests.bench.screening.kindness import IN_A_ROW, apart, kindness, misses
from tests.core.screening.people import AREAS


def visit(letters: str) -> list[Response]:
    return [
        Response(Item(f"i{n}", AREAS[n % 5], 0.0), right=letter == "R") for n, letter in enumerate(letters)
    ]


@pytest.mark.parametrize(("letters", "most"), [("", 0), ("RRR", 0), ("NNRN", 2), ("RNNN", 3)])
def test_misses_in_a_row_are_counted(letters: str, most: int) -> None:
    assert misses([letter == "R" for letter in letters]) == most


def test_a_visit_counts_for_all_and_for_those_who_can_as_little() -> None:
    hard = "RRN" + "N" * (IN_A_ROW - 1) + "R"
    sums = kindness(-1.5, visit(hard))
    assert (sums["all"], sums["weak"], sums["weakest"]) == (1, 1, 0)
    assert (sums["weak first"], sums["weak hard"]) == (1, 1)
    assert sums["weak early"] == pytest.approx(2 / 3)
    assert sums["all visit"] == sums["weak visit"] == pytest.approx(3 / len(hard))
    assert sums["weakest visit"] == sums["weakest hard"] == 0


def test_areas_that_ever_lie_two_apart_are_seen() -> None:
    one, two, *_ = AREAS
    assert apart([]) == 0
    assert apart([*AREAS, one]) == 1
    assert apart([one, two, one, *AREAS[2:], two]) == 2
    assert kindness(0.0, visit("RRRRRR"))["unbalanced"] == 0
    assert kindness(0.0, [visit("R")[0]] * 2)["unbalanced"] == 1

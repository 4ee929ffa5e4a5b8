"""Sums of batches, and what they tell of all screenings."""

from __future__ import annotations

from random import Random
from statistics import pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.precision import margin_of
from kiosk.collector.counted.sums import AREAS, Sums, together
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import noise

CELLS = [(table, name) for table, names in CATEGORIES.items() for name in names]
COUNTS = st.fixed_dictionaries({cell: st.integers(-100, 10_000) for cell in CELLS})


def without_noise(visits: int) -> dict[tuple[str, str], int]:
    """Count visits that were all alike."""
    return {
        (table, name): visits * (name == names[0]) for table, names in CATEGORIES.items() for name in names
    }


def test_there_are_five_areas() -> None:
    assert len(AREAS) == 5


def test_without_noise_the_number_of_screenings_is_exact() -> None:
    assert Sums(3, without_noise(120)).screened == pytest.approx(120)


def test_the_number_of_screenings_has_less_noise_than_any_table_has() -> None:
    random = Random(3)  # noqa: S311
    found = []
    for _ in range(600):
        counts = {cell: count + noise(random.randrange) for cell, count in without_noise(36).items()}
        found.append(Sums(1, counts).screened)
    told = Sums(1, without_noise(36)).screenings().margin
    assert 1.96 * pstdev(found) < margin_of(1, 2) / 2
    assert 1.96 * pstdev(found) < told  # 6.1, told as 10
    assert 0.9 < 1.96 * pstdev(found) / 6.07 < 1.1


@given(COUNTS, COUNTS, st.integers(1, 50), st.integers(1, 50))
def test_sums_are_added_by_batch_and_cell(
    some: dict[tuple[str, str], int], others: dict[tuple[str, str], int], batches: int, more: int
) -> None:
    whole = together([Sums(batches, some), Sums(more, others)])
    assert whole.batches == batches + more
    assert all(whole.counts[cell] == some[cell] + others[cell] for cell in CELLS)


def test_nothing_together_is_nothing() -> None:
    nothing = together([])
    assert nothing.batches == 0
    assert not nothing.are_enough
    assert nothing.training() is None
    assert nothing.screenings().value == 0


def test_who_needs_training_is_at_the_first_steps_or_the_basics() -> None:
    counts = dict.fromkeys(CELLS, 0) | {("level", "first_steps"): 400, ("level", "beyond"): 400}
    share = Sums(
        9, {**counts, **{(table, CATEGORIES[table][0]): 800 for table in CATEGORIES if table != "level"}}
    )
    found = share.training()
    assert found is not None
    assert found.percent == 50

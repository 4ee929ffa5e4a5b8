"""The noise as it is released: by `tended` itself, of very many spans."""

from __future__ import annotations

from itertools import combinations, pairwise, product
from random import Random

import pytest

from tests.core.statistics.chance import seeded
from tests.core.statistics.releases import (
    CELLS,
    Bits,
    Release,
    allowed,
    below_or_at,
    bits_of_counts,
    bits_of_noise,
    furthest,
    releases,
)

TIMES = 8000
LATER = 8
"""So many batches after one another are held against each other."""


@pytest.fixture(scope="module")
def seen() -> list[Release]:
    return list(releases(TIMES, seeded(20261122), Random(1)))  # noqa: S311


@pytest.fixture(scope="module")
def bits(seen: list[Release]) -> list[list[Bits]]:
    return bits_of_noise(seen)


def test_the_distribution_function_is_the_sum_of_the_law() -> None:
    law = [below_or_at(value) - below_or_at(value - 1) for value in range(-60, 61)]
    assert below_or_at(-1) + below_or_at(0) == pytest.approx(1)
    assert all(other / one == pytest.approx(law[61] / law[60]) for one, other in pairwise(law[60:]))


def test_every_cell_that_is_released_has_noise_of_the_law(seen: list[Release]) -> None:
    for place, cell in enumerate(CELLS):
        assert furthest([one.noises[place] for one in seen]) < allowed(len(CELLS), TIMES), cell


def test_all_cells_together_have_noise_of_the_law(seen: list[Release]) -> None:
    together = [noise for one in seen for noise in one.noises]
    assert furthest(together) < allowed(1, len(together)) < 0.01


def test_the_noise_of_no_cell_tells_that_of_another_in_its_batch(bits: list[list[Bits]]) -> None:
    pairs = [pair for one, other in combinations(bits, 2) for pair in product(one, other)]
    for one, other in pairs:
        assert one.apart(other, TIMES) < allowed(len(pairs), TIMES), (one.what, other.what)


def test_the_noise_of_a_batch_tells_nothing_of_those_after_it(bits: list[list[Bits]]) -> None:
    every = [view for cell in bits for view in cell]
    looks = LATER * len(every) ** 2
    for later in range(1, LATER + 1):
        most = allowed(looks, TIMES - later)
        for one, other in product(every, every):
            assert one.apart(other, TIMES, later) < most, (one.what, other.what, later)


def test_the_noise_does_not_tell_where_somebody_was_counted(
    seen: list[Release], bits: list[list[Bits]]
) -> None:
    pairs = list(product((view for cell in bits for view in cell), bits_of_counts(seen)))
    for noise, count in pairs:
        assert noise.apart(count, TIMES) < allowed(len(pairs), TIMES), (noise.what, count.what)

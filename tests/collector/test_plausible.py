"""No honest batch is taken for a forged one, by the law of the noise; what no kiosk makes is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import combinations
from math import exp
from random import Random

import pytest

from kiosk.collector.plausible import LEAST, MOST_APART, implausible
from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES, REVIEW
from kiosk.core.statistics.noise import SCALE, noise

SIZES = [len(names) for names in CATEGORIES.values()]
Q = exp(-1 / SCALE)
AFTER = Week.of(REVIEW + timedelta(days=7))


def further_apart(cells: int, than: int) -> float:
    """Bound the chance that so many noises together are further from zero (Chernoff)."""
    tilts = [step / 1000 for step in range(1, round(1000 / SCALE))]
    return min(
        2 * ((1 - Q) ** 2 / ((1 - Q * exp(tilt)) * (1 - Q * exp(-tilt)))) ** cells * exp(-tilt * (than + 1))
        for tilt in tilts
    )


def test_fewer_than_one_in_a_thousand_million_honest_batches_is_refused() -> None:
    apart = sum(further_apart(one + other, MOST_APART) for one, other in combinations(SIZES, 2))
    below = sum(SIZES) * Q ** (1 - LEAST) / (1 + Q)
    assert apart + below < 1e-9


def visits(number: int, **other: Mapping[str, int]) -> Batch:
    """Give a batch in which everybody is in the first category of each table, but for some tables."""
    tables = {table: dict.fromkeys(names, 0) | {names[0]: number} for table, names in CATEGORIES.items()}
    return Batch(Week(2025, 40), Week(2025, 48), {**tables, **other})


def test_what_a_kiosk_makes_is_taken() -> None:
    chance = Random(7)  # noqa: S311 - the same every time
    for number in (0, 40, 20_000):
        for _ in range(300):
            whole = visits(number).tables
            noisy = {
                table: {name: count + noise(chance.randrange) for name, count in counts.items()}
                for table, counts in whole.items()
            }
            assert implausible(visits(number, **noisy)) is None


@pytest.mark.parametrize("sign", [1, -1])
def test_a_table_of_other_visits_is_refused(sign: int) -> None:
    apart = {"used": 5_000 + sign * MOST_APART, "not_used": 0}
    assert implausible(visits(5_000, help=apart)) is None
    assert "not of the same visits" in str(implausible(visits(5_000, help={**apart, "not_used": sign})))


def test_nobody_is_counted_less_than_not_at_all() -> None:
    assert implausible(visits(0, help={"used": LEAST, "not_used": -LEAST})) is None
    said = implausible(visits(0, help={"used": LEAST - 1, "not_used": 1 - LEAST}))
    assert "below zero" in str(said)


def test_a_table_that_expired_is_not_held_against_the_others() -> None:
    batch = visits(5_000, help={"used": 0, "not_used": 0})
    assert implausible(batch) is not None
    assert implausible(Batch(batch.first, AFTER, batch.tables)) is None

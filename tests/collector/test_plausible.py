"""No honest batch is taken for a forged one, by the law of the noise; what no kiosk makes is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, combinations
from math import comb, exp
from random import Random

import pytest

from kiosk.collector.plausible import LEAST, MOST_APART, implausible, may_be_of_newer
from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES, REVIEW, TABLES, Table
from kiosk.core.statistics.noise import SCALE, noise

SIZES = [len(names) for names in CATEGORIES.values()]
Q = exp(-1 / SCALE)
ENOUGH = 1000
"""No sum of noises is further from zero: that would be one in 10^90."""


def further_apart(cells: int, than: int) -> float:
    """Give the chance that so many noises together are further from zero.

    Each is the difference of two geometric numbers, so their sum is that of two negative binomial ones.
    """
    law = [comb(cells + k - 1, k) * (1 - Q) ** cells * Q**k for k in range(ENOUGH)]
    from_on = [*accumulate(reversed(law))][::-1]
    return 2 * sum(law[k] * from_on[k + than + 1] for k in range(ENOUGH - than - 1))


def test_fewer_than_one_in_ten_thousand_million_honest_batches_is_refused() -> None:
    pairs = Counter(one + other for one, other in combinations([0, *SIZES], 2))
    apart = sum(number * further_apart(cells, MOST_APART) for cells, number in pairs.items())
    below = sum(SIZES) * Q ** (1 - LEAST) / (1 + Q)
    assert (f"{apart:.2e}", f"{below:.2e}") == ("3.14e-11", "1.60e-11")
    assert apart + below < 1e-10


def test_the_chance_of_one_cell_is_the_law_of_the_noise() -> None:
    assert further_apart(1, 160) == pytest.approx(2 * Q**161 / (1 + Q))


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


def tables(**ends: tuple[date, ...]) -> list[Table]:
    """Give the tables as if they had had these ends, one in each version; others end at `REVIEW` in all."""
    versions = max(map(len, ends.values()))
    every = {table.name: (REVIEW,) * versions for table in TABLES} | ends
    return [replace(table, ended=every[table.name][:-1], expires=every[table.name][-1]) for table in TABLES]


FIRST, LAST = date(2025, 9, 29), date(2025, 11, 30)
"""The days of `visits`."""
MIDDLE, BEFORE = FIRST + timedelta(days=20), FIRST - timedelta(days=1)


@pytest.mark.parametrize(
    ("ends", "least", "most"),
    [
        ((LAST,), 5_000, 5_000),
        ((LAST - timedelta(days=1),), 0, 5_000),
        ((MIDDLE,), 0, 5_000),
        ((FIRST,), 0, 5_000),
        ((BEFORE,), 0, 0),
        ((BEFORE, REVIEW), 0, 5_000),
        ((MIDDLE, LAST), 0, 5_000),
        ((BEFORE, BEFORE), 0, 0),
        ((REVIEW, REVIEW), 5_000, 5_000),
    ],
)
def test_a_table_that_ended_holds_no_more_visits_than_came_by_then_in_any_version(
    ends: tuple[date, ...], least: int, most: int
) -> None:
    """A kiosk that is not upgraded yet stops at an earlier end, and one that is goes on to a later one."""
    known = tables(help=ends)
    for number in (least - MOST_APART, least, most, most + MOST_APART):
        assert implausible(visits(5_000, help=halves(number)), known) is None
    for number in (least - MOST_APART - 1, most + MOST_APART + 1):
        assert "not of the same visits" in str(implausible(visits(5_000, help=halves(number)), known))


@pytest.mark.parametrize("ends", [(BEFORE,), (LAST - timedelta(days=1),)])
def test_a_table_that_ended_here_may_be_counted_on_by_a_newer_kiosk(ends: tuple[date, ...]) -> None:
    assert may_be_of_newer(visits(40), tables(help=ends))


@pytest.mark.parametrize("ends", [(LAST,), (BEFORE, LAST)])
def test_where_no_table_has_ended_a_forged_batch_is_not_taken_for_a_newer_one(ends: tuple[date, ...]) -> None:
    assert not may_be_of_newer(visits(40), tables(help=ends))


def halves(number: int) -> dict[str, int]:
    return {"used": number // 2, "not_used": number - number // 2}


def test_tables_that_end_together_hold_the_same_visits_also_after_that() -> None:
    known = tables(help=(MIDDLE, REVIEW), mode=(MIDDLE, REVIEW))
    both = {"help": halves(2_000), "mode": {"guest": 2_000, "profile": 0, "onboarding": 0}}
    assert implausible(visits(5_000, **both), known) is None
    both["mode"]["guest"] += MOST_APART + 1
    assert implausible(visits(5_000, **both), known) is not None


def test_where_all_tables_have_ended_there_is_noise_alone() -> None:
    after = Week.of(REVIEW + timedelta(days=7))
    assert implausible(Batch(after, after, visits(MOST_APART).tables)) is None
    assert implausible(Batch(after, after, visits(MOST_APART + 1).tables)) is not None


@pytest.mark.parametrize(
    ("other", "least", "most"), [((MIDDLE,), 0, 5_000), ((BEFORE,), 0, 0), ((REVIEW,), 5_000, 5_000)]
)
def test_a_table_that_came_later_is_held_against_the_others_of_the_versions_that_have_it(
    other: tuple[date, ...], least: int, most: int
) -> None:
    known = tables(**{table.name: (BEFORE, REVIEW) for table in TABLES})
    later = [replace(one, ended=(), expires=other[0]) if one.name == "mode" else one for one in known]
    for number in (least - MOST_APART, most + MOST_APART):
        assert implausible(visits(5_000, mode=guests(number)), later) is None
    for number in (least - MOST_APART - 1, most + MOST_APART + 1):
        assert "not of the same visits" in str(implausible(visits(5_000, mode=guests(number)), later))


def test_a_table_that_an_older_kiosk_counts_on_may_hold_visits_though_another_came_later() -> None:
    known = tables(help=(REVIEW, BEFORE))
    later = [replace(one, ended=()) if one.name == "mode" else one for one in known]
    assert implausible(visits(5_000), later) is None
    assert implausible(visits(5_000, help=halves(5_001 + MOST_APART)), later) is not None


def guests(number: int) -> dict[str, int]:
    return {"guest": number // 2, "profile": number - number // 2, "onboarding": 0}


ENDS = ((date(2028, 12, 31),),)
"""The ends of each table that there were, as they may be: only added to, at the end."""


def test_no_end_that_there_was_is_forgotten_as_kiosks_may_still_go_by_it() -> None:
    told = (
        "Kiosks that are not upgraded go by the ends that they know. Where a table gets another end, put the "
        "one that it had into its `ended`, and into that of all others the one that they keep; then add the "
        "new ends here."
    )
    assert {table.ends for table in TABLES} == {*ENDS}, told

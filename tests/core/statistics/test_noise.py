from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import factorial, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import SCALE, Below, _exp_minus, _tried, noise
from tests.core.statistics.an import ALL_COUNTS
from tests.core.statistics.chance import TOO_UNLIKELY, seeded, ways

Table = dict[str, int]
Tables = dict[str, Table]
LEAST = Fraction(1, 10**7)
DRAWS = 40_000
REACH = 20


def exp_minus(power: Fraction) -> tuple[Fraction, Fraction]:
    """Give exp(-power) between two fractions: the partial sums of its series lie by turns below and above."""
    sums, total = [], Fraction(0)
    for term in range(30):
        total += (-power) ** term / factorial(term)
        sums.append(total)
    return min(sums[-2:]), max(sums[-2:])


QUARTER = exp_minus(Fraction(1, SCALE))
AT_ZERO = (1 - QUARTER[1]) / (1 + QUARTER[1]), (1 - QUARTER[0]) / (1 + QUARTER[0])


def law(value: int) -> tuple[Fraction, Fraction]:
    """Give the probability of a value, proportional to exp(-abs(value) / 4), between two fractions."""
    return AT_ZERO[0] * QUARTER[0] ** abs(value), AT_ZERO[1] * QUARTER[1] ** abs(value)


def test_every_way_through_the_sampler_together_is_its_exact_distribution() -> None:
    found: dict[int | None, Fraction] = {}
    beyond = Fraction(0)
    for ended, chance in ways(_tried, LEAST):
        if ended is TOO_UNLIKELY:
            beyond += chance
        else:
            found[ended] = found.get(ended, Fraction(0)) + chance
    again = found.pop(None)
    counts = sum(found.values())
    assert counts + again + beyond == 1
    assert beyond < Fraction(1, 1000)
    for value in range(-REACH, REACH + 1):
        least, most = law(value)
        assert found[value] <= most * (counts + beyond)
        assert least * counts <= found[value] + beyond
    assert found[3] > Fraction(99, 100) * law(3)[0] * counts


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 4), (1, 4), (2, 4), (3, 4), (1, 1)])
def test_each_step_of_the_sampler_is_a_term_of_the_exact_series(numerator: int, denominator: int) -> None:
    power = Fraction(numerator, denominator)

    def steps(below: Below) -> int:
        draws = 0

        def counted(end: int) -> int:
            nonlocal draws
            draws += 1
            return below(end)

        assert _exp_minus(counted, numerator, denominator) is (draws % 2 == 1)
        return draws

    found = {draws: chance for draws, chance in ways(steps, Fraction(1, 10**9)) if draws is not TOO_UNLIKELY}
    for step in range(1, 8):
        went_on = power ** (step - 1) / factorial(step - 1)
        assert found.get(step, 0) == went_on - power**step / factorial(step)


def test_a_neighbouring_output_is_at_most_exp_of_a_quarter_more_likely() -> None:
    """The exact weights that the sampler gives: exp(-part / 4) of the part, exp(-1) for each whole."""
    one = Fraction(1)
    parts = [exp_minus(Fraction(part, SCALE)) for part in range(SCALE)]
    whole = exp_minus(one)
    most = one / QUARTER[0]
    for size in range(60):
        here = [parts[size % SCALE][end] * whole[end] ** (size // SCALE) for end in (0, 1)]
        there = [parts[(size + 1) % SCALE][end] * whole[end] ** ((size + 1) // SCALE) for end in (0, 1)]
        assert here[0] <= most * there[1]
        assert here[1] / there[0] - most < Fraction(1, 10**24)


def test_draws_fit_the_distribution() -> None:
    below = seeded(20261122)
    draws = Counter(noise(below) for _ in range(DRAWS))
    expected = {value: float(law(value)[0]) * DRAWS for value in range(-REACH, REACH + 1)}
    inside = sum((draws[value] - want) ** 2 / want for value, want in expected.items())
    want = DRAWS - sum(expected.values())
    outside = (sum(n for value, n in draws.items() if abs(value) > REACH) - want) ** 2 / want
    degrees = len(expected)
    assert abs(inside + outside - degrees) < 3 * sqrt(2 * degrees)


def test_the_sampler_asks_for_whole_numbers_alone_and_gives_one() -> None:
    asked: list[int] = []
    chance = seeded(1)

    def below(end: int) -> int:
        asked.append(end)
        return chance(end)

    assert {type(noise(below)) for _ in range(100)} == {int}
    assert {type(end) for end in asked} == {int}


def loss(outputs: Table, here: Table, there: Table) -> Fraction:
    """Give the logarithm of how much more likely outputs are from some counts than from others, exactly.

    Noise has probability proportional to exp(-abs(noise) / 4), each category by itself.
    """
    further = sum(abs(outputs[name] - there[name]) - abs(outputs[name] - here[name]) for name in outputs)
    return Fraction(further, SCALE)


@given(ALL_COUNTS, ALL_COUNTS, st.data())
def test_a_visit_more_or_less_costs_a_quarter_in_each_table_and_two_and_a_half_in_all(
    outputs: Tables, counts: Tables, data: st.DataObject
) -> None:
    losses = []
    for table, names in CATEGORIES.items():
        visit = data.draw(st.sampled_from(names))
        more = {**counts[table], visit: counts[table][visit] + 1}
        both = loss(outputs[table], more, counts[table]), loss(outputs[table], counts[table], more)
        assert max(both) == Fraction(1, 4)
        losses.append(max(both))
    assert sum(losses) == Fraction(5, 2)

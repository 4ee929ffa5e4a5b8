from __future__ import annotations

import json
import statistics
import sys
from collections import Counter
from itertools import count
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.model import Reading
from kiosk.core.screening import Choice, Item, Response, choose, explain, start_from
from kiosk.core.screening.allowed import area_counts
from kiosk.core.screening.choice import nearly_as_good, target
from kiosk.core.screening.curve import probability
from kiosk.core.screening.table import (
    KINDER_BELOW,
    LATER_SUCCESS,
    LEAST_SUCCESS,
    MOST_SUCCESS,
    PRIOR_MEAN,
    TARGET_SUCCESS,
)
from tests.core.screening.people import AREAS, answered, banks, calibrated_bank, expert_bank

RIGHTS = st.lists(st.booleans(), min_size=18, max_size=18)
SEEDS = st.integers(0, 2**63)
MOST_CALLS = 50
"""An item, so that 1,000 of them take milliseconds; `tests.bench.choice` measures those."""


def chosen(bank: list[Item], responses: list[Response], seed: int = 1, start: float = -1.5) -> Choice:
    choice = choose(bank, responses, seed, start)
    assert choice is not None
    return choice


@settings(max_examples=40)
@given(banks(), RIGHTS, SEEDS)
def test_no_item_comes_twice_and_siblings_exclude_each_other(
    bank: list[Item], rights: list[bool], seed: int
) -> None:
    asked = [response.item for response in answered(bank, rights, seed)]
    for place, item in enumerate(asked):
        later = {other.id for other in asked[place + 1 :]}
        assert later.isdisjoint(item.family)
        assert all(item.id not in other.siblings for other in asked[place + 1 :])


@settings(max_examples=15)
@given(RIGHTS, SEEDS)
def test_the_areas_stay_within_one_of_each_other_in_a_small_bank(rights: list[bool], seed: int) -> None:
    responses = answered(expert_bank(30), rights, seed)
    assert len(responses) == 18
    for length in range(19):
        counts = area_counts(responses[:length]).values()
        assert max(counts) - min(counts) <= 1


@settings(max_examples=10)
@given(RIGHTS, SEEDS)
def test_the_same_seed_and_answers_give_the_same_test(rights: list[bool], seed: int) -> None:
    bank = expert_bank(40)
    assert answered(bank, rights, seed) == answered(list(reversed(bank)), rights, seed)


def test_another_seed_gives_another_test() -> None:
    tests = {tuple(r.item.id for r in answered(expert_bank(40), [True] * 10, seed)) for seed in range(8)}
    assert len(tests) == 8


def test_an_empty_bank_has_nothing_to_ask() -> None:
    assert choose([], [], seed=1) is None


def test_a_bank_that_is_used_up_has_nothing_to_ask() -> None:
    bank = expert_bank(3)
    assert len(answered(bank, [True] * 18)) == 3


@pytest.mark.parametrize("seed", range(5))
def test_the_first_item_is_one_that_three_of_four_visitors_get_right_or_more(seed: int) -> None:
    bank = expert_bank(40)
    chances = sorted(probability(item, PRIOR_MEAN) for item in bank)
    first = probability(chosen(bank, [], seed).item, PRIOR_MEAN)
    assert first >= 0.75 > chances[len(bank) // 2]


def test_items_get_harder_as_answers_go_right_and_easier_as_they_do_not() -> None:
    bank = calibrated_bank(300, seed=1)
    up, down = (answered(bank, [right] * 10) for right in (True, False))
    assert up[9].item.difficulty > up[0].item.difficulty + 1
    assert down[9].item.difficulty < up[9].item.difficulty - 2


def test_who_reports_more_of_themselves_starts_a_little_harder() -> None:
    bank = calibrated_bank(300, seed=1)
    modest, sure = (
        [item.difficulty for seed in range(20) for item in [follow_up(bank, seed, start_from(said))]]
        for said in ([0, 0, 0], [3, 3, 3])
    )
    assert statistics.fmean(modest) < statistics.fmean(sure) - 0.2


def test_what_was_said_of_oneself_moves_less_at_each_answer_and_nothing_after_five() -> None:
    bank = calibrated_bank(60, seed=1)
    asked = answered(bank, [True, False, True, False, True, False])
    apart = [
        abs(sure.best[0].success - modest.best[0].success) + (sure.best[0].item is not modest.best[0].item)
        for length in range(7)
        for modest, sure in [[chosen(bank, asked[:length], 1, start_from([said] * 3)) for said in (0, 3)]]
    ]
    assert all(apart[:3])
    assert apart[5:] == [0, 0]


def follow_up(bank: list[Item], seed: int, start: float) -> Item:
    """Give the second item after a first that went right."""
    first = chosen(bank, [], seed, start).item
    return chosen(bank, [Response(first, right=True)], seed, start).item


def test_of_two_equal_items_the_one_with_less_to_read_is_worth_more() -> None:
    bank = [Item(reading.value, AREAS[0], -1.0, reading=reading) for reading in Reading]
    best = chosen(bank, []).best
    assert [candidate.item.id for candidate in best] == ["none", "little", "much"]


def test_who_reads_with_effort_is_asked_much_to_read_only_where_it_tells_far_more() -> None:
    much = Item("much", AREAS[0], -1.5, reading=Reading.MUCH)
    little = Item("little", AREAS[0], -1.5, slope=1.0, reading=Reading.LITTLE)
    asked = [Response(Item("first", AREAS[1], -2.0), right=True)]
    usual, spared = (choose([much, little], asked, 1, effort=effort) for effort in (False, True))
    assert usual is not None
    assert spared is not None
    assert usual.best[0].item is much
    assert spared.best[0].item is little
    poor = Item("poor", AREAS[0], 5.0, reading=Reading.NONE)
    alone = choose([much, poor], asked, 1, effort=True)
    assert alone is not None
    assert alone.item is much


def test_a_choice_says_that_it_spared_somebody_reading() -> None:
    bank = [Item(reading.value, AREAS[0], -1.0, reading=reading) for reading in Reading]
    choice = choose(bank, [], 1, effort=True)
    assert choice is not None
    weights = {candidate.item.reading: candidate.reading for candidate in choice.best}
    assert explain(choice)["reads_with_effort"] is True
    assert explain(chosen(bank, []))["reads_with_effort"] is False
    assert weights[Reading.MUCH] < 0.6 < weights[Reading.LITTLE] < weights[Reading.NONE]


def test_an_item_that_is_far_worse_is_not_drawn_only_for_variety() -> None:
    bank = [Item("kind", AREAS[0], -1.5), Item("also", AREAS[0], -1.4), Item("far", AREAS[0], 5.0)]
    asked = [Response(Item("first", AREAS[1], -2.0), right=True)]
    assert {chosen(bank, asked, seed).item.id for seed in range(30)} == {"kind", "also"}


@pytest.mark.parametrize(("size", "few"), [(149, 3), (150, 5)])
def test_the_item_is_drawn_among_the_best_three_or_five(size: int, few: int) -> None:
    bank = calibrated_bank(size, seed=2)
    asked = answered(bank, [True])
    drawn = Counter(chosen(bank, asked, seed).item.id for seed in range(100))
    assert len(drawn) == len(chosen(bank, asked).best) == few


def test_items_that_tie_with_the_best_few_are_drawn_too() -> None:
    bank = [Item(str(number), AREAS[0], -1.0) for number in range(10)]
    assert len(chosen(bank, []).best) == 10


def test_a_choice_explains_itself_in_plain_values() -> None:
    bank = expert_bank(40)
    asked = answered(bank, [True, False])
    choice = chosen(bank, asked)
    reasons = explain(choice)
    assert json.loads(json.dumps(reasons)) == reasons
    assert reasons["item"] == choice.item.id
    assert reasons["number"] == 3
    assert sum(reasons["asked_by_area"].values()) == 2  # type: ignore[attr-defined]
    best = reasons["best"]
    assert isinstance(best, list)
    assert best[choice.drawn]["item"] == choice.item.id
    assert {"success", "worth", "kindness", "reading", "score"} <= best[0].keys()
    assert [one["guessing"] for one in best] == [candidate.item.guessing for candidate in choice.best]
    scores = [candidate["score"] for candidate in best]
    assert scores == sorted(scores, reverse=True)


def work(bank: list[Item], responses: list[Response]) -> int:
    """Count the calls that one choice takes: the same on every machine, however busy."""
    calls = count()

    def note(_frame: FrameType, event: str, _told: object) -> None:
        if event in {"call", "c_call"}:
            next(calls)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        choose(bank, responses, seed=1)
    finally:
        sys.setprofile(before)
    return next(calls)


@pytest.mark.parametrize("length", [0, 1, 10, 18])
def test_choosing_costs_a_few_sums_an_item_and_no_more_in_a_large_bank(length: int) -> None:
    few, many = (
        work(bank, answered(bank, [True, True, False, True] * 5, seed=5)[:length])
        for bank in (calibrated_bank(500, seed=3), calibrated_bank(1000, seed=3))
    )
    assert many <= 2 * few
    assert many <= MOST_CALLS * 1000


def test_the_target_falls_from_the_kind_start_and_stays_kinder_for_who_can_do_less() -> None:
    assert target(0, 2.0) == target(0, -3.0) == TARGET_SUCCESS
    falling = [target(answered, PRIOR_MEAN) for answered in range(5)]
    assert falling == sorted(falling, reverse=True)
    assert falling[3] == falling[4] == LATER_SUCCESS
    assert target(9, PRIOR_MEAN - 0.5) == pytest.approx(LATER_SUCCESS + KINDER_BELOW / 2)
    assert target(9, PRIOR_MEAN + 9) == LEAST_SUCCESS
    assert target(9, PRIOR_MEAN - 9) == MOST_SUCCESS


def test_the_later_an_item_is_drawn_the_nearer_it_is_to_the_best() -> None:
    shares = [nearly_as_good(answered) for answered in range(15)]
    assert shares == sorted(shares)
    assert shares[0] < 0.5 < 0.9 < shares[10] == shares[14] < 1


def test_a_choice_says_what_it_aimed_at() -> None:
    bank = expert_bank(40)
    assert explain(chosen(bank, []))["target"] == TARGET_SUCCESS
    weak, strong = (chosen(bank, answered(bank, [right] * 6)).target for right in (False, True))
    assert weak > LATER_SUCCESS
    assert strong < LATER_SUCCESS

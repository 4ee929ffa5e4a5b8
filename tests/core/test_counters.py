from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.attempt import Answer
from kiosk.core.counters import FEWEST_VISITS, NOTHING, Cell, Counts, Held, Tally, counted, may_tell
from kiosk.core.model import Level, Outcome, Purpose
from tests.visit.kiosks import bank

BANK = {one.id: one for one in bank()}
FIRST, OTHER = (Cell("x", 1, "3/experts", language, Level.FOUNDATION) for language in ("nl", "ar"))
ITEMS = [name for name in BANK if not name.startswith("pre")]


def answer(number: int, item: str, outcome: Outcome = Outcome.ALONE, **changed: object) -> Answer:
    plain = Answer(number, Purpose.SCREENING, item, 1, (), 0, helped=False, unknown=False, outcome=outcome)
    return replace(plain, **changed)  # type: ignore[arg-type]


def five(outcome: Outcome = Outcome.ALONE) -> list[Answer]:
    easy = [f"{area}.1-1a" for area in range(1, 6)]
    return [answer(number, item, outcome) for number, item in enumerate(easy, 1)]


def counts(answers: list[Answer]) -> Counts:
    return counted(BANK, answers, "nl", "3/experts")


def test_each_item_of_a_screening_is_counted_once_under_the_level_it_ended_with() -> None:
    low, high = counts(five(Outcome.NOT_YET)), counts(five())
    assert {cell.level for cell in low} == {Level.FIRST_STEPS}
    assert {cell.level for cell in high} == {Level.INTERMEDIATE}
    assert set(high.values()) == {Tally(asked=1, right=1)}
    assert Cell("4.1-1a", 1, "3/experts", "nl", Level.INTERMEDIATE) in high


def test_help_and_not_knowing_are_kept_apart_and_are_not_right() -> None:
    others = [
        answer(6, "1.1-2a", Outcome.WITH_HELP, helped=True),
        answer(7, "2.1-2a", Outcome.NOT_YET, unknown=True),
    ]
    found = {cell.item: tally for cell, tally in counts([*five(), *others]).items()}
    assert found["1.1-2a"] == Tally(asked=1, helped=1)
    assert found["2.1-2a"] == Tally(asked=1, unknown=1)


@pytest.mark.parametrize("asked", range(5))
def test_a_screening_too_short_for_a_level_counts_nothing(asked: int) -> None:
    assert counts(five()[:asked]) == NOTHING


def test_what_was_practised_before_tells_nothing_of_an_item_nor_of_its_siblings() -> None:
    bank = {**BANK, "1.1-1a": replace(BANK["1.1-1a"], siblings=("1.1-1b",))}
    practised = [
        answer(number, item, purpose=Purpose.PRACTICE) for number, item in ((1, "1.1-1b"), (2, "2.1-1a"))
    ]
    found = counted(bank, [*practised, *five()], "nl", "3/experts")
    assert {cell.item for cell in found} == {"3.1-1a", "4.1-1a", "5.1-1a"}


def test_what_was_shown_before_is_not_counted() -> None:
    shown = answer(6, "1.1-2a", Outcome.WITH_HINT)
    assert "1.1-2a" not in {cell.item for cell in counts([*five(), shown])}


@given(st.permutations(five()))
def test_counters_keep_no_order(answers: list[Answer]) -> None:
    assert counts(answers) == counts(five())


GROUPS = [("nl", Level.FOUNDATION), ("nl", Level.BEYOND), ("ar", Level.FOUNDATION)]
VISITS = st.tuples(st.sampled_from(GROUPS), st.sets(st.sampled_from("xyz"), min_size=1))


def added(now: Counts, language: str, level: Level, items: set[str]) -> Counts:
    """Add a visit of one language and level that met these items."""
    met = [Cell(item, 1, "3/experts", language, level) for item in items]
    return {**now, **{cell: now.get(cell, Tally()).plus(Tally(1)) for cell in met}}


@given(st.lists(st.tuples(VISITS, st.booleans()), min_size=10, max_size=80))
def test_whatever_changes_between_two_exports_rests_on_ten_visits(
    days: list[tuple[tuple[tuple[str, Level], set[str]], bool]],
) -> None:
    now: Counts = {}
    told: Counts = {}
    since = 0
    for ((language, level), items), exported in days:
        now, since = added(now, language, level, items), since + 1
        if not exported:
            continue
        before, told = told, may_tell(now, told, since)
        if since < FEWEST_VISITS:
            assert told == before
        else:
            since = 0
        grown = {told[cell].asked - before.get(cell, Tally()).asked for cell in told}
        assert all(by == 0 or by >= FEWEST_VISITS for by in grown)


def test_what_grew_by_ten_is_told_anew_and_nothing_beside_it() -> None:
    x, y = (Cell(item, 1, "3/experts", "nl", Level.FOUNDATION) for item in "xy")
    now, told = {x: Tally(20, 9), y: Tally(19, 9)}, {x: Tally(10, 5), y: Tally(10, 4)}
    assert may_tell(now, told, FEWEST_VISITS) == {x: Tally(20, 9), y: Tally(10, 4)}
    assert may_tell(now, told, FEWEST_VISITS - 1) == told


def test_what_is_held_is_given_with_the_tenth_of_one_language_and_level_and_all_of_it() -> None:
    held, before = Held(), [NOTHING]
    for _ in range(FEWEST_VISITS - 1):
        held, enough = held.and_one({FIRST: Tally(1, 1)})
        before.append(enough)
    held, enough = held.and_one({OTHER: Tally(1)})
    assert not any((*before, enough))
    held, enough = held.and_one({FIRST: Tally(1, unknown=1)})
    assert enough == {FIRST: Tally(10, 9, 0, 1)}
    assert held.and_one({FIRST: Tally(1)})[1] == NOTHING

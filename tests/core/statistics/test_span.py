from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.batch import Week
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import BEGINNING, CATEGORIES, REVIEW
from kiosk.core.statistics.span import AHEAD, DOUBTS, FLOOR, HIGHEST, KEPT, Span, begin, counted, tended
from kiosk.core.statistics.wire import MOST, decoded, encoded
from tests.core.statistics.chance import seeded
from tests.core.statistics.histories import (
    AN_ENTRY,
    ENTRIES,
    HISTORIES,
    START,
    Happening,
    Kiosk,
    live,
    silent,
)

WEEK = timedelta(days=7)
MANY = st.lists(ENTRIES, min_size=1, max_size=5)


@given(HISTORIES, MANY, st.integers(0, 1000))
def test_whatever_the_clock_does_no_batch_is_of_few_and_each_visit_is_in_one_at_most(
    history: list[Happening], entries: list[Entries], seed: int
) -> None:
    kiosk = live(history, entries, seeded(seed))  # which holds each batch against what happened
    assert kiosk.came == kiosk.released + len(kiosk.open) + kiosk.lost + kiosk.ended
    for batch in kiosk.batches:
        assert decoded(encoded(batch)) == batch


@given(st.lists(st.integers(0, 5), min_size=40, max_size=90), st.integers(0, 1000))
def test_weeks_that_go_on_are_covered_once_and_nobody_is_lost(guests: list[int], seed: int) -> None:
    kiosk = live([Happening(1, n, "") for n in guests], [AN_ENTRY], seeded(seed))
    assert sum(sum(batch.tables["help"].values()) for batch in kiosk.batches) == sum(guests) - len(kiosk.open)
    assert all(one.last.next == other.first for one, other in pairwise(kiosk.batches))
    assert not kiosk.lost


def filled(contributors: int, day: date = START) -> Span:
    """Give a span with so many guests, three a day from a day on, who needs no more to be released."""
    span = replace(begin(Week.of(day), day, seeded(1)), threshold=FLOOR)
    for number in range(contributors):
        span = counted(span, AN_ENTRY, day + timedelta(days=number // 3))
    return span


def test_a_span_closes_only_when_a_week_has_ended() -> None:
    span = filled(FLOOR)
    assert span.latest == date(2026, 10, 7)
    for day in (date(2026, 10, 7), date(2026, 10, 11)):
        assert tended(span, day, seeded(1)) == (replace(span, latest=day), None)
    following, batch = tended(span, date(2026, 10, 12), seeded(2))
    assert batch is not None
    assert (str(batch.first), str(batch.last)) == ("2026-W40", "2026-W41")
    assert (str(following.first), following.latest, following.counts) == ("2026-W42", date(2026, 10, 12), {})
    assert following.contributors == frozenset()
    assert following.key != span.key


def gone_on(span: Span, until: date) -> Span:
    """Let a kiosk look once a week, and once on the last day."""
    day = span.latest
    while day < until:
        day = min(day + WEEK, until)
        span, batch = tended(span, day, seeded(1))
        assert batch is None
    return span


def test_a_span_of_too_few_waits() -> None:
    span = filled(FLOOR - 1)
    later = span.latest + 20 * WEEK
    assert gone_on(span, later) == replace(span, latest=later)
    assert tended(replace(filled(FLOOR), threshold=FLOOR + 1), date(2026, 10, 12), seeded(1))[1] is None


def test_the_threshold_is_drawn_evenly_from_the_floor_up() -> None:
    asked = []

    def below(end: int) -> int:
        asked.append(end)
        return end - 1

    assert begin(Week.of(START), START, below).threshold == HIGHEST
    assert begin(Week.of(START), START, lambda _end: 0).threshold == FLOOR
    assert asked[1:] == [HIGHEST - FLOOR + 1]


@pytest.mark.parametrize("threshold", [FLOOR - 1, HIGHEST + 1])
def test_a_threshold_that_no_span_begins_with_is_refused(threshold: int) -> None:
    with pytest.raises(ValueError, match="cannot wait for"):
        replace(filled(0), threshold=threshold)


def test_many_visits_of_one_day_are_counted_and_bring_the_floor_nearer_by_three() -> None:
    span = filled(0)
    for _ in range(50):
        span = counted(span, AN_ENTRY, START)
    assert set(span.counts.values()) == {50}
    assert len(span.contributors) == 3


def test_a_profile_is_counted_once_a_span_and_has_another_name_in_the_next() -> None:
    span = counted(filled(0), AN_ENTRY, START, "anna")
    assert counted(span, AN_ENTRY, START + WEEK, "anna") == span
    assert len(counted(span, AN_ENTRY, START, "bert").contributors) == 2
    assert b"anna" not in b"".join(span.contributors)
    assert begin(span.first, START, seeded(2)).name("anna") != span.name("anna")


def test_every_visit_is_one_more_in_one_category_of_each_table() -> None:
    span = filled(5)
    more = counted(span, AN_ENTRY, START)
    changes = {entry: more.counts[entry] - span.counts[entry] for entry in more.counts}
    assert changes == dict.fromkeys(AN_ENTRY.items(), 1)
    assert {table for table, _ in changes} == {*CATEGORIES}


def test_cells_where_nobody_was_have_noise_too() -> None:
    _, batch = tended(filled(FLOOR), START + 4 * WEEK, seeded(3))
    assert batch is not None
    empty = [count for names in batch.tables.values() for count in list(names.values())[1:]]
    assert any(count < 0 for count in empty)
    assert any(count > 0 for count in empty)
    assert {table: len(names) for table, names in batch.tables.items()} == {
        table: len(names) for table, names in CATEGORIES.items()
    }


def test_no_count_is_beyond_what_a_batch_can_hold() -> None:
    span = filled(FLOOR)
    span = replace(span, counts={("help", "used"): 2 * MOST})
    _, batch = tended(span, START + 4 * WEEK, seeded(1))
    assert batch is not None
    assert batch.tables["help"]["used"] == MOST


def test_what_waited_for_two_years_is_erased() -> None:
    span = filled(FLOOR - 1)
    waited = gone_on(span, START + KEPT - timedelta(days=1))
    assert (waited.counts, waited.visits) == (span.counts, FLOOR - 1)
    following, batch = tended(waited, START + KEPT, seeded(1))
    assert batch is None
    assert (following.first, following.counts) == (Week.of(START + KEPT), {})


def test_enough_people_are_released_even_years_later() -> None:
    span = filled(FLOOR)
    for day in range(DOUBTS):
        span, batch = tended(span, START + 2 * KEPT + timedelta(days=day), seeded(1))
        assert (batch is not None) == (day == DOUBTS - 1)


def test_nothing_is_counted_in_a_table_whose_end_has_passed() -> None:
    span = replace(filled(5), latest=REVIEW)
    assert len(counted(span, AN_ENTRY, REVIEW).contributors) == 6
    assert counted(span, AN_ENTRY, REVIEW + timedelta(days=1)) == span


def test_a_clock_that_goes_back_counts_on_the_last_day_and_closes_nothing() -> None:
    span = filled(FLOOR)
    before = date(2020, 1, 1)
    assert tended(span, before, seeded(1))[1] is None
    assert counted(span, AN_ENTRY, before).latest == span.latest
    assert len(counted(span, AN_ENTRY, before).contributors) <= FLOOR + 3


def test_after_a_release_a_clock_that_goes_back_counts_in_no_week_that_was_released() -> None:
    following, _ = tended(filled(FLOOR), date(2026, 10, 12), seeded(1))
    late = counted(following, AN_ENTRY, date(2026, 10, 11))
    assert late.latest == date(2026, 10, 12)
    assert late.last == late.first


@pytest.mark.parametrize("days", [-7300, -740, -40, 40, 400, 740, 3650])
@pytest.mark.parametrize(
    ("since", "wrong"), [(9, 1), (9, DOUBTS - 1), (0, 1), (0, DOUBTS - 1), (0, 2 * DOUBTS)]
)
def test_a_clock_that_is_wrong_for_some_days_loses_nobody(days: int, since: int, wrong: int) -> None:
    kiosk = Kiosk(silent(seeded(1)))
    for day in range(4 * DOUBTS):
        error = timedelta(days=days if since <= day < since + wrong else 0)
        for _ in range(2):
            kiosk.visit(START + timedelta(days=day) + error, AN_ENTRY)
    assert kiosk.released + len(kiosk.open) + kiosk.ended == 8 * DOUBTS
    assert (kiosk.lost, bool(kiosk.ended)) == (0, since == 0 and START + timedelta(days=days) > REVIEW)
    assert kiosk.span
    assert kiosk.span.latest == START + timedelta(days=4 * DOUBTS - 1)
    assert all(batch.first >= Week.of(BEGINNING) for batch in kiosk.batches)


@pytest.mark.parametrize("boots", [date(1970, 1, 1), BEGINNING])
@pytest.mark.parametrize("runs_on", [0, 1, 5])
def test_a_machine_that_first_started_on_the_old_day_it_always_starts_on_comes_to_believe_the_network(
    boots: date, runs_on: int
) -> None:
    kiosk = Kiosk(silent(seeded(1)))
    for day in range(runs_on + 1):
        kiosk.visit(boots + timedelta(days=day), AN_ENTRY)
    now, believed = START + timedelta(days=300), []
    for day in range(DOUBTS):
        kiosk.look(boots)
        kiosk.visit(now + timedelta(days=day), AN_ENTRY)
        believed.append(kiosk.span.latest if kiosk.span else None)
    before = boots + timedelta(days=runs_on)
    assert believed == [*[before] * (DOUBTS - 1), now + timedelta(days=DOUBTS - 1)]
    assert (kiosk.lost, len(kiosk.open)) == (0, DOUBTS + runs_on + 1)


def test_a_clock_that_was_years_ahead_is_not_believed_for_ever() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    kiosk.visit(REVIEW, AN_ENTRY)
    for day in range(DOUBTS):
        assert kiosk.batches == []
        kiosk.visit(START + timedelta(days=day), AN_ENTRY)
    assert kiosk.span is not None
    assert kiosk.span.latest == START + timedelta(days=DOUBTS - 1)
    assert kiosk.span.first == Week.of(kiosk.span.latest)
    assert (kiosk.lost, kiosk.span.visits) == (0, DOUBTS + 1)


@pytest.mark.parametrize("contributors", [FLOOR - 1, FLOOR])
def test_a_clock_that_jumps_ahead_closes_and_erases_nothing_while_it_is_doubted(contributors: int) -> None:
    before = doubted = filled(contributors)
    for day in (START + KEPT + timedelta(days=number) for number in range(DOUBTS - 1)):
        doubted, batch = tended(doubted, day, seeded(1))
        assert (batch, doubted.counts, doubted.latest) == (None, before.counts, before.latest)
        assert counted(doubted, AN_ENTRY, day).latest == before.latest
    after = before.latest + timedelta(days=1)
    assert tended(doubted, after, seeded(1)) == (replace(before, latest=after), None)


def test_a_clock_that_jumps_as_far_as_a_place_may_be_closed_is_believed_at_once() -> None:
    span = filled(FLOOR)
    assert tended(span, span.latest + AHEAD, seeded(1))[1] is not None
    assert tended(span, span.latest + AHEAD + timedelta(days=1), seeded(1))[1] is None


def test_a_clock_that_is_another_one_each_day_is_never_believed() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    kiosk.visit(START, AN_ENTRY)
    for day in range(10 * DOUBTS):
        away = timedelta(days=(-4000, 400, 4000, -400)[day % 4] + day)
        kiosk.visit(START + away, AN_ENTRY)
    assert kiosk.span is not None
    assert (kiosk.span.latest, len(kiosk.open)) == (START, 1 + 10 * DOUBTS)


def test_one_look_into_the_future_does_not_keep_the_past_from_being_believed() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    kiosk.visit(START, AN_ENTRY)
    kiosk.look(date(2062, 1, 1))
    before = START - timedelta(days=300)
    for day in range(DOUBTS):
        kiosk.look(before + timedelta(days=day))
    assert kiosk.span is not None
    assert kiosk.span.latest == before + timedelta(days=DOUBTS - 1)
    assert (kiosk.lost, kiosk.span.visits) == (0, 1)


def test_a_quiet_place_that_looks_each_day_is_never_doubted() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    kiosk.visit(START, AN_ENTRY)
    for day in range(1, 2 * AHEAD.days):
        kiosk.look(START + timedelta(days=day))
        assert kiosk.span is not None
        assert kiosk.span.doubts == 0


def test_a_machine_without_a_battery_that_starts_in_the_past_each_day_is_not_believed() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    for day in range(20):
        kiosk.visit(START + timedelta(days=day), AN_ENTRY)
        kiosk.look(date(2020, 1, 1) + timedelta(days=day))
    assert (kiosk.lost, len(kiosk.open)) == (0, 20)


def test_a_clock_that_stands_still_in_the_past_is_one_day_however_often_it_is_looked_at() -> None:
    kiosk = Kiosk(silent(seeded(1)))
    kiosk.visit(START, AN_ENTRY)
    for _ in range(5 * DOUBTS):
        kiosk.visit(date(2020, 1, 1), AN_ENTRY)
    assert kiosk.span is not None
    assert (kiosk.span.latest, kiosk.lost, len(kiosk.open)) == (START, 0, 1 + 5 * DOUBTS)


def test_a_history_of_usual_weeks_makes_batches() -> None:
    kiosk = live([Happening(1, 3, "")] * 60, [AN_ENTRY], seeded(4))
    assert len(kiosk.batches) >= 3

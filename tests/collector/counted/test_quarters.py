"""Quarters, and the one a span of weeks counts in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.quarters import Quarter, middle_week

MONDAYS = st.dates(date(2000, 1, 3), date(2099, 12, 1)).map(lambda day: day - timedelta(days=day.weekday()))


@given(MONDAYS)
def test_a_week_lies_in_the_year_that_it_is_numbered_in(monday: date) -> None:
    assert Quarter.of_week(monday).year == monday.isocalendar().year


@given(MONDAYS)
def test_a_weeks_thursday_is_within_its_quarter(monday: date) -> None:
    quarter = Quarter.of_week(monday)
    assert quarter.first_day <= monday + timedelta(days=3) <= quarter.last_day


@given(MONDAYS)
def test_what_is_written_can_be_read(monday: date) -> None:
    quarter = Quarter.of_week(monday)
    assert Quarter.read(str(quarter)) == quarter


@pytest.mark.parametrize("written", ["2026", "2026-Q5", "2026-Q0", "26-Q1", "2026-Q1 ", "٢٠٢٦-Q1", ""])
def test_nothing_else_is_a_quarter(written: str) -> None:
    with pytest.raises(ValueError, match="no quarter"):
        Quarter.read(written)


def test_the_quarters_follow_each_other_through_the_year() -> None:
    first = Quarter(2026, 3)
    assert [str(first), str(first.next), str(first.next.next)] == ["2026-Q3", "2026-Q4", "2027-Q1"]


@pytest.mark.parametrize(("weeks", "middle"), [(1, 0), (2, 0), (3, 1), (4, 1), (9, 4)])
def test_the_middle_week_is_the_earlier_of_two(weeks: int, middle: int) -> None:
    first = date(2026, 9, 28)
    assert middle_week(first, first + timedelta(weeks=weeks - 1)) == first + timedelta(weeks=middle)


@given(MONDAYS)
def test_a_week_lies_between_the_first_mondays_of_its_quarter_and_the_next(monday: date) -> None:
    quarter = Quarter.of_week(monday)
    assert quarter.first_monday <= monday < quarter.next.first_monday
    assert quarter.first_monday.weekday() == 0

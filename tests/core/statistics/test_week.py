from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.statistics.week import Week

DAYS = st.dates(date(1, 1, 8), date(9999, 12, 20))


@given(DAYS)
def test_a_week_holds_its_day_and_is_read_back_as_it_was_written(day: date) -> None:
    week = Week.of(day)
    assert week.monday <= day < week.monday + timedelta(days=7)
    assert Week.read(str(week)) == week
    assert week.next.monday == week.monday + timedelta(days=7)


@given(DAYS, DAYS)
def test_weeks_are_in_the_order_of_their_days(one: date, other: date) -> None:
    assert (Week.of(one) <= Week.of(other)) >= (one <= other)


def test_a_year_ends_with_the_week_of_its_last_thursday() -> None:
    assert str(Week.of(date(2027, 1, 3))) == "2026-W53"
    assert str(Week(2026, 53).next) == "2027-W01"


@pytest.mark.parametrize(
    "written", ["2025-W53", "2026-W00", "2026-W54", "2026W40", "2026-W4", "٢٠٢٦-W40", ""]
)
def test_a_week_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Week.read(written)

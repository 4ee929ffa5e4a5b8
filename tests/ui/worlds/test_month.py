from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import height_of
from kiosk.ui.worlds.month import Month, height_of_month
from kiosk.worlds.form import Dates, Weekday
from tests.ui.stage import PlainWords


def month_of(month: str, *opens: Weekday) -> Month:
    """Build a month that is open on some weekdays."""
    dates = Dates(month=month, open=opens)
    return Month(((day, dates.is_open(day)) for day in dates.days()), PlainWords(), Look())


@pytest.mark.usefixtures("qapp")
@given(st.integers(2024, 2035), st.integers(1, 12))
def test_every_day_stands_under_its_weekday_and_after_the_day_before(year: int, month: int) -> None:
    grid = month_of(f"{year}-{month:02}", Weekday.MON)
    layout = grid.layout()
    places = []
    for iso, day in grid.days.items():
        row, column, _, _ = layout.getItemPosition(layout.indexOf(day))  # type: ignore[union-attr]
        assert column == date.fromisoformat(iso).weekday()
        places.append((row, column))
    assert places == sorted(set(places))


def test_a_closed_day_is_heard_to_be_closed(qtbot: QtBot) -> None:
    month = month_of("2027-03", Weekday.WED)
    qtbot.addWidget(month)
    assert month.days["2027-03-09"].accessibleName() == "09/03/2027: closed"
    assert month.days["2027-03-10"].accessibleName() == "10/03/2027"


def test_a_closed_day_cannot_be_pressed(qtbot: QtBot) -> None:
    month = month_of("2027-03", Weekday.WED)
    qtbot.addWidget(month)
    with qtbot.assertNotEmitted(month.chosen):
        month.days["2027-03-09"].click()
    with qtbot.waitSignal(month.chosen) as chosen:
        month.days["2027-03-10"].click()
    assert chosen.args == ["2027-03-10"]


@pytest.mark.parametrize("month", ["2027-02", "2027-03", "2027-05"])
def test_what_height_a_month_has_is_known_before_it_is_there(qtbot: QtBot, month: str) -> None:
    grid = month_of(month, Weekday.MON)
    qtbot.addWidget(grid)
    days = [date.fromisoformat(iso) for iso in grid.days]
    assert 0 <= height_of_month(days, Look()) - height_of(grid, 600) <= 2

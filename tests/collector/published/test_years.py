"""A year is closed on one day, and its files have one name."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.collector.published.years import Edition, State, closing_of, is_closed, read

BEFORE, ON = date(2027, 3, 31), date(2027, 4, 1)


def test_a_year_is_closed_on_the_first_of_april_after_it() -> None:
    assert closing_of(2026) == ON
    assert (is_closed(2026, BEFORE), is_closed(2026, ON)) == (False, True)


@pytest.mark.parametrize(
    "edition", [Edition(2026, State.CLOSED), Edition(2026, State.LATE), Edition(2027, State.RUNNING)]
)
def test_the_name_of_an_edition_is_read_as_it(edition: Edition) -> None:
    assert read(edition.name, ON) == edition


def test_the_name_of_a_year_is_the_same_before_and_after_it_was_closed() -> None:
    assert read("figures-2026", BEFORE) == Edition(2026, State.RUNNING)
    assert read("figures-2026", ON) == Edition(2026, State.CLOSED)
    assert read("figures-2026-late", BEFORE) is None


@pytest.mark.parametrize(
    "name", ["figures", "figures-26", "figures-2026-early", "figures-٢٠٢٦", "", "figures-9999-late"]
)
def test_nothing_else_is_an_edition(name: str) -> None:
    assert read(name, ON) is None


def test_a_year_that_no_calendar_closes_is_never_closed() -> None:
    assert read("figures-9999", ON) == Edition(9999, State.RUNNING)
    assert read("figures-0000", ON) in {None, Edition(0, State.CLOSED)}

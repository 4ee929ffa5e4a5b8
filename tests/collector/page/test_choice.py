"""What an address asks for is shown, or it is told that there is no such thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Sums
from kiosk.collector.page.choice import Choice, Place, read

PLACES = [Place("north", "Library North", "library"), Place("hall", "Town hall", "town_hall")]
TYPES = ["library", "town_hall"]


@pytest.mark.parametrize(
    ("asked", "choice"),
    [
        ({}, Choice()),
        ({"period": "", "type": "", "site": ""}, Choice()),
        ({"period": "2026"}, Choice(period=2026)),
        ({"period": "2026-Q2", "type": "library"}, Choice(Quarter(2026, 2), "library")),
        ({"site": "north"}, Choice(site=PLACES[0])),
        ({"language": "nl", "else": "x"}, Choice()),
    ],
)
def test_a_choice_is_read(asked: dict[str, str], choice: Choice) -> None:
    assert read(asked, TYPES, PLACES) == choice


@pytest.mark.parametrize(
    "asked", [{"period": "26"}, {"period": "2026-Q7"}, {"type": "prison"}, {"site": "x", "period": "2026"}]
)
def test_what_there_is_not_shows_everything_and_says_so(asked: dict[str, str]) -> None:
    assert read(asked, TYPES, PLACES) == Choice(unknown=True)


@given(st.dictionaries(st.sampled_from(["period", "type", "site"]), st.text()))
def test_nothing_that_is_asked_makes_an_error(asked: dict[str, str]) -> None:
    choice = read(asked, TYPES, PLACES)
    assert choice.unknown or choice.asked == {name: value for name, value in asked.items() if value}


def test_a_choice_takes_its_part_of_the_figures() -> None:
    quarters = (Quarter(2025, 4), Quarter(2026, 1), Quarter(2026, 2))
    cube = {(quarter, kind): Sums(1) for quarter in quarters for kind in TYPES}
    assert Choice().of(cube) == cube
    assert {*Choice(period=2026).of(cube)} == {(quarter, kind) for quarter in quarters[1:] for kind in TYPES}
    assert {*Choice(Quarter(2026, 1), "library").of(cube)} == {(Quarter(2026, 1), "library")}

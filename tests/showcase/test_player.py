from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.model import Level
from kiosk.showcase.hand import Hand, OutOfReachError
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from tests.opened import Opened
from tests.showcase.guests import Screened, in_order, screened

LOW, MIDDLE, HIGH = -2.0, -0.6, 1.5


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[float, Screened]:
    """Three people of three abilities, each screened once."""
    return {one: screened(tmp_path_factory.mktemp("visit"), one) for one in (LOW, MIDDLE, HIGH)}


def level(found: Screened) -> int:
    """Give the lower end of what is said of someone; who is given no level stands below all."""
    said = found.findings.statement
    return in_order(said.low) if said else -1


def test_who_can_more_is_never_told_less(people: dict[float, Screened]) -> None:
    low, middle, high = (level(people[one]) for one in (LOW, MIDDLE, HIGH))
    assert low <= middle <= high
    assert low < high


def test_nobody_with_a_high_ability_is_called_a_beginner(people: dict[float, Screened]) -> None:
    assert level(people[HIGH]) >= in_order(Level.FOUNDATION)


def test_the_same_person_is_asked_the_same_items(people: dict[float, Screened], tmp_path: Path) -> None:
    again = screened(tmp_path, HIGH)
    assert again.items == people[HIGH].items
    assert again.findings == people[HIGH].findings


def test_a_visit_ends_where_the_next_begins(people: dict[float, Screened]) -> None:
    for found in people.values():
        assert (found.passed[0], found.passed[-2:]) == ("welcome", ("goodbye", "welcome-again"))


def test_what_is_not_offered_is_told(tmp_path: Path) -> None:
    opened = Opened(tmp_path)
    try:
        opened.open()
        visit = opened.kiosk.visit
        player = Player(Hand(opened.kiosk.window), Person(0, 1), lambda: visit.screen, lambda _name: None)
        with pytest.raises(OutOfReachError, match="language-xx"):
            player.come_in("xx")
    finally:
        opened.kiosk.close()

"""Whole visits in the real window, in each language that the first release speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.catalogue import load_catalogue
from kiosk.content.language import offered
from kiosk.content.places import SHIPPED
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from kiosk.visit.screens import Welcome
from tests.opened import Opened, rows

SPOKEN = ("nl", "en", "fr", "ar")
RIGHT_TO_LEFT = {"ar"}
SCRIPTS = {"ar": range(0x0600, 0x0700)}
LATIN = range(0x41, 0x250)


@dataclass
class Journey:
    """Who goes through a visit, and what was on the screen at each step."""

    opened: Opened
    language: str
    directions: set[Qt.LayoutDirection] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)

    def look(self, name: str) -> None:
        self.passed.append(name)
        if not name.startswith("welcome"):
            self.directions.add(self.opened.kiosk.window.layoutDirection())
            self.words += self.read()

    def read(self) -> list[str]:
        """Give the words of everything that can be seen now."""
        seen = [cast("Any", one) for one in self.opened.kiosk.window.findChildren(QWidget) if one.isVisible()]
        return [one.text() for one in seen if hasattr(one, "text")]

    def go(self) -> Player:
        visit = self.opened.kiosk.visit
        player = Player(Hand(self.opened.kiosk.window), Person(-0.6, 3), lambda: visit.screen, self.look)
        player.come_in(self.language)
        player.find_out()
        player.look_at_result()
        player.practise_every_kind()
        player.take_sheet()
        self.opened.kiosk.sheet()
        player.say_goodbye()
        return player


@pytest.fixture(params=SPOKEN)
def journey(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Journey]:
    """Somebody in front of a kiosk that speaks all four languages."""
    assert qapp is not None
    opened = Opened(tmp_path / "data", languages=SPOKEN)
    yield Journey(opened.open(), request.param)
    opened.kiosk.close()


@pytest.mark.parametrize("language", SPOKEN)
def test_every_language_of_the_release_is_complete(language: str) -> None:
    assert language in offered(SHIPPED)


def test_a_whole_visit_can_be_made_in_every_language(journey: Journey) -> None:
    diary = journey.go().diary
    assert 10 <= len(diary.items) <= 15
    assert diary.kinds == KINDS.keys()
    both = Qt.LayoutDirection
    expected = both.RightToLeft if journey.language in RIGHT_TO_LEFT else both.LeftToRight
    assert journey.directions == {expected}
    assert isinstance(journey.opened.kiosk.visit.screen, Welcome)
    journey.opened.kiosk.close()
    assert rows(journey.opened.folder, "answers") == 0


def letters_of(words: list[str], script: range) -> int:
    return sum(ord(letter) in script for word in words for letter in word)


def test_what_is_said_is_said_in_the_language_that_was_chosen(journey: Journey) -> None:
    visit = journey.opened.kiosk.visit
    player = Player(Hand(journey.opened.kiosk.window), Person(0, 1), lambda: visit.screen, journey.look)
    player.come_in(journey.language)
    arabic, latin = letters_of(journey.words, SCRIPTS["ar"]), letters_of(journey.words, LATIN)
    assert (arabic > latin) == (journey.language == "ar")
    assert load_catalogue(SHIPPED, journey.language)("This is how it works") in journey.words

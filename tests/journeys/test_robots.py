from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import KeyboardWish
from kiosk.showcase.hand import Hand
from kiosk.showcase.person import Person
from kiosk.showcase.player import Player
from kiosk.ui.languages import own
from kiosk.ui.reading.reader import PRIVATE
from kiosk.visit.screens import TakeHome
from tests.fakes import FakePrinter, SpokenLog
from tests.journeys.blind import BlindPerson
from tests.journeys.hands import HandWithoutDrag, KeyHand, TouchHand
from tests.opened import Open


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("hand", [HandWithoutDrag, KeyHand, TouchHand])
def test_somebody_who_can_do_less_does_a_screening_and_takes_its_sheet(
    opened: Open, hand: type[Hand], language: str
) -> None:
    one = opened(languages=("nl", "ar"), keyboard=KeyboardWish.AUTO).open()
    held = hand(one.kiosk.window)
    player = Player(held, Person(0.3, 3), lambda: one.kiosk.visit.screen, lambda _: None)
    player.come_in(language)
    player.find_out()
    player.take_sheet()
    assert len(player.diary.items) >= 8
    assert isinstance(one.kiosk.visit.screen, TakeHome)
    if isinstance(held, TouchHand):  # it can type nowhere else
        assert held.typed
    else:
        assert not held.sees("keyboard")


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_somebody_who_sees_nothing_does_a_screening_and_prints_its_sheet(opened: Open, language: str) -> None:
    voice, printer = SpokenLog(), FakePrinter()
    one = opened(languages=("nl", "ar"), voice=voice, printer=printer).open()
    handle = one.kiosk.window.windowHandle()
    assert handle is not None
    words = load_catalogue(SHIPPED, language)
    person = BlindPerson(handle, voice, words, load_bank(SHIPPED), one.kiosk.window.gate.open)
    person.come_in(own(language).name)
    steps = person.find_out()
    assert steps >= 8
    person.hear_result()
    assert person.hears(words("You did this alone"))
    person.press(words("My sheet"))
    person.key(Qt.Key.Key_Space)
    came_out = words("Your sheet is at the printer. Take it with you.")

    def told() -> bool:
        """Ask for what is said to nobody else unasked, each time that it is offered."""
        if person.hears(words(PRIVATE)):
            person.hear_result()
        return person.hears(came_out)

    person.forget()
    one.live_until(told, lambda: person.press(words("Print my sheet")))
    assert printer.printed
    assert person.hears(came_out)
    assert {spoken for _, spoken, _ in voice.said} == {language}

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QObject, QTimer
from typing_extensions import override

from kiosk.core.speech import Reading
from kiosk.ui.reading.again import FIRST_S, LONGEST_S, SECOND_MS, LookAgain
from tests.fakes import SpokenLog
from tests.opened import Opened
from tests.ui.reading.listening import by_itself, heard

pytestmark = pytest.mark.usefixtures("qtbot")


class SlowVoice(SpokenLog):
    """Never done with looking."""

    @override
    def look_again(self, looked: Callable[[], None], /) -> None:
        self.log.append("look again")


@dataclass
class Listener:
    """Somebody who wants to hear a voice that cannot be heard."""

    voice: SpokenLog = field(default_factory=SpokenLog)
    missing: bool = True
    found: int = 0

    def __post_init__(self) -> None:
        self.parent = QObject()
        self.again = LookAgain(self.parent, self.voice, lambda: self.missing, self.find)
        (self.timer,) = self.again.findChildren(QTimer)

    def find(self) -> None:
        self.found += 1


def test_where_nothing_is_missing_nothing_is_looked_for() -> None:
    one = Listener(missing=False)
    one.again.see()
    assert not one.timer.isActive()


def test_it_is_not_looked_for_at_once_nor_twice() -> None:
    one = Listener()
    one.again.see()
    left = one.timer.remainingTime()
    assert one.timer.isActive()
    one.again.see()
    assert one.timer.remainingTime() <= left
    assert one.voice.log == []


def test_while_it_is_looked_for_nobody_else_looks() -> None:
    one = Listener(voice=SlowVoice())
    one.again.look()
    one.again.see()
    assert not one.timer.isActive()


def test_what_is_found_is_told_once_and_then_nothing_is_looked_for() -> None:
    one = Listener()
    one.again.see()
    one.missing = False
    one.again.look()
    assert (one.found, one.voice.log) == (1, ["look again"])
    assert not one.timer.isActive()


def test_each_look_that_finds_nothing_doubles_the_wait_up_to_a_minute() -> None:
    one, waits = Listener(), list[int]()
    one.again.see()
    for _ in range(7):
        waits.append(one.timer.interval() // SECOND_MS)
        one.again.look()
    assert waits == [3, 6, 12, 24, 48, 60, 60]
    assert (waits[0], waits[-1]) == (FIRST_S, LONGEST_S)


def test_nobody_who_wants_to_hear_it_any_more_ends_the_looking() -> None:
    one = Listener()
    one.again.see()
    one.missing = False
    one.again.see()
    assert not one.timer.isActive()


def again(one: Opened) -> LookAgain:
    found = one.kiosk.window.findChild(LookAgain)
    assert isinstance(found, LookAgain)
    return found


def test_headphones_that_come_back_are_heard_without_a_key(one: Opened, voice: SpokenLog) -> None:
    by_itself(one)
    one.at_menu()
    voice.mute = frozenset({"en"})
    one.hand.press("menu-practice")
    heard(voice)
    again(one).look()
    assert not voice.said
    voice.mute = frozenset()
    again(one).look()
    assert one.hand.sees("read-aloud")
    assert len(heard(voice)) > 2


def test_it_is_looked_for_only_while_somebody_wants_to_hear_it(one: Opened, voice: SpokenLog) -> None:
    voice.mute = frozenset({"en"})
    one.at_menu()
    (timer,) = again(one).findChildren(QTimer)
    assert not timer.isActive()
    by_itself(one)
    assert timer.isActive()
    one.kiosk.visit.leave()
    assert not timer.isActive()


def test_words_that_could_not_be_said_are_looked_after(one: Opened, voice: SpokenLog) -> None:
    one.at_menu()
    visit = one.kiosk.visit
    visit.prefer(replace(visit.preferences, reading=Reading.ON_TAP))
    (timer,) = again(one).findChildren(QTimer)
    assert not timer.isActive()
    voice.at_once = False
    one.hand.press("read-aloud")
    voice.mute = frozenset({"en"})
    while voice.speaking:
        voice.finish()
    assert timer.isActive()

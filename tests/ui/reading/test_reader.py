from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kiosk.core.speech import Reading
from kiosk.ui.reading.marker import Marker
from kiosk.ui.reading.reader import PRIVATE, USE
from kiosk.visit.screens import HowItWorks, Menu, Result
from tests.fakes import SpokenLog
from tests.journeys.hands import TouchHand
from tests.opened import Open, Opened, wait_ms
from tests.ui.reading.listening import by_itself, heard
from tests.ui.samples_of_screens import FINDINGS, PICTURES, SITE, TEXTS


def key(one: Opened, *keys: Qt.Key) -> None:
    for pressed in keys:
        one.kiosk.window.gate.open()
        QTest.keyClick(one.kiosk.window.windowHandle(), pressed)
        QApplication.processEvents()


def some_answer(one: Opened) -> None:
    """Begin the screening and answer its first task."""
    one.hand.press("menu-screening")
    for name in ("degree-1", "degree-1", "degree-1", "secondary-dont-know"):
        one.hand.press(name)


def test_nothing_is_said_before_it_is_asked_for(one: Opened, voice: SpokenLog) -> None:
    one.at_menu()
    assert not voice.said


def test_the_corner_reads_the_whole_screen_in_the_order_of_the_screen(one: Opened, voice: SpokenLog) -> None:
    one.hand.press("read-aloud")
    said = heard(voice)
    assert said.index("Choose your language") < said.index("English, chosen") < said.index("Start")
    assert one.kiosk.visit.preferences.reading is Reading.OFF


def test_each_language_says_its_own_name(one: Opened, voice: SpokenLog) -> None:
    one.hand.press("read-aloud")
    assert ("Nederlands", "nl", 3) in voice.said


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_sheet_is_heard_whole_after_what_can_be_done_with_it(
    one: Opened, voice: SpokenLog, language: str
) -> None:
    one.at_menu()
    one.kiosk.visit.choose_language(language)
    one.kiosk.visit.take_home()
    one.hand.press("read-aloud")
    said = heard(voice)
    lines = [line for part in one.kiosk.sheet_words() for line in part]
    first = said.index(lines[0])
    assert said[first : first + len(lines)] == lines
    assert any(one.kiosk.window.around.words("Show it large") in words for words in said[:first])


def test_the_sheet_is_heard_part_by_part_where_it_is_seen_so(one: Opened, voice: SpokenLog) -> None:
    one.at_menu()
    one.kiosk.visit.take_home()
    one.hand.press("sheet-large")
    one.hand.press("read-aloud")
    first, *_, later, _pen = one.kiosk.sheet_words()
    said = heard(voice)
    assert {*first} <= {*said}
    assert not {*later} & {*said}


def test_a_second_press_on_the_corner_is_silence(one: Opened, voice: SpokenLog) -> None:
    voice.at_once = False
    one.hand.press("read-aloud")
    assert voice.speaking
    one.hand.press("read-aloud")
    assert not voice.speaking


def test_any_key_silences_before_anything_else_happens(one: Opened, voice: SpokenLog) -> None:
    voice.at_once = False
    one.hand.press("read-aloud")
    key(one, Qt.Key.Key_Shift)
    assert not voice.speaking


def test_the_long_key_starts_reading_without_sight_and_says_how_to_go_on(
    one: Opened, voice: SpokenLog
) -> None:
    key(one, Qt.Key.Key_Space)
    assert heard(voice)[0] == USE
    assert one.kiosk.visit.preferences.reading is Reading.AUTOMATIC


def test_what_keys_reach_is_said_with_what_it_is(one: Opened, voice: SpokenLog) -> None:
    key(one, Qt.Key.Key_Space)
    heard(voice)
    key(one, Qt.Key.Key_Tab)
    assert heard(voice)[-1].endswith("button")


def test_a_screen_that_comes_is_read_by_itself(one: Opened, voice: SpokenLog) -> None:
    by_itself(one)
    heard(voice)
    one.hand.press("primary")
    assert isinstance(one.kiosk.visit.screen, HowItWorks)
    assert heard(voice)


def test_while_something_is_said_it_is_marked(one: Opened, voice: SpokenLog) -> None:
    voice.at_once = False
    one.hand.press("read-aloud")
    marker = one.hand.find_one(Marker)
    first = marker.target
    voice.finish()
    assert marker.target is not first
    key(one, Qt.Key.Key_Shift)
    assert marker.target is None


def test_a_result_is_for_this_persons_ears_unless_they_ask(one: Opened, voice: SpokenLog) -> None:
    by_itself(one)
    one.at_menu()
    some_answer(one)
    heard(voice)
    one.hand.press("stop")
    one.hand.press("secondary-stop-now")
    assert isinstance(one.kiosk.visit.screen, Result)
    assert heard(voice)[-1] == PRIVATE
    key(one, Qt.Key.Key_Space)
    assert len(heard(voice)) > 3


def test_with_headphones_a_result_is_read_by_itself(one: Opened, voice: SpokenLog) -> None:
    voice.headphones = True
    by_itself(one)
    one.at_menu()
    some_answer(one)
    one.hand.press("stop")
    one.hand.press("secondary-stop-now")
    assert PRIVATE not in heard(voice)


def test_the_volume_goes_by_keys_and_ends_with_the_visit(one: Opened, voice: SpokenLog) -> None:
    one.at_menu()
    key(one, Qt.Key.Key_Plus)
    assert voice.said[-1] == ("Volume 4", "en", 4)
    one.kiosk.visit.leave()
    assert one.kiosk.visit.preferences.volume == 3


def test_on_tap_what_is_touched_is_said(one: Opened, voice: SpokenLog) -> None:
    visit = one.at_menu().kiosk.visit
    assert isinstance(visit.screen, Menu)
    visit.prefer(replace(visit.preferences, reading=Reading.ON_TAP))
    heading = one.hand.find("heading")
    place = heading.mapTo(one.kiosk.window, heading.rect().center())
    QTest.mouseClick(one.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert len(heard(voice)) == 1


def test_without_a_voice_for_the_language_the_corner_is_not_there(opened: Open) -> None:
    voice = SpokenLog(mute=frozenset({"en"}))
    one = opened(voice=voice).open()
    assert one.hand.sees("read-aloud")
    one.live_until(lambda: not one.hand.sees("read-aloud"))
    assert "refresh" in voice.log
    assert one.kiosk.window.around.read_aloud is None


def test_when_a_visit_ends_nothing_of_it_is_kept_in_the_voice(one: Opened, voice: SpokenLog) -> None:
    one.at_menu()
    voice.log.clear()
    one.kiosk.visit.leave()
    assert "forget" in voice.log


def test_a_second_touch_on_the_corner_is_silence_too(one: Opened, voice: SpokenLog) -> None:
    voice.at_once = False
    finger, corner = TouchHand(one.kiosk.window), one.hand.find("read-aloud")
    finger.tap(corner)
    assert voice.speaking
    finger.tap(corner)
    assert not voice.speaking


def test_a_key_that_is_held_down_begins_once(one: Opened, voice: SpokenLog) -> None:
    key(one, Qt.Key.Key_Space)
    voice.said.clear()
    handle = one.kiosk.window.windowHandle()
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)  # noqa: FBT003
        QApplication.sendEvent(handle, held)
    assert not voice.said


def test_headphones_pulled_out_silence_a_result(one: Opened, voice: SpokenLog) -> None:
    voice.headphones, voice.at_once = True, False
    by_itself(one)
    one.at_menu()
    some_answer(one)
    one.hand.press("stop")
    one.hand.press("secondary-stop-now")
    assert isinstance(one.kiosk.visit.screen, Result)
    voice.headphones = False
    heard(voice)
    while voice.speaking:
        voice.finish()
    assert heard(voice) == [PRIVATE]


def test_the_clock_of_silence_stands_still_while_something_is_said(one: Opened, voice: SpokenLog) -> None:
    voice.at_once = False
    one.at_menu()
    one.hand.press("read-aloud")
    one.clock.now += 121
    wait_ms(1500)
    assert isinstance(one.kiosk.visit.screen, Menu)
    voice.hush()


def test_of_words_that_keep_changing_only_the_last_wait_to_be_said(one: Opened, voice: SpokenLog) -> None:
    by_itself(one)
    one.at_menu()
    voice.at_once = False
    for seconds in (30, 29, 28, 27):
        one.kiosk.visit.warn(seconds)
    heard(voice)
    while voice.speaking:
        voice.finish()
    counts = [said for said in heard(voice) if "2" in said or "3" in said]
    assert counts == [said for said in counts if "27" in said]


def test_what_a_result_turns_to_is_for_this_persons_ears_too(one: Opened, voice: SpokenLog) -> None:
    by_itself(one)
    one.kiosk.window.show_screen(Result(FINDINGS, TEXTS, PICTURES, SITE))
    heard(voice)
    one.hand.press("result-more")
    assert heard(voice) == [PRIVATE]


class Pensive(SpokenLog):
    """Asked whether headphones are plugged in, it says so only when it is told to."""

    asked: Callable[[bool], None] | None = None

    @override
    def ask_private(self, told: Callable[[bool], None], /) -> None:
        self.asked = told

    def answer(self, *, alone: bool) -> None:
        told, self.asked = self.asked, None
        assert told is not None, "it was not asked"
        told(alone)


def to_result(one: Opened) -> None:
    """Stop after an answer, and see the result."""
    by_itself(one)
    one.at_menu()
    some_answer(one)
    one.hand.press("stop")
    one.hand.press("secondary-stop-now")
    assert isinstance(one.kiosk.visit.screen, Result)


@pytest.mark.parametrize("alone", [True, False])
def test_nothing_of_a_result_is_said_before_it_is_known_who_hears_it(opened: Open, *, alone: bool) -> None:
    voice = Pensive()
    one = opened(languages=("en",), voice=voice).open()
    to_result(one)
    heard(voice)
    QApplication.processEvents()
    assert not voice.said
    voice.answer(alone=alone)
    assert (PRIVATE in heard(voice)) is not alone


def test_a_key_pressed_before_it_is_known_who_hears_it_leaves_nothing_to_say(opened: Open) -> None:
    voice = Pensive()
    one = opened(languages=("en",), voice=voice).open()
    to_result(one)
    heard(voice)
    key(one, Qt.Key.Key_Shift)
    one.kiosk.visit.back()
    assert heard(voice), "the next screen is read as always"

"""What suits somebody stays while they are here, and not a moment longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.core.preferences import Contrast, KeyboardWish, Preferences, TextSize
from kiosk.core.speech import USUAL_VOLUME, Reading
from kiosk.ui.screens.what_we_share import KEPT
from kiosk.visit.screens import Menu, Welcome, WhatWeShare
from tests.fakes import SpokenLog
from tests.opened import Open, Opened, shows

WISHES = Preferences(
    TextSize.LARGE,
    Contrast.DARK,
    steady_hand=True,
    more_time=True,
    reading=Reading.AUTOMATIC,
    volume=USUAL_VOLUME + 1,
    keyboard=True,
)


def wished(opened: Open, voice: SpokenLog) -> Opened:
    """Somebody who wants everything otherwise, and says so with a hand."""
    one = opened(voice=voice, keyboard=KeyboardWish.NEVER).open().at_menu()
    wishes = ("more", "steady-hand", "more-time", "keyboard", "louder", "reading", "reading", "close")
    for name in (*wishes, "letters", "contrast"):
        one.hand.press(name)
    return one


def leave_by_stopping(one: Opened) -> None:
    for name in ("stop", "secondary-stop-now", "primary"):
        one.hand.press(name)


def leave_by_silence(one: Opened) -> None:
    one.kiosk.visit.leave()


@pytest.mark.parametrize("leave", [leave_by_stopping, leave_by_silence])
def test_the_next_visitor_finds_everything_as_it_usually_is(
    opened: Open, leave: Callable[[Opened], None]
) -> None:
    voice = SpokenLog()
    one = wished(opened, voice)
    assert one.kiosk.visit.preferences == WISHES
    voice.said.clear()
    one.hand.press("read-aloud")
    assert {volume for _, _, volume in voice.said} == {USUAL_VOLUME + 1}
    leave(one)
    assert shows(one, Welcome)
    assert one.kiosk.visit.preferences == Preferences()
    voice.said.clear()
    one.hand.press("read-aloud")
    assert {volume for _, _, volume in voice.said} == {USUAL_VOLUME}
    one.at_menu().hand.press("more")
    voice.said.clear()
    one.hand.press("close")
    assert voice.said == []


def test_nothing_of_it_is_there_when_the_kiosk_opens_again(opened: Open) -> None:
    one = wished(opened, SpokenLog())
    one.kiosk.visit.leave()
    one.kiosk.close()
    again = opened(voice=SpokenLog()).open()
    assert again.kiosk.visit.preferences == Preferences()


def test_who_is_not_to_be_counted_says_so_once_and_the_next_visitor_is_asked_anew(opened: Open) -> None:
    one = opened().open().at_menu()
    for name in ("more", "what-we-share", "dont-count-me", "primary", "close"):
        one.hand.press(name)
    assert shows(one, Menu)
    for name in ("stop", "what-we-share"):
        one.hand.press(name)
    assert one.kiosk.visit.screen == WhatWeShare(counted=False)
    for name in ("primary", "secondary-stop-now", "primary"):
        one.hand.press(name)
    assert shows(one, Welcome)
    one.at_menu().hand.press("more")
    one.hand.press("what-we-share")
    assert one.kiosk.visit.screen == WhatWeShare(counted=True)


def test_who_hears_the_screen_hears_at_once_what_their_choice_means(opened: Open) -> None:
    voice = SpokenLog()
    one = wished(opened, voice)
    for name in ("more", "what-we-share"):
        one.hand.press(name)
    voice.said.clear()
    one.hand.press("dont-count-me")
    words = one.kiosk.window.around.words
    assert voice.said[0][0].startswith(words("Don't count me"))
    assert voice.said[-1][0] == words(KEPT[False])

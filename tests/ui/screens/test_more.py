from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.more import STAYS
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import More
from tests.ui.scene import Scene
from tests.ui.seen import in_sight


class NoKeyboard(Scene):
    """Where there is no keyboard for the screen."""

    @override
    def around(self, width: int, height: int) -> Around:
        return replace(super().around(width, height), keyboard=False)


class Heard(Scene):
    """Where the language can be read aloud."""

    @override
    def around(self, width: int, height: int) -> Around:
        return replace(super().around(width, height), read_aloud=print)


def test_a_switch_turns_one_setting_and_leaves_the_others(qtbot: QtBot) -> None:
    now = Preferences(contrast=Contrast.DARK, more_time=True)
    scene = Scene(qtbot, More(now))
    steady = Preferences(contrast=Contrast.DARK, more_time=True, steady_hand=True)
    assert scene.press("steady-hand") == [("prefer", (steady,), {})]
    assert scene.press("more-time") == [("prefer", (Preferences(contrast=Contrast.DARK),), {})]


def test_a_switch_shows_how_it_stands(qtbot: QtBot) -> None:
    scene = Scene(qtbot, More(Preferences(steady_hand=True)))
    assert scene.find(QAbstractButton, "steady-hand").isChecked()
    assert not scene.find(QAbstractButton, "more-time").isChecked()


def test_one_goes_back_to_where_one_was(qtbot: QtBot) -> None:
    assert Scene(qtbot, More(Preferences())).press("close") == [("close", (), {})]


def test_switches_share_the_room_they_have(qtbot: QtBot) -> None:
    scene = Scene(qtbot, More(Preferences()))
    names = ("steady-hand", "more-time", "keyboard")
    heights = {scene.find(QAbstractButton, name).height() for name in names}
    assert max(heights) - min(heights) <= 1


def test_a_keyboard_that_is_not_there_is_not_offered(qtbot: QtBot) -> None:
    assert Scene(qtbot, More(Preferences())).has("keyboard")
    without = NoKeyboard(qtbot, More(Preferences()))
    assert not without.has("keyboard")
    assert without.has("steady-hand")
    assert without.has("more-time")


def test_switches_stand_low_where_arms_reach_in_a_window_that_stands_upright(qtbot: QtBot) -> None:
    scene = Scene(qtbot, More(Preferences()), Look(1080, 1920))
    assert scene.place_of(scene.find(QAbstractButton, "steady-hand"))[1] > 1920 / 3


def test_nothing_leads_to_sharing_where_it_cannot_be_chosen_any_more(qtbot: QtBot) -> None:
    assert Scene(qtbot, More(Preferences())).has("what-we-share")
    assert not Scene(qtbot, More(Preferences(), shares=False)).has("what-we-share")
    largest = Look(text_size=TextSize.LARGEST)
    assert not Scene(qtbot, More(Preferences(), shares=False), largest).has("what-we-share")


def test_a_switch_says_what_it_does_and_not_what_holds_while_it_is_off(qtbot: QtBot) -> None:
    assert "A second click then does not count." in Scene(qtbot, More(Preferences())).said()


def test_switches_are_high_in_a_window_that_stands_upright(qtbot: QtBot) -> None:
    scene = Scene(qtbot, More(Preferences()), Look(1080, 1920))
    assert scene.find(QAbstractButton, "more-time").height() > 160


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)], ids=["1024", "1280"])
def test_all_switches_are_in_sight_at_once_two_and_two(
    qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    scene = Heard(qtbot, More(Preferences()), Look(*size), load_catalogue(SHIPPED, language))
    tops = [scene.place(name)[1] for name in ("reading", "steady-hand", "more-time", "keyboard")]
    assert tops[0] == tops[1] < tops[2] == tops[3]
    assert not scene.has(MORE_OF_SCREEN)
    assert scene.place("louder")[3] < size[1] - 104


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_with_the_largest_letters_what_most_need_is_in_sight_first(qtbot: QtBot, language: str) -> None:
    look = Look(1024, 768, TextSize.LARGEST)
    scene = Heard(qtbot, More(Preferences()), look, load_catalogue(SHIPPED, language))
    names = ("reading", "steady-hand", "more-time", "keyboard")
    tops = [scene.place(name)[1] for name in names]
    assert tops == sorted(tops)
    assert in_sight(scene.find(QAbstractButton, "reading"))


def test_two_settings_are_in_sight_in_dutch_before_it_is_told_how_long_they_stay(qtbot: QtBot) -> None:
    look, words = Look(1024, 768, TextSize.LARGEST), load_catalogue(SHIPPED, "nl")
    scene = Heard(qtbot, More(Preferences()), look, words)
    first = [scene.find(QAbstractButton, name) for name in ("reading", "steady-hand")]
    qtbot.waitUntil(lambda: all(map(in_sight, first)))
    [stays] = [one for one in scene.window.findChildren(TextBlock) if one.text() == words(STAYS)]
    assert scene.place_of(stays)[1] > scene.place("keyboard")[3]

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import More
from tests.ui.scene import Scene


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


def test_switches_stand_low_where_arms_reach_in_a_window_that_stands_upright(qtbot: QtBot) -> None:
    scene = Scene(qtbot, More(Preferences()), Look(1080, 1920))
    assert scene.place_of(scene.find(QAbstractButton, "steady-hand"))[1] > 1920 / 3


def test_nothing_leads_to_sharing_where_it_cannot_be_chosen_any_more(qtbot: QtBot) -> None:
    assert Scene(qtbot, More(Preferences())).has("what-we-share")
    assert not Scene(qtbot, More(Preferences(), shares=False)).has("what-we-share")
    largest = Look(text_size=TextSize.LARGEST)
    assert not Scene(qtbot, More(Preferences(), shares=False), largest).has("what-we-share")

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.pin import LONGEST_PIN
from kiosk.ui.screens.staff_pin import StaffPinView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.visit.screens import StaffPin
from tests.ui.scene import Scene


def test_the_pad_types_a_pin(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0))
    for key in ("1", "2", "9", "back", "3"):
        assert scene.press(f"pin-{key}") == []
    assert "•••" in scene.said()
    assert scene.press("primary") == [("staff_pin", ("123",), {})]


def test_keys_type_a_pin_too(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0))
    view = scene.window.view
    assert view is not None
    QTest.keyClicks(view, "40x7")
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert scene.visit.calls == [("staff_pin", ("40",), {})]


def test_the_longest_pin_can_be_typed(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0))
    view = scene.window.view
    assert view is not None
    QTest.keyClicks(view, "7" * (LONGEST_PIN + 1))
    assert scene.press("primary") == [("staff_pin", ("7" * LONGEST_PIN,), {})]


def test_the_digits_are_never_shown(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0))
    before = scene.said().count("7")
    scene.press("pin-7")
    assert scene.said().count("7") == before


def test_a_pin_that_did_not_fit_is_told(qtbot: QtBot) -> None:
    assert "That PIN does not fit. Try again." in Scene(qtbot, StaffPin(wrong=True, wait=0)).said()


def test_while_a_pin_is_looked_at_it_says_so_and_takes_no_other(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0, looking=True))
    view = scene.window.view
    assert view is not None
    assert "One moment: we look at the PIN." in scene.said()
    scene.press("pin-1")
    assert not scene.find(Button, "primary").ready
    assert scene.press("primary") == []
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert scene.visit.calls == []
    scene.window.show_screen(StaffPin(wrong=True, wait=0))
    assert scene.press("primary") == [("staff_pin", ("1",), {})]


def test_a_locked_door_cannot_be_tried(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=True, wait=30))
    scene.press("pin-1")
    assert not scene.find(Button, "primary").ready
    assert scene.press("primary") == []
    assert "Tried too many times. Wait 30 seconds." in scene.said()
    assert not scene.find(Button, "pin-1").ready
    scene.window.show_screen(StaffPin(wrong=False, wait=0))
    assert scene.find(Button, "pin-1").ready


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(60, "60 seconds"), (89, "89 seconds"), (90, "2 minutes"), (121, "3 minutes"), (3600, "60 minutes")],
)
def test_a_long_wait_is_told_in_minutes_and_never_shorter_than_it_is(
    qtbot: QtBot, seconds: int, told: str
) -> None:
    assert f"Wait {told}." in Scene(qtbot, StaffPin(wrong=True, wait=seconds)).said()


def test_a_locked_door_is_asked_again_each_second(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=True, wait=2))
    scene.visit.calls.clear()
    qtbot.waitUntil(lambda: scene.visit.calls == [("staff_door", (), {})], timeout=20_000)


def test_a_wait_counts_down_in_place_and_ends(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=True, wait=2))
    view = scene.window.view
    scene.window.show_screen(StaffPin(wrong=False, wait=1))
    assert "Wait 1 second." in scene.said()
    scene.window.show_screen(StaffPin(wrong=False, wait=0))
    assert scene.window.view is view
    assert "Type the PIN to leave the kiosk." in scene.said()
    scene.press("pin-1")
    assert scene.press("primary") == [("staff_pin", ("1",), {})]


def test_nobody_asks_the_door_once_it_is_open_or_out_of_sight(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=True, wait=1))
    clock = scene.find(StaffPinView, "page").findChild(QTimer)
    assert clock is not None
    assert clock.isActive()
    scene.window.show_screen(StaffPin(wrong=False, wait=0))
    assert not clock.isActive()
    scene.window.show_screen(StaffPin(wrong=False, wait=9))
    assert clock.isActive()
    scene.find(StaffPinView, "page").hide()
    assert not clock.isActive()


def test_who_came_here_by_accident_goes_back(qtbot: QtBot) -> None:
    assert Scene(qtbot, StaffPin(wrong=False, wait=0)).press("close") == [("close", (), {})]


def test_the_pad_ends_where_the_margin_begins(qtbot: QtBot) -> None:
    assert Scene(qtbot, StaffPin(wrong=False, wait=0)).place("pin-3")[2] == 1280 - 40


def test_keys_lie_low_where_arms_reach_in_an_upright_window(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0), Look(1080, 1920))
    keys = [scene.place_of(one) for one in scene.find(QWidget, "page").findChildren(Button)]
    assert min(top for _, top, _, _ in keys) > 1920 / 2
    assert max(bottom for *_, bottom in keys) > 1920 - 104 - 100

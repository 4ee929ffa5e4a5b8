"""What happens when nobody touches the screen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.staff.door import hash_of
from kiosk.visit.screens import Doing, Menu, SheetState, StillThere, TakeHome, Welcome
from tests.opened import Open, rows, shows, wait_ms

TICK_MS = 20_000
"""A tick comes each second; only a test that hangs waits so long."""


def test_after_a_silence_the_kiosk_asks_and_a_touch_goes_on(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    before = one.doing()
    one.clock.now += 121
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)
    place = one.kiosk.window.rect().center()
    QTest.mouseClick(one.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shows(one, Doing))
    assert one.doing() == before
    one.clock.now += 119
    wait_ms(1100)
    assert shows(one, Doing)


def test_whoever_answers_by_the_button_and_then_reads_on_is_there(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    before = one.doing()
    one.clock.now += 121
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)
    one.clock.now += 20
    one.hand.press("primary")
    qtbot.waitUntil(lambda: shows(one, Doing))
    one.clock.now += 40
    wait_ms(2200)
    assert shows(one, Doing)
    assert one.doing() == before


def test_what_a_program_presses_without_a_touch_or_a_key_is_somebody_too(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    one.clock.now += 100
    for button in ("help", "primary"):
        pressed = one.hand.find(button)
        assert isinstance(pressed, QAbstractButton)
        pressed.click()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: shows(one, Doing))
    one.clock.now += 100
    wait_ms(2200)
    assert shows(one, Doing)


def test_what_a_program_presses_is_kept_as_a_sign_of_somebody_too(opened: Open, tmp_path: Path) -> None:
    one = opened().open().at_menu().practising()
    pressed = one.hand.find("help")
    assert isinstance(pressed, QAbstractButton)
    before = present_at(one.power_cut(tmp_path / "before"))
    one.clock.now += 100
    pressed.click()
    QApplication.processEvents()
    # Where the visit stands is kept a moment later, when somebody has seen it: this is the sign alone.
    assert present_at(one.power_cut(tmp_path / "after")) > before


def present_at(folder: Path) -> int:
    """Give when a sign of somebody was kept last, in ms."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as database:
        at: int = database.execute("SELECT at FROM visits").fetchone()[0]
        return at


def test_a_locked_door_that_counts_down_is_nobody(opened: Open, qtbot: QtBot) -> None:
    one = opened(pin_hash=hash_of("240613")).open().at_menu().practising()
    one.kiosk.visit.staff_door()
    for _ in range(3):
        one.clock.now += 45
        one.kiosk.visit.staff_door()  # as its pad asks each second
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)


def test_a_printer_that_ends_late_is_nobody(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    one.kiosk.visit.take_home()
    assert shows(one, TakeHome)
    for state in (SheetState.PRINTING, SheetState.SENT):
        one.clock.now += 95
        one.kiosk.visit.printed(state)
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)


def test_the_question_can_be_answered_with_i_am_done(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    one.clock.now += 121
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)
    done = one.hand.find("secondary-leave")
    QTest.mouseMove(one.kiosk.window.windowHandle(), done.mapTo(one.kiosk.window, done.rect().center()))
    one.hand.press("secondary-leave")
    QApplication.processEvents()
    assert shows(one, Welcome)


def test_a_nudged_mouse_neither_answers_the_question_nor_stops_its_countdown(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened().open().at_menu().practising()
    one.clock.now += 121
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)
    for step in range(5):
        QTest.mouseMove(one.kiosk.window.windowHandle(), QPoint(100 + 30 * step, 100))
        QApplication.processEvents()
    one.clock.now += 10
    qtbot.waitUntil(lambda: one.kiosk.visit.screen == StillThere(19), timeout=TICK_MS)


def test_a_welcome_that_somebody_changed_is_put_back_when_nobody_stays(opened: Open, qtbot: QtBot) -> None:
    one = opened().open()
    one.hand.press("letters")
    assert not one.kiosk.visit.untouched
    one.clock.now += 121
    qtbot.waitUntil(lambda: one.kiosk.visit.untouched, timeout=TICK_MS)


@pytest.mark.parametrize("sign", ["key", "pointer", "finger"])
def test_the_greeting_stands_still_for_whoever_is_there_and_goes_on_when_they_are_gone(
    opened: Open, qtbot: QtBot, sign: str
) -> None:
    one = opened(languages=("nl", "ar")).open()
    window = one.kiosk.window
    handle, clock = window.windowHandle(), window.findChildren(QTimer, "greetings")[0]
    assert clock.isActive()
    if sign == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    elif sign == "pointer":
        QTest.mouseMove(handle, QPoint(200, 300))
        QTest.mouseMove(handle, QPoint(220, 300))
    else:
        QTest.touchEvent(window, QTest.createTouchDevice()).press(0, QPoint(200, 300)).commit()
    QApplication.processEvents()
    assert not clock.isActive()
    one.clock.now += 121
    qtbot.waitUntil(clock.isActive, timeout=TICK_MS)


def test_a_key_answers_the_question_too(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu()
    one.clock.now += 121
    qtbot.waitUntil(lambda: shows(one, StillThere), timeout=TICK_MS)
    QTest.keyClick(one.kiosk.window.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: shows(one, Menu))


def test_what_someone_marked_is_gone_with_them(opened: Open) -> None:
    one = opened().open().at_menu()
    QApplication.clipboard().setText("85.01.01", QClipboard.Mode.Selection)
    one.kiosk.visit.leave()
    assert QApplication.clipboard().text(QClipboard.Mode.Selection) == ""


def test_a_long_silence_leaves_and_wipes(opened: Open, qtbot: QtBot) -> None:
    one = opened().open().at_menu().practising()
    one.do()
    one.hand.press("primary")
    assert one.kiosk.visit.answers
    QApplication.clipboard().setText("what someone copied")
    one.clock.now += 151
    qtbot.waitUntil(lambda: shows(one, Welcome), timeout=TICK_MS)
    one.kiosk.close()
    assert rows(one.folder, "answers") == rows(one.folder, "visits") == 0
    assert QApplication.clipboard().text() == ""


def test_nobody_is_asked_on_the_welcome(opened: Open) -> None:
    one = opened().open()
    one.clock.now += 100_000
    wait_ms(1100)
    assert shows(one, Welcome)


def last_sign(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "kiosk.db")) as database:
        return str(database.execute("SELECT at FROM visits").fetchone()[0])


def test_whoever_only_reads_is_kept_as_there_for_after_a_power_cut(opened: Open, tmp_path: Path) -> None:
    one = opened().open().at_menu().practising()
    wait_ms(400)
    before = last_sign(one.power_cut(tmp_path / "before"))
    one.clock.now += 100
    for x in (300, 320):
        QTest.mouseMove(one.kiosk.window.windowHandle(), QPoint(x, 300))
    wait_ms(100)
    assert last_sign(one.power_cut(tmp_path / "after")) > before

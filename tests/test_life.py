from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.life import LEFT
from kiosk.staff.door import hash_of
from kiosk.visit.screens import Menu, StaffPin
from tests.opened import Open, rows, shows

PIN = "240613"


def test_a_window_with_a_pin_lets_only_staff_out(opened: Open) -> None:
    one = opened(pin_hash=hash_of(PIN)).open().at_menu()
    assert not one.kiosk.window.close()
    QApplication.clipboard().setText("what someone copied")
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    def leave() -> None:
        QTest.keyClick(one.kiosk.window.windowHandle(), Qt.Key.Key_F12, chord)
        assert shows(one, StaffPin)
        one.kiosk.visit.staff_pin(PIN)
        assert one.kiosk.visit.screen == StaffPin(wrong=False, wait=0, looking=True)

    assert one.live_until(lambda: False, leave) == LEFT
    assert QApplication.clipboard().text() == ""
    one.kiosk.close()
    assert rows(one.folder, "visits") == 0


def test_whoever_goes_back_while_a_pin_is_looked_at_goes_on(opened: Open) -> None:
    one = opened(pin_hash=hash_of(PIN)).open().at_menu()

    def change_my_mind() -> None:
        one.kiosk.visit.staff_door()
        one.kiosk.visit.staff_pin(PIN)
        one.hand.press("close")

    assert one.live_until(lambda: shows(one, Menu), change_my_mind) == LEFT
    assert shows(one, Menu)
    assert not one.kiosk.visit.staff_left

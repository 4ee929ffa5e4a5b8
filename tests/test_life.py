from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.life import ERASE_AGAIN_MS, LEFT
from kiosk.staff.door import hash_of
from kiosk.visit.screens import Goodbye, Menu, StaffPin, Welcome
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


def test_what_the_disk_did_not_let_be_forgotten_is_forgotten_later_though_nobody_comes(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    furniture = one.kiosk._furniture  # noqa: SLF001 - only a test may trouble the disk
    assert furniture is not None
    disk = furniture.store._database.conn  # noqa: SLF001 - the same
    furniture.courier.settle()
    disk.execute("PRAGMA query_only = ON")
    one.kiosk.visit.leave()
    assert disk.execute("SELECT count(*) FROM visits").fetchone() == (1,)
    disk.execute("PRAGMA query_only = OFF")
    assert one.life is not None
    again = one.life._erasing  # noqa: SLF001 - a test does not wait for so long
    assert again.isActive()
    assert again.interval() == ERASE_AGAIN_MS
    again.timeout.emit()
    furniture.courier.settle()
    assert disk.execute("SELECT count(*) FROM visits").fetchone() == (0,)


def test_at_the_goodbye_nothing_of_a_visit_is_left_for_a_power_cut_to_bring_back(
    opened: Open, tmp_path: Path
) -> None:
    one = opened().open().at_menu().practising()
    one.do()
    one.hand.press("primary")
    one.kiosk.visit.finish()
    assert shows(one, Goodbye)
    one.kiosk.visit.keep()
    left = one.power_cut(tmp_path / "cut")
    assert rows(left, "visits") == rows(left, "answers") == 0
    assert shows(opened(folder=left).open(), Welcome)

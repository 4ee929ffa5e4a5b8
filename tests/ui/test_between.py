from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from kiosk.paper import loaded
from kiosk.ui.between import between_touches


def test_a_touch_comes_between_two_parts_of_what_draws_sheets(qtbot: QtBot) -> None:
    parts = ("colorsys", "nturl2path", "rlcompleter")
    for part in parts:
        sys.modules.pop(part, None)
    window, found = QObject(), list[int]()
    touch = QTimer(window, interval=0)
    touch.timeout.connect(lambda: found.append(sum(part in sys.modules for part in parts)))
    touch.start()
    between_touches(window, loaded(parts))
    qtbot.waitUntil(lambda: bool(found) and found[-1] == len(parts))
    assert sorted({*found}) == [1, 2, 3]

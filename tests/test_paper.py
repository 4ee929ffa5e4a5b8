from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from kiosk.paper import PAPER, get_paper_ready


def test_a_touch_comes_between_two_parts_of_what_draws_sheets(qtbot: QtBot) -> None:
    parts = ("colorsys", "nturl2path", "rlcompleter")
    for part in parts:
        sys.modules.pop(part, None)
    window, loaded = QObject(), list[int]()
    touch = QTimer(window, interval=0)
    touch.timeout.connect(lambda: loaded.append(sum(part in sys.modules for part in parts)))
    touch.start()
    get_paper_ready(window, parts)
    qtbot.waitUntil(lambda: bool(loaded) and loaded[-1] == len(parts))
    assert sorted({*loaded}) == [1, 2, 3]


def test_all_that_draws_a_sheet_can_be_loaded_in_parts() -> None:
    assert [import_module(part).__name__ for part in PAPER] == [*PAPER]

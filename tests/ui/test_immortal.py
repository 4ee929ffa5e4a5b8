from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from kiosk.ui.immortal import ENOUGH, IMMORTAL_SINCE, make_constants_immortal


def test_none_never_runs_out_however_much_the_window_library_takes() -> None:
    make_constants_immortal()
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("thing")
    assert sys.version_info >= IMMORTAL_SINCE or sys.getrefcount(None) > ENOUGH // 2


def test_asking_twice_changes_nothing() -> None:
    make_constants_immortal()
    assert sys.version_info >= IMMORTAL_SINCE or sys.getrefcount(None) < 2 * ENOUGH

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.errors import KioskError
from kiosk.showcase.camera import Camera
from kiosk.showcase.made import Made


def test_pictures_are_numbered_in_the_order_they_were_taken(qtbot: QtBot, tmp_path: Path) -> None:
    window = QLabel("what is seen")
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    camera = Camera(window, tmp_path, Made(tmp_path, "demo"))
    for name in ("welcome", "menu"):
        camera.take(name)
    assert camera.pictures == [str(tmp_path / "001-welcome.png"), str(tmp_path / "002-menu.png")]
    assert QImage(camera.pictures[1]).size().toTuple() == (300, 200)


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = QLabel()
    qtbot.addWidget(window)
    nowhere = tmp_path / "nowhere"
    camera = Camera(window, nowhere, Made(nowhere, "demo"))
    with pytest.raises(KioskError, match="nowhere"):
        camera.take("welcome")
    assert camera.pictures == []

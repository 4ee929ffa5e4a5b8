from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.core.errors import KioskError
from kiosk.showcase.album import WAITING, Album


def picture(number: int) -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(number, 0, 0))
    return image


def test_everything_is_written_when_it_ends(tmp_path: Path) -> None:
    count = 3 * WAITING
    with Album() as album:
        for number in range(count):
            album.put(picture(number), tmp_path / f"{number}.png")
    reds = [QColor(QImage(str(tmp_path / f"{number}.png")).pixel(0, 0)).red() for number in range(count)]
    assert reds == [*range(count)]


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"nowhere.*cannot be written"), Album() as album:
        album.put(picture(1), tmp_path / "nowhere" / "one.png")


def test_it_stops_soon_when_one_cannot_be_written(tmp_path: Path) -> None:
    file, album = tmp_path / "nowhere" / "one.png", Album()
    for _ in range(WAITING):
        album.put(picture(1), file)
    with pytest.raises(KioskError):
        album.put(picture(1), file)


def test_what_went_amiss_elsewhere_is_not_hidden(tmp_path: Path) -> None:
    album = Album()
    album.put(picture(1), tmp_path / "nowhere" / "one.png")
    with pytest.raises(ZeroDivisionError), album:
        raise ZeroDivisionError

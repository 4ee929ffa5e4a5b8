from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from kiosk.showcase.audit.pixels import Pixels

Format = QImage.Format
RED, WHITE = 0xFF0000, 0xFFFFFF


def flag(form: Format) -> QImage:
    """Give 5 by 4 px of white; of the second row, the second and the third px are red."""
    picture = QImage(5, 4, form)
    picture.fill(QColor("white"))
    for x in (1, 2):
        picture.setPixelColor(x, 1, QColor(RED))
    return picture


@pytest.mark.parametrize(
    "form", [Format.Format_RGB32, Format.Format_ARGB32_Premultiplied, Format.Format_RGB888]
)
def test_a_colour_is_the_one_that_qt_gives(form: Format) -> None:
    picture = flag(form)
    pixels = Pixels(picture)
    places = [(x, y) for x in range(5) for y in range(4)]
    assert [pixels.at(*place) for place in places] == [picture.pixel(*place) & 0xFFFFFF for place in places]


def test_colours_are_counted_in_the_rows_that_are_asked_for() -> None:
    pixels = Pixels(flag(Format.Format_RGB32))
    assert pixels.count(QRect(0, 0, 5, 4)) == Counter({WHITE: 18, RED: 2})
    assert pixels.count(QRect(2, 1, 2, 2)) == Counter({WHITE: 3, RED: 1})
    assert pixels.count(QRect(0, 0, 5, 4), 2) == Counter({WHITE: 10})


def test_there_is_nothing_outside() -> None:
    pixels = Pixels(flag(Format.Format_RGB32))
    assert [pixels.has(*place) for place in ((4, 3), (5, 3), (4, 4), (-1, 0))] == [True, False, False, False]

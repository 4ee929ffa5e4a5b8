from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.ui.theme.palette import LIGHT
from kiosk.ui.widgets.skyline import paint_skyline


def test_the_skyline_is_drawn_in_the_four_tones_at_the_bottom_of_its_area() -> None:
    image = QImage(440, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint_skyline(painter, QRectF(image.rect()), LIGHT.skyline)
    painter.end()
    seen = {image.pixelColor(x, y).name() for x in range(440) for y in range(380, 600)}
    assert set(LIGHT.skyline) <= seen
    assert {image.pixelColor(x, y).name() for x in range(0, 440, 5) for y in range(0, 375, 5)} == {"#000000"}

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtGui import QColor

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.tick import DASHES, PEN, disc, ring


def test_a_disc_is_round_and_has_its_sign_in_the_middle(qapp: object) -> None:
    assert qapp is not None
    for icon in ("check", "minus"):
        image = disc(Look(), 88, "#2c8726", "#ffffff", icon).toImage()
        assert image.pixelColor(1, 1).alpha() == 0
        assert image.pixelColor(44, 4) == QColor("#2c8726")
        assert any(image.pixelColor(x, 44) == QColor("#ffffff") for x in range(20, 70))


def test_a_ring_is_open_in_the_middle_and_dashed_evenly_all_around(qapp: object) -> None:
    assert qapp is not None
    image = ring(Look(), 100, "#687278").toImage()
    assert image.width() == image.height() == 100
    assert all(image.pixelColor(x, 50).alpha() == 0 for x in range(20, 80))
    away = 50 * (1 - PEN)
    places = [(away * cos(pi * step / 180), away * sin(pi * step / 180)) for step in range(361)]
    drawn = [image.pixelColor(int(50 + x), int(50 + y)).alpha() > 0 for x, y in places]
    assert sum(one and not following for one, following in pairwise(drawn)) == DASHES

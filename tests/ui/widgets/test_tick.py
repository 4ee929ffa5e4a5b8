from __future__ import annotations

from PySide6.QtGui import QColor

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.tick import disc


def test_a_disc_is_round_and_has_its_sign_in_the_middle(qapp: object) -> None:
    assert qapp is not None
    for icon in ("check", "minus"):
        image = disc(Look(), 88, "#2c8726", "#ffffff", icon).toImage()
        assert image.pixelColor(1, 1).alpha() == 0
        assert image.pixelColor(44, 4) == QColor("#2c8726")
        assert any(image.pixelColor(x, 44) == QColor("#ffffff") for x in range(20, 70))

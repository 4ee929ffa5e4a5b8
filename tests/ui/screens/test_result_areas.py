from __future__ import annotations

from kiosk.core.findings import AreaWord
from kiosk.ui.screens.result_areas import sign_of
from kiosk.ui.theme.look import Look


def test_each_word_about_an_area_has_its_own_sign(qapp: object) -> None:
    assert qapp is not None
    images = [sign_of(word, Look()).toImage() for word in AreaWord]
    assert images[0] != images[1] != images[2] != images[0]

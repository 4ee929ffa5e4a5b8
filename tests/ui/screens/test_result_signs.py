from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from kiosk.core.preferences import Contrast, TextSize
from kiosk.ui.screens.result_area_row import title_role
from kiosk.ui.screens.result_signs import sign_before
from kiosk.ui.theme.look import Look
from tests.ui.contrast import SEEN, colours_of, ratio


def drawn(look: Look, *, alone: bool) -> QImage:
    """Draw a sign where it stands, on the box of the areas."""
    sign = sign_before(look, alone=alone)
    assert isinstance(sign, QLabel)
    image = QImage(sign.size(), QImage.Format.Format_RGB32)
    image.fill(look.palette.quiet)
    painter = QPainter(image)
    painter.drawPixmap(0, 0, sign.pixmap())
    painter.end()
    return image


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("text_size", TextSize)
def test_what_is_not_done_alone_yet_has_a_sign_as_large_as_a_tick_and_as_plain_to_see(
    qapp: object, contrast: Contrast, text_size: TextSize
) -> None:
    assert qapp is not None
    look = Look(text_size=text_size, contrast=contrast)
    done, to_come = (drawn(look, alone=alone) for alone in (True, False))
    assert to_come.size() == done.size()
    within = QRect(to_come.rect())
    behind = look.palette.quiet
    for image in (done, to_come):
        seen = [colour for colour in colours_of(image, within) if ratio(colour, behind) >= SEEN]
        assert seen
    inked = sum(count for colour, count in colours_of(to_come, within).items() if colour != behind)
    assert inked > 0.1 * within.width() * within.height()
    middle = QRect(within.center(), within.center())
    assert {*colours_of(to_come, middle)} == {behind}


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("text_size", TextSize)
def test_a_sign_is_not_much_smaller_than_the_letters_beside_it(
    qapp: object, text_size: TextSize, *, portrait: bool
) -> None:
    assert qapp is not None
    look = Look(*((1080, 1920) if portrait else (1024, 768)), text_size)
    letters = look.font(title_role(look)).pixelSize()
    assert drawn(look, alone=True).height() >= 0.75 * letters

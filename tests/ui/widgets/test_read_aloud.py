from __future__ import annotations

from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.read_aloud import ReadAloud


@pytest.mark.parametrize(("size", "also"), [*product(TextSize, ["", "of de lange toets"])])
def test_the_corner_is_a_large_target_and_holds_its_words(qtbot: QtBot, size: TextSize, also: str) -> None:
    look = Look(text_size=size)
    corner = ReadAloud("Lees voor", look, also)
    qtbot.addWidget(corner)
    widest = corner.fontMetrics().horizontalAdvance("Lees voor")
    assert corner.width() >= max(look.px(160), widest)
    assert corner.height() >= look.px(96)
    assert corner.accessibleDescription() == also

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.read_aloud import ICON, ReadAloud


@pytest.mark.parametrize(("size", "also"), [*product(TextSize, ["", "Spatiebalk"])])
def test_the_corner_is_a_large_target_and_holds_its_words(qtbot: QtBot, size: TextSize, also: str) -> None:
    look = Look(text_size=size)
    corner = ReadAloud("Lees voor", look, also)
    qtbot.addWidget(corner)
    widest = corner.fontMetrics().horizontalAdvance("Lees voor")
    assert corner.width() >= max(look.px(160), widest)
    assert corner.height() >= look.px(96)


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("text_size", TextSize)
def test_the_key_that_does_the_same_is_drawn_around_its_name(
    qtbot: QtBot, text_size: TextSize, *, right_to_left: bool
) -> None:
    look = Look(text_size=text_size)
    corner = ReadAloud("Lees voor", look, "Spatiebalk")
    qtbot.addWidget(corner)
    if right_to_left:
        corner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    corner.setStyleSheet(style_sheet(look))
    image = corner.grab().toImage()
    ground = look.palette.brand
    inked = [
        {x for x in range(image.width()) if image.pixelColor(x, y).name() != ground}
        for y in range(image.height())
    ]
    lines = [row for row in inked if longest_run(row) > look.px(100)]
    name = QFontMetrics(look.font(Role.BODY)).horizontalAdvance("Spatiebalk")
    assert len(lines) > 1
    assert all(longest_run(line) > name for line in (lines[0], lines[-1]))
    assert len(inked[-1]) == 0
    # The word stands above it, in every size of letters.
    first_line = next(y for y, row in enumerate(inked) if longest_run(row) > name)
    above = set().union(*inked[:first_line])
    assert len(above & {*range(min(lines[0]), max(lines[0]))}) > look.px(60)


def longest_run(row: set[int]) -> int:
    """Give the length of the longest line of px without a gap."""
    longest = run = 0
    for x in range(max(row, default=0) + 1):
        run = run + 1 if x in row else 0
        longest = max(longest, run)
    return longest


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_letters_that_reach_low_are_drawn_whole(qtbot: QtBot, text_size: TextSize) -> None:
    look = Look(1024, 768, text_size, right_to_left=True)
    corner = ReadAloud("استمع", look)
    qtbot.addWidget(corner)
    corner.setStyleSheet(style_sheet(look))
    image = corner.grab().toImage()
    ground = look.palette.brand
    step = round(look.text_px(Role.STRONG) * 1.2)
    below_the_icon = (image.height() - look.px(ICON + 2) - step) // 2 + look.px(ICON)
    rows = [
        y
        for y in range(below_the_icon, image.height())
        if any(image.pixelColor(x, y).name() != ground for x in range(image.width()))
    ]
    word = QFontMetrics(look.font(Role.STRONG)).tightBoundingRect("استمع")
    assert len(rows) >= word.height() - 1
    assert rows[-1] < image.height() - 1

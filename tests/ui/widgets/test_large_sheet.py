from __future__ import annotations

from io import BytesIO

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.large_sheet import LargeSheet, cut
from kiosk.ui.widgets.paper import page_of

LINES = (740, 640, 540, 440, 400, 300, 200, 100)
"""Points from the bottom of the page; nothing stands in the middle between 440 and 400."""


def sheet() -> bytes:
    """Give an A4 page of 595 points with lines of 20 points between white edges of 90."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for index, line in enumerate(LINES):
        canvas.setFillColorRGB(*((1, 0, 0) if index < 4 else (0, 0, 1)))
        canvas.rect(90, line, 415, 20, stroke=0, fill=1)
    canvas.save()
    return buffer.getvalue()


def colours(image: QImage) -> tuple[set[str], set[str]]:
    """Give the colours of the left half and of the right half."""
    middle = image.width() // 2
    both: tuple[set[str], set[str]] = (set(), set())
    for x in range(0, image.width(), 16):
        for y in range(0, image.height(), 4):
            both[x > middle].add(image.pixelColor(x, y).name())
    return both


@pytest.mark.parametrize(
    ("right_to_left", "first", "second"), [(False, "#ff0000", "#0000ff"), (True, "#0000ff", "#ff0000")]
)
def test_the_upper_half_stands_first_in_reading_order(
    qtbot: QtBot, first: str, second: str, *, right_to_left: bool
) -> None:
    large = LargeSheet(sheet(), "Your sheet", Look(right_to_left=right_to_left))
    qtbot.addWidget(large)
    large.resize(1280, 600)
    left, right = colours(large.grab().toImage())
    assert first in left
    assert second not in left
    assert second in right
    assert first not in right


def test_no_line_is_cut_and_white_edges_go() -> None:
    page = page_of(sheet(), 1000)
    assert page is not None
    upper, lower = cut(page, halves=True)
    assert page.pixelColor(350, upper.bottom()) == QColor("white")
    assert upper.bottom() + 1 == lower.top()
    assert upper.width() < page.width() * 0.75
    (whole,) = cut(page, halves=False)
    assert abs(whole.height() - upper.height() - lower.height()) <= 2


def test_letters_of_the_sheet_are_16_px_at_least(qtbot: QtBot) -> None:
    large = LargeSheet(sheet(), "Your sheet", Look())
    qtbot.addWidget(large)
    large.resize(1280, 600)
    image = large.grab().toImage()
    column = [image.pixelColor(200, y).name() for y in range(600)]
    first = column.index("#ff0000")
    high = next(y for y in range(first, 600) if column[y] != "#ff0000") - first
    assert high / 20 * 14 >= 16


def test_bytes_that_are_no_page_show_an_empty_one(qtbot: QtBot) -> None:
    large = LargeSheet(b"", "Your sheet", Look())
    qtbot.addWidget(large)
    large.resize(1280, 600)
    assert colours(large.grab().toImage()) == ({"#ffffff"}, {"#ffffff"})

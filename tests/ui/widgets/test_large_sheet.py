from __future__ import annotations

from io import BytesIO

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QRegion
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kiosk import paths
from kiosk.content.catalogue import Catalogue
from kiosk.core.preferences import TextSize
from kiosk.core.sheet import Sheet
from kiosk.reports.sheet import sheet_pdf, sheet_words
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.large_sheet import AIR, HEIGHT, SIDE, SMALLEST, LargeSheet, words_in
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET

INK = {"#ff0000", "#00ff00", "#0000ff"}
BARS = ((60, 14, (1, 0, 0)), (300, 14, (0, 1, 0)), (600, 14, (0, 0, 1)))
"""Of each section: points from the top of the page, the height of its one bar, its colour."""


def page(*, outline: bool = True) -> bytes:
    """Give an A4 page of three sections with one bar each, as high as small letters are."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, HEIGHT))
    for top, high, colour in BARS:
        if outline:
            canvas.bookmarkPage(str(top), fit="XYZ", left=0, top=HEIGHT - top + 20, zoom=0)
            canvas.addOutlineEntry(str(top), str(top))
        canvas.setFillColorRGB(*colour)
        canvas.rect(50, HEIGHT - top - high, 495, high, stroke=0, fill=1)
    if outline:
        canvas.bookmarkPage("end", fit="XYZ", left=0, top=42, zoom=0)
        canvas.addOutlineEntry("end", "end")
    canvas.save()
    return buffer.getvalue()


def shown(qtbot: QtBot, pdf: bytes, look: Look) -> list[QImage]:
    """Give what is seen of each part."""
    large = LargeSheet(pdf, "Your sheet", look)
    qtbot.addWidget(large)
    large.resize(look.width, look.room)
    images = []
    for number in range(large.count):
        large.show_part(number)
        images.append(large.grab().toImage())
    return images


def colours(image: QImage) -> set[str]:
    middle = image.width() // 2
    return {image.pixelColor(middle, y).name() for y in range(image.height())} & INK


def test_each_part_shows_its_own_section_and_all_are_shown(qtbot: QtBot) -> None:
    parts = [colours(image) for image in shown(qtbot, page(), Look())]
    assert set().union(*parts) == INK
    assert sum(map(len, parts)) == len(INK)
    assert len(parts) > 1


@pytest.mark.parametrize(
    "look", [Look(), Look(1024, 768), Look(1920, 1080), Look(1080, 1920), Look(3840, 2160)]
)
def test_small_letters_are_as_large_as_those_of_the_screen(qtbot: QtBot, look: Look) -> None:
    for image in shown(qtbot, page(), look):
        column = [image.pixelColor(image.width() // 2, y).name() for y in range(image.height())]
        high = max(column.count(colour) for colour in INK)
        assert high / BARS[0][1] * SMALLEST >= look.text_px(Role.BODY) - 1


@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1280, 800, TextSize.LARGEST)])
@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR)])
def test_the_sheet_itself_fits_beside_the_edges_of_the_screen(
    qtbot: QtBot, look: Look, sheet: Sheet, words: Catalogue
) -> None:
    images = shown(qtbot, sheet_pdf(sheet, words, paths.ASSETS), look)
    assert len(images) == 3
    for image in images:
        edge = [image.pixelColor(x, y).name() for x in (0, SIDE // 2) for y in range(0, image.height(), 4)]
        assert {*edge} == {"#ffffff"}


def test_each_part_tells_what_it_shows_and_together_they_tell_all(qtbot: QtBot) -> None:
    told = sheet_words(SHEET, NL, paths.ASSETS)
    large = LargeSheet(sheet_pdf(SHEET, NL, paths.ASSETS), "Your sheet", Look(), told)
    qtbot.addWidget(large)
    parts = []
    for number in range(large.count):
        large.show_part(number)
        parts.append(large.accessibleDescription().split("\n"))
    assert len(parts) == 3
    assert [line for part in parts for line in part] == [line for part in told[:-1] for line in part]
    assert parts[0][-1] == SHEET.can_do[-1].words


def test_nothing_of_the_next_part_shows_in_the_air_around_one() -> None:
    inked = QRegion(50, 10, 100, 40).united(QRegion(50, 52, 100, 40))
    assert words_in(inked, (0, 51)) == QRect(50 - AIR, 10 - AIR, 100 + 2 * AIR, 40 + AIR + 1)
    assert words_in(inked, (51, 200)).top() == 51


def test_a_page_that_cannot_be_parted_tells_all(qtbot: QtBot) -> None:
    large = LargeSheet(page(outline=False), "Your sheet", Look(), (("one",), ("other",)))
    qtbot.addWidget(large)
    assert large.accessibleDescription() == "one\nother"


def test_a_page_without_an_outline_is_shown_in_one_piece(qtbot: QtBot) -> None:
    (only,) = shown(qtbot, page(outline=False), Look())
    assert colours(only) == INK


def test_bytes_that_are_no_page_show_an_empty_one(qtbot: QtBot) -> None:
    (only,) = shown(qtbot, b"", Look())
    assert only.pixelColor(640, 300).name() == "#ffffff"

from __future__ import annotations

from io import BytesIO

from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.paper import Paper


def sheet() -> bytes:
    """Give an A4 page whose upper half is red."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 421, 595, 421, stroke=0, fill=1)
    canvas.save()
    return buffer.getvalue()


def test_the_page_is_shown_whole_and_in_its_own_shape(qtbot: QtBot) -> None:
    paper = Paper(sheet(), "Your sheet", Look())
    qtbot.addWidget(paper)
    assert paper.height() == 800 - 96 - 104 - 48
    assert abs(paper.width() / paper.height() - 210 / 297) < 0.01
    image = paper.grab().toImage()
    middle = paper.width() // 2
    assert image.pixelColor(middle, paper.height() // 4) == QColor("red")
    assert image.pixelColor(middle, paper.height() * 3 // 4) == QColor("white")
    assert paper.accessibleName() == "Your sheet"


def test_a_page_tells_what_stands_on_it_to_a_program_that_reads_the_window(qtbot: QtBot) -> None:
    paper = Paper(sheet(), "Your sheet", Look(), told=(("Digipunt", "My sheet"), ("Remember",)))
    qtbot.addWidget(paper)
    seen = QAccessible.queryAccessibleInterface(paper)
    assert seen.text(QAccessible.Text.Name) == "Your sheet"
    assert seen.text(QAccessible.Text.Description) == "Digipunt\nMy sheet\nRemember"


def test_bytes_that_are_no_page_show_none(qtbot: QtBot) -> None:
    paper = Paper(b"", "Your sheet", Look())
    qtbot.addWidget(paper)
    assert paper.grab().toImage().pixelColor(50, 50) != QColor("red")

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.text import TextBlock, lay_out

LONG = "Somebody who never used a mouse must be able to read this heading without any help at all."


def ink(block: TextBlock) -> tuple[int, int]:
    """Give the first and last column of px that hold ink."""
    image = QImage(block.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    block.render(image)
    dark = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return dark[0], dark[-1]


def test_a_line_is_as_high_as_its_role_says(qtbot: QtBot) -> None:
    block = TextBlock("One line", Look(), Role.HEADING_1)
    qtbot.addWidget(block)
    assert block.heightForWidth(1000) == 58


def test_more_lines_are_that_much_higher(qtbot: QtBot) -> None:
    block = TextBlock("One line\nand another", Look(), Role.HEADING_1)
    qtbot.addWidget(block)
    assert block.heightForWidth(1000) == 116


@pytest.mark.parametrize("width", [300, 400, 500, 700])
def test_a_heading_never_leaves_one_word_alone(width: int) -> None:
    layout = lay_out(LONG, Look().font(Role.HEADING_2), width, balanced=True)
    last = layout.lineAt(layout.lineCount() - 1)
    words = LONG[last.textStart() : last.textStart() + last.textLength()].split()
    assert layout.lineCount() > 4 or len(words) > 1


def test_lines_break_between_sentences_where_they_can() -> None:
    layout = lay_out("Nobody can do everything. That is fine.", Look().font(Role.OPTION), 330, balanced=True)
    assert [layout.lineAt(i).textLength() for i in range(layout.lineCount())] == [26, 13]


def test_a_sentence_that_is_too_long_for_its_line_is_balanced() -> None:
    layout = lay_out("Yes. Nobody can do everything here.", Look().font(Role.OPTION), 330, balanced=True)
    assert layout.lineCount() == 2
    assert layout.lineAt(0).textLength() > 6


def test_balancing_never_adds_a_line() -> None:
    font = Look().font(Role.HEADING_2)
    for width in range(250, 1200, 37):
        plain, balanced = lay_out(LONG, font, width), lay_out(LONG, font, width, balanced=True)
        assert plain.lineCount() == balanced.lineCount()


def test_no_line_is_wider_than_60_letters(qtbot: QtBot) -> None:
    block = TextBlock(LONG * 3, Look(), Role.BODY)
    qtbot.addWidget(block)
    assert block.sizeHint().width() <= 22 * 30 + 2


def test_words_start_at_the_left_or_at_the_right_as_the_language_does(qtbot: QtBot) -> None:
    block = TextBlock("Welcome", Look(), Role.BODY)
    qtbot.addWidget(block)
    block.resize(600, 40)
    left = ink(block)
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = ink(block)
    assert left[0] < 5
    assert right[1] > 594


def test_centred_words_stand_in_the_middle(qtbot: QtBot) -> None:
    block = TextBlock("Welcome", Look(), Role.BODY, centred=True)
    qtbot.addWidget(block)
    block.resize(600, 40)
    first, last = ink(block)
    assert abs((600 - last) - first) < 6


def test_the_accessible_name_holds_the_words_without_marks(qtbot: QtBot) -> None:
    block = TextBlock("This is <b>strong</b>.", Look())
    qtbot.addWidget(block)
    interface = QAccessible.queryAccessibleInterface(block)
    assert interface.text(QAccessible.Text.Name) == "This is strong."
    assert interface.role() is QAccessible.Role.StaticText


def test_other_words_take_their_place(qtbot: QtBot) -> None:
    block = TextBlock("One", Look())
    qtbot.addWidget(block)
    block.say("Two\nlines")
    assert block.text() == "Two\nlines"
    assert block.heightForWidth(500) == 2 * Look().line(Role.BODY)

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QFontMetricsF, QImage, QRegion
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.breaks import HYPHEN, NOTHING
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.text_layout import forget, lay_out, taken, widest_line, widest_word

LONG = "Somebody who never used a mouse must be able to read this heading without any help at all."

UNBOUNDED = 100_000
"""A width in px that no line fills."""


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


@given(
    st.lists(st.text(alphabet="abiW12(@\u0628\u0645. \n", min_size=1, max_size=19), min_size=1, max_size=12),
    st.lists(st.integers(1, 700), min_size=2, max_size=12),
)
@example(["ziekteverzekering 12 geboortedatum 12"], [222, 214])
@example(
    ["\u0627\u062e\u062a\u064a\u0627\u0631 \u0627\u0644\u0643\u0648\u0643\u064a\u0632 (cookies)"],
    [*range(160, 90, -1)],
)
def test_what_is_remembered_of_words_is_what_they_take_in_every_width(
    words: list[str], widths: list[int]
) -> None:
    forget()
    said, font = " ".join(words), Look().font(Role.BODY)
    for width in widths:
        alone = lay_out(said, font, width)
        assert taken(said, font, width) == (alone.lineCount(), widest_line(alone))


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


def lines_of(words: str, role: Role, width: int) -> list[str]:
    """Give the lines that words are broken into, without what only says where they may break."""
    layout = lay_out(words, Look(text_size=TextSize.LARGEST).font(role), width, balanced=True)
    whole = layout.text()
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    assert all(line.naturalTextWidth() <= width + 1 for line in lines)
    texts = [whole[line.textStart() : line.textStart() + line.textLength()] for line in lines]
    return [text.replace(NOTHING, "").replace(HYPHEN, "").strip(" \n\u2028") for text in texts]


def test_a_word_that_is_wider_than_its_line_is_broken_where_it_may() -> None:
    assert lines_of("Schrijf naar sara.peeters@stadveerle.example", Role.HEADING_2, 330) == [
        "Schrijf naar",
        "sara.peeters@",
        "stadveerle",
        ".example",
    ]
    assert lines_of("Toegankelijkheid", Role.HEADING_2, 330) == ["Toegankelijk", "heid"]


def test_an_address_between_words_from_the_right_is_whole_or_begins_a_line() -> None:
    address = "iemand@post.example"
    whole = ceil(widest_word(address, Look(text_size=TextSize.LARGEST).font(Role.BODY)))
    assert lines_of(f"ما كتبته: {address}", Role.BODY, whole + 2) == ["ما كتبته:", address]
    first, *rest = lines_of(f"ما كتبته: {address}", Role.BODY, whole * 9 // 10)
    assert first == "ما كتبته:"
    assert len(rest) > 1
    assert "".join(rest) == address
    broken = lay_out(
        f"ما كتبته: {address}", Look(text_size=TextSize.LARGEST).font(Role.BODY), whole * 9 // 10
    )
    assert " \u2028" not in broken.text(), (
        "a space at the end of a line would push its beginning over the edge"
    )


def test_a_mail_address_asks_for_more_room_than_another_long_word(qtbot: QtBot) -> None:
    address, word = (
        TextBlock(words, Look(), Role.HEADING_1) for words in ("iemand@post.example", "Toegankelijkheid")
    )
    qtbot.addWidget(address)
    qtbot.addWidget(word)
    assert address.minimumSizeHint().width() > word.minimumSizeHint().width()


@given(st.text(alphabet="abcdefgilmnorst @./ ", max_size=40), st.integers(60, 400))
def test_no_line_ever_sticks_out(words: str, width: int) -> None:
    lines_of(words, Role.BODY, width)


def test_words_that_fit_are_never_broken() -> None:
    for width in range(420, 900, 40):
        together = " ".join(lines_of("Toegankelijkheid voor iedereen die komt.", Role.BODY, width))
        assert together == "Toegankelijkheid voor iedereen die komt."


def test_a_long_word_asks_for_no_more_than_a_column_has(qtbot: QtBot) -> None:
    block = TextBlock("sara.peeters@stadveerle.example", Look(text_size=TextSize.LARGEST), Role.HEADING_2)
    qtbot.addWidget(block)
    assert block.minimumSizeHint().width() <= 240
    assert block.heightForWidth(330) > 2 * block.heightForWidth(UNBOUNDED)


def test_words_start_at_the_left_or_at_the_right_as_the_language_does(qtbot: QtBot) -> None:
    block = TextBlock("Welcome", Look(), Role.BODY)
    qtbot.addWidget(block)
    block.resize(600, 40)
    left = ink(block)
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = ink(block)
    assert left[0] < 5
    assert right[1] > 594


def test_a_mark_that_leans_out_of_the_first_letter_is_not_cut_off(qtbot: QtBot) -> None:
    look = Look(text_size=TextSize.LARGEST)
    block = TextBlock("îjf", look, Role.HEADING_2)
    qtbot.addWidget(block)
    block.resize(600, 80)
    leans = QFontMetricsF(look.font(Role.HEADING_2)).tightBoundingRect("î").left()
    assert leans < 0
    assert block.lines()[0].left() == -leans
    block.say("")
    assert {line.left() for line in block.lines()} <= {0}


def test_a_letter_that_leans_out_at_the_right_is_not_cut_off_in_a_script_from_there(qtbot: QtBot) -> None:
    look = Look(text_size=TextSize.LARGEST, right_to_left=True)
    letter, metrics = "f", QFontMetricsF(look.font(Role.HEADING_2))
    leans = metrics.tightBoundingRect(letter).right() - metrics.horizontalAdvance(letter)
    assert leans > 0
    for words, moved in (("cv.pdf", leans), ("cv\u200b.pdf", leans), ("بنك pdf", 0)):
        block = TextBlock(words, look, Role.HEADING_2)
        qtbot.addWidget(block)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        block.resize(600, 80)
        assert block.lines()[0].right() == pytest.approx(600 - moved)


def test_an_arabic_letter_that_leans_out_at_the_right_is_not_cut_off(qtbot: QtBot) -> None:
    look = Look(1920, 1080, TextSize.LARGE, right_to_left=True)
    block = TextBlock("كان جوابك", look, Role.BODY)
    qtbot.addWidget(block)
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    block.resize(600, 80)
    assert block.lines()[0].right() < 600
    block.say("باب")
    assert block.lines()[0].right() == pytest.approx(600)


def test_of_a_line_that_the_edge_of_a_page_cuts_nothing_is_drawn(qtbot: QtBot) -> None:
    area, page, block = QScrollArea(), QWidget(), TextBlock("f", Look(), Role.BODY)
    qtbot.addWidget(area)
    block.setParent(page)
    step = Look().line(Role.BODY)
    block.setGeometry(0, 0, 300, step)
    page.setFixedSize(300, 400)
    area.setFrameStyle(0)
    area.setWidget(page)
    area.resize(300, step)
    area.show()
    assert block.whole_lines(block.lines()) == QRegion(0, 0, 300, step)
    area.resize(300, step // 2)
    QApplication.processEvents()
    assert block.whole_lines(block.lines()).isEmpty()


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


def test_a_hyphen_of_a_word_ends_no_line_and_takes_no_more_room() -> None:
    font = Look().font(Role.BODY)
    metrics = QFontMetrics(font)
    parts = lay_out("Oefen klik-klik met een stille hand", font, metrics.horizontalAdvance("Oefen klik-k"))
    found = [parts.lineAt(index) for index in range(parts.lineCount())]
    lines = [parts.text()[one.textStart() :][: one.textLength()] for one in found]
    assert not any(line.replace("\u2060", "").strip().endswith("-") for line in lines)
    whole = lay_out("klik-klik", font, 900)
    assert abs(whole.lineAt(0).naturalTextWidth() - metrics.horizontalAdvance("klik-klik")) < 2


def test_a_strong_number_keeps_the_width_that_it_needs(qtbot: QtBot) -> None:
    number = "\u00a0".join(("+32", "9", "000", "00"))
    block = TextBlock(f"<b>{number}</b>", Look(), Role.LEAD)
    qtbot.addWidget(block)
    assert block.heightForWidth(block.minimumSizeHint().width()) == Look().line(Role.LEAD)


@pytest.mark.parametrize("role", [Role.LEAD, Role.STRONG])
def test_a_number_of_telephone_is_whole_in_large_letters_too(qtbot: QtBot, role: Role) -> None:
    number = "\u00a0".join(("+32", "9", "000", "00", "00"))
    block = TextBlock(f"<b>{number} of {number}</b>", Look(text_size=TextSize.LARGE), role)
    qtbot.addWidget(block)
    font = Look(text_size=TextSize.LARGE).font(role)
    lines = lay_out(f"<b>{number} of {number}</b>", font, block.minimumSizeHint().width())
    every = map(lines.lineAt, range(lines.lineCount()))
    words = [lines.text()[line.textStart() :][: line.textLength()] for line in every]
    assert [number in line for line in words if "0" in line] == [True, True]


def test_the_widest_word_is_asked_for_and_not_the_one_with_most_letters(qtbot: QtBot) -> None:
    block = TextBlock("iiiiii WWWWW", Look())
    qtbot.addWidget(block)
    assert block.minimumSizeHint().width() >= QFontMetrics(Look().font(Role.BODY)).horizontalAdvance("WWWWW")


def test_a_last_letter_that_reaches_out_is_not_parted_from_its_word(qtbot: QtBot) -> None:
    look = Look(right_to_left=True)
    block = TextBlock("سؤال شخص", look, Role.HEADING_2)
    qtbot.addWidget(block)
    layout = lay_out(block.text(), look.font(Role.HEADING_2), block.minimumSizeHint().width())
    assert layout.lineCount() == 2

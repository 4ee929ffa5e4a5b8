from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from kiosk.showcase.audit.clipping import broken, broken_words, clipped, overlapped, sideways, torn, undrawn
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, drawing
from kiosk.ui.widgets.text import TextBlock
from tests.showcase.audit.stand import Stand, told

FREE = "nothing over words"


def label(words: str) -> QLabel:
    """Plain words of 22 px that are not broken into lines."""
    made = QLabel(words)
    font = QFont("Fira Sans")
    font.setPixelSize(22)
    made.setFont(font)
    made.setObjectName("label")
    return made


def values(faults: list[tuple[str, str, str]]) -> list[str]:
    return [value for _, value, _ in faults]


def test_words_that_are_wider_than_their_place_are_told(stand: Stand) -> None:
    stand.put(label("far too long for its place"), 0, 0, 100, 40)
    [(name, value, limit)] = told(clipped(stand.see()))
    assert name == "label: far too long for its place"
    assert value.endswith("px cut off right")
    assert limit == "0 px"


def test_letters_that_are_cut_through_are_told(stand: Stand) -> None:
    stand.put(label("high"), 0, 0, 100, 14)
    assert any("cut off" in value for value in values(told(clipped(stand.see()))))


def test_what_lies_outside_the_window_is_told(stand: Stand) -> None:
    stand.put(label("half out of the window"), 700, 0, 300, 40)
    [value] = values(told(clipped(stand.see())))
    assert value.endswith("px cut off right")


def test_a_line_that_ends_in_dots_is_told(stand: Stand) -> None:
    stand.put(label("and so on…"), 0, 0, 300, 40)
    assert values(told(clipped(stand.see()))) == ["ends in dots"]


def test_what_can_be_scrolled_to_is_not_cut(stand: Stand) -> None:
    area, content = QScrollArea(), QWidget()
    content.setFixedSize(300, 2000)
    area.setWidget(content)
    stand.put(area, 0, 0, 320, 200)
    stand.put(label("further down"), 0, 190, 200, 40, inside=content)
    assert not told(clipped(stand.see()))


def test_a_page_that_is_wider_than_its_place_is_told(stand: Stand) -> None:
    area, content = QScrollArea(), QWidget()
    content.setFixedSize(500, 100)
    area.setWidget(content)
    stand.put(area, 0, 0, 300, 200)
    stand.see()
    [(_, value, _)] = told(sideways([area]))
    assert int(value.split()[0]) >= 200


def test_a_line_that_has_no_room_in_its_box_is_told_though_nothing_of_it_is_drawn(stand: Stand) -> None:
    block = TextBlock("Each of these words stands on a line", stand.look, Role.BODY)
    stand.put(block, 0, 0, 100, 400)
    stand.see()
    assert list(undrawn([block])) == []
    block.setFixedHeight(60)
    [value] = values(told(undrawn([block])))
    assert value.endswith("lines not drawn")
    block.hide()
    assert list(undrawn([block])) == []


def test_words_over_words_are_told(stand: Stand) -> None:
    stand.put(label("under"), 0, 0, 200, 40)
    stand.put(label("over"), 10, 8, 200, 40)
    assert told(overlapped(stand.see())) == [("label: under and label: over", "words over words", FREE)]


def test_a_box_over_words_is_told_and_one_behind_them_is_not(stand: Stand) -> None:
    behind, over = Box("info"), Box("accent")
    over.setObjectName("over")
    stand.put(behind, 0, 0, 300, 100)
    stand.put(label("half covered"), 0, 20, 200, 40)
    assert not told(overlapped(stand.see()))
    stand.put(over, 60, 0, 300, 100)
    assert values(told(overlapped(stand.see()))) == ["under the box of over"]


def test_a_picture_over_words_is_told(stand: Stand) -> None:
    pixmap = QPixmap(60, 60)
    pixmap.fill(QColor("#005ba9"))
    stand.put(label("Nederlands"), 0, 20, 200, 40)
    stand.put(drawing(pixmap), 80, 10, 60, 60)
    assert values(told(overlapped(stand.see()))) == ["under the picture of QLabel in window"]


def test_lines_of_one_block_are_not_over_each_other(stand: Stand) -> None:
    stand.put(TextBlock("gjpqy one two three four five six ÀÉÎ", stand.look, Role.HEADING_1), 0, 0, 300, 300)
    assert not told(overlapped(stand.see()))


def test_a_word_that_is_broken_anywhere_is_told() -> None:
    assert [*broken_words(["Verge", "lijken"], "Vergelijken")] == ["Verge", "lijken"]


def test_a_word_that_is_said_within_a_sentence_may_stand_alone_with_a_capital() -> None:
    assert not [*broken_words(["Lees voor", "Spatiebalk"], "Lees voor, of druk op de spatiebalk")]


def test_words_may_be_broken_at_a_hyphen_and_addresses_at_their_signs() -> None:
    assert not [*broken_words(["Ver-", "gelijken met", "klik-klik"], "Vergelijken met klik-klik")]
    assert not [*broken_words(["info@post", ".example"], "info@post.example")]
    assert not [*broken_words(["Goed", "verge-"], "Goed vergelijken")]


def test_an_address_that_begins_beside_words_from_the_right_and_ends_below_is_told() -> None:
    words = "ما كتبته: \u2068iemand@post.example\u2069"
    assert [*torn(["ما كتبته: \u2068iemand@", "post.example\u2069"], words)] == ["iemand@post.example"]
    assert not [*torn(["ما كتبته:", "\u2068iemand@", "post.example\u2069"], words)]
    assert not [*torn(["ما كتبته: \u2068iemand@post.example\u2069"], words)]
    assert not [*torn(["Schrijf naar iemand@", "post.example"], "Schrijf naar iemand@post.example")]


def test_a_word_whose_beginning_is_above_what_is_in_sight_is_not_told() -> None:
    assert not [*broken_words(["lijken met klik", "of niet"], "Goed vergelijken met klik of niet")]
    assert [*broken_words(["Goed", "verge", "lijken"], "Goed vergelijken")] == ["verge", "lijken"]


def test_a_block_too_narrow_for_its_word_is_told(stand: Stand) -> None:
    made = QLabel("Vrgltk\nnstb")
    made.setFont(label("").font())
    made.setObjectName("narrow")
    made.setAccessibleName("whole words only")
    made.text = lambda: "Vrgltknstb"  # type: ignore[method-assign]
    stand.put(made, 0, 0, 100, 80)
    assert values(told(broken(stand.see()))) == ["Vrgltk", "nstb"]

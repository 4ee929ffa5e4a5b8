from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.place import CLOSE_WHEN_LARGEST, PlaceName, advance

LONG = "S'exercer : chercher du travail"
MOST_EDGE = 14
"""Px above and below two lines of the largest letters."""
ARABIC = "التدريب: الفأرة ولوحة المفاتيح"


def place_of(qtbot: QtBot, words: str, look: Look, width: int) -> PlaceName:
    """Give the place as it stands in a bar."""
    name = PlaceName("" if look.largest else "Digipunt", words, look)
    if look.right_to_left:
        name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(name)
    name.resize(width, look.px(112 if look.largest else 96))
    return name


def said(name: PlaceName) -> list[str]:
    return [line.words for line in name.lines(name.width())]


def inked_rows(name: PlaceName) -> list[int]:
    """Give the rows of px that hold ink."""
    image = QImage(name.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    name.render(image)
    across = range(image.width())
    return [y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 200 for x in across)]


def test_a_place_that_fits_stands_below_the_product(qtbot: QtBot) -> None:
    assert said(place_of(qtbot, LONG, Look(), 400)) == ["Digipunt", LONG]


def test_a_longer_place_takes_both_lines(qtbot: QtBot) -> None:
    assert said(place_of(qtbot, LONG, Look(), 260)) == ["S'exercer :", "chercher du travail"]


def test_a_short_place_stands_alone_where_the_product_is_too_wide(qtbot: QtBot) -> None:
    assert said(place_of(qtbot, "Hulp", Look(), 70)) == ["Hulp"]


@pytest.mark.parametrize("text_size", TextSize)
def test_a_place_is_not_strong_as_what_leads_away_beside_it_is(qtbot: QtBot, text_size: TextSize) -> None:
    name = place_of(qtbot, "Gezondheid", Look(1024, 768, text_size), 240)
    assert name.lines(240)[-1].role is Role.BODY


def test_two_lines_of_the_largest_letters_keep_off_the_edges_of_the_bar(qtbot: QtBot) -> None:
    rows = inked_rows(place_of(qtbot, "Stap 9 van 15", Look(1024, 768, TextSize.LARGEST), 140))
    assert rows[0] >= MOST_EDGE
    assert rows[-1] < 112 - MOST_EDGE


def test_a_place_fits_where_two_lines_hold_all_of_it(qtbot: QtBot) -> None:
    name = place_of(qtbot, LONG, Look(), 260)
    assert name.fits(260, 95)
    assert not name.fits(260, 30)
    assert not name.fits(150, 95)


def test_a_place_does_not_fit_where_a_word_of_it_would_be_broken(qtbot: QtBot) -> None:
    assert not place_of(qtbot, "Rijksregisternummer", Look(), 100).fits(100, 500)


def test_the_largest_arabic_takes_two_lines_of_the_bar(qtbot: QtBot) -> None:
    name = place_of(qtbot, ARABIC, Look(text_size=TextSize.LARGEST, right_to_left=True), 380)
    assert name.fits(380, 111)
    assert len(said(name)) == 2


@pytest.mark.parametrize("width", [300, 600])
def test_a_row_of_its_own_is_as_high_as_its_lines(qtbot: QtBot, width: int) -> None:
    look = Look(text_size=TextSize.LARGEST)
    name = place_of(qtbot, f"{LONG} et un avenir tout neuf", look, width)
    assert name.height_in(width) == len(said(name)) * round(44 * CLOSE_WHEN_LARGEST)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("words", [LONG, ARABIC])
@pytest.mark.parametrize("width", [240, 380, 700])
def test_no_ink_is_cut_off_above_or_below(qtbot: QtBot, words: str, text_size: TextSize, width: int) -> None:
    look = Look(1024, 768, text_size=text_size, right_to_left=words is ARABIC)
    name = place_of(qtbot, words, look, width)
    if not name.fits(width, name.height()):
        name.resize(width, name.height_in(width))
    rows = inked_rows(name)
    assert rows[0] > 0
    assert rows[-1] < name.height() - 1


def test_a_mark_that_leans_out_of_the_first_letter_is_not_cut_off(qtbot: QtBot) -> None:
    look = Look(1920, 1080, TextSize.LARGEST)
    name = place_of(qtbot, "îîk", look, 600)
    image = QImage(name.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    name.render(image)
    assert all(image.pixelColor(0, y).lightness() > 200 for y in range(image.height()))


def test_a_letter_that_leans_out_at_the_right_is_not_cut_off_in_a_script_from_there(qtbot: QtBot) -> None:
    name = place_of(qtbot, "آن", Look(1920, 1080, TextSize.LARGEST, right_to_left=True), 600)
    image = QImage(name.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    name.render(image)
    last = image.width() - 1
    assert all(image.pixelColor(last, y).lightness() > 200 for y in range(image.height()))
    assert any(image.pixelColor(last - 4, y).lightness() < 200 for y in range(image.height()))


def test_where_nothing_is_said_of_a_place_nothing_is_drawn(qtbot: QtBot) -> None:
    assert inked_rows(place_of(qtbot, "", Look(text_size=TextSize.LARGEST), 300)) == []


@given(st.text(alphabet="abcdefgh :.", max_size=60), st.integers(120, 600), st.sampled_from(TextSize))
def test_no_word_is_lost_or_wider_than_its_room(words: str, width: int, text_size: TextSize) -> None:
    look = Look(1024, 768, text_size=text_size)
    lines = PlaceName("", words, look).lines(width)
    assert all(advance(line.words, look, Role.BODY) <= width + 1 for line in lines)
    shown = [letter for line in lines for letter in line.words if letter in "abcdefgh:."]
    assert "".join(shown) == "".join(words.split())

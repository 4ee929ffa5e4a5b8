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
from kiosk.ui.widgets.place import PlaceName, advance

LONG = "S'exercer : chercher du travail"
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
    return [line.words for line in name.lines(name.width(), name.height())]


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


def test_a_place_that_is_longer_still_ends_in_dots_and_is_heard_whole(qtbot: QtBot) -> None:
    name = place_of(qtbot, f"{LONG} et un avenir tout neuf", Look(text_size=TextSize.LARGE), 240)
    first, second = said(name)
    assert first == "S'exercer :"
    assert second.endswith("…")
    assert name.text() == f"Digipunt\n{LONG} et un avenir tout neuf"


def test_the_largest_arabic_takes_one_line_for_two_would_be_cut_off(qtbot: QtBot) -> None:
    look = Look(text_size=TextSize.LARGEST, right_to_left=True)
    [only] = said(place_of(qtbot, f"{ARABIC} {ARABIC}", look, 400))
    assert only.endswith("…")


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("words", [LONG, ARABIC])
@pytest.mark.parametrize("width", [240, 380, 700])
def test_no_ink_is_cut_off_above_or_below(qtbot: QtBot, words: str, text_size: TextSize, width: int) -> None:
    look = Look(1024, 768, text_size=text_size, right_to_left=words is ARABIC)
    name = place_of(qtbot, words, look, width)
    rows = inked_rows(name)
    assert rows[0] > 0
    assert rows[-1] < name.height() - 1


@given(st.text(alphabet="abcdefgh :.", max_size=60), st.integers(120, 600), st.sampled_from(TextSize))
def test_no_line_is_wider_than_its_room(words: str, width: int, text_size: TextSize) -> None:
    look = Look(1024, 768, text_size=text_size)
    name = PlaceName("", words, look)
    lines = name.lines(width, 96)
    role = Role.STRONG if look.largest else Role.BODY
    assert len(lines) <= 2
    assert all(advance(line.words, look, role) <= width + 1 for line in lines)

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QLineEdit

from kiosk.showcase.audit import contrast
from kiosk.showcase.audit.contrast import dim_parts, low_contrast
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Box, drawing
from kiosk.ui.widgets.text import TextBlock
from tests.showcase.audit.stand import Stand, told
from tests.ui.contrast import ratio


@pytest.mark.parametrize("pair", [("#000000", "#ffffff"), ("#687278", "#f0f1f2"), ("#e06c00", "#fff2e5")])
def test_the_formula_is_that_of_the_standard(pair: tuple[str, str]) -> None:
    one, other = (int(colour.removeprefix("#"), 16) for colour in pair)
    assert contrast.ratio(one, other) == pytest.approx(ratio(*pair))


def test_words_that_hardly_stand_out_are_told(stand: Stand) -> None:
    stand.put(TextBlock("Read me well", stand.look, colour="#8a8a8a"), 20, 20, 400, 40)
    assert told(low_contrast(stand.see())) == [("TextBlock in window", "3.5", "7.0")]


def test_large_words_need_less(stand: Stand) -> None:
    stand.put(TextBlock("Read me", stand.look, Role.HEADING_2, colour="#6a6a6a"), 20, 20, 400, 60)
    stand.put(TextBlock("Read me", stand.look, Role.BODY, colour="#6a6a6a"), 20, 120, 400, 60)
    assert told(low_contrast(stand.see())) == [("TextBlock in window", "5.4", "7.0")]


def test_what_lies_behind_words_counts_and_not_what_is_near(stand: Stand) -> None:
    box, dark = Box("frame"), Box("thin")
    dark.setStyleSheet("background: black")
    stand.put(box, 0, 0, 400, 100)
    stand.put(TextBlock("On blue", stand.look, colour="#80a0c0"), 20, 20, 300, 40, inside=box)
    stand.put(dark, 20, 50, 300, 3, inside=box)
    [(_, value, _)] = told(low_contrast(stand.see()))
    assert float(value) == pytest.approx(ratio("#80a0c0", stand.look.palette.brand), abs=0.1)


def test_words_in_the_text_colour_pass(stand: Stand) -> None:
    stand.put(TextBlock("Read me", stand.look), 20, 20, 400, 40)
    assert not told(low_contrast(stand.see()))


@pytest.mark.parametrize(("colour", "value"), [("#dddddd", ["1.4"]), ("#444444", [])])
def test_a_picture_that_hardly_stands_out_is_told(stand: Stand, colour: str, value: list[str]) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for place in range(10, 30):
        image.setPixelColor(place, place, QColor(colour))
    stand.put(drawing(QPixmap.fromImage(image)), 20, 20, 40, 40)
    assert [found for _, found, _ in told(dim_parts(stand.see()))] == value


def test_a_field_without_an_edge_to_see_is_told(stand: Stand) -> None:
    pale, plain = QLineEdit(), QLineEdit()
    pale.setObjectName("pale")
    pale.setStyleSheet("border: 2px solid #dddddd")
    stand.put(pale, 20, 20, 300, 60)
    stand.put(plain, 20, 120, 300, 60)
    assert [widget for widget, _, _ in told(dim_parts(stand.see()))] == ["edge of pale"]


def test_an_edge_at_one_side_alone_is_told_and_at_three_is_enough(stand: Stand) -> None:
    below, three = QLineEdit(), QLineEdit()
    below.setObjectName("below")
    below.setStyleSheet("border: none; border-bottom: 2px solid black; background: white")
    three.setStyleSheet("border: 2px solid black; border-top: none; background: white")
    stand.put(below, 20, 20, 300, 60)
    stand.put(three, 20, 120, 300, 60)
    assert [widget for widget, _, _ in told(dim_parts(stand.see()))] == ["edge of below"]

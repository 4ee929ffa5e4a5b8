from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box, height_of
from kiosk.ui.widgets.told import PICTURES, UPRIGHT, told, told_with

THINGS = [("star", "You did it."), ("door", "You can stop at any time.")]


def size_of(page: QWidget) -> int:
    """Give the px of width of the pictures of a page."""
    [size] = {label.pixmap().width() for label in page.findChildren(QLabel) if label.pixmap().width()}
    return size


@pytest.mark.usefixtures("qtbot")
def test_pictures_are_as_large_as_there_is_room_for() -> None:
    look = Look()
    assert size_of(told(THINGS, look, 600)) == PICTURES[0]
    lower = height_of(told(THINGS, look, 600), look.width) - 1
    assert size_of(told(THINGS, look, lower)) == PICTURES[1]
    assert size_of(told(THINGS, look, 10)) == PICTURES[-1]


def test_things_stand_abreast_and_below_each_other_where_the_letters_need_the_width(qtbot: QtBot) -> None:
    for look, below in (
        (Look(), False),
        (Look(text_size=TextSize.LARGEST), True),
        (Look(1080, 1920), True),
    ):
        page = told(THINGS, look, 1000)
        qtbot.addWidget(page)
        page.resize(look.width, 1000)
        page.show()
        first, last = (box.geometry() for box in page.findChildren(Box))
        assert (last.top() > first.bottom()) is below


@pytest.mark.usefixtures("qtbot")
def test_pictures_are_larger_in_an_upright_window() -> None:
    assert size_of(told(THINGS, Look(1080, 1920), 1000)) == UPRIGHT


@pytest.mark.parametrize(
    ("look", "side", "high"), [(Look(1080, 1920), 48, 264), (Look(text_size=TextSize.LARGEST), 24, 0)]
)
def test_upright_each_thing_has_a_high_box_and_stands_well_clear_of_its_sides(
    qtbot: QtBot, look: Look, side: int, high: int
) -> None:
    page = told(THINGS, look, 1000)
    qtbot.addWidget(page)
    page.resize(look.width - 2 * look.margin, height_of(page, look.width - 2 * look.margin))
    page.show()
    for box in page.findChildren(Box):
        assert min(label.x() for label in box.findChildren(QLabel)) >= look.px(side)
        assert box.height() >= look.px(high)


@pytest.mark.usefixtures("qtbot")
def test_air_gives_way_above_and_below_the_smallest_pictures_alone() -> None:
    look = Look()
    heights = {size: height_of(told_with(THINGS, look, size), look.width) - size for size in PICTURES}
    assert heights.pop(PICTURES[-1]) == min(heights.values()) - 16
    assert len({*heights.values()}) == 1

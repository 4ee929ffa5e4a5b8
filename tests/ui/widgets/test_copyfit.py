from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.copyfit import copyfit

SPACE = QSize(300, 100)


class Bench:
    """Lays out pages of a height, and counts them."""

    def __init__(self) -> None:
        self.laid: list[int] = []

    def page_of(self, height: int) -> QWidget:
        self.laid.append(height)
        page = QWidget()
        page.setMinimumHeight(height)
        return page


@pytest.mark.usefixtures("qtbot")
def test_the_roomiest_plan_that_stands_whole_is_laid_out_and_none_after_it() -> None:
    bench = Bench()
    assert copyfit((300, 101, 100, 40), bench.page_of, SPACE).minimumHeight() == 100
    assert bench.laid == [300, 101, 100]


@pytest.mark.usefixtures("qtbot")
def test_where_none_stands_whole_the_tightest_does() -> None:
    assert copyfit((300, 200, 150), Bench().page_of, SPACE).minimumHeight() == 150


@pytest.mark.usefixtures("qtbot")
def test_one_plan_alone_is_laid_out_once() -> None:
    bench = Bench()
    assert copyfit((500,), bench.page_of, SPACE).minimumHeight() == 500
    assert bench.laid == [500]


@pytest.mark.usefixtures("qtbot")
def test_words_are_measured_in_the_width_that_there_is() -> None:
    def told(words: str) -> QWidget:
        page = QWidget()
        line = QLabel(words, wordWrap=True)
        column(page).addWidget(line)
        return page

    plans = ("many words " * 20, "few words")
    for width, fits in ((2000, plans[0]), (100, plans[1])):
        page = copyfit(plans, told, QSize(width, 60))
        [line] = page.findChildren(QLabel)
        assert line.text() == fits

from __future__ import annotations

from PySide6.QtGui import QColor, QFontMetricsF, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.core.preferences import TextSize
from kiosk.showcase.audit.drawn import Recorder
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import CAPITAL, Role
from kiosk.ui.widgets.box import Box, drawing
from kiosk.ui.widgets.text import TextBlock
from tests.showcase.audit.stand import Stand

INK = int(Look().palette.text.removeprefix("#"), 16)


def test_letters_are_noted_where_they_stand_with_their_size_and_colour(stand: Stand) -> None:
    block = TextBlock("Hoed", stand.look, Role.HEADING_1)
    stand.put(block, 100, 200, 400, 60)
    [run] = Recorder().record(stand.window).runs
    assert (run.widget, run.words, run.colour, run.bold) == (block, "Hoed", INK, True)
    assert 98 <= run.ink.left() <= 106
    assert 200 <= run.ink.top() < run.ink.bottom() <= 260
    assert run.size == stand.look.text_px(Role.HEADING_1)
    assert abs(run.capital - CAPITAL * run.size) < 1


def test_letters_of_a_script_from_the_right_are_noted_too(stand: Stand) -> None:
    stand.put(TextBlock("ماذا تريد", stand.look), 100, 200, 400, 60)
    assert {run.words for run in Recorder().record(stand.window).runs} == {"ماذا", "تريد"}


def test_letters_are_as_wide_as_they_are_drawn_and_not_as_a_font_measures_them_alone(stand: Stand) -> None:
    look = Look(text_size=TextSize.LARGEST, right_to_left=True)
    block = TextBlock("mutualiteitveerle.kaart-nu.example", look)
    stand.put(block, 100, 200, 504, 160)
    runs = Recorder().record(stand.window).runs
    assert len(runs) > 1
    assert max(run.ink.right() for run in runs) <= block.geometry().right() + 2
    widest = max(runs, key=lambda run: run.ink.width())
    alone = QFontMetricsF(look.font(Role.BODY)).tightBoundingRect(widest.words)
    assert widest.ink.width() < alone.width()


def test_a_background_belongs_to_the_widget_it_is_of(stand: Stand) -> None:
    box = Box("info")
    stand.put(TextBlock("before", stand.look), 0, 0, 300, 40)
    stand.put(box, 100, 100, 300, 200)
    fills = [patch for patch in Recorder().record(stand.window).patches if patch.box.width() == 300]
    assert [patch.widget for patch in fills] == [box]


def test_pictures_and_letters_are_noted_in_the_order_they_are_drawn(stand: Stand) -> None:
    pixmap = QPixmap(40, 40)
    pixmap.fill(QColor("red"))
    block, picture = TextBlock("under", stand.look), drawing(pixmap)
    stand.put(block, 0, 0, 300, 40)
    stand.put(picture, 0, 0, 40, 40)
    found = Recorder().record(stand.window)
    [patch] = [one for one in found.patches if one.pixmap is not None]
    assert (patch.widget, patch.order > found.runs[0].order) == (picture, True)


def test_what_is_hidden_is_not_drawn(stand: Stand) -> None:
    block = TextBlock("gone", stand.look)
    stand.put(block, 0, 0, 300, 40)
    block.hide()
    assert not Recorder().record(stand.window).runs


def test_a_window_without_anything_draws_no_letters(stand: Stand) -> None:
    stand.put(QWidget(), 0, 0, 30, 30)
    assert not Recorder().record(stand.window).runs


def test_a_line_that_a_page_cuts_through_is_not_drawn(stand: Stand) -> None:
    area, content = QScrollArea(), QWidget()
    content.setFixedSize(300, 2000)
    area.setWidget(content)
    stand.put(area, 0, 0, 340, 200)
    stand.put(TextBlock("whole", stand.look), 0, 20, 200, 40, inside=content)
    stand.put(TextBlock("half", stand.look), 0, 182, 200, 40, inside=content)
    stand.put(TextBlock("beside", stand.look), 400, 0, 200, 40)
    stand.see()
    assert {run.words for run in Recorder().record(stand.window).runs} == {"whole", "beside"}

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.page import Page
from tests.ui.stage import PlainWords


def page_of(qtbot: QtBot, height: int, *, brief: bool = False) -> Page:
    """Show a page of 400 px with content of some height."""
    content = QWidget()
    content.setMinimumHeight(height)
    page = Page(content, Look(), PlainWords(), brief=brief)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    return page


def test_a_page_that_fits_offers_nothing_more(qtbot: QtBot) -> None:
    page = page_of(qtbot, 300)
    qtbot.wait(20)
    assert not page.more.isVisible()


@pytest.mark.parametrize(("height", "scrolls"), [(408, False), (409, True)])
def test_a_page_of_which_only_its_empty_edge_is_out_of_sight_has_no_bar(
    qtbot: QtBot, height: int, *, scrolls: bool
) -> None:
    page = page_of(qtbot, height)
    content = page.area.widget()
    assert content is not None
    column(content, margins=(0, 0, 0, 8))
    qtbot.wait(20)
    assert page.area.verticalScrollBar().isVisible() is scrolls
    assert page.more.isVisible() is scrolls


def test_whoever_does_not_know_scrolling_comes_to_the_end_by_pressing(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1500)
    qtbot.waitUntil(page.more.isVisible)
    presses = 0
    while page.more.isVisible():
        page.more.click()
        qtbot.wait(5)
        presses += 1
        assert presses < 10
    bar = page.area.verticalScrollBar()
    assert presses > 1
    assert bar.value() == bar.maximum() > 0


def test_the_row_that_says_there_is_more_lies_below_the_page(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1500)
    qtbot.waitUntil(page.more.isVisible)
    page.resize(600, 350)
    qtbot.wait(20)
    assert page.more.geometry().bottom() == page.rect().bottom()
    assert page.more.geometry().top() - page.area.geometry().bottom() - 1 == 8


def test_the_row_below_a_list_leads_down_to_its_end_and_then_up_again_and_says_so(qtbot: QtBot) -> None:
    page = page_of(qtbot, 600, brief=True)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(page.more.isVisible)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    while bar.value() < bar.maximum():
        page.more.click()
    qtbot.waitUntil(lambda: page.more.accessibleName() == "To the top")
    assert page.more.isVisible()
    assert page.more.words.text() == "To the top"
    page.more.click()
    qtbot.waitUntil(lambda: page.more.accessibleName() == "More below")
    assert page.more.words.text() == "More below"
    assert bar.value() == 0


def test_a_list_keeps_its_width_for_its_words(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1500, brief=True)
    qtbot.waitUntil(page.more.isVisible)
    assert not page.area.verticalScrollBar().isVisible()
    assert page.area.viewport().width() == page.width()


def test_a_page_says_whether_there_is_more_that_was_not_seen(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1500)
    told: list[bool] = []
    page.told.connect(told.append)
    qtbot.waitUntil(lambda: told[-1:] == [True])
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: told[-1:] == [False])


def test_whether_more_below_is_offered_may_change_while_nothing_else_does(qtbot: QtBot) -> None:
    page = page_of(qtbot, 1500)
    qtbot.waitUntil(page.more.isVisible)
    told: list[bool] = []
    page.told.connect(told.append)
    page.offer_more(offered=False)
    qtbot.waitUntil(lambda: not page.more.isVisible())
    qtbot.wait(20)
    told.clear()
    page.offer_more(offered=True)
    qtbot.waitUntil(page.more.isVisible)
    assert {*told} == {True}


def test_a_page_that_grows_until_all_is_in_sight_gives_the_width_of_its_bar_back(qtbot: QtBot) -> None:
    words = TextBlock("Somebody who never used a mouse must be able to read this. " * 8, Look())
    content = QWidget()
    column(content).addWidget(words)
    page = Page(content, Look(), PlainWords())
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    qtbot.waitUntil(page.more.isVisible)
    page.resize(300, words.heightForWidth(300))
    qtbot.waitUntil(lambda: not page.more.isVisible())
    qtbot.waitUntil(lambda: page.area.viewport().width() == 300)


def test_a_whole_page_is_as_high_as_what_is_on_it(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumHeight(1500)
    page = Page(content, Look(), PlainWords(), whole=True)
    qtbot.addWidget(page)
    page.show()
    assert page.height() >= 1500
    assert not page.area.isVisible()
    assert not page.more.isVisible()


def many_lines(qtbot: QtBot) -> Page:
    """Show a page of more lines than stand in it."""
    content = QWidget()
    layout = column(content)
    for _ in range(20):
        layout.addWidget(TextBlock("Somebody reads this.", Look()))
    page = Page(content, Look(), PlainWords())
    qtbot.addWidget(page)
    page.resize(600, 401)
    page.show()
    qtbot.waitUntil(page.more.isVisible)
    return page


def test_a_line_of_words_shows_whole_or_not_at_all(qtbot: QtBot) -> None:
    page = many_lines(qtbot)
    step = Look().line(Role.BODY)
    sight = page.area.viewport()
    for half in (8, 15, 25):
        page.area.verticalScrollBar().setValue((half - sight.height()) % step)
        qtbot.wait(20)
        image = page.grab().toImage()
        end = sight.height() - half
        assert len({image.pixelColor(x, y).name() for y in range(end - step, end) for x in range(200)}) > 1
        cut = {image.pixelColor(x, y).name() for y in range(end, sight.height()) for x in range(200)}
        assert len(cut) == 1


def test_a_line_is_drawn_again_as_soon_as_it_is_whole(qtbot: QtBot) -> None:
    page = many_lines(qtbot)
    bar, step = page.area.verticalScrollBar(), Look().line(Role.BODY)
    for value in range(0, bar.maximum(), 10):
        bar.setValue(value)
        qtbot.wait(5)
    page.go_up()
    qtbot.wait(20)
    image = page.grab().toImage()
    assert len({image.pixelColor(x, y).name() for y in range(step) for x in range(200)}) > 1


def test_the_end_of_a_page_stays_reached_where_there_is_only_room_for_the_least_of_it(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumHeight(1500)
    page = Page(content, Look(), PlainWords())
    around = QWidget()
    column(around).addWidget(page, 1)
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setWidget(around)
    qtbot.addWidget(room)
    room.setFixedSize(600, 100)
    room.show()
    qtbot.waitUntil(page.more.isVisible)
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not page.more.isVisible())
    qtbot.wait(50)
    assert not page.more.isVisible()
    assert bar.value() == bar.maximum()


def test_a_list_is_at_its_end_once_its_last_row_is_whole_in_sight(qtbot: QtBot) -> None:
    page = page_of(qtbot, 600, brief=True)
    content, bar = page.area.widget(), page.area.verticalScrollBar()
    assert content is not None
    column(content, margins=(0, 0, 0, 4))
    qtbot.waitUntil(lambda: page.more.isVisible() and bar.maximum() > 0)
    bar.setValue(bar.maximum() - 4)
    qtbot.waitUntil(lambda: page.more.accessibleName() == "To the top")
    bar.setValue(bar.maximum() - 5)
    qtbot.waitUntil(lambda: page.more.accessibleName() == "More below")


@pytest.mark.parametrize(("top", "height"), [(500, 200), (500, 345), (500, 900), (1100, 390)])
def test_what_is_brought_into_sight_keeps_a_fingers_distance_from_what_stands_above(
    qtbot: QtBot, top: int, height: int
) -> None:
    page = page_of(qtbot, 1500)
    qtbot.waitUntil(page.more.isVisible)
    part = QWidget(page.area.widget())
    part.setGeometry(0, top, 500, height)
    part.show()
    page.bring(part)
    qtbot.wait(50)
    above = part.mapTo(page, QPoint(0, 0)).y()
    assert above >= 8
    assert above == 8 or above + height <= page.area.height()


@pytest.mark.parametrize(("top", "high", "spare"), [(1110, 385, 0), (1090, 385, 20)])
def test_what_is_brought_into_sight_at_the_end_has_the_room_of_the_row_that_says_there_is_more(
    qtbot: QtBot, top: int, high: int, spare: int
) -> None:
    page = page_of(qtbot, 1500)
    content = page.area.widget()
    assert content is not None
    column(content, margins=(0, 0, 0, spare))
    qtbot.waitUntil(page.more.isVisible)
    part = QWidget(content)
    part.setGeometry(0, top, 500, high)
    part.show()
    page.bring(part)
    qtbot.waitUntil(lambda: not page.more.isVisible() and page.area.height() == 400)
    qtbot.waitUntil(lambda: 8 <= part.mapTo(page, QPoint(0, 0)).y() <= page.area.height() - high)


@pytest.mark.parametrize(("height", "both"), [(100, True), (900, False)])
def test_a_part_comes_with_all_down_to_another_one_where_there_is_room(
    qtbot: QtBot, height: int, *, both: bool
) -> None:
    page = page_of(qtbot, 2500)
    qtbot.waitUntil(page.more.isVisible)
    part, other = QWidget(page.area.widget()), QWidget(page.area.widget())
    part.setGeometry(0, 700, 500, 60)
    other.setGeometry(0, 800, 500, height)
    for one in (part, other):
        one.show()
    page.bring(part, other)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert bar.value() <= 700
    assert (bar.value() + page.area.height() >= 800 + height) is both


def test_no_words_are_cut_above_what_is_brought_into_sight(qtbot: QtBot) -> None:
    page = page_of(qtbot, 2500)
    qtbot.waitUntil(page.more.isVisible)
    content = page.area.widget()
    words, part = TextBlock("Words", Look()), QWidget(content)
    words.setParent(content)
    words.setGeometry(0, 600, 500, 90)
    part.setGeometry(0, 700, 500, page.area.height() - 50)
    for one in (words, part):
        one.show()
    page.bring(part)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert bar.value() == part.y() - 8


def test_what_is_said_anew_is_brought_into_sight_once_it_has_its_place(qtbot: QtBot) -> None:
    page = page_of(qtbot, 0)
    content = page.area.widget()
    assert content is not None
    hint, card = Notice("Short.", Look(), QPixmap()), QWidget()
    card.setFixedHeight(60)
    layout = column(content)
    layout.addSpacing(200)
    for one in (hint, card):
        layout.addWidget(one)
    layout.addSpacing(900)
    qtbot.waitUntil(page.more.isVisible)
    hint.say("Longer than one line. " * 8)
    page.bring(hint, card)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert card.geometry().bottom() < bar.value() + page.area.height()
    assert bar.value() < hint.y()

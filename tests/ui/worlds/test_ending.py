from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import Whole
from kiosk.ui.widgets.card import ChoiceCard
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.ending import begin_of, begins_whole, end_of
from kiosk.ui.worlds.entries import Entry, Labels, WriteEntry
from kiosk.ui.worlds.month import Month
from kiosk.ui.worlds.page import Page
from kiosk.ui.worlds.reveal import reveal
from kiosk.ui.worlds.row import Row
from kiosk.ui.worlds.span import Span, span_in
from kiosk.worlds.form import Dates, Weekday
from tests.fakes import PlainWords

HIGH = 60


def placed(qtbot: QtBot, *tops: int, high: int = HIGH) -> QWidget:
    """Give a page with a row at each of these heights."""
    content = QWidget()
    qtbot.addWidget(content)
    content.resize(300, 2000)
    for top in tops:
        row = Row("Yes", Look(), "option")
        row.setParent(content)
        row.setGeometry(0, top, 300, high)
    content.show()
    return content


@pytest.mark.parametrize(
    ("bottom", "end"), [(200, 200), (210, 210), (211, 210), (240, 210), (269, 210), (270, 270), (300, 300)]
)
def test_what_is_seen_ends_above_a_row_that_would_be_cut(qtbot: QtBot, bottom: int, end: int) -> None:
    content = placed(qtbot, 70, 140, 210)
    assert end_of(content, Span(0, bottom)) == end


def words_at(content: QWidget, *tops: int) -> list[TextBlock]:
    """Put words of 60 px at each of these heights of a page."""
    blocks = [TextBlock("Yes", Look()) for _ in tops]
    for block, top in zip(blocks, tops, strict=True):
        block.setParent(content)
        block.setGeometry(0, top, 300, HIGH)
        block.show()
    return blocks


@pytest.mark.parametrize(("at", "begins"), [(0, 0), (1, 60), (60, 60), (61, 120), (121, 192), (185, 185)])
def test_what_is_seen_begins_with_whole_words_or_where_it_must(qtbot: QtBot, at: int, begins: int) -> None:
    content = placed(qtbot)
    words_at(content, 0, 60, 120, 200)
    assert begin_of(content, at, 192) == begins


@pytest.mark.parametrize(
    ("at", "free", "begins"),
    [
        (60, (0, 200), 52),
        (70, (0, 200), 62),
        (100, (40, 200), 62),
        (100, (66, 200), 66),
        (100, (71, 200), 130),
        (100, (71, 129), 100),
        (100, (100, 100), 100),
        (128, (0, 200), 62),
        (138, (0, 200), 130),
        (34, (0, 200), 30),
    ],
)
def test_a_page_begins_with_a_whole_row_near_where_it_would_in_what_is_free(
    qtbot: QtBot, at: int, free: tuple[int, int], begins: int
) -> None:
    content = placed(qtbot, 70, 138)
    words_at(content, -30)
    assert begins_whole(content, at, Span(*free)) == begins


@pytest.mark.parametrize(
    ("at", "free", "begins"), [(150, (0, 300), 92), (150, (101, 300), 200), (150, (101, 180), 132)]
)
def test_a_page_begins_with_a_whole_field_or_else_with_what_it_is_given_with(
    qtbot: QtBot, at: int, free: tuple[int, int], begins: int
) -> None:
    content = placed(qtbot)
    entry = Entry(Labels(""), Look())
    entry.setParent(content)
    entry.setGeometry(0, 100, 300, 100)
    row = Row("Yes", Look(), "option")
    row.setParent(entry)
    row.setGeometry(0, 40, 300, HIGH)
    entry.show()
    assert begins_whole(content, at, Span(*free)) == begins


def test_words_that_are_hidden_are_not_begun_with(qtbot: QtBot) -> None:
    content = placed(qtbot)
    words_at(content, 0, 60)[1].hide()
    assert begin_of(content, 10, 100) == 100
    words_at(content, 110)[0].hide()
    assert begin_of(content, 80, 100) == 80


def test_a_row_that_is_not_shown_now_cuts_nothing_off(qtbot: QtBot) -> None:
    content = placed(qtbot, 70, 140, 210)
    content.findChildren(Row)[-1].hide()
    entry = WriteEntry(Labels("Your name"), Look(), lambda _value: None)
    entry.setParent(content)
    entry.setGeometry(0, 210, 300, 100)
    entry.hide()
    assert end_of(content, Span(0, 240)) == 240


def test_a_card_and_what_is_whole_or_not_at_all_are_left_away_like_a_row(qtbot: QtBot) -> None:
    for cut in (ChoiceCard("Yes", Look()), Whole(), Notice("Yes", Look())):
        content = placed(qtbot, 70)
        cut.setParent(content)
        cut.setGeometry(0, 140, 300, HIGH)
        cut.show()
        assert end_of(content, Span(0, 180)) == 140


def test_a_row_that_takes_most_of_what_is_seen_is_seen_in_part(qtbot: QtBot) -> None:
    content = placed(qtbot, 90, high=400)
    assert end_of(content, Span(0, 200)) == 200
    assert end_of(content, Span(0, 170)) == 90


def test_rows_beside_each_other_end_together(qtbot: QtBot) -> None:
    content = placed(qtbot, 150, 160)
    assert end_of(content, Span(0, 205)) == 150


def test_a_row_that_is_seen_whole_does_not_go_for_one_beside_it_that_is_cut(qtbot: QtBot) -> None:
    content = placed(qtbot, 140, 160)
    assert end_of(content, Span(0, 210)) == 210


def test_words_that_are_seen_whole_do_not_go_for_a_row_beside_them_that_is_cut(qtbot: QtBot) -> None:
    content = placed(qtbot, 150)
    words = TextBlock("Choose what comes next", Look(), Role.BODY)
    words.setParent(content)
    words.setGeometry(0, 120, 100, 60)
    assert end_of(content, Span(0, 205)) == 150
    words.show()
    assert end_of(content, Span(0, 205)) == 205


def test_a_line_to_type_in_goes_with_its_label(qtbot: QtBot) -> None:
    content = placed(qtbot)
    entry = WriteEntry(Labels("Your name"), Look(), lambda _value: None)
    entry.setParent(content)
    entry.setGeometry(0, 150, 300, 100)
    entry.show()
    assert end_of(content, Span(0, 240)) == 150


def test_what_a_page_inside_does_not_show_is_not_cut_by_the_one_around_it(qtbot: QtBot) -> None:
    content = placed(qtbot)
    inner = QScrollArea(content)
    inner.setFrameShape(QFrame.Shape.NoFrame)
    inner.setWidget(placed(qtbot, 0, 120))
    inner.setGeometry(0, 100, 300, 80)
    inner.show()
    assert end_of(content, Span(0, 240)) == 240  # in the row that only the inner page could show
    assert end_of(content, Span(0, 150)) == 100


def lines_in(qtbot: QtBot, count: int, height: int) -> tuple[Page, list[QLineEdit]]:
    """Give a page of lines to type in, of so many px of height."""
    content, lines = QWidget(), [QLineEdit() for _ in range(count)]
    layout = QVBoxLayout(content)
    for line in lines:
        line.setFixedHeight(HIGH)
        layout.addWidget(line)
    page = Page(content, Look(), PlainWords())
    qtbot.addWidget(page)
    page.resize(400, height)
    page.show()
    return page, lines


def whole(page: Page, lines: list[QLineEdit]) -> bool:
    """Tell whether no line is cut by the end of what is seen."""
    sight = page.area.viewport()
    spans = [span_in(line, sight) for line in lines]
    return not any(span.top < sight.height() < span.bottom for span in spans)


@pytest.mark.parametrize("height", range(300, 360, 7))
def test_a_page_that_scrolls_never_ends_in_the_middle_of_a_row(qtbot: QtBot, height: int) -> None:
    page, lines = lines_in(qtbot, 12, height)
    bar = page.area.verticalScrollBar()
    for value in range(0, 500, 37):
        bar.setValue(value)
        qtbot.waitUntil(lambda: whole(page, lines))
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: whole(page, lines) and bar.value() == bar.maximum())
    assert span_in(lines[-1], page.area.viewport()).bottom <= page.area.viewport().height()


def test_what_is_brought_into_sight_has_all_the_height_there_is(qtbot: QtBot) -> None:
    page, lines = lines_in(qtbot, 12, 320)
    for line in (*lines, *reversed(lines)):
        reveal(line)
        sight = page.area.viewport()
        qtbot.waitUntil(lambda: whole(page, lines))
        assert Span(0, sight.height()).holds(span_in(line, sight))


def test_what_ends_whole_does_so_however_often_a_page_is_looked_at(qtbot: QtBot) -> None:
    page, lines = lines_in(qtbot, 12, 321)
    for offered in (False, True, False, True):
        with qtbot.waitSignal(page.told):
            page.offer_more(offered=offered)
        assert whole(page, lines)


def test_what_is_brought_into_sight_moves_a_page_no_further_than_that_takes(qtbot: QtBot) -> None:
    page, lines = lines_in(qtbot, 12, 321)
    bar, area = page.area.verticalScrollBar(), page.area
    qtbot.waitUntil(page.more.isVisible)
    cut = next(line for line in lines if span_in(line, area).bottom > area.height())
    with qtbot.waitSignal(page.told):
        page.bring(cut)
    assert bar.value() > 0
    assert span_in(cut, area).bottom == area.height()


def test_a_week_that_would_be_cut_is_left_for_later(qtbot: QtBot) -> None:
    dates = Dates(month="2027-03", open=(Weekday.MON, Weekday.FRI))
    month = Month(((day, dates.is_open(day)) for day in dates.days()), PlainWords(), Look())
    qtbot.addWidget(month)
    month.show()
    second, third = (span_in(month.days[f"2027-03-{day:02}"], month) for day in (8, 15))
    assert end_of(month, Span(0, third.bottom)) == third.bottom
    assert second.bottom < end_of(month, Span(0, third.bottom - 1)) <= third.top

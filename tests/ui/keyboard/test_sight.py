from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.sight import Span, bring_into_sight, scroll_for

PX = st.integers(0, 2000)


Scene = tuple[Span, Span, Span, int]


@st.composite
def scenes(draw: st.DrawFn, *, room_for: str = "nothing") -> Scene:
    """Draw a line, the whole that it lies in, what is seen of the content, and the content's height.

    There is room for the "whole", for the "line", or perhaps for "nothing".
    """
    marks = sorted(draw(st.lists(PX, min_size=4, max_size=4)))
    whole, line = Span(marks[0], marks[3]), Span(marks[1], marks[2])
    least = {"whole": whole.height, "line": line.height, "nothing": 0}[room_for]
    seen = least + draw(PX)
    height = max(marks[3], seen) + draw(PX)
    top = draw(st.integers(0, height - seen))
    return line, whole, Span(top, top + seen), height


@given(scenes(room_for="whole"))
def test_a_line_with_its_label_is_never_covered_where_there_is_room(scene: Scene) -> None:
    line, whole, seen, _height = scene
    assert seen.moved(scroll_for(line, whole, seen)).holds(whole)


@given(scenes(room_for="line"))
def test_a_line_is_never_covered_where_it_fits_without_its_label(scene: Scene) -> None:
    line, whole, seen, _height = scene
    assert seen.moved(scroll_for(line, whole, seen)).holds(line)


@given(scenes())
def test_where_nothing_is_covered_nothing_moves(scene: Scene) -> None:
    line, whole, seen, _height = scene
    now = seen.moved(scroll_for(line, whole, seen))
    assert scroll_for(line, whole, now) == 0
    if seen.holds(whole):
        assert now == seen


@given(scenes())
def test_it_goes_no_further_than_it_must_nor_than_it_can(scene: Scene) -> None:
    line, whole, seen, height = scene
    up = scroll_for(line, whole, seen)
    assert Span(0, height).holds(seen.moved(up))
    if up and whole.height <= seen.height:
        assert not seen.moved(up - 1 if up > 0 else up + 1).holds(whole)


def test_a_line_below_a_long_label_shows_the_end_of_its_label() -> None:
    assert scroll_for(Span(300, 360), Span(0, 400), Span(0, 100)) == 260


def test_a_line_higher_than_what_is_seen_shows_its_beginning() -> None:
    assert scroll_for(Span(300, 500), Span(280, 500), Span(0, 100)) == 300


def lying_in(content: QWidget, height: int) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.setFixedHeight(height)
    return area


def test_a_line_in_a_page_within_a_page_comes_into_sight(qtbot: QtBot) -> None:
    field, inner, outer = QWidget(), QWidget(), QWidget()
    line = QLineEdit(field)
    line.setGeometry(0, 40, 200, 60)
    field.setFixedHeight(120)
    column, around = QVBoxLayout(inner), QVBoxLayout(outer)
    column.addSpacing(900)
    column.addWidget(field)
    column.addSpacing(900)
    page = lying_in(inner, 500)
    around.addSpacing(700)
    around.addWidget(page)
    room = lying_in(outer, 300)
    qtbot.addWidget(room)
    room.show()
    assert line.visibleRegion().isEmpty()
    bring_into_sight(line)
    assert field.visibleRegion().boundingRect() == field.rect()
    corner = field.mapTo(room, QPoint(0, 0))
    assert 0 <= corner.y() <= room.height() - field.height()


def test_what_is_told_to_belong_to_a_line_comes_along(qtbot: QtBot) -> None:
    content = QWidget()
    content.setFixedHeight(1000)
    both = QWidget(content)
    both.setGeometry(0, 400, 100, 160)
    around = QWidget(both)
    around.setGeometry(0, 100, 100, 60)
    line = QLineEdit(around)
    line.setGeometry(0, 0, 100, 60)
    room = lying_in(content, 200)
    qtbot.addWidget(room)
    room.show()
    room.verticalScrollBar().setValue(450)
    bring_into_sight(line)
    assert room.verticalScrollBar().value() == 450
    bring_into_sight(line, both)
    assert both.visibleRegion().boundingRect() == both.rect()


def test_a_line_that_lies_in_no_page_stays_where_it_is(qtbot: QtBot) -> None:
    alone = QLineEdit()
    qtbot.addWidget(alone)
    bring_into_sight(alone)
    assert alone.pos() == QPoint(0, 0)

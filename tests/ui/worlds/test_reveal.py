from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.worlds.reveal import reveal, way_to
from kiosk.ui.worlds.span import Span

PX = st.integers(0, 2000)


Scene = tuple[Span, Span, Span, int]


@st.composite
def scenes(draw: st.DrawFn, *, room_for: str = "nothing") -> Scene:
    """Draw a part, the whole that it lies in, what is seen of the content, and the content's height.

    There is room for the "whole", for the "part", or perhaps for "nothing".
    """
    marks = sorted(draw(st.lists(PX, min_size=4, max_size=4)))
    whole, part = Span(marks[0], marks[3]), Span(marks[1], marks[2])
    least = {"whole": whole.height, "part": part.height, "nothing": 0}[room_for]
    seen = least + draw(PX)
    height = max(marks[3], seen) + draw(PX)
    top = draw(st.integers(0, height - seen))
    return part, whole, Span(top, top + seen), height


def after(part: Span, whole: Span, seen: Span, height: int) -> Span:
    """Give what is seen of the content once it went as far as it can."""
    way = way_to(part.moved(-seen.top), whole.moved(-seen.top), seen.height, seen.top)
    top = max(0, min(seen.top + way, height - seen.height))
    return Span(top, top + seen.height)


@given(scenes(room_for="whole"))
def test_a_part_comes_with_all_that_belongs_to_it_where_there_is_room(scene: Scene) -> None:
    _part, whole, _seen, _height = scene
    assert after(*scene).holds(whole)


@given(scenes(room_for="part"))
def test_a_part_is_never_hidden_where_it_fits_alone(scene: Scene) -> None:
    part, _whole, _seen, _height = scene
    assert after(*scene).holds(part)


@given(scenes())
def test_it_comes_at_once_and_then_nothing_moves(scene: Scene) -> None:
    part, whole, _seen, height = scene
    now = after(*scene)
    assert after(part, whole, now, height) == now or after(part, whole, now, height).top == 0


@given(scenes(room_for="whole"))
def test_what_is_in_sight_does_not_move_or_shows_the_beginning_of_its_page(scene: Scene) -> None:
    _part, whole, seen, _height = scene
    if seen.holds(whole):
        assert after(*scene).top == (0 if 2 * whole.bottom <= seen.height else seen.top)


@given(scenes(room_for="whole"))
def test_what_was_not_in_sight_comes_with_the_beginning_where_all_up_to_it_has_room(scene: Scene) -> None:
    _part, whole, seen, _height = scene
    if whole.bottom <= seen.height and not seen.holds(whole):
        assert after(*scene).top == 0


@given(scenes(room_for="part"), st.integers(0, 2000))
def test_a_row_that_says_there_is_more_does_not_make_a_page_go_up_and_down(scene: Scene, row: int) -> None:
    part, _whole, seen, height = scene
    row = min(row, seen.height // 2)
    at_end = Span(height - seen.height, height)
    lower = Span(0, seen.height - row)
    if at_end.holds(part) and after(part, part, at_end, height).top == 0 != at_end.top:
        assert lower.holds(part)


@pytest.mark.parametrize(
    ("top", "height", "room", "way"),
    [
        (0, 50, 300, 0),
        (250, 50, 300, 0),
        (251, 50, 300, 26),
        (-10, 50, 300, -35),
        (400, 50, 300, 175),
        (280, 290, 300, 275),
        (70, 500, 300, 70),
    ],
)
def test_a_page_goes_as_far_as_shows_something_whole_with_some_air(
    top: int, height: int, room: int, way: int
) -> None:
    part = Span(top, top + height)
    assert way_to(part, part, room, 1000) == way


def test_a_line_below_a_long_label_shows_the_end_of_its_label() -> None:
    assert way_to(Span(300, 360), Span(0, 400), 100, 0) == 260


def test_a_line_higher_than_what_is_seen_shows_its_beginning() -> None:
    assert way_to(Span(300, 500), Span(280, 500), 100, 0) == 300


def lying_in(content: QWidget, height: int) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.setFixedHeight(height)
    return area


def long_page(qtbot: QtBot) -> tuple[QScrollArea, QWidget]:
    """Show 400 px of a page of 1500, and give what lies on it."""
    content = QWidget()
    content.setFixedHeight(1500)
    area = lying_in(content, 400)
    qtbot.addWidget(area)
    area.show()
    return area, content


def test_a_part_further_down_comes_into_sight(qtbot: QtBot) -> None:
    _area, content = long_page(qtbot)
    part = QWidget(content)
    part.setGeometry(0, 1200, 100, 50)
    part.show()
    assert part.visibleRegion().isEmpty()
    reveal(part)
    assert part.visibleRegion().boundingRect() == part.rect()


def test_a_part_near_the_beginning_is_shown_from_the_beginning_of_the_page(qtbot: QtBot) -> None:
    area, content = long_page(qtbot)
    part = QWidget(content)
    part.setGeometry(0, 250, 100, 50)
    area.verticalScrollBar().setValue(300)
    reveal(part)
    assert area.verticalScrollBar().value() == 0


def test_a_line_in_a_page_within_a_page_comes_into_sight_with_its_label(qtbot: QtBot) -> None:
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
    reveal(line)
    assert field.visibleRegion().boundingRect() == field.rect()
    corner = field.mapTo(room, QPoint(0, 0))
    assert 0 <= corner.y() <= room.height() - field.height()


def test_a_line_that_lies_in_no_page_stays_where_it_is(qtbot: QtBot) -> None:
    alone = QLineEdit()
    qtbot.addWidget(alone)
    reveal(alone)
    assert alone.pos() == QPoint(0, 0)

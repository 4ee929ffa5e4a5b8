from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from kiosk.showcase.audit.seen import Places, controls_of, label_of
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from tests.showcase.audit.stand import Stand


def test_what_scrolls_can_be_brought_into_sight_from_above_and_below_only(stand: Stand) -> None:
    area, content = QScrollArea(), QWidget()
    content.setFixedSize(200, 2000)
    area.setWidget(content)
    inside = QWidget(content)
    inside.setGeometry(0, 1500, 300, 50)
    stand.put(area, 100, 100, 220, 300)
    stand.see()
    place = Places().of(inside)
    assert place.sight.isEmpty()
    assert place.reach == QRectF(100, 1600, area.viewport().width(), 50)


def test_what_is_cut_by_what_it_lies_in_cannot_be_reached(stand: Stand) -> None:
    inside = QWidget()
    box = QWidget()
    stand.put(box, 100, 100, 200, 100)
    stand.put(inside, 150, 50, 200, 20, inside=box)
    assert Places().of(inside).reach == QRectF(250, 150, 50, 20)


def test_one_line_of_letters_is_one_line(stand: Stand) -> None:
    stand.put(TextBlock("one <b>two</b> three", stand.look), 0, 0, 400, 40)
    stand.put(TextBlock("other", stand.look), 0, 100, 400, 40)
    assert [line.words for line in stand.see().lines] == ["one two three", "other"]


def test_a_widget_is_called_by_its_own_name_or_by_where_it_is(stand: Stand) -> None:
    named, unnamed = Button("Go", stand.look), TextBlock("inside", stand.look)
    named.setObjectName("go")
    stand.put(named, 0, 0, 200, 80)
    stand.put(unnamed, 0, 0, 100, 40, inside=named)
    assert (label_of(named), label_of(unnamed)) == ("go", "TextBlock in go")


def test_controls_are_what_can_be_pressed_or_typed_in_now(stand: Stand) -> None:
    go, line, gone, off = Button("Go", stand.look), QLineEdit(), Button("Gone", stand.look), QLineEdit()
    for top, widget in enumerate((go, line, gone, off)):
        stand.put(widget, 0, 100 * top, 200, 80)
    gone.hide()
    off.setEnabled(False)
    stand.see()
    assert {*controls_of(stand.window)} == {go, line}

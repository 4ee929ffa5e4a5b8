from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.showcase.hand import Hand, OutOfReachError
from kiosk.ui.gestures import DoublePress, Drag, Press, Rest, Write, press

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    widget.setObjectName(name)
    return widget


class Thing(QWidget):
    """Notes what a pointer does to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("thing")
        self.setMinimumSize(60, 60)
        self.setMouseTracking(True)
        self.noted: list[str] = []

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.noted.append("pressed")

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons():
            self.noted.append("carried")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        inside = self.rect().contains(event.position().toPoint())
        self.noted.append("let go" if inside else "let go outside")

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        self.noted.append("pressed twice")

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        self.noted.append("entered")


class Desk(QWidget):
    """A window with something of everything."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.button = named(QPushButton("one"), "one")
        self.button.clicked.connect(lambda: self.pressed.append("one"))
        self.field = named(QLineEdit("old"), "field")
        self.thing = Thing()
        column = QVBoxLayout(self)
        for widget in (self.button, self.field, self.thing):
            column.addWidget(widget)
        qtbot.addWidget(self)
        self.resize(400, 300)
        with qtbot.waitActive(self):
            self.show()
            self.activateWindow()

    def cover(self) -> QWidget:
        """Lay something over the button."""
        over = QWidget(self)
        over.setGeometry(self.button.geometry())
        over.show()
        return over


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_presses_what_can_be_seen(desk: Desk) -> None:
    Hand(desk).press("one")
    assert desk.pressed == ["one"]


def test_it_presses_where_it_is_told(desk: Desk) -> None:
    Hand(desk).make(Press(desk.thing, QPoint(5, 5)))
    assert desk.thing.noted[-2:] == ["pressed", "let go"]
    with pytest.raises(OutOfReachError):
        Hand(desk).make(Press(desk.thing, QPoint(5, 5000)))


def test_what_is_hidden_or_not_there_cannot_be_pressed(desk: Desk) -> None:
    desk.button.hide()
    for name in ("one", "nothing-of-this-name"):
        with pytest.raises(OutOfReachError, match=name):
            Hand(desk).press(name)
    assert not Hand(desk).sees("one")


def test_what_is_covered_cannot_be_pressed(desk: Desk) -> None:
    over = desk.cover()
    with pytest.raises(OutOfReachError, match="covered"):
        Hand(desk).press("one")
    over.hide()
    Hand(desk).press("one")
    assert desk.pressed == ["one"]


def test_what_cannot_answer_does_not(desk: Desk) -> None:
    desk.button.setEnabled(False)
    Hand(desk).press("one")
    assert desk.pressed == []


def test_it_presses_twice_as_a_person_does(desk: Desk) -> None:
    Hand(desk).make(DoublePress(desk.thing))
    assert [note for note in desk.thing.noted if note.startswith("pressed")] == ["pressed", "pressed twice"]


def test_it_comes_to_rest_without_pressing(desk: Desk) -> None:
    Hand(desk).make(Rest(desk.field))
    desk.thing.noted.clear()
    Hand(desk).make(Rest(desk.thing))
    assert desk.thing.noted == ["entered"]


def test_it_carries_with_the_button_held(desk: Desk) -> None:
    Hand(desk).make(Drag(desk.thing, desk.button))
    noted = [note for note in desk.thing.noted if note != "entered"]
    assert (noted[0], noted[-1]) == ("pressed", "let go outside")
    assert set(noted[1:-1]) == {"carried"}


def test_it_writes_in_the_place_of_what_stood_there(desk: Desk) -> None:
    Hand(desk).make(Write(desk.field, "anna@post.example"))
    assert desk.field.text() == "anna@post.example"


def test_it_does_not_write_where_nothing_can_be_written(desk: Desk) -> None:
    desk.field.setEnabled(False)
    with pytest.raises(OutOfReachError, match="field"):
        Hand(desk).make(Write(desk.field, "x"))
    assert desk.field.text() == "old"


def test_it_brings_into_view_what_lies_in_a_longer_page(qtbot: QtBot) -> None:
    page, area = QWidget(), QScrollArea()
    area.setWidgetResizable(True)
    column = QVBoxLayout(page)
    for number in range(30):
        column.addWidget(named(QPushButton(f"{number}"), f"button-{number}"))
    area.setWidget(page)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    qtbot.waitExposed(area)
    last, heard = page.findChild(QPushButton, "button-29"), list[str]()
    assert last is not None
    last.clicked.connect(lambda: heard.append("29"))
    with pytest.raises(OutOfReachError):
        Hand(area).press("button-29")
    for gesture in press(last):
        Hand(area).make(gesture)
    assert heard == ["29"]


def test_the_window_answers_after_each_gesture(desk: Desk) -> None:
    settled: list[str] = []
    Hand(desk, lambda: settled.append("settled")).press("one")
    assert settled == ["settled"]


def test_its_patience_comes_before_each_gesture(desk: Desk) -> None:
    waited: list[list[str]] = []
    Hand(desk, patience=lambda: waited.append([*desk.pressed])).press("one")
    assert waited == [[]]


def test_it_finds_a_widget_by_its_class(desk: Desk) -> None:
    assert Hand(desk).find_one(Thing) is desk.thing
    desk.thing.hide()
    with pytest.raises(OutOfReachError, match="Thing"):
        Hand(desk).find_one(Thing)

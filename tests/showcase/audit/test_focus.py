from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from kiosk.showcase.audit.focus import walked
from kiosk.showcase.audit.rules import Rule
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.button import Button
from tests.showcase.audit.stand import Stand

Told = list[tuple[Rule, str]]


def put(stand: Stand, button: QAbstractButton, name: str, top: int) -> QAbstractButton:
    button.setObjectName(name)
    stand.put(button, 100, top, 200, 80)
    return button


def walk(stand: Stand) -> Told:
    stand.window.setFocus()
    return [(fault.rule, fault.widget) for fault in walked(stand.window, stand.see())]


def test_buttons_with_a_ring_that_tab_reaches_pass(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    assert walk(stand) == []


def test_a_focus_that_cannot_be_seen_is_told(stand: Stand) -> None:
    stand.ring.hide()
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    assert {*walk(stand)} == {(Rule.FOCUS, "one"), (Rule.FOCUS, "two")}


def test_a_focus_that_is_a_thin_line_is_told(stand: Stand) -> None:
    stand.ring.hide()
    for name, top in (("one", 100), ("two", 300)):
        button = QPushButton(name)
        plain, focused = "background: white; border: 1px solid white", "border: 1px solid black"
        button.setStyleSheet(f"QPushButton {{ {plain} }} QPushButton:focus {{ {focused} }}")
        put(stand, button, name, top)
    assert {*walk(stand)} == {(Rule.FOCUS, "one"), (Rule.FOCUS, "two")}


def test_what_tab_does_not_reach_is_told(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    put(stand, Button("Three", stand.look), "three", 400)
    assert walk(stand) == [(Rule.TAB, "two")]


class Trap(QPushButton):
    """Keeps the keys to itself."""

    @override
    def event(self, e: QEvent, /) -> bool:
        return e.type() is QEvent.Type.KeyPress or super().event(e)


def test_a_trap_is_told_with_what_it_keeps_people_from(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Trap("Two"), "two", 300)
    put(stand, Button("Three", stand.look), "three", 450)
    told = walk(stand)
    assert (Rule.TAB, "two") in told
    assert (Rule.TAB, "three") in told


def test_what_has_the_focus_under_something_is_told(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    stand.put(Box("accent"), 80, 280, 400, 120)
    assert walk(stand) == [(Rule.HIDDEN, "two")]


class Stuck(QScrollArea):
    """Does not follow the focus."""

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return QWidget.focusNextPrevChild(self, next)


def test_what_has_the_focus_out_of_sight_is_told(stand: Stand) -> None:
    area, content = Stuck(), QWidget()
    content.setFixedSize(300, 2000)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    stand.put(area, 0, 0, 320, 300)
    for name, top in (("seen", 100), ("unseen", 900)):
        button = Button(name, stand.look)
        button.setObjectName(name)
        stand.put(button, 30, top, 200, 80, inside=content)
    assert walk(stand) == [(Rule.HIDDEN, "unseen")]


def test_walking_leaves_nothing_behind(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    walk(stand)
    assert QApplication.focusWidget() is not None
    assert walk(stand) == []

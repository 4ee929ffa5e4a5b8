from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from kiosk.showcase.audit.focus import walked
from kiosk.showcase.audit.rules import Fault, Rule
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.button import Button
from tests.showcase.audit.stand import Stand

Told = list[tuple[Rule, str]]


def put(stand: Stand, button: QAbstractButton, name: str, top: int) -> QAbstractButton:
    button.setObjectName(name)
    stand.put(button, 100, top, 200, 80)
    return button


def told_of(stand: Stand) -> list[Fault]:
    stand.window.setFocus()
    return [*walked(stand.window, stand.see())]


def walk(stand: Stand) -> Told:
    return [(fault.rule, fault.widget) for fault in told_of(stand)]


def test_buttons_with_a_ring_that_tab_reaches_pass(stand: Stand) -> None:
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    assert walk(stand) == []


def test_a_focus_that_cannot_be_seen_is_told(stand: Stand) -> None:
    stand.ring.hide()
    put(stand, Button("One", stand.look), "one", 100)
    put(stand, Button("Two", stand.look), "two", 300)
    assert {*walk(stand)} == {(Rule.FOCUS, "one"), (Rule.FOCUS, "two")}


@pytest.mark.parametrize(
    ("wide", "focused"),
    [(1, "border-color: black"), (2, "border-color: black black black white")],
    ids=["a line", "three sides"],
)
def test_a_focus_that_is_a_thin_line_is_told(stand: Stand, wide: int, focused: str) -> None:
    stand.ring.hide()
    for name, top in (("one", 100), ("two", 300)):
        button = QPushButton(name)
        plain = f"background: white; border: {wide}px solid white"
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


class Leading(Button):
    """Leads keys where it wants, one way or the other."""

    on: QWidget | None = None
    back: QWidget | None = None

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        to = self.on if next else self.back
        if to is None:
            return super().focusNextPrevChild(next)
        to.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def four(stand: Stand) -> list[Leading]:
    """Put four buttons below each other, of which each may lead elsewhere."""
    made = [Leading(name, stand.look) for name in ("one", "two", "three", "four")]
    for index, button in enumerate(made):
        put(stand, button, button.text(), 20 + 120 * index)
    return made


def test_a_trap_of_two_is_told_with_where_it_closes(stand: Stand) -> None:
    _, two, three, _ = four(stand)
    three.on = two
    found = [(fault.widget, fault.value) for fault in told_of(stand)]
    assert ("two", "Tab leads back to it from three") in found
    assert ("four", "Tab does not reach it") in found


def test_a_round_in_which_nothing_leads_elsewhere_passes(stand: Stand) -> None:
    four(stand)
    assert told_of(stand) == []


def test_a_way_back_that_is_another_is_told(stand: Stand) -> None:
    one, _, three, _ = four(stand)
    three.back = one
    assert [(fault.widget, fault.value, fault.limit) for fault in told_of(stand)] == [
        ("three", "Shift and Tab lead to one", "two")
    ]


def test_what_cannot_be_left_backwards_is_told(stand: Stand) -> None:
    _, _, three, _ = four(stand)
    three.back = three
    assert [(fault.widget, fault.value) for fault in told_of(stand)] == [
        ("three", "Shift and Tab lead to nowhere")
    ]


def test_another_order_than_one_reads_in_is_told(stand: Stand) -> None:
    one, two, three, four_ = four(stand)
    for before, after in ((one, three), (three, two), (two, four_)):
        QWidget.setTabOrder(before, after)
    assert [(fault.widget, fault.value) for fault in told_of(stand)] == [("two", "comes after three")]


def test_a_round_may_begin_anywhere(stand: Stand) -> None:
    one, two, three, four_ = four(stand)
    for before, after in ((three, four_), (four_, one), (one, two)):
        QWidget.setTabOrder(before, after)
    assert told_of(stand) == []


def test_what_is_no_button_and_says_that_tab_leads_to_it_must_be_reached(stand: Stand) -> None:
    one, _, _, four_ = four(stand)
    other = QWidget()
    other.setObjectName("other")
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    stand.put(other, 500, 100, 80, 80)
    four_.on, one.back = one, four_
    assert [(fault.rule, fault.widget) for fault in told_of(stand)] == [(Rule.TAB, "other")]


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

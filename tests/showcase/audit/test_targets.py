from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QPushButton

from kiosk.showcase.audit.targets import close_targets, small_targets
from kiosk.ui.widgets.button import Button
from tests.showcase.audit.stand import Stand, told


def button(stand: Stand, name: str, *place: int) -> QAbstractButton:
    made = Button(name, stand.look)
    made.setMinimumHeight(0)
    made.setObjectName(name)
    stand.put(made, *place)
    return made


def test_a_default_button_is_too_small_for_a_mouse_and_a_finger(stand: Stand) -> None:
    default = QPushButton("OK")
    default.setObjectName("ok")
    stand.put(default, 0, 0, 80, 25)
    assert told(small_targets(stand.see())) == [("ok", "25 px", "44 px"), ("ok", "6.6 mm", "15 mm")]


def test_what_is_enough_for_a_mouse_may_not_be_for_a_finger(stand: Stand) -> None:
    button(stand, "row", 0, 0, 300, 48)
    button(stand, "wide", 0, 100, 300, 72)
    assert told(small_targets(stand.see())) == [("row", "12.7 mm", "15 mm")]


def test_two_targets_without_air_between_them_are_told(stand: Stand) -> None:
    for name, left in (("one", 0), ("two", 203), ("three", 411)):
        button(stand, name, left, 0, 200, 72)
    button(stand, "below", 0, 75, 150, 72)
    near = told(close_targets(stand.see()))
    assert near == [("one and two", "3 px", "8 px"), ("below and one", "3 px", "8 px")]


def test_targets_over_each_other_have_no_air_at_all(stand: Stand) -> None:
    button(stand, "one", 0, 0, 200, 72)
    button(stand, "two", 100, 10, 200, 72)
    assert told(close_targets(stand.see())) == [("one and two", "0 px", "8 px")]


def test_a_target_of_15_mm_but_for_a_rounded_half_is_told(stand: Stand) -> None:
    button(stand, "short", 0, 0, 300, 55)
    button(stand, "enough", 0, 100, 300, 57)
    assert told(small_targets(stand.see())) == [("short", "14.6 mm", "15 mm")]

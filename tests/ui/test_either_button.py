from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.core.speech import Reading
from kiosk.visit.screens import HowItWorks, Menu, Welcome
from kiosk.worlds.field import Verb
from tests.fakes import SpokenLog
from tests.opened import Open, Opened, shows
from tests.ui.reading.listening import heard

TRIES = 10
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def place(one: Opened, widget: QWidget) -> QPoint:
    return widget.mapTo(one.kiosk.window, widget.rect().center())


def click(one: Opened, name: str, button: Qt.MouseButton) -> None:
    one.kiosk.window.gate.open()
    QTest.mouseClick(one.kiosk.window.windowHandle(), button, pos=place(one, one.hand.find(name)))


@pytest.mark.parametrize("button", [LEFT, RIGHT])
def test_either_button_leads_on(opened: Open, button: Qt.MouseButton) -> None:
    one = opened().open()
    click(one, "primary", button)
    assert shows(one, HowItWorks)
    click(one, "primary", button)
    assert shows(one, Menu)
    click(one, "menu-practice", button)
    assert one.hand.sees("theme-pre")


def test_pressing_both_together_presses_once(opened: Open) -> None:
    one = opened().open()
    handle, corner = one.kiosk.window.windowHandle(), place(one, one.hand.find("primary"))
    QTest.mousePress(handle, RIGHT, pos=corner)
    QTest.mousePress(handle, LEFT, pos=corner)
    assert shows(one, Welcome)
    QTest.mouseRelease(handle, LEFT, pos=corner)
    assert shows(one, Welcome)
    QTest.mouseRelease(handle, RIGHT, pos=corner)
    assert shows(one, HowItWorks)


def test_what_the_right_button_touches_is_said_once(opened: Open) -> None:
    voice = SpokenLog()
    one = opened(voice=voice).open().at_menu()
    visit = one.kiosk.visit
    visit.prefer(replace(visit.preferences, reading=Reading.ON_TAP))
    heard(voice)
    click(one, "heading", RIGHT)
    assert len(heard(voice)) == 1


def test_things_are_pressed_with_either_button(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    for _ in range(TRIES):
        if any(goal.verb is Verb.CLICK for goal in one.doing().exercise.spec.goal):  # type: ignore[attr-defined]
            break
        one.kiosk.visit.hint()
        one.kiosk.visit.next()
    before = one.doing().state
    for thing in [one for one in one.kiosk.window.findChildren(QWidget) if is_thing(one)]:
        click(one, thing.objectName(), RIGHT)
    assert one.doing().state != before


def is_thing(widget: QWidget) -> bool:
    return widget.objectName().startswith("thing-") and widget.isVisible()

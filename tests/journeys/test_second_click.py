"""What beginners do most, a double click where one click is enough, in a real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.model import Purpose
from kiosk.ui.gate import SHUT_S
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.screens import Doing, Screen, SelfReport, Step
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.scene import RecordingVisit
from tests.ui.stage import StageVisit, exercise_of

SECOND_S = 0.09
CHOICE = {
    "ask": "What do you do?",
    "options": {
        "give": {"words": "I give it.", "feedback": "Keep it."},
        "keep": {"words": "I keep it.", "right": True},
    },
}
FINGER = 1


class Clock:
    """A clock that the test moves; in seconds."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class LeadingOn(RecordingVisit):
    """Answers whatever is asked of it with the next of its screens, and remembers what was asked."""

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self.screens = list(screens)
        self.show: Callable[[Screen], None]

    @override
    def __getattr__(self, name: str) -> Callable[..., None]:
        def lead_on(*arguments: object, **named: object) -> None:
            self.calls.append((name, arguments, named))
            self.show(self.screens.pop(0))

        return lead_on


def question(number: int) -> Doing:
    """One of several questions of the same form, answered already, so that Next leads on."""
    visit = StageVisit(exercise_of("choice", CHOICE), Purpose.SCREENING, Step(number, 9))
    screen = visit.screen
    return Doing(**{name: getattr(screen, name) for name in screen.__slots__} | {"ready": True})


@dataclass
class Shown:
    """A window in which whatever is pressed leads on to the next screen."""

    window: Window
    visit: LeadingOn
    clock: Clock

    def place(self, name: str) -> QPoint:
        one = next(one for one in self.window.findChildren(QWidget, name) if one.isVisible())
        return one.mapTo(self.window, one.rect().center())

    def press(self, place: QPoint) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()


def shown(qtbot: QtBot, *screens: Screen) -> Shown:
    visit, clock = LeadingOn(*screens[1:]), Clock()
    around = Around(PlainWords("en"), Look(), cast("Visit", visit))
    window = Window(lambda _width, _height: around, clock=clock)
    visit.show = window.show_screen
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_screen(screens[0])
    QApplication.processEvents()
    return Shown(window, visit, clock)


REPORTS = (SelfReport(1, None), SelfReport(2, None), SelfReport(3, None))
ASKED = (question(1), question(2), question(3))
PLACES = [
    pytest.param(REPORTS, "degree-1", id="self-report"),
    pytest.param(ASKED, "secondary-dont-know", id="dont-know"),
    pytest.param(ASKED, "primary", id="next"),
]


@pytest.mark.parametrize(("screens", "name"), PLACES)
def test_a_double_click_is_one_answer(qtbot: QtBot, screens: tuple[Screen, ...], name: str) -> None:
    one = shown(qtbot, *screens)
    place = one.place(name)
    one.press(place)
    one.clock.now += SECOND_S
    one.press(place)
    assert len(one.visit.calls) == 1
    one.clock.now += SHUT_S
    one.press(place)
    assert len(one.visit.calls) == 2


@pytest.mark.parametrize(("screens", "name"), PLACES)
def test_a_double_tap_is_one_answer(qtbot: QtBot, screens: tuple[Screen, ...], name: str) -> None:
    one = shown(qtbot, *screens)
    place, device, surface = one.place(name), QTest.createTouchDevice(), one.window.windowHandle()
    for waited, answers in ((0.0, 1), (SECOND_S, 1), (SHUT_S, 2)):
        one.clock.now += waited
        QTest.touchEvent(surface, device).press(FINGER, place, surface).commit()
        QTest.touchEvent(surface, device).release(FINGER, place, surface).commit()
        QApplication.processEvents()
        assert len(one.visit.calls) == answers


def test_a_key_pressed_twice_is_one_answer(qtbot: QtBot) -> None:
    one = shown(qtbot, *ASKED)
    for waited, answers in ((0.0, 1), (SECOND_S, 1), (SHUT_S, 2)):
        one.clock.now += waited
        next(p for p in one.window.findChildren(QWidget, "primary") if p.isVisible()).setFocus()
        QTest.keyClick(one.window.windowHandle(), Qt.Key.Key_Space)
        QApplication.processEvents()
        assert len(one.visit.calls) == answers

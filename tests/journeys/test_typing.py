"""What happens to what somebody is typing when the screen does not wait for the pause after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.attempt import Action, Attempt
from kiosk.core.model import Purpose
from kiosk.staff.door import hash_of
from kiosk.ui.bars import BottomBar, TopBar
from kiosk.ui.room import Room
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.visit.screens import ChooseLanguage, Screen, StaffPin, Step, Welcome
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.opened import Open, Opened, shows
from tests.ui.samples import TYPING
from tests.ui.stage import StageVisit, exercise_of

WORD = "abc"
PIN = "246802"
ENOUGH = 20
"""Exercises among which there is one to type in."""
WELCOME = Welcome(("nl", "fr"), "nl")
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SIZES = ((1280, 800), (1024, 768))


class Typist(StageVisit):
    """Has an exercise to type in, what may lie over it, and a next exercise with the same field."""

    def __init__(self) -> None:
        super().__init__(exercise_of("form", TYPING), Purpose.SCREENING, Step(1, 9))
        self.cover: Screen | None = None
        self.gone = False
        self.taken: tuple[Action, ...] = ()

    @property
    def now(self) -> Screen:
        return WELCOME if self.gone else self.cover or self.screen

    @override
    def act(self, action: Action) -> None:
        if self.gone:
            self.changed()
        else:
            super().act(action)

    def dont_know(self) -> None:
        self.taken = self.attempt.actions

    def lay_over(self, cover: Screen | None) -> None:
        self.cover = cover
        self.changed()

    def go_on(self) -> None:
        self.exercise = replace(self.exercise, id=f"{self.exercise.id}-next")
        self.attempt = Attempt(self.exercise.id)
        self.changed()

    def leave(self) -> None:
        self.gone, self.cover = True, None
        self.attempt = Attempt(self.exercise.id)
        self.changed()

    def come_in(self) -> None:
        self.gone = False
        self.changed()


@dataclass
class Desk:
    """A window in which somebody types; whether it can be read aloud may change."""

    visit: Typist = field(default_factory=Typist)
    heard: bool = True

    def __post_init__(self) -> None:
        self.window = Window(self.around)
        self.visit.changed = self.refresh
        self.window.resize(*SIZES[0])
        self.window.show()
        self.refresh()

    def around(self, width: int, height: int) -> Around:
        read_aloud = self.silence if self.heard else None
        visit = cast("Visit", self.visit)
        return Around(PlainWords(), Look(width, height), visit, read_aloud=read_aloud)

    def silence(self) -> None:
        """Do what the corner does here."""

    def refresh(self) -> None:
        self.window.show_screen(self.visit.now)

    @property
    def line(self) -> QLineEdit:
        return line_in(self.window)

    @property
    def written(self) -> list[str]:
        return [action.value for action in self.visit.attempt.actions]

    def write(self) -> None:
        """Type a word in the field, if there is one, with no pause after it."""
        if not self.visit.gone and self.visit.cover is None:
            self.line.setFocus()
            QTest.keyClicks(self.line, WORD)

    def resize(self) -> None:
        size = SIZES[self.window.width() == SIZES[0][0]]
        self.window.resize(*size)

    def lose_or_find_the_voice(self) -> None:
        self.heard = not self.heard
        self.refresh()

    def choose_language(self) -> None:
        self.visit.lay_over(ChooseLanguage(("nl", "fr"), "nl"))

    def call_staff(self) -> None:
        self.visit.lay_over(StaffPin(wrong=False, wait=0))

    def parts(self) -> dict[type[QWidget], int]:
        """Count what the window is made of."""
        layout = self.window.layout()
        assert layout is not None
        inside = [one for one in self.window.findChildren(QWidget) if layout.indexOf(one) >= 0]
        shown = [one for one in inside if not one.isHidden()]
        return {kind: sum(isinstance(one, kind) for one in shown) for kind in (Room, TopBar, BottomBar)}


def line_in(window: QWidget) -> QLineEdit:
    (line,) = [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    return line


def click(window: QWidget, name: str) -> None:
    """Press a button as another program does, which takes the focus from nothing."""
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """Somebody in the middle of a word."""
    desk = Desk()
    qtbot.addWidget(desk.window)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.write()
    assert desk.written == [WORD[0]], "the word was reported before the pause"
    return desk


@pytest.mark.parametrize("change", [Desk.resize, Desk.lose_or_find_the_voice])
def test_a_word_that_was_just_typed_stands_there_when_the_screen_is_drawn_anew(
    desk: Desk, change: Callable[[Desk], None]
) -> None:
    before = desk.window.view
    change(desk)
    QApplication.processEvents()
    assert desk.window.view is not before
    assert desk.written == [WORD]
    assert desk.line.text() == WORD


@pytest.mark.parametrize("cover", [Desk.choose_language, Desk.call_staff])
def test_a_word_that_was_just_typed_is_there_after_what_was_laid_over_it(
    desk: Desk, cover: Callable[[Desk], None]
) -> None:
    cover(desk)
    assert desk.parts() == {Room: 1, TopBar: 1, BottomBar: 1}
    assert desk.written == [WORD]
    desk.visit.lay_over(None)
    assert desk.line.text() == WORD


def test_what_was_typed_never_fills_in_the_next_exercise(desk: Desk) -> None:
    desk.visit.go_on()
    QTest.qWait(1)
    assert desk.written == []
    assert desk.line.text() == ""


def test_the_next_visitor_sees_the_welcome_and_nothing_else(desk: Desk) -> None:
    desk.call_staff()
    desk.visit.leave()
    QTest.qWait(1)
    assert desk.parts() == {Room: 1, TopBar: 0, BottomBar: 1}
    assert len(desk.window.findChildren(Room)) == 1
    assert desk.window.view is not None
    assert desk.window.view.shown == WELCOME


def test_a_word_that_was_just_typed_is_one_action_however_often_the_screen_is_shown(desk: Desk) -> None:
    desk.refresh()
    QTest.keyClicks(desk.line, "d")
    assert desk.written == [WORD[0]]


def test_whoever_does_not_know_keeps_what_they_just_typed(desk: Desk) -> None:
    click(desk.window, "secondary-dont-know")
    assert [action.value for action in desk.visit.taken] == [WORD]


STEPS: Mapping[str, Callable[[Desk], None]] = {
    "write": Desk.write,
    "resize": Desk.resize,
    "voice": Desk.lose_or_find_the_voice,
    "language": Desk.choose_language,
    "staff": Desk.call_staff,
    "close": lambda desk: desk.visit.lay_over(None),
    "next": lambda desk: desk.visit.go_on(),
    "leave": lambda desk: desk.visit.leave(),
    "come in": lambda desk: desk.visit.come_in(),
    "wait": lambda _desk: QApplication.processEvents(),
}


@pytest.mark.usefixtures("qtbot")
@settings(max_examples=25)
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=7))
def test_whatever_happens_the_window_holds_one_screen_between_two_bars(steps: Sequence[str]) -> None:
    desk = Desk()
    for step in ("write", *steps):
        STEPS[step](desk)
        assert max(desk.parts().values()) == 1
        assert desk.window.view is not None
        assert desk.window.view.shown == desk.visit.now
    desk.window.close()
    desk.window.deleteLater()


def type_in(one: Opened) -> None:
    """Go on to an exercise with one field, and type a word in it with no pause after it."""
    for _ in range(ENOUGH):
        if one.doing().exercise.kind == "form" and one.kiosk.window.findChildren(QLineEdit):
            break
        one.kiosk.visit.dont_know()
        one.kiosk.visit.next()
        QTest.qWait(1)
    line = line_in(one.kiosk.window)
    one.kiosk.window.activateWindow()
    line.setFocus()
    QTest.keyClicks(line, WORD)


def test_staff_who_come_while_somebody_types_leave_nothing_over_the_next_welcome(opened: Open) -> None:
    one = opened(pin_hash=hash_of(PIN)).open().at_menu().practising()
    type_in(one)
    QTest.keyClick(one.kiosk.window.windowHandle(), Qt.Key.Key_F12, CHORD)
    assert shows(one, StaffPin)
    assert len([room for room in one.kiosk.window.findChildren(Room) if room.isVisible()]) == 1
    one.kiosk.visit.close()
    assert line_in(one.kiosk.window).text() == WORD
    one.kiosk.visit.leave()
    QTest.qWait(1)
    assert shows(one, Welcome)
    assert len(one.kiosk.window.findChildren(Room)) == 1


def test_the_last_hint_takes_what_was_just_typed_along(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    type_in(one)
    while one.doing().hints_left:
        click(one.kiosk.window, "secondary-hint")
    line_in(one.kiosk.window).clear()
    QTest.keyClicks(line_in(one.kiosk.window), WORD)
    click(one.kiosk.window, "secondary-hint")
    assert one.kiosk.visit.answers[-1].actions[-1].value == WORD


def test_a_word_typed_right_before_the_session_ends_is_there_again(opened: Open) -> None:
    one = opened().open().at_menu().practising()
    one.live_until(lambda: bool(one.kiosk.window.findChildren(QLineEdit)), lambda: type_in(one))
    one.kiosk.close()
    again = opened().open()
    again.hand.press("resume-yes")
    assert line_in(again.kiosk.window).text() == WORD

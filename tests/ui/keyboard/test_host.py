from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kiosk import paths
from kiosk.core.preferences import KeyboardWish
from kiosk.core.speech import Reading
from kiosk.kinds import form
from kiosk.ui.keyboard.host import SETTLED_MS
from kiosk.visit.screens import Doing, Help
from kiosk.worlds.form import FieldKind
from tests.fakes import SpokenLog
from tests.journeys.hands import TouchHand
from tests.opened import Open, Opened, wait_ms
from tests.ui.reading.listening import heard

SOON = 4 * SETTLED_MS
PATIENCE = 25


def typing(opened: Open, wish: KeyboardWish) -> Opened:
    """A kiosk with a form on its screen that has something to type."""
    one = opened(keyboard=wish).open().at_menu().practising()
    for _ in range(40):
        if isinstance(one.kiosk.visit.screen, Doing) and types(one.doing()):
            return one
        one.kiosk.visit.hint()
        one.kiosk.visit.next()
    message = "no form to type in was offered"
    raise AssertionError(message)


def types(doing: Doing) -> bool:
    spec = doing.exercise.spec
    return isinstance(spec, form.Spec) and any(
        field.kind is FieldKind.TEXT for field in spec.page.fields.values()
    )


def shown(one: Opened) -> bool:
    wait_ms(SOON)
    return one.hand.sees("keyboard")


def comes(one: Opened) -> bool:
    """Wait for it; a busy machine may take its time."""
    return any(shown(one) for _ in range(PATIENCE))


def press_field(one: Opened) -> QLineEdit:
    line = one.hand.find_one(QLineEdit)
    one.kiosk.window.gate.open()
    at = line.mapTo(one.kiosk.window, line.rect().center())
    QTest.mouseClick(one.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    return line


def test_it_comes_for_a_finger_and_not_for_a_mouse(opened: Open) -> None:
    one = typing(opened, KeyboardWish.AUTO)
    line = press_field(one)
    assert not shown(one)
    line.clearFocus()
    TouchHand(one.kiosk.window).tap(line)
    assert comes(one)


def test_where_the_place_wants_it_always_it_comes_for_everybody(opened: Open) -> None:
    one = typing(opened, KeyboardWish.ALWAYS)
    press_field(one)
    assert comes(one)


def test_whoever_asks_for_it_has_it_where_the_place_wants_none(opened: Open) -> None:
    one = typing(opened, KeyboardWish.NEVER)
    press_field(one)
    assert not shown(one)
    visit = one.kiosk.visit
    visit.prefer(replace(visit.preferences, keyboard=True))
    press_field(one)
    assert comes(one)


def test_it_goes_when_the_field_is_left_and_comes_back_for_it(opened: Open) -> None:
    one = typing(opened, KeyboardWish.ALWAYS)
    line = press_field(one)
    assert comes(one)
    line.clearFocus()
    assert not shown(one)
    press_field(one)
    assert comes(one)


def test_it_goes_by_its_own_key_and_comes_back_at_another_press(opened: Open) -> None:
    one = typing(opened, KeyboardWish.ALWAYS)
    press_field(one)
    assert comes(one)
    one.hand.press("key-done")
    assert not shown(one)
    press_field(one)
    assert comes(one)


def test_nothing_moves_under_a_finger_that_is_still_down(opened: Open) -> None:
    one = typing(opened, KeyboardWish.ALWAYS)
    press_field(one)
    assert comes(one)
    handle = one.kiosk.window.windowHandle()
    stop = one.hand.find("stop")
    place = stop.mapTo(one.kiosk.window, stop.rect().center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    assert comes(one)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(640, 150))
    assert not shown(one)


def test_what_is_typed_on_it_is_in_the_visit(opened: Open) -> None:
    one = typing(opened, KeyboardWish.ALWAYS)
    line = press_field(one)
    assert comes(one)
    digit = "key-1" if one.hand.sees("key-1") else "key-a"
    one.hand.press(digit)
    assert line.text() == digit.removeprefix("key-")


def test_where_there_is_no_layout_none_comes_and_people_go_on(opened: Open, tmp_path: Path) -> None:
    bare = tmp_path / "assets"
    shutil.copytree(paths.ASSETS, bare, copy_function=os.symlink, ignore=shutil.ignore_patterns("keyboards"))
    one = typing(lambda **asked: opened(assets=bare, **asked), KeyboardWish.ALWAYS)
    press_field(one)
    assert not shown(one)
    one.hand.press("help")
    assert isinstance(one.kiosk.visit.screen, Help)


def test_on_tap_a_key_says_what_it_is_and_the_screen_does_not_say_all_keys(opened: Open) -> None:
    voice = SpokenLog()
    one = typing(lambda **asked: opened(voice=voice, **asked), KeyboardWish.ALWAYS)
    visit = one.kiosk.visit
    visit.prefer(replace(visit.preferences, reading=Reading.ON_TAP))
    press_field(one)
    assert comes(one)
    heard(voice)
    finger = TouchHand(one.kiosk.window)
    for name in ("key-1" if one.hand.sees("key-1") else "key-signs", "key-letters"):
        finger.tap(one.hand.find(name))
    first, second = heard(voice)
    assert first in {"1", "Numbers and signs: 123"}
    assert second == "Back to the letters: abc"
    one.hand.press("read-aloud")
    assert not {"Space", "Delete", "Dot"} & {*heard(voice)}

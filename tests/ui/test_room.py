from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.room import Room
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import HowItWorks, Menu, Screen
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import SCREENS
from tests.ui.scene import Scene

SMALLEST = Look(1024, 768, text_size=TextSize.LARGEST)
NAMED = [pytest.param(screen, id=f"{type(screen).__name__}-{index}") for index, screen in enumerate(SCREENS)]
MOST_PRESSES = 12
BROUGHT, UNTIL = "You can stop at any time.", "Nobody, unless you show it."


class Said(PlainWords):
    """Says one thing in Dutch."""

    @override
    def __call__(self, english: str, /, **values: object) -> str:
        return "Meer hieronder" if english == "More below" else super().__call__(english, **values)


def settled(scene: Scene) -> Room:
    """Give the room once it knows whether there is more."""
    for _ in range(4):
        QApplication.processEvents()
    return scene.find(Room, "room")


@pytest.mark.parametrize("screen", NAMED)
def test_every_screen_that_is_too_high_says_so_until_its_end(qtbot: QtBot, screen: Screen) -> None:
    scene = Scene(qtbot, screen, SMALLEST)
    room = settled(scene)
    bar = room.area.verticalScrollBar()
    assert scene.has("more-of-screen") == (bar.maximum() > 0)
    presses = 0
    while scene.has("more-of-screen"):
        assert presses < MOST_PRESSES
        before = bar.value()
        scene.press("more-of-screen")
        settled(scene)
        presses += 1
        assert bar.value() > before or not scene.has("more-of-screen")
    assert bar.value() == bar.maximum()


def test_a_press_moves_most_of_a_page_and_leaves_a_part_to_hold_on_to(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks(), SMALLEST)
    room = settled(scene)
    scene.press("more-of-screen")
    bar = room.area.verticalScrollBar()
    assert bar.pageStep() / 2 < bar.value() < bar.pageStep()


def test_more_comes_back_for_whoever_goes_up_again(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks(), SMALLEST)
    bar = settled(scene).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settled(scene)
    assert not scene.has("more-of-screen")
    bar.setValue(0)
    settled(scene)
    assert scene.has("more-of-screen")


def test_the_strip_stands_between_the_screen_and_the_bar_and_covers_neither(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks(), SMALLEST)
    room = settled(scene)
    strip = scene.place("more-of-screen")
    assert scene.place_of(room.area)[3] < strip[1]
    assert strip[3] < scene.place("bottomBar")[1]
    assert (strip[0], strip[2]) == (24, 1000)


def test_keys_bring_what_they_reach_into_view(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=True), SMALLEST)
    settled(scene)
    with qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    for _ in range(4):
        QTest.keyClick(scene.window.windowHandle(), Qt.Key.Key_Tab)
    settled(scene)
    focused = scene.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "menu-help"
    assert scene.place_of(focused)[3] <= scene.place("bottomBar")[1]


def test_it_speaks_the_language_of_the_screen(qtbot: QtBot) -> None:
    words = Said("nl")
    scene = Scene(qtbot, HowItWorks(), SMALLEST, words=words)
    settled(scene)
    assert "Meer hieronder" in scene.said()


def test_a_finger_that_slides_over_a_card_does_not_press_it(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=True), SMALLEST)
    settled(scene)
    surface, device = scene.window.windowHandle(), QTest.createTouchDevice()
    left, top, _right, _bottom = scene.place("menu-practice")
    start = QPoint(left + 100, top + 150)
    QTest.touchEvent(surface, device).press(0, start, surface).commit()
    for way in range(20, 260, 20):
        QTest.touchEvent(surface, device).move(0, start - QPoint(0, way), surface).commit()
        QTest.qWait(5)
    QTest.touchEvent(surface, device).release(0, start - QPoint(0, 240), surface).commit()
    assert scene.visit.calls == []


def brought(qtbot: QtBot) -> Scene:
    """Show a screen of which a later part was brought into sight."""
    scene = Scene(qtbot, HowItWorks(), SMALLEST)
    room = settled(scene)
    assert not scene.has("back-to-top")
    said = {text.text(): text for text in room.findChildren(TextBlock)}
    room.bring(said[BROUGHT], said[UNTIL])
    qtbot.waitUntil(lambda: scene.has("back-to-top"))
    return scene


def test_whoever_was_moved_down_comes_back_to_the_top_by_a_press(qtbot: QtBot) -> None:
    scene = brought(qtbot)
    back, more = scene.place("back-to-top"), scene.place("more-of-screen")
    assert (back[1], back[3]) == (more[1], more[3])
    assert back[2] < more[0]
    scene.press("back-to-top")
    room = settled(scene)
    assert room.area.verticalScrollBar().value() == 0
    assert not scene.has("back-to-top")
    assert scene.has("more-of-screen")


@pytest.mark.parametrize(("height", "leads_back"), [(100, True), (310, True), (330, False), (380, False)])
def test_whoever_was_moved_to_the_end_is_led_back_unless_that_hides_what_they_were_moved_to(
    qtbot: QtBot, height: int, *, leads_back: bool
) -> None:
    content = QWidget()
    content.setMinimumHeight(1500)
    room = Room(content, Look(), PlainWords())
    qtbot.addWidget(room)
    room.resize(600, 400)
    room.show()
    qtbot.waitUntil(room.more.isVisible)
    part = QWidget(content)
    part.setGeometry(0, 1500 - height, 500, height)
    part.show()
    room.bring(part)
    bar = room.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    qtbot.wait(50)
    assert not room.more.isVisible()
    back = room.findChild(Row, "back-to-top")
    assert back is not None
    assert back.isVisible() is leads_back
    top = part.mapTo(room.area, QPoint(0, 0)).y()
    assert top >= 0
    assert top + height <= room.area.height()


def test_whoever_goes_down_by_themselves_has_all_of_the_row_to_press(qtbot: QtBot) -> None:
    scene = brought(qtbot)
    scene.press("back-to-top")
    room = settled(scene)
    room.area.verticalScrollBar().setValue(40)
    settled(scene)
    assert scene.has("more-of-screen")
    assert not scene.has("back-to-top")

from __future__ import annotations

import gc
from collections import Counter
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.core.preferences import Contrast, Preferences
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.text_layout import broken, taken, widest_word
from kiosk.ui.window import Window
from kiosk.visit.screens import Goodbye, HowItWorks, Menu, Screen, StaffPin, StillThere, Welcome
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import SCREENS, SIZES
from tests.ui.scene import RecordingVisit, Scene

NAMED = [pytest.param(screen, id=f"{type(screen).__name__}-{index}") for index, screen in enumerate(SCREENS)]


def test_the_window_shows_one_screen_after_another(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    assert "This is how it works" in scene.said()
    scene.window.show_screen(Goodbye())
    assert "Thank you and see you soon!" in scene.said()
    assert "This is how it works" not in scene.said()


def test_no_words_are_remembered_once_their_screen_has_gone(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    typed, font = "what someone typed", Look().font(Role.BODY)
    taken(typed, font, 200)
    widest_word(typed, font)
    scene.window.show_screen(Goodbye())
    known = broken.cache_info().hits, widest_word.cache_info().hits
    taken(typed, font, 200)
    widest_word(typed, font)
    assert (broken.cache_info().hits, widest_word.cache_info().hits) == known


def gone_and_held() -> Counter[str]:
    """Count what of Qt's was ended and is still held on to, by its class."""
    gc.collect()
    held = [one for one in gc.get_objects() if issubclass(type(one), QWidget) and not isValid(one)]
    return Counter(type(one).__name__ for one in held)


def test_nothing_of_a_screen_that_has_gone_is_held_on_to(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    before = gone_and_held()
    for _ in range(3):
        for screen in (Goodbye(), HowItWorks()):
            scene.window.show_screen(screen)
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not gone_and_held() - before


def test_a_view_that_can_is_kept_and_brought_up_to_date(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(20))
    view = scene.window.view
    scene.window.show_screen(StillThere(19))
    assert scene.window.view is view
    assert "In 19 seconds" in scene.said()


def test_another_language_builds_the_screen_anew_and_mirrors_it(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(20))
    view = scene.window.view
    scene.words = PlainWords("ar", right_to_left=True)
    scene.window.show_screen(StillThere(20))
    assert scene.window.view is not view
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    scene.words = PlainWords()
    scene.window.show_screen(StillThere(20))
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_another_visit_builds_the_screen_anew(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Welcome(("nl", "fr"), "nl"))
    old = scene.visit
    scene.visit = RecordingVisit()
    scene.window.show_screen(Welcome(("nl", "fr"), "nl"))
    assert [call[0] for call in scene.press("primary")] == ["start"]
    assert not old.calls


def test_a_larger_window_is_drawn_larger(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    before = scene.place("primary")
    scene.window.resize(1920, 1080)
    QApplication.processEvents()
    after = scene.place("primary")
    assert after[3] - after[1] == 90
    assert before[3] - before[1] == 72


def test_a_button_that_is_not_ready_says_what_is_still_to_do(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StaffPin(wrong=False, wait=0))
    assert scene.press("primary") == []
    notice = scene.place("still")
    assert "Type the PIN first." in scene.said()
    assert notice[2] < scene.place("primary")[0]
    scene.window.show_screen(HowItWorks())
    qtbot.waitUntil(lambda: not scene.has("still"))


def test_keys_reach_all_that_can_be_pressed_and_come_round(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=True))
    with qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    seen = []
    for _ in range(20):
        QTest.keyClick(scene.window, Qt.Key.Key_Tab)
        focused = scene.window.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    ways = ["menu-screening", "menu-practice", "menu-result", "menu-help"]
    assert seen[:6] == [*ways, "help", "back"]
    assert {"stop", "letters", "contrast", "more", "language"} <= set(seen)
    assert seen.count("menu-screening") == 2


@pytest.mark.parametrize("may", [True, False])
def test_the_window_closes_only_when_it_may(qtbot: QtBot, *, may: bool) -> None:
    around = Around(PlainWords(), Look(), cast("Visit", RecordingVisit()))
    window = Window(lambda _width, _height: around, lambda: may)
    qtbot.addWidget(window)
    window.show()
    assert window.close() is may


def test_what_someone_prefers_is_followed_at_once(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    scene.look = Look(contrast=Contrast.HIGH)
    scene.visit.preferences = Preferences(contrast=Contrast.HIGH)
    scene.window.show_screen(HowItWorks())
    assert scene.window.grab().toImage().pixelColor(640, 110).name() == "#000000"


def test_what_was_shown_is_not_styled_once_more_before_it_goes(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    before = scene.window.view
    scene.look = Look(contrast=Contrast.HIGH)
    scene.window.show_screen(HowItWorks())
    assert before is not None
    assert not scene.window.isAncestorOf(before)
    with qtbot.waitSignal(before.destroyed):
        pass


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", NAMED)
def test_every_screen_fits_its_window(qtbot: QtBot, screen: Screen, size: tuple[int, int]) -> None:
    scene = Scene(qtbot, screen, Look(*size))
    assert [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()] == []
    assert scene.window.size().toTuple() == size
    view = scene.window.view
    assert view is not None
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.objectName():
            left, _top, right, _bottom = scene.place_of(widget)
            assert left >= 0
            assert right <= size[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", NAMED)
def test_whatever_can_be_pressed_is_large_enough_and_has_a_name(
    qtbot: QtBot, screen: Screen, size: tuple[int, int]
) -> None:
    scene = Scene(qtbot, screen, Look(*size))
    everything = scene.window.findChildren(QWidget)
    pressable = [one for one in everything if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert pressable
    for one in pressable:
        assert min(one.width(), one.height()) >= 57
        assert one.accessibleName()
        assert one.objectName()

"""What is on the screen is what would be drawn now: nothing is left of a place that was not known yet."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk import paths
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import TextSize
from kiosk.showcase.scenes import scenes
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.window import Window
from kiosk.ui.worlds.page import MORE, UP, Page
from kiosk.visit.screens import Goodbye, Screen
from tests.ui.at_rest import work_of
from tests.ui.scene import Scene
from tests.ui.seen import named
from tests.ui.stage import PlainWords

LARGE, LARGEST = Look(text_size=TextSize.LARGE), Look(1024, 768, TextSize.LARGEST)
LONG = (
    ("inbox-mails-practice-looking", LARGE),
    ("inbox-mails-practice-looking", LARGEST),
    ("form-missing-practice-problems", LARGE),
    ("form-missing-practice-problems", LARGEST),
    ("what-we-share-exactly", LARGEST),
    ("order-words-review-to-practise", LARGEST),
)
"""A list, a world, words and cards that are longer than their place."""
STEPS, STEP = 6, 13
"""How often a finger stops, and after how many px: less than a line."""
MOST = 8
"""Presses from the beginning to the end of the longest of them."""


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    assert qapp is not None
    load_fonts(paths.ASSETS / "fonts")


def is_painted_as_it_stands(window: QWidget) -> bool:
    """Tell whether the screen shows of a window what it would draw now."""
    now = window.grab().toImage()
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(now.format()) == now


@pytest.mark.parametrize(("name", "look"), LONG, ids=lambda one: one if isinstance(one, str) else named(one))
def test_from_its_beginning_to_its_end_a_long_page_is_painted_as_it_stands_and_rests(
    qtbot: QtBot, qapp: QApplication, name: str, look: Look
) -> None:
    shown = next(scene.screen for scene in scenes("nl") if scene.name == name)
    words = load_catalogue(SHIPPED, "nl")
    window = Scene(qtbot, shown, look, words).window
    pressed = 0
    while pressed < MOST:
        assert not work_of(qapp)
        qtbot.waitUntil(partial(is_painted_as_it_stands, window))
        rows = [page.more for page in window.findChildren(Page) if page.more.isVisible()]
        leading = [row for row in rows if row.text() == words(MORE)]
        if not leading:
            break
        leading[0].click()
        pressed += 1
    assert 0 < pressed < MOST


def test_no_half_line_is_left_where_a_page_is_pulled_along_a_little(qtbot: QtBot) -> None:
    """A finger stops anywhere; what only moved would keep a line that the edge cuts through by now."""
    shown = next(scene.screen for scene in scenes("nl") if scene.name == "what-we-share-exactly")
    window = Scene(qtbot, shown, LARGEST, load_catalogue(SHIPPED, "nl")).window
    bar = next(bar for bar in window.findChildren(QScrollBar) if bar.isVisible() and bar.maximum() > 0)
    for _ in range(STEPS):
        bar.setValue(bar.value() + STEP)
        qtbot.waitUntil(partial(is_painted_as_it_stands, window))
    assert bar.value() == STEPS * STEP


def test_at_its_end_a_list_stays_where_it_is_when_the_way_up_takes_more_words_than_the_way_down(
    qtbot: QtBot,
) -> None:
    content = QWidget()
    content.setMinimumHeight(600)
    words = PlainWords(said={UP: "All the way up to where this list of emails begins"})
    page = Page(content, Look(), words, brief=True)
    qtbot.addWidget(page)
    page.resize(240, 400)
    page.show()
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: page.more.isVisible() and bar.maximum() > 0)
    high = page.more.height()
    while bar.value() < bar.maximum():
        page.more.click()
    for _ in range(3):
        qtbot.wait(20)
        assert page.more.text() == words(UP)
        assert page.more.height() == high
        assert bar.value() == bar.maximum()


class Painted(QObject):
    """Counts how often each thing that it watches is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[str] = Counter()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.times[watched.objectName()] += 1
        return False


def paintings(window: Window, screen: Screen, application: QApplication) -> Counter[str]:
    """Count how often the window, its page and each thing to press are painted until a screen rests."""
    window.show_screen(Goodbye())
    assert not work_of(application)
    painted = Painted()
    window.installEventFilter(painted)
    window.show_screen(screen)
    for part in (window.view, *window.findChildren(QAbstractButton)):
        assert part is not None
        part.installEventFilter(painted)
    assert not work_of(application)
    window.removeEventFilter(painted)
    return painted.times


@pytest.mark.parametrize("name", ["menu", "form-date-screening-empty", "order-words-review-to-practise"])
def test_a_new_screen_is_painted_once(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    shown = next(scene.screen for scene in scenes("nl") if scene.name == name)
    window = Scene(qtbot, Goodbye(), words=load_catalogue(SHIPPED, "nl")).window
    window.setObjectName("window")
    # A screen may ask for all of a window once more, for reasons of its own.
    painted = min((paintings(window, shown, qapp) for _ in range(2)), key=lambda times: max(times.values()))
    assert set(painted.values()) == {1}
    assert {"window", "page", "help"} <= set(painted)

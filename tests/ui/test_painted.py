"""What is on the screen is what would be drawn now: nothing is left of a place that was not known yet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.preferences import TextSize
from kiosk.showcase.scenes import scenes
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.page import MORE, Page
from kiosk.ui.worlds.row import Row
from tests.ui.at_rest import LOOK_MS, work_of
from tests.ui.scene import Scene
from tests.ui.seen import named

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
    pressed, leading = 0, window.findChildren(Row)
    while leading and pressed < MOST:
        assert not work_of(qapp)
        assert is_painted_as_it_stands(window)
        rows = [page.more for page in window.findChildren(Page) if page.more.isVisible()]
        leading = [row for row in rows if row.text() == words(MORE)]
        for row in leading[:1]:
            row.click()
            pressed += 1
    assert 0 < pressed < MOST


def test_no_half_line_is_left_where_a_page_is_pulled_along_a_little(qtbot: QtBot) -> None:
    """A finger stops anywhere; what only moved would keep a line that the edge cuts through by now."""
    shown = next(scene.screen for scene in scenes("nl") if scene.name == "what-we-share-exactly")
    window = Scene(qtbot, shown, LARGEST, load_catalogue(SHIPPED, "nl")).window
    bar = next(bar for bar in window.findChildren(QScrollBar) if bar.isVisible() and bar.maximum() > 0)
    for _ in range(STEPS):
        bar.setValue(bar.value() + STEP)
        qtbot.wait(LOOK_MS)
        assert is_painted_as_it_stands(window)
    assert bar.value() == STEPS * STEP

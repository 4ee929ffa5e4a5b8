"""Nothing that was done is lost: another language or text size shows all of it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.model import Exercise, Outcome
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.core.site import Site
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.window import Window
from kiosk.ui.worlds.entries import OpenEntry
from kiosk.visit.companions import Companions
from kiosk.visit.equipment import Equipment
from kiosk.visit.screens import Doing, Feedback
from kiosk.visit.visit import Visit
from tests.fakes import MemoryKeeper

LANGUAGES = ("nl", "ar")
DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def words() -> Mapping[str, Catalogue]:
    return {language: load_catalogue(SHIPPED, language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def longest() -> Mapping[str, Exercise[object]]:
    """Give of each kind the shipped exercise that asks for most."""
    ways = sorted(load_bank(SHIPPED), key=lambda one: len(KINDS[one.kind].routes(one.spec).right))
    return {one.kind: one for one in ways}


def practising(exercise: Exercise[object], words: Mapping[str, Catalogue]) -> Visit:
    """Give a visit that practises this exercise."""
    equipment = Equipment(
        languages=LANGUAGES,
        default_language="nl",
        words=words.__getitem__,
        everything={exercise.id: exercise},
        bank=lambda _language: {exercise.id: exercise},
        screens_in=lambda _language: False,
        written_in="nl",
        site=lambda _language: Site("", "", "", ""),
        printer=False,
        preferences=Preferences(),
    )
    visit = Visit(Companions(equipment, MemoryKeeper(), None, lambda: DAY, lambda: 1))
    visit.start()
    visit.go_on()
    visit.choose_practice()
    if not isinstance(visit.screen, Doing):
        visit.choose_theme(exercise.themes[0] if exercise.themes else None)
    return visit


def window_of(qtbot: QtBot, visit: Visit, words: Mapping[str, Catalogue]) -> Window:
    """Show a visit, and show it again after each change."""

    def around(width: int, height: int) -> Around:
        said, likes = words[visit.language], visit.preferences
        look = Look(width, height, likes.text_size, likes.contrast, right_to_left=said.right_to_left)
        return Around(said, look, visit)

    window = Window(around)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.show_screen(visit.screen)
    visit.changed = lambda: window.show_screen(visit.screen)
    return window


def picture(window: Window) -> QImage:
    """Give what is shown between the bars, with nothing in focus and nothing under the pointer."""
    QApplication.processEvents()
    surface = window.windowHandle()
    assert surface is not None
    QTest.mouseMove(surface, QPoint(1, 1))
    assert window.view is not None
    window.view.setFocus()
    QApplication.processEvents()
    return window.view.grab().toImage()


def there_and_back(visit: Visit) -> None:
    """Take another language, size and theme, and come back to the first."""
    visit.open_languages()
    visit.choose_language("ar")
    for size in (TextSize.LARGEST, TextSize.NORMAL):
        visit.prefer(replace(visit.preferences, text_size=size, contrast=Contrast.HIGH))
        QApplication.processEvents()
    visit.prefer(Preferences())
    visit.open_languages()
    visit.choose_language("nl")


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_done_is_shown_again_and_can_be_finished(
    qtbot: QtBot, words: Mapping[str, Catalogue], longest: Mapping[str, Exercise[object]], kind: str
) -> None:
    exercise = longest[kind]
    visit = practising(exercise, words)
    window = window_of(qtbot, visit, words)
    untouched = picture(window)
    route = KINDS[kind].routes(exercise.spec).right
    half = max(1, len(route) * 2 // 3)
    for action in route[:half]:
        visit.act(action)
    there_and_back(visit)  # a line that changed in place may stand a pixel higher than one built anew
    before, state = picture(window), visit.screen
    assert before != untouched
    there_and_back(visit)
    assert visit.screen == state
    assert picture(window) == before
    for action in route[half:]:
        visit.act(action)
    visit.next()
    assert isinstance(visit.screen, Feedback)
    assert visit.screen.outcome is Outcome.ALONE


def test_whoever_had_a_month_or_folder_open_is_back_on_the_form_with_what_they_filled_in(
    qtbot: QtBot, words: Mapping[str, Catalogue]
) -> None:
    exercise = next(one for one in load_bank(SHIPPED) if one.id == "2.3-solliciteren-met-cv")
    visit = practising(exercise, words)
    window = window_of(qtbot, visit, words)
    for action in KINDS["form"].routes(exercise.spec).right:
        if action.verb in {"choose", "write"}:
            visit.act(action)
    before, hand = picture(window), Hand(window)
    hand.find_one(OpenEntry).row.click()
    qtbot.waitUntil(lambda: hand.sees("back-to-form"))
    there_and_back(visit)
    assert not hand.sees("back-to-form")
    assert picture(window) == before

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.language_card import LanguageCard
from kiosk.visit.screens import ChooseLanguage
from tests.ui.scene import Scene


def test_another_language_is_chosen_without_losing_a_thing(qtbot: QtBot) -> None:
    scene = Scene(qtbot, ChooseLanguage(("nl", "ar"), "nl"))
    assert "You keep all you did." in scene.said()
    assert scene.press("language-ar") == [("choose_language", ("ar",), {})]
    assert scene.press("close") == [("close", (), {})]


MANY = ("nl", "en", "fr", "tr", "ar", "bg", "uk", "ps", "prs", "ru", "es", "pl", "ro")


def test_many_languages_are_all_in_sight(qtbot: QtBot) -> None:
    scene = Scene(qtbot, ChooseLanguage(MANY, "nl"))
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]
    rows = {scene.place_of(scene.find(QAbstractButton, f"language-{code}"))[1] for code in MANY}
    assert len(rows) == 4


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_many_languages_are_all_in_sight_in_a_small_window_too(qtbot: QtBot, language: str) -> None:
    words = load_catalogue(SHIPPED, language)
    scene = Scene(qtbot, ChooseLanguage(MANY, language), Look(1024, 768), words)
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_few_languages_are_larger_than_many(qtbot: QtBot) -> None:
    heights = [
        scene.find(QAbstractButton, "language-nl").height()
        for scene in (Scene(qtbot, ChooseLanguage(codes, "nl")) for codes in (("nl", "ar"), MANY))
    ]
    assert heights[0] > heights[1]


@pytest.mark.parametrize(("look", "low"), [(Look(), False), (Look(1080, 1920), True)])
def test_languages_stand_low_where_arms_reach_in_a_window_that_stands_upright(
    qtbot: QtBot, look: Look, *, low: bool
) -> None:
    scene = Scene(qtbot, ChooseLanguage(("nl", "ar"), "nl"), look)
    top = scene.place_of(scene.find(QAbstractButton, "language-nl"))[1]
    assert (top > look.height / 2) == low


def test_few_languages_fill_a_third_of_an_upright_window(qtbot: QtBot) -> None:
    scene = Scene(qtbot, ChooseLanguage(("nl", "en", "fr", "ar"), "nl"), Look(1080, 1920))
    cards = [scene.place_of(card) for card in scene.window.findChildren(LanguageCard)]
    assert min(bottom - top for _, top, _, bottom in cards) > 200
    assert max(bottom for *_, bottom in cards) > 1920 * 0.8

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.model import Theme
from kiosk.core.preferences import TextSize
from kiosk.ui.screens.themes import ThemeCard, in_a_row
from kiosk.ui.theme.look import Look
from kiosk.ui.theme_names import THEMES
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Themes
from tests.ui.scene import Scene


def test_a_touch_begins_to_practise_a_theme(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Themes((None, Theme.MONEY), None))
    assert scene.press("theme-money") == [("choose_theme", (Theme.MONEY,), {})]
    assert scene.press("theme-pre") == [("choose_theme", (None,), {})]


def test_the_advice_comes_first(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Themes((None, Theme.MONEY), "Valse mails"))
    assert "Valse mails" in scene.said()
    assert scene.place("advice")[3] < scene.place("theme-pre")[1]
    assert scene.press("advice") == [("practise_advice", (), {})]


def test_without_advice_there_is_none(qtbot: QtBot) -> None:
    assert not Scene(qtbot, Themes((None, Theme.MONEY), None)).has("advice")


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (3, 3), (5, 5), (6, 3), (7, 4), (10, 5)])
def test_rows_are_as_even_as_can_be(count: int, columns: int) -> None:
    assert in_a_row(count, Look()) == columns


def test_fewer_stand_in_a_row_where_their_words_are_long() -> None:
    assert in_a_row(10, Look(), 4) == 4
    assert in_a_row(10, Look(), 0) == 1


@pytest.mark.parametrize("themes", [(None, *Theme), (None, Theme.MONEY)])
@pytest.mark.parametrize("text_size", TextSize)
def test_the_advice_stands_apart_from_the_themes(
    qtbot: QtBot, themes: tuple[Theme | None, ...], text_size: TextSize
) -> None:
    scene = Scene(qtbot, Themes(themes, "Valse mails"), Look(1024, 768, text_size=text_size))
    advice, first = (
        scene.place_of(scene.window.findChildren(Card, name)[0]) for name in ("advice", "theme-pre")
    )
    assert first[1] - advice[3] >= 8


def test_a_single_theme_has_a_card_no_larger_than_what_it_says(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Themes((Theme.MONEY,), None))
    left, top, right, bottom = scene.place("theme-money")
    assert bottom - top < 220
    assert right - left == 1200
    assert scene.press("theme-money") == [("choose_theme", (Theme.MONEY,), {})]
    assert scene.find(Card, "theme-money").accessibleName() == THEMES[Theme.MONEY][0]


def test_in_an_upright_window_a_single_theme_lies_low_where_arms_reach(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Themes((Theme.MONEY,), None), Look(1080, 1920))
    assert scene.place("theme-money")[3] > 1920 - 104 - 200
    assert scene.place("heading")[1] > 1920 // 2


@pytest.mark.parametrize("text_size", TextSize)
def test_in_an_upright_window_all_themes_have_large_pictures_above_their_words(
    qtbot: QtBot, text_size: TextSize
) -> None:
    scene = Scene(qtbot, Themes((None, *Theme), None), Look(1080, 1920, text_size))
    cards = scene.window.findChildren(ThemeCard)
    assert len(cards) == 1 + len(Theme)
    for card in cards:
        picture, words = card.findChildren(QLabel)[0], card.findChildren(TextBlock)[0]
        assert picture.height() >= 176
        assert picture.geometry().bottom() < words.geometry().top()
    assert max(scene.place_of(card)[3] for card in cards) < 1920 - 104

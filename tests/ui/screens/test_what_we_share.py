from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.counters import FEWEST_VISITS
from kiosk.core.preferences import TextSize
from kiosk.core.statistics.span import FLOOR
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.what_we_share import KEPT, SENTENCES, UPRIGHT_CARD
from kiosk.ui.sharing import WHAT_WE_SHARE
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Whole
from kiosk.ui.widgets.marked import plain
from kiosk.visit.screens import WhatWeShare
from tests.ui.scene import Scene


def chosen(scene: Scene) -> list[bool]:
    """Give whether "count me" and "don't count me" are chosen."""
    return [scene.find(QAbstractButton, name).isChecked() for name in ("count-me", "dont-count-me")]


def test_it_says_what_is_counted_and_what_never_is(qtbot: QtBot) -> None:
    said = Scene(qtbot, WhatWeShare()).said()
    assert all(plain(words) in said for _, words in SENTENCES)


def test_who_does_not_want_to_be_counted_says_so_and_may_take_it_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, WhatWeShare())
    assert chosen(scene) == [True, False]
    assert scene.press("dont-count-me") == [("be_counted", (), {"counted": False})]
    scene.window.show_screen(WhatWeShare(counted=False))
    assert chosen(scene) == [False, True]
    assert scene.press("count-me") == [("be_counted", (), {"counted": True})]


@pytest.mark.parametrize("counted", [True, False])
def test_nobody_is_asked_for_a_consent_that_is_given_already(qtbot: QtBot, *, counted: bool) -> None:
    said = Scene(qtbot, WhatWeShare(counted=counted)).said()
    assert "We count you, unless you say no." in said
    assert {line for line in said.splitlines() if "?" in line} == {WHAT_WE_SHARE, "What exactly?"}


@pytest.mark.parametrize("counted", [True, False])
def test_what_the_choice_means_is_said_with_it(qtbot: QtBot, *, counted: bool) -> None:
    scene = Scene(qtbot, WhatWeShare(counted=not counted))
    assert KEPT[counted] not in scene.said()
    scene.window.show_screen(WhatWeShare(counted=counted))
    assert KEPT[counted] in scene.said()
    assert KEPT[not counted] not in scene.said()


def test_the_choice_stands_as_it_was_for_who_comes_back_from_the_details(qtbot: QtBot) -> None:
    scene = Scene(qtbot, WhatWeShare())
    scene.window.show_screen(WhatWeShare(counted=False))
    for turn in ("share-exactly", "close"):
        scene.press(turn)
        QApplication.processEvents()
    assert chosen(scene) == [False, True]
    assert KEPT[False] in scene.said()


def test_one_goes_on_to_where_one_was(qtbot: QtBot) -> None:
    scene = Scene(qtbot, WhatWeShare())
    assert scene.press("primary") == [("close", (), {})]
    assert not scene.has("close")


def test_what_is_told_of_all_totals_names_no_number_as_each_kind_waits_for_its_own() -> None:
    assert FEWEST_VISITS != FLOOR
    assert not [words for _, words in SENTENCES if re.search(r"\d", words)]


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("text_size", [*TextSize])
def test_the_choice_is_in_sight_without_scrolling(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    scene = Scene(qtbot, WhatWeShare(), Look(*size, text_size))
    assert scene.place("dont-count-me")[3] <= scene.place("bottomBar")[1]


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080), (1080, 1920)])
def test_all_of_it_stands_whole_in_letters_as_they_come(qtbot: QtBot, size: tuple[int, int]) -> None:
    assert not Scene(qtbot, WhatWeShare(), Look(*size)).has("more-of-screen")


@pytest.mark.parametrize("language", ["nl", "fr", "ar", "en"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800)], ids=["1024", "1280"])
@pytest.mark.parametrize("text_size", TextSize)
def test_a_sentence_is_beside_the_choice_only_where_all_of_it_is_in_sight(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize, language: str
) -> None:
    scene = Scene(qtbot, WhatWeShare(), Look(*size, text_size), load_catalogue(SHIPPED, language))
    QApplication.processEvents()
    choice = scene.place("count-me")
    told = [scene.place_of(one) for one in scene.window.findChildren(Whole)]
    assert len(told) == len(SENTENCES)
    abreast = any(left >= choice[2] or right <= choice[0] for left, _, right, _ in told)
    assert not (abreast and scene.has(MORE_OF_SCREEN))


def test_in_an_upright_window_answers_are_high(qtbot: QtBot) -> None:
    scene = Scene(qtbot, WhatWeShare(), Look(1080, 1920))
    for name in ("count-me", "dont-count-me"):
        _, top, _, bottom = scene.place(name)
        assert bottom - top >= UPRIGHT_CARD

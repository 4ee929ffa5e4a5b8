from __future__ import annotations

import re
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.core.counters import FEWEST_VISITS
from kiosk.core.preferences import TextSize
from kiosk.core.statistics.dictionary import TABLES
from kiosk.core.statistics.span import FLOOR
from kiosk.core.words import Words
from kiosk.showcase.samples import samples_in
from kiosk.ui.screens.what_exactly import BY_STAFF, COUNTED, FOR_ALL, NEVER, PROMISES
from kiosk.ui.screens.what_we_share import SENTENCES
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.visit.screens import WhatWeShare
from tests.ui.scene import Scene


def exactly(qtbot: QtBot, look: Look | None = None, words: Words | None = None) -> Scene:
    scene = Scene(qtbot, WhatWeShare(), look, words)
    assert scene.press("share-exactly") == []
    QApplication.processEvents()
    return scene


def test_every_table_of_the_dictionary_is_told_once_and_no_other() -> None:
    told = sorted(chain.from_iterable(one.tables for one in COUNTED))
    assert told == sorted(table.name for table in TABLES)


def test_all_of_it_is_said_with_what_is_never_counted(qtbot: QtBot) -> None:
    said = exactly(qtbot).said()
    for words in chain.from_iterable((one.name, one.said) for one in COUNTED):
        assert words in said
    assert all(words in said for words in (*NEVER[1:], *(words for _, words in PROMISES)))


def test_what_everybody_may_see_stands_apart_from_what_only_staff_take_out(qtbot: QtBot) -> None:
    scene = exactly(qtbot)
    shown = [box for box in scene.window.findChildren(Box) if box.isVisible()]
    boxes = [box for box in shown if box.property("box") == "quiet"]
    told = [" ".join(label.text() for label in box.findChildren(QLabel)) for box in boxes]
    [for_all, by_staff] = told
    (*six, exercises), (sums, weeks) = COUNTED, PROMISES
    assert all(words in for_all for words in (FOR_ALL, weeks[1], *(one.name for one in six)))
    assert all(words in by_staff for words in (BY_STAFF, sums[1], exercises.name))
    assert exercises.name not in for_all


def test_no_sentence_there_is_longer_than_ten_words() -> None:
    said = (*(one.said for one in COUNTED), NEVER[2], *(words for _, words in PROMISES), FOR_ALL, BY_STAFF)
    assert max(len(sentence.split()) for words in said for sentence in words.split(". ")) <= 10


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)], ids=["1024", "1280", "upright"])
@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
def test_all_of_it_is_in_sight_at_once(qtbot: QtBot, language: str, size: tuple[int, int]) -> None:
    words = samples_in(language).equipment.words(language)
    scene = exactly(qtbot, Look(*size), words)
    assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_from_there_one_goes_back_to_the_choice_or_on(qtbot: QtBot) -> None:
    scene = exactly(qtbot)
    assert scene.press("primary") == [("close", (), {})]
    assert scene.press("close") == []
    QApplication.processEvents()
    assert scene.has("dont-count-me")


def test_the_numbers_that_are_told_are_those_that_hold() -> None:
    assert [re.findall(r"\d+", words) for _, words in PROMISES] == [[str(FEWEST_VISITS)], [str(FLOOR)]]


def test_noise_is_told_of_the_numbers_it_is_added_to_and_of_nothing_else() -> None:
    by_hand, batches = (words for _, words in PROMISES)
    everything = (*(one.said for one in COUNTED), *(words for _, words in SENTENCES), by_hand)
    assert "We change each number a little." in batches
    assert not [words for words in everything if "change" in words]


def test_what_scrolls_anyhow_with_the_largest_letters_stands_as_far_apart_as_usual(qtbot: QtBot) -> None:
    scene = exactly(qtbot, Look(1024, 768, TextSize.LARGEST))
    quiet = [
        box for box in scene.window.findChildren(Box) if box.isVisible() and box.property("box") == "quiet"
    ]
    for_all, by_staff = map(scene.place_of, quiet)
    assert by_staff[1] - for_all[3] == 16


def test_each_thing_is_told_in_a_sentence_of_its_own() -> None:
    """A few words without a verb ("One word for each") say nothing to who never read of statistics."""
    assert not [said for said in (*(one.said for one in COUNTED), NEVER[2]) if " count" not in said]

from __future__ import annotations

import re
from itertools import chain

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.core.counters import FEWEST_VISITS
from kiosk.core.statistics.dictionary import TABLES
from kiosk.core.statistics.span import FLOOR
from kiosk.ui.screens.what_exactly import COUNTED, NEVER, PROMISES
from kiosk.ui.screens.what_we_share import SENTENCES
from kiosk.visit.screens import WhatWeShare
from tests.ui.scene import Scene


def exactly(qtbot: QtBot) -> Scene:
    scene = Scene(qtbot, WhatWeShare())
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


def test_from_there_one_goes_back_to_the_choice_or_on(qtbot: QtBot) -> None:
    scene = exactly(qtbot)
    assert scene.press("primary") == [("close", (), {})]
    assert scene.press("close") == []
    QApplication.processEvents()
    assert scene.has("dont-count-me")


def test_the_numbers_that_are_told_are_those_that_hold() -> None:
    assert [re.findall(r"\d+", words) for _, words in PROMISES] == [[str(FEWEST_VISITS)], [str(FLOOR)]]


def test_chance_is_told_of_what_it_is_mixed_into_and_of_nothing_else() -> None:
    by_hand, batches = (words for _, words in PROMISES)
    everything = (*(one.said for one in COUNTED), *(words for _, words in SENTENCES), by_hand)
    assert "chance" in batches
    assert not [words for words in everything if "chance" in words]

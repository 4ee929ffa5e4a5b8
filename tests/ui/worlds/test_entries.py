from __future__ import annotations

from itertools import cycle, islice

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.entries import Labels, WriteEntry
from kiosk.worlds.form import LONGEST


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def entry(qtbot: QtBot, told: list[str]) -> WriteEntry:
    made = WriteEntry(Labels("Naam"), Look(), told.append)
    qtbot.addWidget(made)
    return made


def test_the_first_letter_is_reported_at_once_and_the_rest_when_someone_goes_elsewhere(
    entry: WriteEntry, told: list[str]
) -> None:
    QTest.keyClicks(entry.line, "Anna")
    assert told == ["A"]
    entry.settle()
    assert told == ["A", "Anna"]


def test_what_is_typed_without_a_pause_is_reported_on_the_way(entry: WriteEntry, told: list[str]) -> None:
    for letter in islice(cycle("abc"), 300):
        QTest.keyClicks(entry.line, letter)
        QTest.qWait(20)
        if len(told) > 1:
            break
    assert len(told) == 2
    assert told[-1] == entry.line.text()
    assert len(told[-1]) > 1


def test_the_last_letters_are_reported_by_themselves(
    entry: WriteEntry, told: list[str], qtbot: QtBot
) -> None:
    QTest.keyClicks(entry.line, "Anna")
    qtbot.waitUntil(lambda: told == ["A", "Anna"])
    QTest.keyClicks(entry.line, "!")
    qtbot.waitUntil(lambda: told[-1] == "Anna!")


def test_nothing_can_be_dropped_in_a_line(entry: WriteEntry) -> None:
    assert not entry.line.acceptDrops()


def test_a_line_takes_no_more_letters_than_are_kept(entry: WriteEntry, told: list[str]) -> None:
    entry.line.insert("a" * (LONGEST + 100))
    entry.settle()
    assert told == ["a" * LONGEST]
    assert entry.line.text() == told[-1]

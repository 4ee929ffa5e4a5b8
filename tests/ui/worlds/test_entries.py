from __future__ import annotations

from itertools import cycle, islice

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.box import column
from kiosk.ui.worlds.choosing import ChooseEntry
from kiosk.ui.worlds.entries import Entries, Entry, Labels, OpenEntry, TickEntry, WriteEntry
from kiosk.ui.worlds.row import Row
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


def entries_of(look: Look, told: list[str]) -> dict[str, Entry]:
    labels = Labels("Naam")
    return {
        "anna": WriteEntry(labels, look, told.append),
        "on": TickEntry(labels, look, told.append),
        "2027-03-04": OpenEntry(labels, look, "calendar-blank", ("Kies", str)),
    }


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("beside", [0, 200])
def test_a_question_to_be_answered_has_one_frame_and_its_choices_stay_as_they_are(
    qtbot: QtBot, told: list[str], contrast: Contrast, beside: int
) -> None:
    look = Look(contrast=contrast)
    page, entry = (
        Entries(look),
        ChooseEntry(Labels("Welk?", beside=beside), look, {"one": "Eerst", "two": "Dan"}, told.append),
    )
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(look))
    column(page, margins=(24, 10, 24, 10)).addWidget(entry)
    page.resize(700, 260)
    page.show()
    before = [colours_of(row) for row in entry.rows.values()]
    entry.show_problem("Vul dit nog in.")
    QApplication.processEvents()
    assert [colours_of(row) for row in entry.rows.values()] == before
    frame = page.grab().toImage()
    place, middle = entry.geometry(), page.height() // 2
    edges = [(13, middle), (page.width() - 14, middle), (350, place.top() + 1), (350, place.bottom() - 1)]
    mend = look.palette.practise_border
    assert {frame.pixelColor(*edge).name() for edge in edges} == {mend}
    entry.show_problem("")
    QApplication.processEvents()
    assert mend not in {page.grab().toImage().pixelColor(13, y).name() for y in range(page.height())}


def colours_of(part: QWidget) -> tuple[str, str]:
    """Give the colours of its border and of its fill, near the end of its lower edge."""
    image, across = part.grab().toImage(), part.width() - 20
    border, fill = (image.pixelColor(across, part.height() - px) for px in (2, 11))
    return border.name(), fill.name()


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("filled", [False, True])
def test_what_is_to_be_mended_looks_the_same_whatever_a_value_is_given_with(
    qtbot: QtBot, told: list[str], contrast: Contrast, *, filled: bool
) -> None:
    look = Look(contrast=contrast)
    palette = look.palette
    for value, entry in entries_of(look, told).items():
        qtbot.addWidget(entry)
        entry.setStyleSheet(style_sheet(look))
        entry.show_value(value if filled else "")
        entry.resize(600, entry.heightForWidth(600) if entry.hasHeightForWidth() else 140)
        parts = [*entry.findChildren(QLineEdit), *entry.findChildren(Row)]
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        entry.show()
        before = [colours_of(part) for part in parts]
        entry.show_problem("Vul dit nog in.")
        mend = palette.practise_border, palette.practise
        assert {colours_of(part) for part in parts} == {mend}
        entry.show_problem("")
        assert [colours_of(part) for part in parts] == before


def test_the_letters_in_a_line_to_mend_stay_where_they_are(entry: WriteEntry) -> None:
    entry.setStyleSheet(style_sheet(Look()))
    entry.line.setText("Anna")
    entry.resize(600, 140)
    entry.show()
    before = entry.line.cursorRect().left()
    entry.show_problem("Vul dit nog in.")
    assert entry.line.cursorRect().left() == before


def test_a_line_to_mend_shows_it_also_while_it_is_typed_in(entry: WriteEntry, qtbot: QtBot) -> None:
    entry.setStyleSheet(style_sheet(Look()))
    entry.resize(600, 140)
    entry.show_problem("Vul dit nog in.")
    entry.show()
    entry.line.setFocus()
    qtbot.waitUntil(entry.line.hasFocus)
    palette = Look().palette
    assert colours_of(entry.line) == (palette.practise_border, palette.practise)

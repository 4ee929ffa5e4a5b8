from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.reports.sheet import sheet_pdf
from kiosk.ui.screens.take_home import STATES
from kiosk.ui.widgets.paper import Paper
from kiosk.visit.screens import SheetPage, SheetState, TakeHome
from tests.reports.tongues import NL, SHEET
from tests.ui.samples_of_screens import DAY, FINDINGS
from tests.ui.scene import Scene


def scene_of(
    qtbot: QtBot, state: SheetState, *, printer: bool = True, page: SheetPage = SheetPage.SMALL
) -> Scene:
    return Scene(qtbot, TakeHome(FINDINGS, DAY, state, printer, page))


@pytest.mark.parametrize("state", [SheetState.SHOWN, SheetState.FAILED])
def test_the_sheet_can_be_printed_until_it_was(qtbot: QtBot, state: SheetState) -> None:
    scene = scene_of(qtbot, state)
    assert scene.press("primary") == [("print_sheet", (), {})]
    assert scene.press("secondary-done") == [("finish", (), {})]


def test_a_sheet_of_which_nobody_says_how_it_ended_can_be_printed_again(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SENT)
    assert "was sent to the printer" in scene.said()
    assert scene.press("primary") == [("finish", (), {})]
    assert scene.press("secondary-print-again") == [("print_sheet", (), {})]


@pytest.mark.parametrize("state", [SheetState.PRINTING, SheetState.PRINTED])
def test_it_is_not_printed_twice(qtbot: QtBot, state: SheetState) -> None:
    assert scene_of(qtbot, state).press("primary") == [("finish", (), {})]


def test_without_a_printer_one_takes_a_photo(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN, printer=False)
    assert "Show it large and take a photo." in scene.said()


def test_whoever_is_asked_for_their_sheet_leaves_or_sees_it_large_or_goes_back(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN, page=SheetPage.ASKED)
    assert {"Do you have your sheet?", "No, show it large", "Yes, done"} <= {*scene.said().splitlines()}
    assert scene.press("primary") == [("finish", (), {})]
    assert scene.press("secondary-sheet-large") == [("enlarge_sheet", (), {})]
    assert scene.press("close") == [("back", (), {})]


@pytest.mark.parametrize("state", SheetState)
def test_each_state_is_told(qtbot: QtBot, state: SheetState) -> None:
    assert STATES[state][0] in scene_of(qtbot, state).said()


def test_the_sheet_can_be_seen_large_and_put_back(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN, printer=False)
    assert scene.press("sheet-large") == [("enlarge_sheet", (), {})]
    scene = scene_of(qtbot, SheetState.SHOWN, printer=False, page=SheetPage.LARGE)
    assert scene.has("sheet")
    assert not scene.has("sheet-large")
    assert "Part" not in scene.said()
    assert scene.press("primary") == [("finish", (), {})]
    assert scene.press("close") == [("back", (), {})]


def test_a_sheet_that_is_too_large_is_seen_part_by_part_and_back(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN, printer=False)
    scene.sheet = sheet_pdf(SHEET, NL, paths.ASSETS)
    scene.window.show_screen(TakeHome(FINDINGS, DAY, SheetState.SHOWN, printer=False, page=SheetPage.LARGE))
    for number in (1, 2):
        assert f"My sheet: part {number} of 3" in scene.said()
        assert scene.press("primary") == []
    assert "My sheet: part 3 of 3" in scene.said()
    assert scene.press("primary") == [("finish", (), {})]
    for number in (2, 1):
        assert scene.press("close") == []
        assert f"My sheet: part {number} of 3" in scene.said()
    assert scene.press("close") == [("back", (), {})]


def test_a_press_on_the_paper_shows_it_large_too(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN)
    paper = scene.window.findChildren(Paper)[0]
    QTest.mouseClick(paper, Qt.MouseButton.LeftButton)
    assert scene.visit.calls == [("enlarge_sheet", (), {})]

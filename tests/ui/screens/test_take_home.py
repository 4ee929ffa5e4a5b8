from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.core.preferences import TextSize
from kiosk.reports.sheet import sheet_pdf
from kiosk.showcase.samples import samples_in
from kiosk.ui.room import Room
from kiosk.ui.screens.take_home import STATES
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.paper import Paper
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import SheetPage, SheetState, TakeHome
from tests.reports.tongues import NL, SHEET
from tests.ui.samples_of_screens import DAY, FINDINGS
from tests.ui.scene import Scene


def scene_of(
    qtbot: QtBot, state: SheetState, *, printer: bool = True, page: SheetPage = SheetPage.SMALL
) -> Scene:
    return Scene(qtbot, TakeHome(FINDINGS, DAY, state, printer, page))


def blocks(scene: Scene) -> list[TextBlock]:
    """Give the words on the page, in no special order."""
    return [block for block in scene.find(QWidget, "room").findChildren(TextBlock) if block.isVisible()]


def test_a_sheet_that_was_not_printed_yet_can_be(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SHOWN)
    assert scene.press("primary") == [("print_sheet", (), {})]
    assert scene.press("secondary-done") == [("finish", (), {})]


def test_where_printing_failed_showing_it_large_comes_first_and_printing_again_beside_it(
    qtbot: QtBot,
) -> None:
    scene = scene_of(qtbot, SheetState.FAILED)
    assert scene.press("primary") == [("enlarge_sheet", (), {})]
    assert scene.press("print-again") == [("print_sheet", (), {})]
    assert scene.press("secondary-done") == [("finish", (), {})]
    assert not scene.has("sheet-large")


@pytest.mark.parametrize("look", [Look(), Look(1024, 768, TextSize.LARGEST)])
@pytest.mark.parametrize(
    ("state", "page", "beside"),
    [
        (SheetState.SHOWN, SheetPage.SMALL, "secondary-done"),
        (SheetState.FAILED, SheetPage.SMALL, "secondary-done"),
        (SheetState.SENT, SheetPage.SMALL, "secondary-print-again"),
        (SheetState.PRINTED, SheetPage.ASKED, "secondary-sheet-large"),
    ],
)
def test_what_ends_the_visit_stands_far_from_what_goes_on(
    qtbot: QtBot, look: Look, state: SheetState, page: SheetPage, beside: str
) -> None:
    scene = Scene(qtbot, TakeHome(FINDINGS, DAY, state, printer=True, page=page), look)
    assert scene.place("primary")[0] - scene.place(beside)[2] >= look.far


@pytest.mark.parametrize("text_size", TextSize)
def test_where_printing_failed_what_to_do_now_is_told_before_anything_else(
    qtbot: QtBot, text_size: TextSize
) -> None:
    scene = Scene(qtbot, TakeHome(FINDINGS, DAY, SheetState.FAILED, printer=True), Look(text_size=text_size))
    words = [block.text() for block in sorted(blocks(scene), key=lambda block: scene.place_of(block)[1])]
    told = [words.index(one) for one in ("Your sheet", STATES[SheetState.FAILED][0], "Print again")]
    assert told == [0, 1, 2]


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_where_printing_failed_borders_too_have_room_and_nothing_scrolls(
    qtbot: QtBot, width: int, language: str
) -> None:
    words = samples_in(language).equipment.words(language)
    for height in range(768, 840, 12):
        look = Look(width, height, TextSize.LARGE)
        scene = Scene(qtbot, TakeHome(FINDINGS, DAY, SheetState.FAILED, printer=True), look, words)
        [room] = scene.window.findChildren(Room)
        assert not room.area.verticalScrollBar().maximum(), height
        scene.window.close()


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("state", SheetState)
def test_no_sentence_stands_in_half_where_the_page_ends(
    qtbot: QtBot, state: SheetState, language: str
) -> None:
    look, words = Look(1024, 768, TextSize.LARGEST), samples_in(language).equipment.words(language)
    scene = Scene(qtbot, TakeHome(FINDINGS, DAY, state, printer=True), look, words)
    [room] = scene.window.findChildren(Room)

    def ends_whole() -> None:
        _, _, _, end = scene.place_of(room.area.viewport())
        seen = [block for block in blocks(scene) if scene.place_of(block)[1] < end]
        assert len(seen) >= 3
        assert not [block.text() for block in seen if scene.place_of(block)[3] > end]

    qtbot.waitUntil(ends_whole)


def test_a_sheet_of_which_nobody_says_how_it_ended_can_be_printed_again(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, SheetState.SENT)
    assert "was sent to the printer" in scene.said()
    assert scene.press("primary") == [("finish", (), {})]
    assert scene.press("secondary-print-again") == [("print_sheet", (), {})]


@pytest.mark.parametrize("text_size", TextSize)
def test_where_the_printer_was_taken_away_after_it_failed_nothing_leads_to_it(
    qtbot: QtBot, text_size: TextSize
) -> None:
    look = Look(text_size=text_size)
    failed, shown = (
        Scene(qtbot, TakeHome(FINDINGS, DAY, state, printer=False), look)
        for state in (SheetState.FAILED, SheetState.SHOWN)
    )
    assert failed.has("sheet-large")
    assert not failed.has("print-again")
    assert [failed.place_of(one) for one in blocks(failed)] == [shown.place_of(one) for one in blocks(shown)]
    assert failed.said() == shown.said()


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

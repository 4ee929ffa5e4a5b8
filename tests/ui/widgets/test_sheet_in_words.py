from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content.catalogue import Catalogue
from kiosk.core.preferences import Contrast, TextSize
from kiosk.core.sheet import Sheet
from kiosk.reports.sheet import sheet_pdf, sheet_words
from kiosk.ui.reading.passages import passages
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import height_of
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.sheet_in_words import SheetInWords
from kiosk.ui.widgets.sheet_parts import names_of
from kiosk.ui.widgets.text import TextBlock
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET


def shown(qtbot: QtBot, sheet: Sheet, words: Catalogue, look: Look) -> SheetInWords:
    """Show what a sheet says."""
    told = sheet_words(sheet, words, paths.ASSETS)
    names = names_of(sheet_pdf(sheet, words, paths.ASSETS))
    view = SheetInWords(told, names, look)
    qtbot.addWidget(view)
    view.resize(look.width, look.room)
    view.show()
    return view


def lines_of(view: SheetInWords) -> list[str]:
    """Give the lines that can be seen now."""
    page = view.currentWidget()
    return [block.text() for block in page.findChildren(TextBlock)] if page else []


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1080, 1920)])
@pytest.mark.parametrize(("sheet", "words"), [(SHEET, NL), (ARABIC_SHEET, AR)])
def test_all_that_the_sheet_says_is_shown_whole_in_the_largest_letters(
    qtbot: QtBot, size: tuple[int, int], sheet: Sheet, words: Catalogue
) -> None:
    look = Look(*size, TextSize.LARGEST, Contrast.HIGH, right_to_left=words.right_to_left)
    view = shown(qtbot, sheet, words, look)
    seen: list[str] = []
    for number in range(view.count()):
        view.show_part(number)
        page = view.currentWidget()
        assert page is not None
        assert height_of(page, look.width) <= look.room
        blocks = page.findChildren(TextBlock)
        assert all(height_of(block, look.width) >= look.line(Role.LEAD) for block in blocks)
        seen += lines_of(view)
        assert [passage.words for passage in passages([view], words)] == lines_of(view)
    said = [line for part in sheet_words(sheet, words, paths.ASSETS)[:-1] for line in part]
    names = names_of(sheet_pdf(sheet, words, paths.ASSETS))
    did = said.index(names[0])
    assert [line for line in seen if line in said] == [*said[did:], *said[:did]]


def test_it_begins_with_what_one_did_and_ends_with_where_and_when(qtbot: QtBot) -> None:
    view = shown(qtbot, SHEET, NL, Look(1024, 768, TextSize.LARGEST))
    heading, *did = lines_of(view)
    assert heading == "Dit deed ik vandaag alleen"
    assert did[0] == SHEET.can_do[0].words
    ticked = {line.findChildren(TextBlock)[0].text() for line in view.findChildren(IconLine)}
    assert ticked == {one.words for one in SHEET.can_do}
    view.show_part(view.count() - 1)
    assert lines_of(view)[-1].replace("\N{NO-BREAK SPACE}", " ") == "dinsdag 21 oktober 2025"


def test_a_heading_stands_above_what_it_is_of(qtbot: QtBot) -> None:
    view = shown(qtbot, SHEET, NL, Look(1024, 768, TextSize.LARGEST))
    names = names_of(sheet_pdf(SHEET, NL, paths.ASSETS))
    assert view.count() > 1
    for number in range(view.count()):
        view.show_part(number)
        assert lines_of(view)[-1] not in names

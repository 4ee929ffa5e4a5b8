from __future__ import annotations

from typing import cast

from pytestqt.qtbot import QtBot

from kiosk.ui.screens.menu import MenuView
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around, no_sheet
from kiosk.visit.screens import Menu
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.scene import RecordingVisit


def around_for(look: Look) -> Around:
    return Around(PlainWords(), look, cast("Visit", RecordingVisit()))


def test_a_view_needs_not_change_for_the_screen_it_shows(qtbot: QtBot) -> None:
    view = MenuView(Menu(screening_offered=True, found=False), around_for(Look()))
    qtbot.addWidget(view)
    assert view.show_screen(Menu(screening_offered=True, found=False))
    assert not view.show_screen(Menu(screening_offered=True, found=True))


def test_a_page_has_the_margins_of_the_window(qtbot: QtBot) -> None:
    for size, margins in (((1280, 800), (40, 32, 40, 32)), ((1024, 768), (24, 24, 24, 24))):
        view = MenuView(Menu(screening_offered=True, found=False), around_for(Look(*size)))
        qtbot.addWidget(view)
        layout = view.layout()
        assert layout is not None
        around = layout.contentsMargins()
        assert (around.left(), around.top(), around.right(), around.bottom()) == margins


def test_without_a_sheet_there_is_nothing_to_show() -> None:
    assert no_sheet() == b""

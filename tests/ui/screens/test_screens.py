from __future__ import annotations

from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.screens import VIEWS, view_for
from kiosk.ui.view import View
from kiosk.visit.screens import Screen
from tests.ui.samples_of_screens import SCREENS
from tests.ui.scene import Scene


def test_there_is_a_view_for_every_screen_and_no_other() -> None:
    assert VIEWS.keys() == {kind.__name__ for kind in get_args(Screen)}


@pytest.mark.parametrize("kind", get_args(Screen), ids=lambda kind: str(kind.__name__))
def test_every_view_of_the_table_can_be_found(kind: type[Screen]) -> None:
    screen = object.__new__(kind)
    view = view_for(screen)
    assert issubclass(view, View)
    assert view.__name__ == f"{kind.__name__}View"


def test_every_screen_says_where_one_is_or_asks_nothing_of_the_bars(qtbot: QtBot) -> None:
    for screen in SCREENS:
        view = Scene(qtbot, screen).window.view
        assert view is not None
        bars = view.bars()
        assert bars.place or not (bars.stop and bars.top)

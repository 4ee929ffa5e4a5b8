from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.language_card import LanguageCard
from kiosk.ui.widgets.language_grid import LanguageGrid
from tests.fakes import PlainWords

OFFERED = ("nl", "en", "fr", "ar")


def rows(qtbot: QtBot, look: Look) -> list[int]:
    """Give how many languages stand in each row."""
    grid = LanguageGrid((OFFERED, "nl"), (PlainWords(), look), lambda _code: None)
    qtbot.addWidget(grid)
    grid.resize(look.width, 400)
    grid.show()
    tops = [card.y() for card in grid.findChildren(LanguageCard)]
    return [tops.count(top) for top in sorted(set(tops))]


def test_three_languages_stand_in_a_row(qtbot: QtBot) -> None:
    assert rows(qtbot, Look()) == [3, 1]


def test_two_stand_in_a_row_with_the_largest_text(qtbot: QtBot) -> None:
    assert rows(qtbot, Look(text_size=TextSize.LARGEST)) == [2, 2]


def test_two_stand_in_a_row_in_an_upright_window(qtbot: QtBot) -> None:
    assert rows(qtbot, Look(1080, 1920)) == [2, 2]


def test_a_touch_reports_the_code(qtbot: QtBot) -> None:
    chosen: list[str] = []
    grid = LanguageGrid((OFFERED, "nl"), (PlainWords(), Look()), chosen.append)
    qtbot.addWidget(grid)
    for card in grid.findChildren(LanguageCard):
        card.click()
    assert chosen == list(OFFERED)

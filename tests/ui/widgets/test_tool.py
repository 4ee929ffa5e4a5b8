from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.tool import Tool


def test_a_tool_is_96_high_and_at_least_104_wide(qtbot: QtBot) -> None:
    tool = Tool("More", "sliders-horizontal", Look())
    qtbot.addWidget(tool)
    assert (tool.width(), tool.height()) == (104, 96)


def test_a_long_word_makes_it_wider(qtbot: QtBot) -> None:
    tool = Tool("A much longer word", "sliders-horizontal", Look())
    qtbot.addWidget(tool)
    assert tool.width() > 180


def test_with_the_largest_text_the_icon_stands_alone_and_keeps_its_name(qtbot: QtBot) -> None:
    tool = Tool("A much longer word", "sliders-horizontal", Look(text_size=TextSize.LARGEST))
    qtbot.addWidget(tool)
    assert tool.width() == 84
    assert tool.accessibleName() == "A much longer word"
    assert not tool.grab().toImage().isNull()


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_the_words_of_two_tools_stand_well_apart(qtbot: QtBot, text_size: TextSize) -> None:
    look = Look(1024, 768, text_size)
    metrics = QFontMetrics(look.font(Role.BODY))
    for word in ("Letters", "Contraste", "التباين"):
        tool = Tool(word, "text-aa", look)
        qtbot.addWidget(tool)
        assert tool.width() - metrics.horizontalAdvance(word) >= metrics.horizontalAdvance("  ")
        assert tool.width() - metrics.horizontalAdvance(word) >= 24

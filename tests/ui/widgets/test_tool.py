from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
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

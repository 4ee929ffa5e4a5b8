from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.screens.way_here import Along, way_here
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.path import Path
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Step
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.scene import RecordingVisit


def around_for(look: Look) -> Around:
    return Around(PlainWords(), look, cast("Visit", RecordingVisit()))


@pytest.mark.parametrize(("room", "said"), [(1200, "Step 4 of 15"), (700, "4/15")])
def test_how_far_along_is_said_in_words_or_in_numbers_where_words_would_not_fit(
    qtbot: QtBot, room: int, said: str
) -> None:
    along = Along((4, 15), "Step 4 of 15", Look(), room)
    qtbot.addWidget(along)
    [block] = along.findChildren(TextBlock)
    [path] = along.findChildren(Path)
    assert block.text() == said
    assert path.accessibleName() == "Step 4 of 15"


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1920, 1080)])
def test_the_step_the_path_and_thanks_stand_on_one_line(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    look = Look(*size, text_size)
    thanks = TextBlock("Thank you!", look)
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(way_here(Step(14, 15), thanks, around_for(look)))
    assert line.minimumSizeHint().width() <= look.width - 2 * look.margin
    assert all(len(block.lines()) == 1 for block in line.findChildren(TextBlock))


def test_the_warm_up_tells_that_the_steps_come_after_it(qtbot: QtBot) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(way_here(None, TextBlock("Thank you!", Look()), around_for(Look())))
    assert "We warm up first. Then comes step 1 of 15." in [
        block.text() for block in line.findChildren(TextBlock)
    ]

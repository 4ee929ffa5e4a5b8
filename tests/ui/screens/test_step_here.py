from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.ui.reading.passages import passages
from kiosk.ui.screens.step_here import Along, step_here
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.path import Path
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Doing, Step
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.samples import CHOICE
from tests.ui.scene import RecordingVisit
from tests.ui.stage import stage_for


def around_for(look: Look) -> Around:
    return Around(PlainWords(), look, cast("Visit", RecordingVisit()))


def screen_at(step: Step | None) -> Doing:
    """Give an exercise at a step, or in the warm-up."""
    screen = stage_for("choice", CHOICE, purpose=Purpose.SCREENING).visit.screen
    return replace(screen, step=step)


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
    along.show()
    heard = [passage.words for passage in passages([along], PlainWords())]
    assert heard.count("Step 4 of 15") == 1


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1920, 1080)])
def test_the_step_the_path_and_thanks_stand_on_one_line(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    look = Look(*size, text_size)
    thanks = TextBlock("Thank you!", look)
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(step_here(screen_at(Step(14, 15)), thanks, around_for(look)))
    assert line.minimumSizeHint().width() <= look.width - 2 * look.margin
    assert all(len(block.lines()) == 1 for block in line.findChildren(TextBlock))


@pytest.mark.parametrize(
    ("task", "said"), [(1, "We warm up first, with small tasks."), (2, "Warming up: task 2")]
)
def test_the_warm_up_counts_its_tasks_and_promises_no_number(qtbot: QtBot, task: int, said: str) -> None:
    line = QWidget()
    qtbot.addWidget(line)
    line.setLayout(
        step_here(replace(screen_at(None), warming=task), TextBlock("Thank you!", Look()), around_for(Look()))
    )
    assert [block.text() for block in line.findChildren(TextBlock)] == [said, "Thank you!"]

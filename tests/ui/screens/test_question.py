from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.kind_view import TIGHTEST, KindView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.screens.question import SHORT, air, question_above, role_of
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.text import TextBlock
from tests.ui.samples import ORDER
from tests.ui.stage import stage_for

CROWDED = Look(1024, 768, TextSize.LARGEST)
ENDLESS = 9999
LONG = "You send a photo of the broken lamp to the city. Put all of the cards in the right order."


def question_of(qtbot: QtBot, look: Look, task: str) -> TextBlock:
    """Give what is asked above the cards of an order with this task."""
    steps = {key: {"words": "First you open the box with all of your mail."} for key in ORDER["steps"]}
    stage = stage_for("order", {**ORDER, "task": task, "steps": steps}, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    return cast(TextBlock, Hand(stage.window).find("heading"))


def test_a_long_question_is_set_smaller_than_a_short_one() -> None:
    assert role_of("o" * SHORT, Role.HEADING_1, Role.HEADING_2) is Role.HEADING_1
    assert role_of("o" * (SHORT + 1), Role.HEADING_1, Role.HEADING_2) is Role.HEADING_2


def test_there_is_less_air_where_letters_leave_none_to_spare() -> None:
    assert air(CROWDED) < air(Look(1024, 768, TextSize.LARGE))
    assert air(Look(1080, 1920, TextSize.LARGEST)) == air(Look(1080, 1920))


@pytest.mark.parametrize(
    ("look", "role"),
    [(CROWDED, Role.OPTION), (Look(text_size=TextSize.NORMAL), Role.HEADING_2)],
    ids=["crowded", "usual"],
)
def test_a_task_takes_the_letters_of_an_option_only_where_it_is_crowded(
    qtbot: QtBot, look: Look, role: Role
) -> None:
    line = TextBlock(LONG, look, role).heightForWidth(ENDLESS)
    assert question_of(qtbot, look, LONG).heightForWidth(ENDLESS) == line


@pytest.mark.parametrize(("told", "tight"), [(0, 0), (5000, TIGHTEST)])
def test_cards_come_closer_only_where_they_would_not_be_in_sight(qtbot: QtBot, told: int, tight: int) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    view = cast(DoingView, stage.window.view)
    made: list[int] = []

    def closer(closeness: int) -> KindView:
        made.append(closeness)
        return view.kind

    question_above(view.kind, closer, told)
    assert max(made, default=0) == tight

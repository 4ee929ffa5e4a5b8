from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
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
NO_ROOM = 5000
LONG = "You send a photo of the broken lamp to the city. Put all of the cards in the right order."


def kind_of(qtbot: QtBot, look: Look | None = None) -> KindView:
    """Give the cards of an order with a long task."""
    stage = stage_for("order", {**ORDER, "task": LONG}, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    return cast(DoingView, stage.window.view).kind


def test_a_long_question_is_set_smaller_than_a_short_one() -> None:
    assert role_of("o" * SHORT, Role.HEADING_1, Role.HEADING_2) is Role.HEADING_1
    assert role_of("o" * (SHORT + 1), Role.HEADING_1, Role.HEADING_2) is Role.HEADING_2


def test_there_is_less_air_where_letters_leave_none_to_spare() -> None:
    assert air(CROWDED) < air(Look(1024, 768, TextSize.LARGE))
    assert air(Look(1080, 1920, TextSize.LARGEST)) == air(Look(1080, 1920))


@pytest.mark.parametrize(
    ("look", "told", "role"),
    [(CROWDED, NO_ROOM, Role.OPTION), (CROWDED, -NO_ROOM, Role.HEADING_2), (Look(), NO_ROOM, Role.HEADING_2)],
    ids=["crowded", "crowded-with-room", "usual"],
)
def test_a_task_takes_the_letters_of_an_option_only_where_it_is_crowded(
    qtbot: QtBot, look: Look, told: int, role: Role
) -> None:
    kind = kind_of(qtbot, look)
    layout, _kind = question_above(kind, lambda _tight: kind, told)
    item = layout.itemAt(0)
    assert item is not None
    asked = item.widget()
    assert isinstance(asked, TextBlock)
    qtbot.addWidget(asked)
    assert asked.heightForWidth(ENDLESS) == TextBlock(LONG, look, role).heightForWidth(ENDLESS)


@pytest.mark.parametrize(("told", "tight"), [(-NO_ROOM, 0), (NO_ROOM, TIGHTEST)])
def test_cards_come_closer_only_where_they_would_not_be_in_sight(qtbot: QtBot, told: int, tight: int) -> None:
    kind = kind_of(qtbot)
    made: list[int] = []

    def closer(closeness: int) -> KindView:
        made.append(closeness)
        return kind

    question_above(kind, closer, told)
    assert max(made, default=0) == tight

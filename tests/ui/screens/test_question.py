from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.kinds.kind_view import TIGHT, TIGHTEST, KindView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.screens.question import (
    LARGE,
    MUCH,
    MUCH_WHEN_NARROW,
    SHORT,
    SMALL,
    Roles,
    air,
    blocks,
    fits,
    question_above,
    role_of,
)
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.box import height_of
from kiosk.ui.widgets.text import TextBlock
from tests.ui.samples import CHOICE, ORDER
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


def blocks_in(layout: QVBoxLayout) -> list[TextBlock]:
    """Give what is asked, from above."""
    items = [layout.itemAt(index) for index in range(layout.count())]
    return [cast(TextBlock, item.widget()) for item in items if item is not None]


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
    [asked] = blocks_in(layout)
    assert asked.heightForWidth(ENDLESS) == TextBlock(LONG, look, role).heightForWidth(ENDLESS)


@pytest.mark.parametrize(("told", "asked"), [(-NO_ROOM, []), (NO_ROOM, [TIGHT, TIGHTEST])])
def test_cards_come_closer_only_where_they_would_not_be_in_sight(
    qtbot: QtBot, told: int, asked: list[int]
) -> None:
    kind = kind_of(qtbot)
    made: list[int] = []

    def closer(closeness: int) -> KindView:
        made.append(closeness)
        return kind

    question_above(kind, closer, told)
    assert made == asked


@pytest.mark.parametrize(
    ("width", "letters", "roles"),
    [(1280, MUCH, LARGE), (1280, MUCH + 1, SMALL), (1024, MUCH_WHEN_NARROW, LARGE), (1024, MUCH, SMALL)],
)
def test_much_to_read_is_set_smaller_however_much_room_there_is(
    qtbot: QtBot, width: int, letters: int, roles: Roles
) -> None:
    situation = "o" * (letters - len(CHOICE["ask"]))
    stage = stage_for("choice", {**CHOICE, "situation": situation}, look=Look(width, 800))
    qtbot.addWidget(stage.window)
    stage.show()
    kind = cast(DoingView, stage.window.view).kind
    layout, _kind = question_above(kind, lambda _tight: kind, -NO_ROOM)
    heights = [block.heightForWidth(ENDLESS) for block in blocks_in(layout)]
    assert heights == [block.heightForWidth(ENDLESS) for block in blocks(kind, roles)]


def test_what_stands_below_each_other_has_a_gap_between(qtbot: QtBot) -> None:
    kind = kind_of(qtbot)
    edge, gap = air(kind.look)
    width = kind.look.width - 2 * kind.look.margin
    asked = sum(block.heightForWidth(width) for block in blocks(kind, SMALL))
    left = kind.look.room - 2 * edge - asked - height_of(kind, width)
    assert fits(kind, SMALL, left - 2 * gap)
    assert not fits(kind, SMALL, left - 2 * gap + 1)

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.ladder import Ladder

NAMES = ("First steps", "Basic", "Independent", "Fluent")


def lit(qtbot: QtBot, found: tuple[int, int], *, right_to_left: bool = False) -> tuple[int, int]:
    """Give the first and last column of the pill, as parts of a hundred of the width."""
    ladder = Ladder(NAMES, found, "told", Look())
    qtbot.addWidget(ladder)
    if right_to_left:
        ladder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ladder.resize(600, ladder.sizeHint().height())
    image = ladder.grab().toImage()
    accent = QColor(Look().palette.accent)
    columns = [x for x in range(600) if image.pixelColor(x, 10) == accent]
    return columns[0] // 6, columns[-1] // 6


def test_between_two_levels_both_are_in_the_pill(qtbot: QtBot) -> None:
    one, two = lit(qtbot, (0, 0)), lit(qtbot, (0, 1))
    assert two[0] == one[0]
    assert two[1] - two[0] > 20 + one[1] - one[0]


def test_the_highest_level_stands_at_the_end(qtbot: QtBot) -> None:
    assert lit(qtbot, (3, 3))[0] > 80
    assert lit(qtbot, (3, 3), right_to_left=True)[1] < 20


@pytest.mark.parametrize(("right_to_left", "heard"), [(False, "One, Two. Told."), (True, "One، Two. Told.")])
def test_all_names_are_heard_before_where_someone_stands(
    qtbot: QtBot, heard: str, *, right_to_left: bool
) -> None:
    ladder = Ladder(("One", "Two"), (0, 0), "Told.", Look(right_to_left=right_to_left))
    qtbot.addWidget(ladder)
    assert ladder.accessibleName() == heard


def filled(qtbot: QtBot, found: tuple[int, int]) -> int:
    """Count the stones that are dark in their middle, a little above the line."""
    ladder = Ladder(NAMES, found, "told", Look())
    qtbot.addWidget(ladder)
    ladder.resize(600, ladder.sizeHint().height())
    image = ladder.grab().toImage()
    line = QColor(Look().palette.text)
    dark = "".join("#" if image.pixelColor(x, 18) == line else " " for x in range(600))
    return sum(len(run) > 10 for run in dark.split())


def test_steps_that_lie_behind_are_filled_too(qtbot: QtBot) -> None:
    assert [filled(qtbot, found) for found in ((0, 0), (0, 1), (2, 2), (2, 3))] == [1, 2, 3, 4]


def test_no_name_runs_into_the_next(qtbot: QtBot) -> None:
    long = ("Eerste stappen die lang zijn", "Basis", "Zelfstandig", "Vlot")
    short = Ladder(NAMES, (0, 0), "told", Look())
    wide = Ladder(long, (0, 0), "told", Look())
    qtbot.addWidget(short)
    qtbot.addWidget(wide)
    assert wide.minimumSizeHint().width() > short.minimumSizeHint().width()


def test_a_pill_at_either_end_stays_inside(qtbot: QtBot) -> None:
    short = Ladder(("A", "B", "C", "D"), (0, 3), "told", Look())
    qtbot.addWidget(short)
    short.resize(short.minimumSizeHint())
    image = short.grab().toImage()
    accent = QColor(Look().palette.accent)
    assert image.pixelColor(0, 24) != accent
    assert image.pixelColor(image.width() - 1, 24) != accent
    assert image.pixelColor(6, 24) == accent


def test_what_it_shows_is_told_too(qtbot: QtBot) -> None:
    ladder = Ladder(NAMES, (1, 1), "You are at basic.", Look())
    qtbot.addWidget(ladder)
    assert ladder.accessibleName() == "First steps, Basic, Independent, Fluent. You are at basic."


def test_names_that_do_not_stand_side_by_side_break_into_two_lines(qtbot: QtBot) -> None:
    names = ("My very first steps", "All the basic things", "By myself, everywhere", "Fluent")
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    ladder, plain = Ladder(names, (0, 1), "told", look), Ladder(NAMES, (0, 1), "told", look)
    qtbot.addWidget(ladder)
    qtbot.addWidget(plain)
    assert ladder.minimumSizeHint().width() <= 1024 - 2 * look.margin
    assert ladder.sizeHint().height() - plain.sizeHint().height() == look.line(Role.BODY)


def test_names_that_need_more_than_even_distances_stand_closer(qtbot: QtBot) -> None:
    names = ("The very first steps", "Basic", "Independently", "Fluent")
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    ladder = Ladder(names, (0, 1), "told", look)
    qtbot.addWidget(ladder)
    assert ladder.sizeHint().width() <= 1024 - 2 * 24 - 36


@pytest.mark.parametrize(("room", "lines"), [(600, 1), (300, 1), (200, 2), (100, 2)])
def test_beside_words_a_ladder_has_the_names_that_have_room_and_always_its_own(
    qtbot: QtBot, room: int, lines: int
) -> None:
    look = Look()
    ladder = Ladder(NAMES, (0, 1), "told", look, room)
    qtbot.addWidget(ladder)
    assert ladder.sizeHint().width() <= max(room, 250)
    pill = ladder.sizeHint().height() - lines * look.line(Role.BODY)
    assert 0 < pill < 40
    ladder.resize(ladder.sizeHint())
    image = ladder.grab().toImage()
    written = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 100 for y in range(pill, image.height()))
    ]
    assert written[0] < 20
    assert (written[-1] > image.width() - 20) is (room == 600)


def test_beside_words_the_name_of_a_step_in_the_middle_stands_at_it(qtbot: QtBot) -> None:
    ladder = Ladder(NAMES, (2, 2), "told", Look(), 300)
    qtbot.addWidget(ladder)
    assert ladder.sizeHint().width() <= 300
    assert ladder.sizeHint().height() > Look().line(Role.BODY) + 30

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.showcase.samples import samples_in
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.screens.self_report import DEGREES, QUESTIONS
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.widgets.place import PlaceName
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import SelfReport
from tests.ui.scene import Scene
from tests.ui.seen import cut, in_sight


def test_each_answer_reports_its_degree(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SelfReport(1, None))
    for degree in range(len(DEGREES)):
        assert scene.press(f"degree-{degree}") == [("report_self", (degree,), {})]


def test_an_answer_given_before_is_shown(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SelfReport(2, 3))
    chosen = [degree for degree in range(4) if scene.find(QAbstractButton, f"degree-{degree}").isChecked()]
    assert chosen == [3]


def test_each_question_is_asked_in_its_turn(qtbot: QtBot) -> None:
    for number, question in enumerate(QUESTIONS, 1):
        said = Scene(qtbot, SelfReport(number, None)).said()
        assert question in said
        assert f"Question {number} of 3." in said


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)], ids=["1280", "1024"])
@pytest.mark.parametrize("text_size", list(TextSize))
def test_all_answers_are_in_sight_at_once(qtbot: QtBot, size: tuple[int, int], text_size: TextSize) -> None:
    scene = Scene(qtbot, SelfReport(1, None), Look(*size, text_size))
    cards = [scene.find(QAbstractButton, f"degree-{degree}") for degree in range(len(DEGREES))]
    assert all(in_sight(card) for card in cards)
    assert not any(cut(card) for card in cards)


@pytest.mark.parametrize("language", ["nl", "fr", "ar", "en"])
def test_with_the_largest_letters_the_bar_says_which_question_it_is_on_one_line(
    qtbot: QtBot, language: str
) -> None:
    words = samples_in(language).equipment.words(language)
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left)
    for number in (1, 2, 3):
        scene = Scene(qtbot, SelfReport(number, None), look, words)
        place = scene.find(PlaceName, "place")
        assert place.place == words("Question {n}", n=number)
        assert len(place.lines(place.width())) == 1
        assert scene.find(QWidget, "topBar").height() == 112
        cards = [scene.find(QAbstractButton, f"degree-{degree}") for degree in range(len(DEGREES))]
        assert all(in_sight(card) and not cut(card) for card in cards)


def test_one_can_go_back(qtbot: QtBot) -> None:
    assert Scene(qtbot, SelfReport(2, None)).press("back") == [("back", (), {})]


def drawn_rows_and_columns(picture: QImage) -> int:
    """Give the px of height and width, together, that something is drawn on."""
    inked = {
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha()
    }
    return len({x for x, _ in inked}) + len({y for _, y in inked})


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("size", [144, 72])
def test_not_yet_is_never_drawn_larger_than_another_answer(size: int) -> None:
    first, *others = (
        drawn_rows_and_columns(Look().picture(picture, size).toImage()) for _, picture in DEGREES
    )
    assert first < min(others)


@pytest.mark.parametrize("look", [Look(), Look(1024, 768)])
def test_answers_stand_well_apart_where_there_is_room(qtbot: QtBot, look: Look) -> None:
    scene = Scene(qtbot, SelfReport(1, None), look)
    assert scene.place("degree-1")[0] - scene.place("degree-0")[2] == look.gutter


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_largest_letters_leave_room_for_all_answers_well_apart(
    qtbot: QtBot, language: str, number: int
) -> None:
    words = samples_in(language).equipment.words(language)
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left)
    scene = Scene(qtbot, SelfReport(number, None), look, words)
    asked, cards = scene.find(TextBlock, "heading"), [scene.place(f"degree-{one}") for one in range(4)]
    assert not scene.has(MORE_OF_SCREEN)
    assert (cards[2][1] - cards[0][3], cards[0][1] - scene.place("heading")[3]) == (look.gutter, 24)
    assert asked.height() % look.line(Role.HEADING_1) == 2 * look.edge(Role.HEADING_1)


def test_answers_lie_low_and_large_in_an_upright_window(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SelfReport(1, None), Look(1080, 1920))
    first, last = scene.place("degree-0"), scene.place("degree-3")
    assert scene.place("heading")[1] > 1920 / 4
    assert first[1] - scene.place("heading")[3] < 100
    assert first[3] - first[1] >= 480
    assert last[3] == 1920 - 104 - 24

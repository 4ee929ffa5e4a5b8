from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, TextSize
from kiosk.core.screening import MOST_ITEMS
from kiosk.showcase.samples import samples_in
from kiosk.ui.screens.menu import IN_SHORT
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.card import MenuCard
from kiosk.visit.screening import QUESTIONS
from kiosk.visit.screens import Menu
from tests.ui.scene import Scene
from tests.ui.seen import cut, in_sight


@pytest.mark.parametrize(
    ("card", "asked"),
    [
        ("menu-screening", "choose_screening"),
        ("menu-practice", "choose_practice"),
        ("menu-result", "result"),
        ("menu-help", "ask_help"),
    ],
)
def test_each_card_is_the_way_itself(qtbot: QtBot, card: str, asked: str) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=True))
    assert scene.press(card) == [(asked, (), {})]


def test_the_corner_of_going_on_stays_empty(qtbot: QtBot) -> None:
    assert not Scene(qtbot, Menu(screening_offered=True, found=False)).has("primary")


def test_there_is_no_result_before_something_was_done(qtbot: QtBot) -> None:
    assert not Scene(qtbot, Menu(screening_offered=True, found=False)).has("menu-result")


def test_without_a_screening_practice_comes_first(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=False, found=False))
    assert not scene.has("menu-screening")
    assert scene.place("menu-practice")[0] == 40


@pytest.mark.parametrize(("screening", "found"), [(True, False), (False, True), (False, False)])
def test_no_place_in_the_grid_looks_empty(qtbot: QtBot, *, screening: bool, found: bool) -> None:
    scene = Scene(qtbot, Menu(screening_offered=screening, found=found))
    first, last = scene.place("menu-screening" if screening else "menu-practice"), scene.place("menu-help")
    assert (first[0], first[2]) == (40, 1240)
    assert last[2] == 1240
    assert last[1] > first[3]


def test_the_menu_promises_as_many_steps_as_the_path_has_and_the_engine_may_ask(qtbot: QtBot) -> None:
    said = Scene(qtbot, Menu(screening_offered=True, found=False)).said()
    assert f"First {QUESTIONS} questions and a warm-up. Then {MOST_ITEMS} small steps or fewer." in said


def test_whoever_began_is_not_promised_the_beginning_again(qtbot: QtBot) -> None:
    said = Scene(qtbot, Menu(screening_offered=True, found=True, begun=True)).said()
    assert "Go on where you were" in said.splitlines()
    assert "questions" not in said


def test_whoever_began_is_told_so_with_the_largest_letters_too(qtbot: QtBot) -> None:
    menu = Menu(screening_offered=True, found=True, begun=True)
    assert "Go on where you were" in Scene(qtbot, menu, Look(1024, 768, TextSize.LARGEST)).said()


@pytest.mark.parametrize(("found", "text_size"), [(True, TextSize.NORMAL), (False, TextSize.LARGE)])
def test_where_there_is_less_room_the_screening_is_told_in_short(
    qtbot: QtBot, *, found: bool, text_size: TextSize
) -> None:
    look = Look(text_size=text_size)
    said = Scene(qtbot, Menu(screening_offered=True, found=found), look).said()
    assert f"{QUESTIONS} questions, a warm-up, {MOST_ITEMS} steps or fewer." in said
    assert "15 minutes" not in said


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)], ids=["1024", "1280", "upright"])
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize(
    "menu",
    [
        Menu(screening_offered=True, found=True),
        Menu(screening_offered=True, found=True, begun=True),
        Menu(screening_offered=True, found=False),
        Menu(screening_offered=False, found=True),
        Menu(screening_offered=False, found=False),
    ],
    ids=["practised", "half-way", "at first", "afterwards", "practice alone"],
)
def test_all_ways_are_in_sight_at_once(
    qtbot: QtBot, language: str, size: tuple[int, int], text_size: TextSize, menu: Menu
) -> None:
    words = samples_in(language).equipment.words(language)
    scene = Scene(qtbot, menu, Look(*size, text_size), words)
    cards = scene.window.findChildren(MenuCard)
    assert len(cards) == 2 + menu.screening_offered + menu.found
    assert all(in_sight(card) for card in cards)
    assert not any(cut(card) for card in cards)


def test_the_first_way_tells_with_the_largest_letters_too_what_it_asks(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False), Look(1024, 768, TextSize.LARGEST))
    assert f"{QUESTIONS} questions, a warm-up, {MOST_ITEMS} steps or fewer." in scene.said()


def test_ways_lie_low_and_large_in_an_upright_window_where_arms_reach(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False), Look(1080, 1920))
    first, last = scene.place("menu-screening"), scene.place("menu-help")
    assert first[1] > 1920 / 3
    assert last[3] == 1920 - 104 - 24
    assert last[3] - last[1] >= 300


@pytest.mark.parametrize("contrast", Contrast)
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize(("language", "points_right"), [("nl", True), ("ar", False)])
def test_the_arrow_of_a_card_stands_at_its_end_and_points_the_way_that_is_read(
    qtbot: QtBot, language: str, text_size: TextSize, contrast: Contrast, *, points_right: bool
) -> None:
    words = samples_in(language).equipment.words(language)
    look = Look(text_size=text_size, contrast=contrast, right_to_left=words.right_to_left)
    scene = Scene(qtbot, Menu(screening_offered=True, found=True), look, words)
    cards = scene.window.findChildren(MenuCard)
    assert len(cards) == 4
    for card in cards:
        arrow = card.findChildren(QLabel)[-1].geometry()
        assert (arrow.center().x() > card.width() / 2) is points_right
        assert points_to_the_right(card, arrow) is points_right


def points_to_the_right(card: MenuCard, place: QRect) -> bool:
    """Tell on which side what is drawn comes to a point: there its px lie close, at the other side apart."""
    image = card.grab(place).toImage()
    behind = image.pixel(0, 0)
    inked = [[y for y in range(image.height()) if image.pixel(x, y) != behind] for x in range(image.width())]
    drawn = [rows for rows in inked if rows]
    first, last = (max(rows) - min(rows) for rows in (drawn[1], drawn[-2]))
    assert abs(first - last) > image.height() / 4
    return last < first


@pytest.mark.parametrize(
    ("look", "found"), [(Look(), True), (Look(1024, 768), True), (Look(1024, 768, TextSize.LARGEST), False)]
)
def test_ways_stand_well_apart_where_there_is_room(qtbot: QtBot, look: Look, *, found: bool) -> None:
    words = samples_in("nl").equipment.words("nl")
    scene = Scene(qtbot, Menu(screening_offered=True, found=found), look, words)
    first, last = scene.place("menu-screening"), scene.place("menu-result" if found else "menu-practice")
    assert last[1] - first[3] == look.gutter


def test_ways_come_closer_before_the_first_says_less_of_what_it_asks(qtbot: QtBot) -> None:
    words = samples_in("nl").equipment.words("nl")
    scene = Scene(qtbot, Menu(screening_offered=True, found=True), Look(text_size=TextSize.LARGEST), words)
    first, following = scene.place("menu-screening"), scene.place("menu-practice")
    assert following[1] - first[3] == 8
    assert words(IN_SHORT[-1], questions=QUESTIONS, steps=MOST_ITEMS) in scene.said()

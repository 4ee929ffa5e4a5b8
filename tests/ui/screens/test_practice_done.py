from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.model import Theme
from kiosk.core.preferences import TextSize
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scenes import scenes_of
from kiosk.ui.room import MORE_OF_SCREEN
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import PracticeDone
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import PICTURES, TEXTS
from tests.ui.scene import Scene

DONE = {"address": True, "mail": True, "sound": False, "false-mail": True}
SCREEN = PracticeDone(Theme.MONEY, DONE, TEXTS, PICTURES)


def test_it_says_which_theme_was_done_and_leads_on(qtbot: QtBot) -> None:
    scene = Scene(qtbot, PracticeDone(Theme.MONEY, {}, {}, {}))
    assert "Money" in scene.said()
    assert scene.press("primary") == [("go_on", (), {})]
    assert scene.press("secondary-take-home") == [("take_home", (), {})]


def test_it_shows_what_goes_now_and_names_kindly_what_does_not_yet(qtbot: QtBot) -> None:
    said = Scene(qtbot, SCREEN).said()
    for name, goes in DONE.items():
        assert (TEXTS[name]["can.you"] in said) is goes
    assert "Also practised: “Geluid”." in said
    assert "You did all of this" in said


def test_where_nothing_goes_yet_the_start_is_praised(qtbot: QtBot) -> None:
    begun = replace(SCREEN, done=dict.fromkeys(DONE, False))
    said = Scene(qtbot, begun).said()
    assert "Every start is a good start." in said
    assert "You made a start" in said
    assert "You did all of this" not in said
    assert "You practised today: " in said
    assert not any(texts["can.you"] in said for texts in TEXTS.values())


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)], ids=["1024", "1280", "upright"])
@pytest.mark.parametrize("text_size", TextSize)
def test_all_that_goes_is_told_and_what_is_not_in_sight_is_announced(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    for count in (0, 4, 20):
        scene = Scene(qtbot, practised(count), Look(*size, text_size))
        assert len(told_in(scene)) == len(practised(count).goes)
        scrolls = [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]
        assert scene.has(MORE_OF_SCREEN) is bool(scrolls)
        # None is cut off where the page is: each thing has a box of its own there.
        assert len(boxes_of(scene, "done")) == (count + len(SCREEN.goes) if scrolls and count else 1)


def test_in_an_upright_window_it_lies_low_with_its_heading_close_above(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN, Look(1080, 1920))
    [box] = boxes_of(scene, "done")
    heading, place = scene.place("heading"), scene.place_of(box)
    assert heading[1] > 1920 / 3
    assert place[1] - heading[3] < 160


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_line_keeps_a_tick_from_what_stands_in_the_next_column(
    qtbot: QtBot, *, right_to_left: bool
) -> None:
    look = Look(right_to_left=right_to_left)
    scene = Scene(qtbot, SCREEN, look, PlainWords(right_to_left=right_to_left))
    assert not lines_in(scene)  # three stand below each other
    scene = Scene(qtbot, practised(4), look, PlainWords(right_to_left=right_to_left))
    [line] = lines_in(scene)
    begins = sorted(set(told_in(scene).values()))
    assert begins[0] < line[0] < begins[1]
    [box] = boxes_in(scene, "done")
    assert line[3] - line[1] > 0.9 * (box[3] - box[1])


def boxes_in(scene: Scene, kind: str) -> list[tuple[int, int, int, int]]:
    """Give where the boxes of a kind stand."""
    return [scene.place_of(one) for one in boxes_of(scene, kind)]


def boxes_of(scene: Scene, kind: str) -> list[Box]:
    """Give the boxes of a kind."""
    return [one for one in scene.window.findChildren(Box) if one.property("box") == kind]


def lines_in(scene: Scene) -> list[tuple[int, int, int, int]]:
    """Give where lines between columns stand."""
    return boxes_in(scene, "done-line")


def practised(count: int, *, goes: bool = True) -> PracticeDone:
    """Give a theme of which so many things were practised, one after the other."""
    names = [f"thing-{number}" for number in range(count)]
    texts = {name: {"title": f"About {name}", "can.you": f"You know {name}."} for name in names}
    done = {**DONE, **dict.fromkeys(names, goes)}
    return replace(
        SCREEN, done=done, texts={**TEXTS, **texts}, pictures={**PICTURES, **dict.fromkeys(names, "mouse")}
    )


def told_in(scene: Scene) -> dict[str, int]:
    """Give what is said to go now, in order, with where its words begin."""
    told = (one for box in boxes_of(scene, "done") for one in box.findChildren(TextBlock))
    return {one.text(): scene.place_of(one)[0] for one in told}


def test_what_goes_is_told_in_the_order_it_was_practised(qtbot: QtBot) -> None:
    begins = [TEXTS[name]["can.you"] for name in SCREEN.goes]
    scene = Scene(qtbot, practised(8))
    assert [*told_in(scene)] == [*begins, *(f"You know thing-{number}." for number in range(8))]


def test_three_things_stand_below_each_other_and_more_abreast(qtbot: QtBot) -> None:
    for goes, columns in ((("address", "mail", "sound"), 1), (tuple(DONE), 2)):
        scene = Scene(qtbot, replace(SCREEN, done={name: name in goes for name in DONE}))
        assert len(told_in(scene)) == len(goes)
        assert len(set(told_in(scene).values())) == columns


def test_where_there_is_room_nothing_is_left_out_to_stand_closer(qtbot: QtBot) -> None:
    for screen in (SCREEN, practised(6)):  # the second one stands closer together
        assert "Choose something else, or stop for today." in Scene(qtbot, screen).said()


def test_what_goes_is_told_roomily_where_it_does_not_stand_whole_anyway(qtbot: QtBot) -> None:
    stars = [star_in(Scene(qtbot, practised(count))) for count in (0, 10, 30)]
    assert stars == [104, 64, 104]


def star_in(scene: Scene) -> int:
    """Give the px of height of the star beside the heading."""
    return max(one.pixmap().height() for one in scene.find(QWidget, "room").findChildren(QLabel))


def test_of_what_does_not_go_yet_the_three_newest_are_named(qtbot: QtBot) -> None:
    said = Scene(qtbot, practised(5, goes=False)).said().replace("\u00a0", " ")
    [also] = [line for line in said.splitlines() if line.startswith("Also practised")]
    assert [number for number in range(5) if f"About thing-{number}" in also] == [2, 3, 4]
    assert "Geluid" not in also


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_little_of_a_real_lesson_that_goes_stands_whole(
    qtbot: QtBot, language: str, text_size: TextSize
) -> None:
    samples = samples_in(language)
    shown = {scene.name: scene.screen for scene in scenes_of(samples)}["practice-done-service"]
    assert isinstance(shown, PracticeDone)
    words = samples.equipment.words(language)
    look = Look(1024, 768, text_size, right_to_left=words.right_to_left)
    for most in (0, 1):
        screen = replace(shown, done={name: place < most for place, name in enumerate(shown.done)})
        scene = Scene(qtbot, screen, look, words)
        assert not [bar for bar in scene.window.findChildren(QScrollBar) if bar.isVisible()]


def test_who_begins_sees_a_large_plant_in_an_upright_window(qtbot: QtBot) -> None:
    screen = replace(SCREEN, done=dict.fromkeys(SCREEN.done, False))
    for look, least, most in ((Look(1080, 1920), 300, 400), (Look(), 100, 150)):
        scene = Scene(qtbot, screen, look)
        pictures = scene.find(QWidget, "page").findChildren(QLabel)
        assert least < max(one.pixmap().height() for one in pictures) < most

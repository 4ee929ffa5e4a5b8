from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.screens.welcome import AWAKE_MS, GREETING_MS, OTHERS, Panel, WelcomeView, greeting_order
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import Role
from kiosk.ui.view import Around
from kiosk.ui.widgets.read_aloud import ReadAloud
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.tool import Tool
from kiosk.visit.screens import Welcome
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import TWELVE
from tests.ui.scene import Scene

SCREEN = Welcome(("nl", "en", "fr", "ar"), "fr")


class Heard(Scene):
    """Where there is a voice."""

    @override
    def around(self, width: int, height: int) -> Around:
        return replace(super().around(width, height), read_aloud=print)


class Longer(PlainWords):
    """Says everything twice."""

    @override
    def __call__(self, english: str, /, **values: object) -> str:
        return 2 * super().__call__(english, **values)


class LongKey(PlainWords):
    """Has a long name for the space bar."""

    @override
    def __call__(self, english: str, /, **values: object) -> str:
        times = 3 if english == "Space bar" else 1
        return times * super().__call__(english, **values)


def clock_of(scene: Scene) -> QTimer:
    view = scene.window.view
    assert isinstance(view, WelcomeView)
    return next(timer for timer in view.findChildren(QTimer) if timer.interval() == GREETING_MS)


def greeting(scene: Scene) -> str:
    return scene.find(QLabel, "greeting").text()


def test_who_comes_by_is_greeted_in_the_chosen_language(qtbot: QtBot) -> None:
    assert greeting(Scene(qtbot, SCREEN)) == "Bienvenue"


def test_the_greeting_goes_through_the_offered_languages_and_comes_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN)
    clock = clock_of(scene)
    said = []
    for _ in range(4):
        clock.timeout.emit()
        said.append(greeting(scene))
    assert said == ["Welkom", "Welcome", "أهلًا وسهلًا", "Bienvenue"]


def test_after_a_minute_alone_the_screen_rests_in_the_chosen_language(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN)
    clock = clock_of(scene)
    for _ in range(AWAKE_MS // GREETING_MS - 1):
        clock.timeout.emit()
    assert clock.isActive()
    assert greeting(scene) != "Bienvenue"
    clock.timeout.emit()
    assert not clock.isActive()
    assert greeting(scene) == "Bienvenue"


def test_for_whoever_is_there_the_greeting_stands_still_in_their_language(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN)
    view, clock = scene.window.view, clock_of(scene)
    clock.timeout.emit()
    assert greeting(scene) == "Welkom"
    scene.window.show_screen(replace(SCREEN, alone=False))
    assert scene.window.view is view
    assert (clock.isActive(), greeting(scene)) == (False, "Bienvenue")
    scene.window.show_screen(SCREEN)
    assert scene.window.view is view
    assert clock.isActive()


def test_who_chose_a_language_or_letters_is_not_greeted_in_turn(qtbot: QtBot) -> None:
    scene = Scene(qtbot, replace(SCREEN, alone=False))
    assert (clock_of(scene).isActive(), greeting(scene)) == (False, "Bienvenue")
    scene.window.show_screen(replace(SCREEN, chosen="nl", alone=False))
    assert (clock_of(scene).isActive(), greeting(scene)) == (False, "Welkom")


def test_one_language_greets_quietly(qtbot: QtBot) -> None:
    assert not clock_of(Scene(qtbot, Welcome(("nl",), "nl"))).isActive()


def test_a_language_is_chosen_by_its_own_name(qtbot: QtBot) -> None:
    assert Scene(qtbot, SCREEN).press("language-ar") == [("choose_language", ("ar",), {})]


def test_start_starts(qtbot: QtBot) -> None:
    assert Scene(qtbot, SCREEN).press("primary") == [("start", (), {})]


def test_there_is_nothing_to_stop_yet(qtbot: QtBot) -> None:
    assert not Scene(qtbot, SCREEN).has("stop")


def test_start_stands_under_the_last_two_languages(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Welcome(TWELVE, "fr"))
    start, middle, last = (scene.place(name) for name in ("primary", "language-en", "language-fr"))
    assert abs(start[0] - middle[0]) <= 1
    assert start[2] == last[2]
    assert start[3] - start[1] == 88


def test_a_few_languages_stand_large_in_the_middle(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN)
    first, last = scene.place("language-nl"), scene.place("language-ar")
    assert first[3] - first[1] == 96
    above, below = first[1] - scene.place("contrast")[3], scene.place("primary")[1] - last[3]
    assert 0.5 < above / below < 1.5
    many = Scene(qtbot, Welcome(TWELVE, "fr")).place("language-nl")
    assert many[3] - many[1] == 72


def test_other_greetings_leave_out_the_chosen_language(qtbot: QtBot) -> None:
    said = Scene(qtbot, SCREEN).said().splitlines()
    assert {"Welkom", "Welcome", "أهلًا وسهلًا"} <= set(said)
    assert said.count("Bienvenue") == 1
    assert OTHERS[0] == 8


def test_nobody_is_greeted_in_a_language_that_cannot_be_chosen(qtbot: QtBot) -> None:
    said = Scene(qtbot, SCREEN).said().splitlines()
    greetings = {one.welcome for code, one in LANGUAGES.items() if code not in SCREEN.offered}
    assert greetings.isdisjoint(said)


def test_an_upright_window_has_the_languages_under_the_greeting(qtbot: QtBot) -> None:
    scene = Scene(qtbot, SCREEN, Look(1080, 1920))
    assert scene.place("language-nl")[1] > scene.place("greeting")[3]


def test_the_chosen_language_greets_first() -> None:
    assert greeting_order(SCREEN) == ("fr", "nl", "en", "ar")


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_as_many_greetings_are_there_as_stand_whole_in_the_panel(qtbot: QtBot, text_size: TextSize) -> None:
    scene = Scene(qtbot, Welcome(TWELVE, "fr"), Look(1024, 768, text_size))
    [panel] = scene.window.findChildren(Panel)
    greetings = [block for block in panel.findChildren(TextBlock) if block.isVisible()]
    bottom = scene.place_of(panel)[3]
    for block in greetings:
        assert scene.place_of(block)[3] <= bottom
        assert block.height() >= block.heightForWidth(block.width())
        assert len(block.lines()) == 1 or block.text().startswith("Find out")
    words = {block.text() for block in greetings}
    assert "Welkom" in words
    assert ("Добре дошли" in words) == (text_size is TextSize.NORMAL)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_corner_where_it_is_heard_stays_at_the_edge_however_many_languages_there_are(
    qtbot: QtBot, text_size: TextSize, *, right_to_left: bool
) -> None:
    words = PlainWords("ar" if right_to_left else "nl", right_to_left)
    scene = Heard(qtbot, Welcome(TWELVE, "nl"), Look(1024, 768, text_size=text_size), words)
    for _ in range(4):
        QApplication.processEvents()
    left, top, right, _bottom = scene.place("read-aloud")
    assert (left if right_to_left else 1024 - right) == 0
    assert top == 0
    assert not scene.has("more-of-screen")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)])
@pytest.mark.parametrize("text_size", TextSize)
def test_the_key_that_starts_reading_without_sight_is_named_in_every_size_of_letters(
    qtbot: QtBot, text_size: TextSize, size: tuple[int, int]
) -> None:
    look = Look(*size, text_size=text_size)
    corner = Heard(qtbot, SCREEN, look).find(ReadAloud, "read-aloud")
    assert corner.key == "Space bar"
    assert corner.width() > QFontMetrics(look.font(Role.BODY)).horizontalAdvance("Space bar")


def test_a_key_whose_name_has_no_room_beside_the_largest_letters_is_left_away(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    scene = Heard(qtbot, SCREEN, look, LongKey())
    assert not scene.find(ReadAloud, "read-aloud").key
    assert scene.place("read-aloud")[2] == 1024
    assert scene.place("letters")[0] >= look.panel


def test_other_greetings_have_room_for_their_marks(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Welcome(TWELVE, "nl"), Look())
    blocks = {one.text(): one for one in scene.window.findChildren(TextBlock)}
    assert blocks[LANGUAGES["ar"].welcome].sizeHint().height() > blocks["Welcome"].sizeHint().height()


def test_the_tools_leave_their_words_away_where_they_would_not_stand_beside_the_panel(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGE)
    scene = Heard(qtbot, Welcome(("nl", "en"), "nl"), look, Longer())
    assert scene.place("read-aloud")[2] == 1024
    assert {one.width() for one in scene.window.findChildren(Tool)} == {84}

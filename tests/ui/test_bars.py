from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.ui.bars import BottomBar, start_width
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Bars, Primary, Secondary
from kiosk.ui.widgets.button import Button
from kiosk.visit.screens import HowItWorks, Menu
from tests.fakes import PlainWords
from tests.ui.scene import Scene


def nothing() -> None:
    """Do nothing."""


def test_each_corner_has_its_own_meaning(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    stop, help_, primary = (scene.place(name) for name in ("stop", "help", "primary"))
    assert stop[0] < 60
    assert stop[3] <= 96
    assert help_[0] == 40
    assert primary[2] == 1280 - 40
    assert primary[1] > 696 < help_[1]


def test_the_corners_change_sides_in_arabic(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks(), words=PlainWords("ar", right_to_left=True))
    assert scene.place("primary")[0] == 40
    assert scene.place("help")[2] == 1280 - 40
    assert scene.place("stop")[2] > 1280 - 60
    assert scene.place("back")[2] < scene.place("help")[0]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("stop", "stop"),
        ("help", "ask_help"),
        ("back", "back"),
        ("primary", "go_on"),
        ("more", "open_more"),
        ("language", "open_languages"),
    ],
)
def test_each_button_of_the_bars_asks_the_visit_for_one_thing(qtbot: QtBot, name: str, asked: str) -> None:
    assert [call[0] for call in Scene(qtbot, HowItWorks()).press(name)] == [asked]


def test_letters_grow_step_by_step_and_begin_anew(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False))
    seen = []
    for _ in TextSize:
        [(name, (preferences,), _named)] = scene.press("letters")
        assert name == "prefer"
        assert isinstance(preferences, Preferences)
        seen.append(preferences.text_size)
        scene.visit.preferences = preferences
    assert seen == [TextSize.LARGE, TextSize.LARGEST, TextSize.NORMAL]


def test_the_contrast_goes_round(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Menu(screening_offered=True, found=False))
    scene.visit.preferences = Preferences(contrast=Contrast.HIGH)
    assert scene.press("contrast") == [("prefer", (Preferences(contrast=Contrast.LIGHT),), {})]


def test_start_spans_two_columns_of_languages() -> None:
    assert start_width(Look()) == 502


def test_a_bar_changes_in_place_as_long_as_its_buttons_are_the_same(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    around = scene.around(1280, 800)
    bar = BottomBar(Bars(primary=Primary("Next", nothing, ready=False, still="Choose.")), around, print)
    qtbot.addWidget(bar)
    button = bar.findChild(Button, "primary")
    assert isinstance(button, Button)
    assert bar.update_to(Bars(primary=Primary("Next", nothing)))
    assert button.ready
    more = Secondary("hint", "Give a hint", "lightbulb", nothing)
    assert not bar.update_to(Bars(primary=Primary("Next", nothing), secondary=(more,)))
    assert not bar.update_to(Bars(place="Elsewhere", primary=Primary("Next", nothing)))


@pytest.mark.parametrize("text_size", TextSize)
def test_the_bars_fit_the_smallest_window(qtbot: QtBot, text_size: TextSize) -> None:
    scene = Scene(qtbot, HowItWorks(), Look(1024, 768, text_size=text_size))
    assert scene.window.minimumSizeHint().width() <= 1024


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_help_and_going_on_keep_their_words_when_the_bar_is_full(qtbot: QtBot, size: tuple[int, int]) -> None:
    scene = Scene(qtbot, HowItWorks(), Look(*size, text_size=TextSize.LARGEST))
    hint = Secondary("hint", "Give me a hint now", "lightbulb", nothing)
    bars = Bars(primary=Primary("Next", nothing), secondary=(hint,), back=True)
    bar = BottomBar(bars, scene.around(*size), print)
    qtbot.addWidget(bar)
    assert bar.sizeHint().width() <= size[0]
    words = {button.objectName(): button.text() for button in bar.findChildren(Button)}
    assert words["back"] == ""
    assert words["help"]
    assert words["primary"] == "Next"
    assert all(button.accessibleName() for button in bar.findChildren(Button))

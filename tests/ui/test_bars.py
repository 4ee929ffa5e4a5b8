from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.preferences import TextSize
from kiosk.ui.bars import BottomBar, TopBar, start_width
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Bars, Primary, Secondary
from kiosk.ui.widgets.box import APART
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.place import PlaceName
from kiosk.ui.widgets.tool import Tool
from kiosk.visit.screens import HowItWorks
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


SERVICES, SHORT = "S'exercer : Services publics", "Services publics"
LONG = " and ".join(["Photographs of a large family together"] * 4)


def top_bar(qtbot: QtBot, bars: Bars, look: Look) -> tuple[TopBar, PlaceName]:
    bar = TopBar(bars, Scene(qtbot, HowItWorks(), look).around(look.width, look.height))
    qtbot.addWidget(bar)
    bar.resize(look.width, bar.height())
    bar.show()
    return bar, bar.findChildren(PlaceName)[0]


def test_a_place_stands_beside_what_leads_away(qtbot: QtBot) -> None:
    bar, place = top_bar(qtbot, Bars(place=SERVICES, step=SHORT), Look())
    assert place.text() == f"Digipunt\n{SERVICES}"
    assert bar.height() == 96


def test_a_place_is_said_shorter_before_it_takes_a_row_of_its_own(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGE)
    bar, place = top_bar(qtbot, Bars(place=LONG, step=SHORT), look)
    assert place.place == SHORT
    assert bar.height() == 96


def test_an_icon_gives_way_before_a_place_is_said_shorter(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGE)
    seen = []
    for letters in range(10, 60):
        bar, place = top_bar(qtbot, Bars(place="i" * letters, step="i"), look)
        [stop] = bar.findChildren(Button)
        seen.append("short" if place.place == "i" else "long" if stop.grown else "long, small icon")
    assert [one for one, _ in groupby(seen)] == ["long", "long, small icon", "short"]


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)])
def test_a_place_that_is_too_long_stands_whole_below(
    qtbot: QtBot, text_size: TextSize, size: tuple[int, int]
) -> None:
    look = Look(*size, text_size=text_size)
    bar, place = top_bar(qtbot, Bars(place=LONG), look)
    row = bar.height() - look.px(112 if look.largest else 96)
    assert place.y() >= bar.height() - row
    assert place.geometry().bottom() < bar.height()
    assert place.height() >= place.height_in(place.width())
    assert (place.x(), place.geometry().right() + 1) == (look.margin, look.width - look.margin)


def test_the_tools_leave_their_words_away_where_the_bar_would_be_wider_than_the_window(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGE)
    around = replace(Scene(qtbot, HowItWorks(), look).around(1024, 768), words=Longer())
    bar = TopBar(Bars(place="Practise"), around)
    qtbot.addWidget(bar)
    assert bar.minimumSizeHint().width() <= 1024
    tools = bar.findChildren(Tool)
    assert {one.width() for one in tools} == {84}
    assert [one.accessibleName() for one in tools] == [one.toolTip() for one in tools]


class Longer(PlainWords):
    """Says everything twice."""

    @override
    def __call__(self, english: str, /, **values: object) -> str:
        return 2 * super().__call__(english, **values)


WORDS = (("Wait", "Next"), ("Give me a hint", "Next"), ("Photographs together", "Practise comfortably"))


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_what_a_button_does_stands_on_it_in_words_however_full_the_bar_is(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize, words: tuple[str, str], *, right_to_left: bool
) -> None:
    bar, buttons = full_bar(qtbot, Look(*size, text_size=text_size), words, right_to_left=right_to_left)
    assert bar.minimumSizeHint().width() <= size[0]
    assert all(buttons[name].text() for name in ("help", "secondary-hint", "primary"))
    assert buttons["back"].text() in {"Back", ""}
    assert all(button.accessibleName() for button in buttons.values())
    for button in buttons.values():
        assert bar.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.height_needed
        others = [other for other in buttons.values() if other is not button]
        assert not any(button.geometry().intersects(other.geometry()) for other in others)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1080, 1920)])
def test_an_icon_is_as_large_as_the_largest_letters_or_left_away(
    qtbot: QtBot, size: tuple[int, int], words: tuple[str, str], *, right_to_left: bool
) -> None:
    look = Look(*size, text_size=TextSize.LARGEST)
    _, buttons = full_bar(qtbot, look, words, right_to_left=right_to_left)
    usual = Button("", look, "secondary", icon="arrow-left").sizeHint().width()
    for one in buttons.values():
        before = one.sizeHint()
        one.shrink_icon()
        assert one.sizeHint() == before
    assert buttons["back"].text() or buttons["back"].shows_icon
    assert buttons["back"].text() or buttons["back"].sizeHint().width() > usual - 2 * look.px(16)
    assert buttons["primary"].shows_icon


def test_back_keeps_its_word_as_long_as_emptiness_folds_and_icons_can_make_room(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    _, buttons = full_bar(qtbot, look, ("Once more", "Next"), right_to_left=False)
    assert all(one.text() for one in buttons.values())
    left = buttons["secondary-hint"].x() - buttons["back"].geometry().right() - 1
    assert left >= APART


def test_words_do_without_their_icons_before_a_bar_takes_a_second_row(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    _, buttons = full_bar(qtbot, look, WORDS[-1], right_to_left=False)
    assert len({button.y() for button in buttons.values()}) == 1
    assert all(buttons[name].text() for name in ("help", "secondary-hint", "primary"))


def test_going_on_stays_in_its_corner_when_a_button_needs_a_row_of_its_own(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    words = ("Photographs of all of us together", "Practise even more comfortably")
    bar, buttons = full_bar(qtbot, look, words, right_to_left=False)
    assert buttons["secondary-hint"].geometry().bottom() < buttons["primary"].y()
    assert buttons["primary"].geometry().right() + 1 == 1024 - look.margin
    assert buttons["help"].x() == look.margin
    assert bar.height() > 2 * buttons["help"].height()
    assert buttons["primary"].y() - buttons["secondary-hint"].geometry().bottom() - 1 == APART


def test_keys_come_to_a_row_above_before_those_below_it(qtbot: QtBot) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    words = ("Photographs of all of us together", "Practise even more comfortably")
    _, buttons = full_bar(qtbot, look, words, right_to_left=False)
    order = ("secondary-hint", "help", "back", "primary")
    assert [buttons[name].nextInFocusChain() for name in order[:-1]] == [buttons[name] for name in order[1:]]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_what_ends_a_visit_stands_far_from_going_on_also_where_it_has_a_row_of_its_own(
    qtbot: QtBot, *, right_to_left: bool
) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGEST)
    words = ("Photographs of all of us together", "Practise even more comfortably")
    bar, buttons = full_bar(qtbot, look, words, right_to_left=right_to_left, ends=True)
    assert buttons["primary"].y() - buttons["secondary-hint"].geometry().bottom() - 1 == look.far
    assert bar.rect().contains(buttons["secondary-hint"].geometry())
    _, buttons = full_bar(qtbot, look, ("Stop", "Next"), right_to_left=right_to_left, ends=True)
    first, last = sorted((buttons["secondary-hint"].geometry(), buttons["primary"].geometry()), key=QRect.x)
    assert last.left() - first.right() - 1 >= look.far


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("text_size", TextSize)
def test_where_what_ends_a_visit_stands_far_from_going_on_the_distance_squeezes_no_words(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize
) -> None:
    look = Look(*size, text_size=text_size)
    for letters in range(1, 40, 2):
        words = ("Enough", ("words " * letters)[:letters].strip())
        bar, buttons = full_bar(qtbot, look, words, right_to_left=False, ends=True)
        assert bar.minimumSizeHint().width() <= look.width, letters
        assert not [name for name, one in buttons.items() if one.width() < one.sizeHint().width()], letters


def test_a_bar_with_room_is_drawn_as_designed(qtbot: QtBot) -> None:
    bar, buttons = full_bar(qtbot, Look(), WORDS[0], right_to_left=False)
    assert bar.height() == 104
    assert buttons["back"].text() == "Back"
    assert {button.height() for button in buttons.values()} == {72}


def full_bar(
    qtbot: QtBot, look: Look, words: tuple[str, str], *, right_to_left: bool, ends: bool = False
) -> tuple[BottomBar, dict[str, Button]]:
    scene = Scene(qtbot, HowItWorks(), look, PlainWords("ar" if right_to_left else "en", right_to_left))
    hint = Secondary("hint", words[0], "lightbulb", nothing)
    bars = Bars(primary=Primary(words[1], nothing), secondary=(hint,), back=True, ends=ends)
    bar = BottomBar(bars, scene.around(look.width, look.height), print)
    qtbot.addWidget(bar)
    bar.resize(look.width, bar.height())
    bar.show()
    return bar, {button.objectName(): button for button in bar.findChildren(Button)}

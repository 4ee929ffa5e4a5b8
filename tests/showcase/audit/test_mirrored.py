from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.showcase.audit.mirrored import (
    WITHOUT,
    Corner,
    Corners,
    Firsts,
    Mirrors,
    corners_of,
    missing,
    moved,
    unmirrored,
)
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.visit.screens import Menu, StaffPin, StillThere, Welcome
from tests.showcase.audit.stand import SIZE, Stand, standing, told

LOOK = Look(*SIZE)


MENU = Menu(screening_offered=True, found=False)


def corners(stand: Stand, look: Look, top: int = 500, **places: int) -> Corners:
    """Give the corners of a window with these buttons, by name, so many px from its left side."""
    for name, left in places.items():
        button = Button(name, stand.look)
        button.setObjectName(name)
        stand.put(button, left, top, 200, 80)
    return corners_of(stand.see().controls, look)


def test_a_corner_that_did_not_change_sides_is_told() -> None:
    with standing() as left, standing() as right:
        dutch = corners(left, LOOK, help=40, primary=560)
        arabic = corners(right, replace(LOOK, right_to_left=True), help=40, primary=40)
        assert told(unmirrored(arabic, dutch)) == [("help", "560 px from its side", "40 px")]


def test_corners_that_changed_sides_pass() -> None:
    with standing() as left, standing() as right:
        dutch = corners(left, LOOK, help=40, primary=560)
        arabic = corners(right, replace(LOOK, right_to_left=True), help=560, primary=40)
        assert not told(unmirrored(arabic, dutch))


def test_a_corner_that_is_there_in_one_direction_only_is_told() -> None:
    with standing() as left, standing() as right:
        dutch, arabic = corners(left, LOOK, help=40, primary=560), corners(right, LOOK, help=40)
        assert told(unmirrored(arabic, dutch)) == [("primary", "only in one direction", "in both")]


def test_help_that_is_elsewhere_than_on_the_screen_before_is_told() -> None:
    with standing() as one, standing() as other:
        before, now = corners(one, LOOK, help=40), corners(other, LOOK, help=120)
        assert told(moved(now, before)) == [("help", "120 px from its side", "40 px")]


def test_a_corner_is_compared_with_the_first_screen_that_has_it() -> None:
    firsts = Firsts()
    assert not firsts.compared({"help": Corner(40, 50)})
    assert not firsts.compared({"help": Corner(40, 50), "stop": Corner(40, 50)})
    assert [fault.widget for fault in firsts.compared({"help": Corner(80, 50)})] == ["help"]


def test_a_screen_from_the_right_is_compared_with_the_same_screen_only() -> None:
    mirrors, right = Mirrors(), replace(LOOK, right_to_left=True)
    assert not mirrors.compared("menu", {"help": Corner(40, 50)}, LOOK)
    assert not mirrors.compared("more", {}, right)
    assert [fault.widget for fault in mirrors.compared("menu", {}, right)] == ["help"]


@pytest.mark.parametrize(("name", "top", "value"), [("help", 20, "540"), ("stop", 500, "540")])
def test_a_corner_at_the_other_end_of_the_window_is_told(name: str, top: int, value: str) -> None:
    with standing() as one, standing() as other:
        before, now = corners(one, LOOK, 520 - top, **{name: 40}), corners(other, LOOK, top, **{name: 40})
        end = "top" if name == "stop" else "bottom"
        assert [told(moved(now, before))[0][:2]] == [(name, f"{value} px from the {end}")]


def test_a_bar_that_is_a_little_higher_keeps_its_corners() -> None:
    with standing() as one, standing() as other:
        assert not told(moved(corners(one, LOOK, 500, help=40), corners(other, LOOK, 510, help=40)))


def test_a_button_that_more_words_make_higher_stays_in_its_corner() -> None:
    with standing() as one, standing() as other:
        low, high = Button("Help", one.look), Button("Help with what I do", other.look)
        for button, stand, top, height in ((low, one, 620, 72), (high, other, 600, 112)):
            button.setObjectName("help")
            stand.put(button, 40, top, 200, height)
        seen = [corners_of(stand.see().controls, LOOK) for stand in (one, other)]
        assert not told(moved(*seen))


@pytest.mark.parametrize("name", WITHOUT)
def test_an_empty_corner_is_told_whatever_the_direction(name: str) -> None:
    all_there = {corner: Corner(40, 50) for corner in WITHOUT}
    assert not told(missing(all_there, MENU))
    del all_there[name]
    assert told(missing(all_there, MENU)) == [(name, "not there", "on every screen")]


def test_some_screens_have_nothing_to_leave_or_to_help_with() -> None:
    heard = {"read-aloud": Corner(0, 0)}
    assert not told(missing(heard, StillThere(9)))
    assert told(missing(heard, Welcome(("nl",), "nl"))) == [("help", "not there", "on every screen")]
    assert [name for name, *_ in told(missing({}, StaffPin(wrong=False, wait=0)))] == ["help", "read-aloud"]

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from kiosk.showcase.audit.seen import Seen
from kiosk.showcase.audit.signs import Signs
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.pictures import icon
from kiosk.ui.widgets.box import drawing
from kiosk.ui.widgets.path import Path
from tests.showcase.audit.stand import standing, told

RIGHT = Look(right_to_left=True)
SIZE = 36


def pictured(name: str, look: Look, *, turned: bool) -> Seen:
    """Give a screen with one icon on it."""
    with standing(look) as stand:
        stand.put(drawing(icon(name, SIZE, QColor("black"), mirrored=turned)), 20, 20, SIZE, SIZE)
        return replace(stand.see(), look=look)


def between_directions(left: Seen, right: Seen) -> list[tuple[str, str, str]]:
    """Give what is told of a screen from the right beside the same one from the left."""
    signs = Signs()
    assert not signs.compared("menu", left)
    return told(iter(signs.compared("menu", right)))


@pytest.mark.parametrize("name", ["arrow-left", "arrow-right", "caret-right", "arrow-bend-up-right"])
def test_an_arrow_that_does_not_change_sides_is_told(name: str) -> None:
    left = pictured(name, Look(), turned=False)
    same = "points as in the other direction"
    assert [value for _, value, _ in between_directions(left, pictured(name, RIGHT, turned=False))] == [same]
    assert not between_directions(left, pictured(name, RIGHT, turned=True))


@pytest.mark.parametrize(
    "name", ["speaker-high", "clock", "check", "magnifying-glass", "phone", "caret-down"]
)
def test_what_does_not_point_aside_is_told_when_it_is_turned(name: str) -> None:
    left = pictured(name, Look(), turned=False)
    assert [value for _, value, _ in between_directions(left, pictured(name, RIGHT, turned=True))] == [
        "turned"
    ]
    assert not between_directions(left, pictured(name, RIGHT, turned=False))


def test_another_picture_is_not_compared() -> None:
    left = pictured("arrow-left", Look(), turned=False)
    assert not between_directions(left, pictured("clock", RIGHT, turned=False))


def walked(look: Look, runs: Qt.LayoutDirection) -> Seen:
    """Give a screen with a path on it that begins at the side where a script begins."""
    with standing(look) as stand:
        path = Path(3, 9, "Step 3", look)
        path.setLayoutDirection(runs)
        stand.put(path, 20, 20, path.sizeHint().width(), path.sizeHint().height())
        return replace(stand.see(), look=look)


def test_a_path_that_begins_at_the_wrong_side_is_told() -> None:
    runs = Qt.LayoutDirection
    left = walked(Look(), runs.LeftToRight)
    amiss = between_directions(left, walked(RIGHT, runs.LeftToRight))
    assert [name for name, *_ in amiss] == ["picture of path"]
    assert not between_directions(left, walked(RIGHT, runs.RightToLeft))


def test_only_the_same_screen_is_compared() -> None:
    signs, arrow = Signs(), pictured("arrow-left", RIGHT, turned=False)
    assert not signs.compared("menu", pictured("arrow-left", Look(), turned=False))
    assert not signs.compared("more", arrow)
    assert signs.compared("menu", arrow)

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.visit.screens import StillThere
from tests.ui.scene import Scene


def test_the_seconds_count_down_in_place(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(2))
    assert "In 2 seconds" in scene.said()
    scene.window.show_screen(StillThere(1))
    assert "In 1 second the" in scene.said()


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(89, "89 seconds"), (90, "1 minute"), (119, "1 minute"), (120, "2 minutes"), (150, "2 minutes")],
)
def test_much_time_is_told_in_minutes_and_never_longer_than_it_is(
    qtbot: QtBot, seconds: int, told: str
) -> None:
    assert f"In {told} the screen starts again." in Scene(qtbot, StillThere(seconds)).said()


def test_one_stays_or_leaves(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StillThere(20))
    assert scene.press("primary") == [("still_here", (), {})]
    assert scene.press("secondary-leave") == [("leave", (), {})]
    assert scene.place("primary")[0] - scene.place("secondary-leave")[2] >= scene.look.far

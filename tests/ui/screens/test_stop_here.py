from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.showcase.samples import samples_in
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import StopHere
from tests.ui.scene import Scene


def test_going_on_is_one_touch_and_stopping_too(qtbot: QtBot) -> None:
    scene = Scene(qtbot, StopHere(result_next=True))
    assert scene.press("primary") == [("close", (), {})]
    assert scene.press("secondary-stop-now") == [("stop_now", (), {})]


def test_who_stops_hears_whether_a_result_or_the_goodbye_comes_next(qtbot: QtBot) -> None:
    result = "First you see what you can do already."
    assert result in Scene(qtbot, StopHere(result_next=True)).said()
    said = Scene(qtbot, StopHere(result_next=False)).said()
    assert result not in said
    assert "Then nothing of you stays here." in said


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1080, 1920)])
@pytest.mark.parametrize("text_size", TextSize)
def test_a_hand_that_trembles_does_not_stop_where_it_goes_on(
    qtbot: QtBot, language: str, size: tuple[int, int], text_size: TextSize
) -> None:
    look, words = Look(*size, text_size), samples_in(language).equipment.words(language)
    scene = Scene(qtbot, StopHere(result_next=False), look, words)
    goes_on, stops = scene.place("primary"), scene.place("secondary-stop-now")
    left, right = sorted((goes_on, stops))
    assert right[0] - left[2] >= 64

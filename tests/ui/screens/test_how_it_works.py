from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.screens.how_it_works import SENTENCES
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import HowItWorks
from tests.ui.scene import Scene


def test_it_says_three_things_and_who_sees_what(qtbot: QtBot) -> None:
    said = Scene(qtbot, HowItWorks()).said()
    assert len(SENTENCES) == 3
    assert all(words in said for _, words in SENTENCES)
    assert "Nobody, unless you show it." in said


def test_it_says_before_anything_starts_that_visits_are_counted_and_that_one_may_say_no(qtbot: QtBot) -> None:
    assert "We count visits, without names. You may say no." in Scene(qtbot, HowItWorks()).said()


def test_in_an_upright_window_it_lies_low_where_arms_reach(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks(), Look(1080, 1920))
    assert scene.place("heading")[1] > 1920 / 3


def test_one_goes_on_or_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, HowItWorks())
    assert scene.press("primary") == [("go_on", (), {})]
    assert scene.press("back") == [("back", (), {})]

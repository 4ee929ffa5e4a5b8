from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.visit.screens import GoOnWhereYouWere
from tests.ui.scene import Scene


def test_the_same_person_goes_on_and_another_begins_anew(qtbot: QtBot) -> None:
    scene = Scene(qtbot, GoOnWhereYouWere())
    assert scene.press("resume-yes") == [("resume", (), {"yes": True})]
    assert scene.press("resume-no") == [("resume", (), {"yes": False})]


def test_who_sees_little_finds_help_and_larger_letters_there(qtbot: QtBot) -> None:
    scene = Scene(qtbot, GoOnWhereYouWere())
    assert scene.press("help") == [("ask_help", (), {})]
    assert [name for name, *_ in scene.press("letters")] == ["prefer"]


def test_both_ways_lie_low_in_an_upright_window_where_arms_reach(qtbot: QtBot) -> None:
    scene = Scene(qtbot, GoOnWhereYouWere(), Look(1080, 1920))
    assert scene.place("resume-no")[3] == 1920 - 104 - 24

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.site import Site
from kiosk.visit.screens import Help
from tests.ui.samples_of_screens import SITE
from tests.ui.scene import Scene


def test_it_tells_whom_to_ask_whom_to_call_and_where_to_go(qtbot: QtBot) -> None:
    said = Scene(qtbot, Help(SITE, logged=False)).said()
    for words in ("Ask somebody near you", SITE.phone, SITE.name, SITE.address, SITE.hours):
        assert words in said


def test_an_unknown_telephone_is_not_mentioned(qtbot: QtBot) -> None:
    said = Scene(qtbot, Help(Site("", "", "", ""), logged=False)).said()
    assert "Call" not in said
    assert "Come by" not in said


def test_help_with_an_exercise_is_written_down_and_that_is_said(qtbot: QtBot) -> None:
    kept = "We write down: with help."
    assert kept in Scene(qtbot, Help(SITE, logged=True)).said()
    assert kept not in Scene(qtbot, Help(SITE, logged=False)).said()


def test_one_goes_on_where_one_was(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Help(SITE, logged=True))
    assert not scene.has("help")
    assert scene.press("primary") == [("close", (), {})]

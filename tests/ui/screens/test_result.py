from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.findings import Statement, Sureness
from kiosk.core.model import Level
from kiosk.core.site import Site
from kiosk.ui.screens.result import told
from kiosk.ui.widgets.ladder import Ladder
from kiosk.visit.screens import Result
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import FINDINGS, NOTHING_YET, PICTURES, SITE, TEXTS
from tests.ui.scene import Scene

RESULT = Result(FINDINGS, TEXTS, PICTURES, SITE)


def test_it_says_what_one_can_do_and_what_to_practise_and_who_helps(qtbot: QtBot) -> None:
    said = Scene(qtbot, RESULT).said()
    for words in ("Je leest een mail en je antwoordt.", "Valse mails herkennen", "Somebody helps you here"):
        assert words in said


def test_between_two_levels_is_said_honestly() -> None:
    between = Statement(Level.FOUNDATION, Level.INTERMEDIATE, Sureness.FAIRLY)
    assert told(between, PlainWords()) == "You are between <b>basic</b> and <b>independent</b>."
    one = Statement(Level.BEYOND, Level.BEYOND, Sureness.SURE)
    assert told(one, PlainWords()) == "You are at <b>fluent</b>."


def test_who_can_do_more_than_they_thought_is_told_so(qtbot: QtBot) -> None:
    assert "You can do more than you thought!" in Scene(qtbot, RESULT).said()
    modest = replace(RESULT, findings=replace(FINDINGS, more_than_thought=False))
    said = Scene(qtbot, modest).said()
    assert "You can do more than you thought!" not in said
    assert "We are fairly sure." in said


def test_what_one_said_of_oneself_stands_beside_what_one_showed(qtbot: QtBot) -> None:
    assert "You thought: first steps." in Scene(qtbot, RESULT).said()
    silent = replace(RESULT, findings=replace(FINDINGS, said=None, more_than_thought=False))
    assert "You thought" not in Scene(qtbot, silent).said()


def test_without_a_statement_there_is_no_ladder_and_no_word_of_failing(qtbot: QtBot) -> None:
    scene = Scene(qtbot, Result(NOTHING_YET, {}, {}, Site("", "", "", "")))
    assert not scene.window.findChildren(Ladder)
    assert "You made a start" in scene.said()
    assert not scene.has("result-more")


@pytest.mark.parametrize(
    ("name", "asked"),
    [("primary", "practise_advice"), ("secondary-take-home", "take_home"), ("back", "back")],
)
def test_from_the_result_one_goes_on(qtbot: QtBot, name: str, asked: str) -> None:
    assert Scene(qtbot, RESULT).press(name) == [(asked, (), {})]


def test_who_wants_it_sees_each_area_in_a_word_and_comes_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot, RESULT)
    assert scene.press("result-more") == []
    qtbot.waitUntil(lambda: "Where are you strong?" in scene.said())
    said = scene.said()
    assert said.count("strong") >= 3
    assert "not yet known" in said
    assert scene.press("review") == [("review", (), {})]
    assert scene.press("close") == []
    qtbot.waitUntil(lambda: "This you can do already" in scene.said())
    assert not scene.visit.calls

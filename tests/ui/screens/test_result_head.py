from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.findings import Statement, Sureness
from kiosk.core.model import Level
from kiosk.ui.screens.result_head import OWN_WORDS, Head, told
from kiosk.ui.screens.result_plans import Plan
from kiosk.ui.screens.self_report import DEGREES
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import drawing
from kiosk.ui.widgets.ladder import Ladder
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Result
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import FINDINGS, PICTURES, SITE, TEXTS
from tests.ui.scene import RecordingVisit, Scene

RESULT = Result(FINDINGS, TEXTS, PICTURES, SITE)


def test_between_two_levels_is_said_honestly() -> None:
    between = Statement(Level.FOUNDATION, Level.INTERMEDIATE, Sureness.FAIRLY)
    assert told(between, PlainWords()) == "You are between <b>the basics</b> and <b>working by yourself</b>."


def test_of_one_level_is_said_what_someone_does_and_not_what_they_are() -> None:
    said = [told(Statement(level, level, Sureness.SURE), PlainWords()) for level in Level]
    assert said[0] == "You are taking your <b>first steps</b>."
    assert len({*said}) == len(Level)


def test_who_can_do_more_than_they_thought_is_told_so(qtbot: QtBot) -> None:
    assert "You can do more than you thought!" in Scene(qtbot, RESULT).said()
    modest = replace(RESULT, findings=replace(FINDINGS, more_than_thought=False))
    said = Scene(qtbot, modest).said()
    assert "You can do more than you thought!" not in said
    assert "This is fairly sure." in said


def test_what_one_said_of_oneself_stands_beside_what_one_showed(qtbot: QtBot) -> None:
    assert "On computers you said: “I can do that with some help”." in Scene(qtbot, RESULT).said()
    mixed = replace(RESULT, findings=replace(FINDINGS, said=(0, 2)))
    both = "sometimes “I cannot do that yet”, sometimes “I can mostly do that by myself”."
    assert f"On computers you said: {both}" in Scene(qtbot, mixed).said()
    silent = replace(RESULT, findings=replace(FINDINGS, said=None, more_than_thought=False))
    assert "you said" not in Scene(qtbot, silent).said()


def test_each_answer_about_oneself_is_told_as_a_sentence_of_its_own(qtbot: QtBot) -> None:
    said = [
        Scene(qtbot, replace(RESULT, findings=replace(FINDINGS, said=(degree, degree)))).said()
        for degree in range(len(DEGREES))
    ]
    assert len(OWN_WORDS) == len(DEGREES)
    for told_of_it, sentence in zip(said, OWN_WORDS, strict=True):
        assert [one for one in OWN_WORDS if f"“{one}”" in told_of_it] == [sentence]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("drawn", [True, False])
def test_where_someone_stands_is_said_and_is_drawn_but_where_all_else_gave_way(*, drawn: bool) -> None:
    page = QWidget()
    page.setLayout(Head(RESULT, around_of(Look()), Plan(tight=True, drawn=drawn)).close(None))
    assert len(page.findChildren(Ladder)) == drawn
    assert any("You are between" in said.text() for said in page.findChildren(TextBlock))


@pytest.mark.parametrize(("wide", "below"), [(120, False), (600, True)])
def test_a_ladder_never_stands_where_it_is_wider_than_the_room_left_beside_the_title(
    qtbot: QtBot, wide: int, *, below: bool
) -> None:
    first = Statement(Level.FOUNDATION, Level.FOUNDATION, Sureness.SURE)
    short = replace(RESULT, findings=replace(FINDINGS, statement=first, said=None))
    page, more, look = QWidget(), drawing(QPixmap(wide, 200)), Look()
    qtbot.addWidget(page)
    page.setLayout(Head(short, around_of(look), Plan(tight=True)).close(more))
    page.resize(look.width - 2 * look.margin, 300)
    page.show()
    [ladder] = page.findChildren(Ladder)
    assert (ladder.y() > more.geometry().bottom()) is below
    assert page.width() == look.width - 2 * look.margin


def around_of(look: Look) -> Around:
    return Around(PlainWords(), look, cast("Visit", RecordingVisit()))

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pytestqt.qtbot import QtBot

from kiosk.core.isolates import isolate
from kiosk.core.site import Site
from kiosk.ui.theme.look import Look
from kiosk.ui.who_helps import call, click, hours, near, number, place
from kiosk.ui.widgets.icon_line import IconLine
from kiosk.ui.widgets.text import TextBlock
from tests.fakes import PlainWords

SITE = Site("Digipunt Oost", "Kerkstraat 1", "dinsdag", "09 000 00 00")


def told(qtbot: QtBot, lines: Sequence[IconLine]) -> list[str]:
    for line in lines:
        qtbot.addWidget(line)
    return [block.text() for line in lines for block in line.findChildren(TextBlock)]


def test_there_is_always_a_way_to_somebody(qtbot: QtBot) -> None:
    assert told(qtbot, [click(PlainWords(), Look())]) == ["Press Ask for help."]


def test_where_nobody_is_known_somebody_near_can_be_asked_and_else_who_is_known(qtbot: QtBot) -> None:
    words, look, nowhere = PlainWords(), Look(), Site("", "", "", "")
    assert told(qtbot, near(nowhere, words, look)) == ["Ask somebody near you to look with you."]
    for site in (SITE, replace(nowhere, phone="09"), replace(nowhere, name="Oost")):
        assert told(qtbot, near(site, words, look)) == []


def test_what_is_not_known_is_not_told(qtbot: QtBot) -> None:
    nowhere = Site("", "", "Dinsdag", "")
    words, look = PlainWords(), Look()
    lines = [*call(nowhere, words, look), *place(nowhere, words, look), *hours(nowhere, look)]
    assert told(qtbot, lines) == []


def test_a_known_place_tells_to_call_and_to_come_and_when(qtbot: QtBot) -> None:
    words, look = PlainWords(), Look()
    assert told(qtbot, call(SITE, words, look)) == [f"Call {number('09 000 00 00')}."]
    assert told(qtbot, place(SITE, words, look)) == [f"Come to {isolate('Digipunt Oost')}."]
    assert told(qtbot, hours(SITE, look)) == [isolate("Dinsdag")]


def test_a_bare_place_is_told_by_its_name_alone(qtbot: QtBot) -> None:
    assert told(qtbot, place(SITE, PlainWords(), Look(), bare=True)) == [isolate("Digipunt Oost")]


def test_a_line_ends_between_two_numbers_and_not_within_one() -> None:
    assert number("+32 9 000 of 0400 00") == "\u2066+32\u00a09\u00a0000 of 0400\u00a000\u2069"

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.core.isolates import isolate
from kiosk.core.site import Site
from kiosk.ui.theme.look import Look
from kiosk.ui.who_helps import number, ways
from kiosk.ui.widgets.text import TextBlock
from tests.fakes import PlainWords


def lines(qtbot: QtBot, site: Site) -> list[str]:
    told = []
    for line in ways(site, PlainWords(), Look()):
        qtbot.addWidget(line)
        told += [block.text() for block in line.findChildren(TextBlock)]
    return told


def test_there_is_always_a_way_to_somebody(qtbot: QtBot) -> None:
    assert lines(qtbot, Site("", "", "", "")) == ["Press Ask for help."]


def test_a_known_place_tells_click_call_and_come_by(qtbot: QtBot) -> None:
    site = Site("Digipunt Oost", "Kerkstraat 1", "Dinsdag", "09 000 00 00")
    click, call, come = lines(qtbot, site)
    assert click == "Press Ask for help."
    assert call == f"Call {number('09 000 00 00')}."
    assert come == f"Come to {isolate('Digipunt Oost')}.\n{isolate('Dinsdag')}"


def test_a_line_ends_between_two_numbers_and_not_within_one() -> None:
    assert number("+32 9 000 of 0400 00") == "\u2066+32\u00a09\u00a0000 of 0400\u00a000\u2069"

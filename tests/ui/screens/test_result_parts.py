from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.core.site import Site
from kiosk.showcase.samples import samples_in
from kiosk.ui.room import Room
from kiosk.ui.screens.result_parts import CLICK, UPRIGHT_PLANT, advice, plant, who_helps
from kiosk.ui.screens.result_plans import Plan
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Result
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import NOTHING_YET, SITE
from tests.ui.scene import RecordingVisit, Scene


def test_without_advice_one_may_choose(qtbot: QtBot) -> None:
    around = Around(PlainWords(), Look(), cast("Visit", RecordingVisit()))
    box = advice(Result(NOTHING_YET, {}, {}, SITE), around, Plan())
    qtbot.addWidget(box)
    said = [block.text() for block in box.findChildren(TextBlock)]
    assert said[:2] == ["Practise now", "Choose what you like"]


@pytest.mark.parametrize("language", ["nl", "ar", "fr"])
def test_no_edge_of_a_box_is_seen_without_what_stands_in_it(qtbot: QtBot, language: str) -> None:
    look, words = Look(1024, 768, TextSize.LARGEST), samples_in(language).equipment.words(language)
    scene = Scene(qtbot, Result(NOTHING_YET, {}, {}, SITE), look, words)
    [room] = scene.window.findChildren(Room)
    boxes = [one for one in scene.window.findChildren(Box) if one.property("box") in {"practise", "info"}]
    assert len(boxes) == 2

    def ends_whole() -> None:
        _, _, _, end = scene.place_of(room.area.viewport())
        places = [scene.place_of(one) for one in boxes]
        assert all(bottom <= end or top >= end for _, top, _, bottom in places)

    qtbot.waitUntil(ends_whole)


def test_the_plant_of_who_begins_is_large_in_an_upright_window(qtbot: QtBot) -> None:
    for look, high in ((Look(1080, 1920), UPRIGHT_PLANT), (Look(), 104)):
        drawn = plant(look, 104)
        qtbot.addWidget(drawn)
        assert drawn.height() == look.px(high)


@pytest.mark.parametrize(
    ("site", "tight", "hidden"),
    [
        (SITE, True, True),
        (SITE, False, False),
        (Site("", "", "", ""), True, False),
        (replace(SITE, name=""), True, True),
        (replace(SITE, phone=""), True, True),
    ],
)
def test_where_to_click_waits_for_room_only_where_somebody_can_be_called_or_found(
    qtbot: QtBot, site: Site, *, tight: bool, hidden: bool
) -> None:
    around = Around(PlainWords(), Look(), cast("Visit", RecordingVisit()))
    box = who_helps(site, around, Plan(tight=tight))
    qtbot.addWidget(box)
    [line] = box.findChildren(QWidget, CLICK)
    assert line.isHidden() is hidden

from __future__ import annotations

from typing import cast

from pytestqt.qtbot import QtBot

from kiosk.ui.screens.result_parts import UPRIGHT_PLANT, advice, plant
from kiosk.ui.screens.result_plans import Plan
from kiosk.ui.theme.look import Look
from kiosk.ui.view import Around
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Result
from kiosk.visit.visit import Visit
from tests.fakes import PlainWords
from tests.ui.samples_of_screens import NOTHING_YET, SITE
from tests.ui.scene import RecordingVisit


def test_without_advice_one_may_choose(qtbot: QtBot) -> None:
    around = Around(PlainWords(), Look(), cast("Visit", RecordingVisit()))
    box = advice(Result(NOTHING_YET, {}, {}, SITE), around, Plan())
    qtbot.addWidget(box)
    assert "Choose what you like" in [block.text() for block in box.findChildren(TextBlock)]


def test_the_plant_of_who_begins_is_large_in_an_upright_window(qtbot: QtBot) -> None:
    for look, high in ((Look(1080, 1920), UPRIGHT_PLANT), (Look(), 104)):
        drawn = plant(look, 104)
        qtbot.addWidget(drawn)
        assert drawn.height() == look.px(high)

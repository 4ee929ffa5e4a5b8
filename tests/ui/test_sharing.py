from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import Preferences, TextSize
from kiosk.ui.sharing import WAY, WHAT_WE_SHARE
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import HowItWorks, More, Screen, SheetState, StopHere, TakeHome
from tests.ui.samples_of_screens import DAY, FINDINGS
from tests.ui.scene import Scene

LEADS_THERE: tuple[Screen, ...] = (
    HowItWorks(),
    More(Preferences()),
    StopHere(result_next=False),
    TakeHome(FINDINGS, DAY, SheetState.SHOWN, printer=True),
)


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("screen", LEADS_THERE, ids=lambda one: type(one).__name__)
def test_who_reads_who_sees_what_or_leaves_finds_the_way_to_what_is_counted(
    qtbot: QtBot, screen: Screen, text_size: TextSize
) -> None:
    scene = Scene(qtbot, screen, Look(text_size=text_size))
    assert WHAT_WE_SHARE in scene.said()
    assert scene.press(WAY) == [("open_sharing", (), {})]

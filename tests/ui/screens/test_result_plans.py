from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.showcase.samples import samples_in
from kiosk.showcase.samples_of_screens import longest_result
from kiosk.ui.screens.result_plans import PLANS, Plan
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.way_card import WayCard
from tests.ui.scene import Scene


def test_pages_are_closer_before_when_somebody_is_there_gives_way_and_tight_only_then() -> None:
    assert [one.hours for one in PLANS] == sorted((one.hours for one in PLANS), reverse=True)
    assert not any(one.tight and one.hours for one in PLANS)
    assert [one.tight for one in PLANS] == sorted(one.tight for one in PLANS)


def test_the_first_plan_shows_all_and_the_last_what_no_other_screen_says() -> None:
    assert PLANS[0] == Plan()
    assert not any(PLANS[-1].most)
    assert PLANS[-1].tight


def test_where_someone_stands_is_drawn_unless_all_else_has_given_way() -> None:
    assert [one for one in PLANS if not one.drawn] == [PLANS[-1]]


def test_no_plan_is_tried_twice() -> None:
    assert len({*PLANS}) == len(PLANS)


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_what_leads_to_more_stands_in_the_box_that_it_is_more_of(qtbot: QtBot, language: str) -> None:
    samples = samples_in(language)
    result = replace(longest_result(samples), enough=True)
    scene = Scene(qtbot, result, Look(), samples.equipment.words(language))
    [box] = [one for one in scene.window.findChildren(Box) if one.property("box") == "done"]
    assert [one.objectName() for one in box.findChildren(WayCard)] == ["result-more"]

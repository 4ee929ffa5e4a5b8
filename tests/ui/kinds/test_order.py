from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.order import AIR, Step
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from tests.ui.samples import ORDER
from tests.ui.stage import play, stage_for


def test_a_card_goes_to_the_next_place_and_comes_back(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    play(stage, [Action("place", "send"), Action("place", "open")])
    assert hand.sees("placed-send-1")
    assert not hand.sees("pile-send")
    play(stage, [Action("take", "send")])
    assert hand.sees("pile-send")
    assert hand.sees("placed-open-1")


def test_the_first_to_act_on_is_the_first_card_that_is_left_on_the_pile(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    view = cast(DoingView, stage.window.view).kind
    started = [*view.findChildren(Step, QRegularExpression("^pile-"))]
    assert view.first() is started[0]
    play(stage, [Action("place", started[0].objectName().removeprefix("pile-"))])
    assert view.first() is started[1]


def test_cards_on_the_pile_stay_where_they_are(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    before = hand.find("pile-add").geometry()
    play(stage, [Action("place", "send")])
    assert hand.find("pile-add").geometry() == before


def test_nobody_is_asked_for_a_card_when_all_have_a_place(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    said = [label.text() for label in stage.window.findChildren(QLabel)]
    assert "Choose the card that comes next." in said
    play(stage, [Action("place", step) for step in ORDER["steps"]])
    said = [label.text() for label in stage.window.findChildren(QLabel)]
    assert "Choose the card that comes next." not in said
    assert "Every card has a place." in said


def test_words_on_two_lines_have_air_within_their_card(qtbot: QtBot) -> None:
    long = {"words": "In the call you put on the camera and the microphone, both of them, one by one"}
    stage = stage_for("order", {**ORDER, "steps": {**ORDER["steps"], "send": long}})
    qtbot.addWidget(stage.window)
    stage.show()
    card = Hand(stage.window).find("pile-send")
    [words] = [one for one in card.findChildren(TextBlock) if one.text()]
    assert len(words.lines()) > 1
    assert words.geometry().top() >= AIR
    assert words.geometry().bottom() < card.height() - AIR


def test_where_it_is_crowded_one_line_asks_over_the_whole_width(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER, look=Look(1024, 768, TextSize.LARGEST))
    qtbot.addWidget(stage.window)
    stage.show()
    said = {block.text(): block for block in stage.window.findChildren(TextBlock)}
    assert len(said["Choose the card that comes next."].lines()) == 1
    assert "Your order" not in said

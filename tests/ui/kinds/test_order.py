from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.core.attempt import Action
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.order import AIR, OrderView, Place, Step
from kiosk.ui.reading.passages import passages
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.text import TextBlock
from tests.ui.samples import ORDER
from tests.ui.seen import place_of
from tests.ui.stage import PlainWords, play, stage_for


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


SMALLEST = Look(1024, 768, TextSize.LARGEST)
ASKED, YOURS = "Choose the card that comes next.", "Your order"


class Wordy(PlainWords):
    """Has a longer name for one thing."""

    @override
    def __call__(self, english: str, /, **values: object) -> str:
        return 3 * YOURS if english == YOURS else super().__call__(english, **values)


def crowded(qtbot: QtBot, words: PlainWords | None = None) -> tuple[OrderView, dict[str, TextBlock]]:
    """Show an order where there is no room to spare, and give what it says."""
    stage = stage_for("order", ORDER, look=SMALLEST, words=words)
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, [Action("place", "send")])
    [view] = stage.window.findChildren(OrderView)
    return view, {block.text(): block for block in view.findChildren(TextBlock)}


def test_where_it_is_crowded_both_names_stand_on_one_line(qtbot: QtBot) -> None:
    _, said = crowded(qtbot)
    asked, yours = said[ASKED], said[YOURS]
    assert len(asked.lines()) == len(yours.lines()) == 1
    assert asked.y() == yours.y()
    assert asked.geometry().right() < yours.x()


def test_a_name_without_room_beside_what_is_asked_is_left_away(qtbot: QtBot) -> None:
    _, said = crowded(qtbot, Wordy())
    assert len(said[ASKED].lines()) == 1
    assert 3 * YOURS not in said


def test_where_it_is_crowded_a_line_parts_cards_from_the_numbers_beside_them(qtbot: QtBot) -> None:
    view, _ = crowded(qtbot)
    [line] = [box for box in view.findChildren(Box) if box.property("box") == "parting"]
    [card] = view.findChildren(Step, "pile-add")
    first, *_, last = view.findChildren(Place)
    assert card.geometry().right() < line.x()
    assert line.geometry().right() < first.x()
    assert line.y() <= first.y()
    assert line.geometry().bottom() >= last.geometry().bottom()


def test_where_it_is_crowded_each_place_begins_and_ends_with_the_card_beside_it(qtbot: QtBot) -> None:
    long = {"words": "Add the photo of your sister, of her dog, and of the party at school."}
    facts = {**ORDER, "steps": {**ORDER["steps"], "add": long}}
    stage = stage_for("order", facts, look=SMALLEST)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    [view] = stage.window.findChildren(OrderView)
    cards = view.findChildren(Step, QRegularExpression("^pile-"))
    assert len({card.height() for card in cards}) > 1
    before = [place_of(card) for card in cards]
    ends = [(place.top(), place.bottom()) for place in before]
    assert [(place_of(one).top(), place_of(one).bottom()) for one in view.findChildren(Place)] == ends
    stage.visit.act(Action("place", "add"))
    qtbot.wait(20)
    assert [place_of(card) for card in cards] == before


@pytest.mark.parametrize("look", [SMALLEST, Look()])
def test_each_name_is_read_out_just_before_what_it_names(qtbot: QtBot, look: Look) -> None:
    stage = stage_for("order", ORDER, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, [Action("place", "send")])
    [view] = stage.window.findChildren(OrderView)
    heard = [passage.words for passage in passages([view], PlainWords())]
    cards = {ORDER["steps"][step]["words"] for step in ("open", "add")}
    assert heard[0] == ASKED
    assert cards <= set(heard[1 : heard.index(YOURS)])
    assert ORDER["steps"]["send"]["words"] in heard[heard.index(YOURS) :]

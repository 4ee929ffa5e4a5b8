from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.order import AIR, ALL_PLACED, DISC, NEXT_CARD, NumberedCard, OrderView, Place, Step
from kiosk.ui.reading.passages import passages
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.disc import numbered
from tests.ui.samples import ORDER
from tests.ui.seen import place_of
from tests.ui.stage import PlainWords, Stage, play, stage_for


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


@pytest.mark.parametrize("look", [Look(), Look(1024, 768, TextSize.LARGEST)])
def test_when_all_cards_are_placed_none_is_asked_for_and_it_is_said_how_to_take_one_back(
    qtbot: QtBot, look: Look
) -> None:
    stage = stage_for("order", ORDER, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    [view] = stage.window.findChildren(OrderView)
    assert read_of(view) & {NEXT_CARD, ALL_PLACED} == {NEXT_CARD}
    play(stage, [Action("place", step) for step in ORDER["steps"]])
    assert read_of(view) & {NEXT_CARD, ALL_PLACED} == {ALL_PLACED}
    play(stage, [Action("take", next(iter(ORDER["steps"])))])
    assert read_of(view) & {NEXT_CARD, ALL_PLACED} == {NEXT_CARD}


@pytest.mark.parametrize("look", [Look(1024, 768, TextSize.LARGE), Look(1080, 1920, TextSize.LARGEST)])
def test_no_card_moves_when_the_last_one_is_placed_and_more_lines_are_said(qtbot: QtBot, look: Look) -> None:
    long = {
        step: {"words": "In the call you put on the camera and the microphone, both, one by one"}
        for step in ORDER["steps"]
    }
    stage = stage_for("order", {**ORDER, "steps": long}, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    first, *middle, last = long
    play(stage, [Action("place", step) for step in (first, *middle)])
    qtbot.wait(20)
    [view] = stage.window.findChildren(OrderView)
    placed = Hand(stage.window).find(f"placed-{first}-1")
    before = (place_of(placed), view.height())
    play(stage, [Action("place", last)])
    qtbot.wait(20)
    assert (place_of(placed), view.height()) == before


def read_of(view: OrderView) -> set[str]:
    """Give the words that are in sight."""
    return {label.text() for label in view.findChildren(QLabel) if label.isVisible()}


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


def crowded(qtbot: QtBot) -> tuple[Stage, dict[str, NumberedCard]]:
    """Show an order where there is no room to spare, and give its cards."""
    stage = stage_for("order", ORDER, look=SMALLEST)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(20)
    return stage, {card.text(): card for card in stage.window.findChildren(NumberedCard)}


def drawn_on(card: Step) -> list[QImage]:
    """Give the drawings that a card shows."""
    shown = [one.pixmap() for one in card.findChildren(QLabel) if one.isVisible()]
    return [one.toImage() for one in shown if not one.isNull()]


def test_where_it_is_crowded_cards_stand_two_in_a_row_and_stay_where_they_are(qtbot: QtBot) -> None:
    stage, cards = crowded(qtbot)
    before = [place_of(card) for card in cards.values()]
    first, second, third = before
    assert first.top() == second.top()
    assert first.right() < second.left()
    assert third.top() > first.bottom()
    play(stage, [Action("place", "send")])
    assert [place_of(card) for card in cards.values()] == before
    assert not stage.window.findChildren(Place)


def test_where_it_is_crowded_a_card_shows_and_says_its_number_until_it_is_pressed_again(
    qtbot: QtBot,
) -> None:
    stage, cards = crowded(qtbot)
    card = cards["Send the mail."]
    other = cards["Open the mailbox."]
    two = numbered(SMALLEST, 2, SMALLEST.sign(DISC)).toImage()
    before = drawn_on(card)
    play(stage, [Action("place", "open"), Action("place", "send")])
    assert drawn_on(card) == [two]
    assert (other.accessibleName(), card.accessibleName()) == ("1. Open the mailbox.", "2. Send the mail.")
    play(stage, [Action("take", "open")])
    assert card.accessibleName() == "1. Send the mail."
    play(stage, [Action("take", "send")])
    assert card.accessibleName() == "Send the mail."
    assert drawn_on(card) == before


def test_where_it_is_crowded_the_border_of_a_card_tells_that_it_has_its_number(qtbot: QtBot) -> None:
    stage, cards = crowded(qtbot)
    card, colours = cards["Send the mail."], SMALLEST.palette
    assert border_of(card) == colours.control
    play(stage, [Action("place", "send")])
    assert border_of(card) == colours.selected_border
    play(stage, [Action("take", "send")])
    assert border_of(card) == colours.control


def border_of(card: Step) -> str:
    """Give the colour of what is drawn around a card, in the middle of its side."""
    image = card.grab().toImage()
    return image.pixelColor(1, image.height() // 2).name()


def test_where_it_is_crowded_a_card_that_gives_its_number_back_shows_its_picture_again(qtbot: QtBot) -> None:
    stage, cards = crowded(qtbot)
    card, picture = cards["Open the mailbox."], ORDER["steps"]["open"]["picture"]
    shown = [SMALLEST.picture(picture, SMALLEST.sign(DISC)).toImage()]
    assert drawn_on(card) == shown
    play(stage, [Action("place", "open")])
    assert drawn_on(card) == [numbered(SMALLEST, 1, SMALLEST.sign(DISC)).toImage()]
    play(stage, [Action("take", "open")])
    assert drawn_on(card) == shown


def test_where_it_is_crowded_what_is_asked_is_heard_before_the_cards(qtbot: QtBot) -> None:
    stage, _ = crowded(qtbot)
    play(stage, [Action("place", "send")])
    [view] = stage.window.findChildren(OrderView)
    heard = [passage.words for passage in passages([view], PlainWords())]
    assert heard == [ASKED, "1. Send the mail.", "Open the mailbox.", "Add the photo."]


def test_each_name_is_read_out_just_before_what_it_names(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, [Action("place", "send")])
    [view] = stage.window.findChildren(OrderView)
    heard = [passage.words for passage in passages([view], PlainWords())]
    cards = {ORDER["steps"][step]["words"] for step in ("open", "add")}
    assert heard[0] == ASKED
    assert cards <= set(heard[1 : heard.index(YOURS)])
    assert ORDER["steps"]["send"]["words"] in heard[heard.index(YOURS) :]

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.screens.help_cards import SHAPES, Shape, SomebodyCard, SomebodyCards, WayToSomebody
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import height_of

WAYS = (
    WayToSomebody("hand-heart", "Ask somebody", ("Ask somebody near you to look with you.",)),
    WayToSomebody("phone", "Call", ("<b>09 000 00 00</b>", "Say where you are.")),
    WayToSomebody("map-pin", "Come", ("<b>Digipunt</b>", "Kerkstraat 118, 9000 Veerle"), much=True),
)
WIDTH = 900


def cards_in(qtbot: QtBot, shape: Shape, look: Look) -> SomebodyCards:
    cards = SomebodyCards(WAYS, look)
    qtbot.addWidget(cards)
    cards.take(shape)
    return cards


@pytest.mark.parametrize(
    "look", [Look(), Look(1024, 768, TextSize.LARGE), Look(1024, 768, right_to_left=True)]
)
def test_cards_that_had_another_shape_before_are_as_high_as_new_ones(qtbot: QtBot, look: Look) -> None:
    heights = [height_of(cards_in(qtbot, shape, look), WIDTH) for shape in SHAPES]
    assert len(set(heights)) > 1
    cards = cards_in(qtbot, SHAPES[0], look)
    for shape, height in reversed([*zip(SHAPES, heights, strict=True)]):
        cards.take(shape)
        assert height_of(cards, WIDTH) == height


def test_what_says_much_gets_the_width_of_its_shape(qtbot: QtBot) -> None:
    cards = cards_in(qtbot, Shape(3, above=False), Look())
    cards.resize(2 * WIDTH, 400)
    cards.show()
    ask, call, come = cards.findChildren(SomebodyCard)
    assert come.width() > 2 * ask.width()
    cards.take(Shape(1))
    qtbot.waitUntil(lambda: abs(come.width() - call.width()) <= 1)


def test_cards_stand_below_each_other_where_the_letters_need_the_width(qtbot: QtBot) -> None:
    cards = cards_in(qtbot, SHAPES[-1], Look(text_size=TextSize.LARGEST))
    cards.resize(WIDTH, 900)
    cards.show()
    assert len({card.x() for card in cards.findChildren(SomebodyCard)}) == 1
    assert len({card.y() for card in cards.findChildren(SomebodyCard)}) == len(WAYS)

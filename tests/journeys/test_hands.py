from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.gestures import Scroll
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import column
from kiosk.ui.widgets.card import Card
from kiosk.ui.worlds.page import Page
from tests.fakes import PlainWords
from tests.journeys.hands import TouchHand


def test_a_finger_pulls_a_page_down_and_up_again(qtbot: QtBot) -> None:
    content = QWidget()
    layout = column(content)
    cards = [Card(f"{number}", Look()) for number in range(20)]
    for card in cards:
        card.setMinimumHeight(100)
        layout.addWidget(card)
    page = Page(content, Look(), PlainWords())
    qtbot.addWidget(page)
    page.resize(600, 500)
    with qtbot.waitExposed(page):
        page.show()
    hand = TouchHand(page)
    for card in (cards[-1], cards[0], cards[10]):
        hand.make(Scroll(page.area, card))
        middle = card.mapTo(page.area.viewport(), QPoint(0, 50)).y()
        assert 0 <= middle <= page.area.viewport().height()

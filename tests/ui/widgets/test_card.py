from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.widgets.card import ChoiceCard, MenuCard


def test_a_press_on_the_words_of_a_card_presses_the_card(qtbot: QtBot) -> None:
    card = MenuCard(("Practise", "You cannot\nbreak anything."), "mouse", Look())
    qtbot.addWidget(card)
    card.resize(588, 212)
    card.show()
    word = next(label for label in card.findChildren(QLabel) if label.text() == "Practise")
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=word.mapTo(card, QPoint(3, 3)))
    assert card.childAt(word.mapTo(card, QPoint(3, 3))) is None


def test_a_menu_card_is_named_by_all_its_words(qtbot: QtBot) -> None:
    card = MenuCard(("Practise", "You cannot\nbreak anything."), "mouse", Look())
    qtbot.addWidget(card)
    assert card.accessibleName() == "Practise You cannot break anything."


def test_the_first_card_of_a_menu_has_the_accent(qtbot: QtBot) -> None:
    fills = []
    for first in (True, False):
        card = MenuCard(("Practise", "Now."), "mouse", Look(), first=first)
        qtbot.addWidget(card)
        card.setStyleSheet(style_sheet(Look()))
        card.resize(588, 212)
        fills.append(card.grab().toImage().pixelColor(300, 10).name())
    assert fills == [Look().palette.accent, Look().palette.card]


def test_a_chosen_card_shows_a_tick_a_tint_and_a_border(qtbot: QtBot) -> None:
    card = ChoiceCard("The wifi", Look(), "wifi-high")
    qtbot.addWidget(card)
    card.setStyleSheet(style_sheet(Look()))
    card.resize(282, 350)
    card.show()
    colours = Look().palette
    corner = QPoint(282 - 16 - 24, 16 + 5)
    assert card.grab().toImage().pixelColor(corner).name() == colours.card
    card.setChecked(True)
    image = card.grab().toImage()
    assert image.pixelColor(corner).name() == colours.selected_border
    assert image.pixelColor(141, 12).name() == colours.selected
    assert image.pixelColor(3, 175).name() == colours.selected_border


def test_choosing_moves_nothing(qtbot: QtBot) -> None:
    card = ChoiceCard("The wifi", Look(), "wifi-high")
    qtbot.addWidget(card)
    card.setStyleSheet(style_sheet(Look()))
    card.resize(282, 350)
    card.show()
    word = next(label for label in card.findChildren(QLabel) if label.text() == "The wifi")
    before = word.geometry()
    card.setChecked(True)
    card.grab()
    assert word.geometry() == before


def test_the_tick_stands_at_the_end_in_every_direction(qtbot: QtBot) -> None:
    card = ChoiceCard("The wifi", Look())
    qtbot.addWidget(card)
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.resize(282, 120)
    card.show()
    card.setChecked(True)
    ticks = [label.x() for label in card.findChildren(QLabel) if label.width() == 48 and label.isVisible()]
    assert ticks == [16]


def test_a_card_is_as_high_as_its_words_ask(qtbot: QtBot) -> None:
    card = ChoiceCard("One word " * 12, Look())
    qtbot.addWidget(card)
    assert card.heightForWidth(300) > card.heightForWidth(900)

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.language_card import LanguageCard


def test_a_language_has_its_own_name_and_no_other(qtbot: QtBot) -> None:
    card = LanguageCard("ar", Look(), chosen=False)
    qtbot.addWidget(card)
    assert card.accessibleName() == "العربية"
    assert card.objectName() == "language-ar"


def test_a_touch_does_not_choose_by_itself(qtbot: QtBot) -> None:
    card = LanguageCard("fr", Look(), chosen=False)
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.isChecked()


def test_the_chosen_language_has_a_tick_at_the_end(qtbot: QtBot) -> None:
    sign = Look().palette.selected_border
    places = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        card = LanguageCard("nl", Look(), chosen=True)
        qtbot.addWidget(card)
        card.setLayoutDirection(direction)
        card.resize(242, 72)
        image = card.grab().toImage()
        places.append([x for x in range(242) if image.pixelColor(x, 24).name() == sign])
    assert min(places[0]) > 121 > max(places[1])

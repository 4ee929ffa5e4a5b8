from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
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


@pytest.mark.parametrize("width", [300, 242, 200])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_tick_never_lies_on_the_name(qtbot: QtBot, width: int, *, right_to_left: bool) -> None:
    look = Look(1024, 768, text_size=TextSize.LARGE)
    card = LanguageCard("nl", look, chosen=True)
    qtbot.addWidget(card)
    card.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    card.resize(width, 72)
    place = card.placed()
    metrics = QFontMetrics(look.font(place.role))
    name = metrics.horizontalAdvance(card.text())
    assert name <= place.words.width()
    left = place.words.right() + 1 - name if right_to_left else place.words.left()
    top = place.words.center().y() - metrics.capHeight() // 2
    assert not QRect(left, top, name, metrics.capHeight()).intersects(place.tick)
    assert card.rect().contains(place.tick)

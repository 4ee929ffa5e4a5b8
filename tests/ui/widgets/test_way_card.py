from __future__ import annotations

from pytestqt.qtbot import QtBot

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.way_card import WayCard


def test_a_way_is_named_by_its_lead_and_its_words(qtbot: QtBot) -> None:
    card = WayCard("See more", Look(), lead="Good for you")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Good for you See more"


def test_a_way_can_be_hit_with_a_finger(qtbot: QtBot) -> None:
    card = WayCard("See more", Look())
    qtbot.addWidget(card)
    assert card.sizeHint().expandedTo(card.minimumSize()).height() >= 72

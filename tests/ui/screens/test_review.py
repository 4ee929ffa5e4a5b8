from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.core.model import Outcome
from kiosk.kinds import KINDS
from kiosk.showcase.hand import Hand
from kiosk.visit.screens import Review
from tests.ui.samples import ORDER
from tests.ui.stage import stage_for


def test_an_item_is_shown_again_with_its_place_among_the_others(qtbot: QtBot) -> None:
    stage = stage_for("order", ORDER)
    qtbot.addWidget(stage.window)
    texts = {**stage.visit.exercise.texts, "title": "Send a photo", "remember": "Photo first, then send."}
    ways = KINDS["order"].way(stage.visit.exercise.spec, ())
    stage.show(Review(texts, Outcome.NOT_YET, ways, (), 3, 15))
    view = stage.window.view
    assert view is not None
    said = [label.text() for label in view.findChildren(QLabel)]
    assert "3 of 15  Send a photo" in said
    assert {"1.\u00a0Open the mailbox.", "Add the photo.", "Send the mail."} <= set(said)
    hand = Hand(stage.window)
    hand.press("back")
    hand.press("primary")
    assert stage.visit.asked == ["back", "next"]

from __future__ import annotations

from typing import cast

from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.inbox import InboxView
from kiosk.ui.screens.doing import DoingView
from tests.ui.samples import INBOX
from tests.ui.stage import Stage, play, stage_for


def inbox_on(qtbot: QtBot) -> tuple[Stage, Hand]:
    """Show the sample mailbox."""
    stage = stage_for("inbox", INBOX)
    qtbot.addWidget(stage.window)
    stage.show()
    return stage, Hand(stage.window)


def test_the_senders_address_shows_once_someone_asks_for_it(qtbot: QtBot) -> None:
    stage, hand = inbox_on(qtbot)
    play(stage, [Action("open", "bank")])
    assert not hand.sees("part-address")
    play(stage, [Action("details", "bank")])
    assert hand.sees("part-address")
    assert "bank@mail.example" in hand.find("part-address").accessibleName()
    view = cast(InboxView, cast(DoingView, stage.window.view).kind)
    assert view.gestures(Action("details", "bank")) == ()


def test_the_list_says_what_was_decided_and_it_may_be_changed(qtbot: QtBot) -> None:
    stage, hand = inbox_on(qtbot)
    assert hand.find("mail-bank").accessibleDescription() == ""
    play(stage, [Action("open", "bank"), Action("keep", "bank")])
    assert hand.find("mail-bank").accessibleDescription() == "You keep this email."
    play(stage, [Action("report", "bank")])
    assert hand.find("mail-bank").accessibleDescription() == "You reported this email."


def test_a_clue_can_be_taken_back(qtbot: QtBot) -> None:
    stage, hand = inbox_on(qtbot)
    play(stage, [Action("open", "bank"), Action("clue", "bank", "ask")])
    assert hand.find("part-ask").accessibleDescription() == "You tapped this."
    play(stage, [Action("clue", "bank", "ask")])
    assert hand.find("part-ask").accessibleDescription() == ""

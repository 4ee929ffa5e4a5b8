from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.gestures import Press
from kiosk.ui.kinds.inbox import InboxView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.letter import Letter
from kiosk.ui.worlds.row import Row
from kiosk.visit.screens import Step
from tests.ui.samples import INBOX, Facts
from tests.ui.seen import LOOKS, cut, in_sight, named, place_of
from tests.ui.stage import PlainWords, Stage, play, stage_for


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
    assert hand.find("part-ask").accessibleDescription() == "You marked this."
    play(stage, [Action("clue", "bank", "ask")])
    assert hand.find("part-ask").accessibleDescription() == ""


LONG = {f"line-{number}": "We ask you kindly to read all of this letter." for number in range(6)}
FULL: Facts = {
    "task": "You live in Veerle. Your bank is Bank Linde. Keep what is real and report what is fake.",
    "mails": {
        **INBOX["mails"],
        "insurance": {**INBOX["mails"]["library"], "lines": LONG},
        "city": {**INBOX["mails"]["bank"], "from": {"name": "Mutualiteit", "address": "a@mail.example"}},
    },
}
WORDY = PlainWords(said={"Report as fake": "Melden als vals", "Keep": "Bewaren"})
ARABIC = PlainWords(
    "ar",
    right_to_left=True,
    said={"Report as fake": "إبلاغ عن رسالة مزيفة", "Keep": "احتفاظ", "More below": "المزيد في الأسفل"},
)


@pytest.mark.parametrize("words", [WORDY, ARABIC], ids=["nl", "ar"])
@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_what_can_be_done_with_an_open_mail_is_always_in_sight(
    qtbot: QtBot, look: Look, words: PlainWords
) -> None:
    stage = stage_for("inbox", FULL, look=look, words=words, purpose=Purpose.SCREENING, step=Step(4, 15))
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    play(stage, [Action("open", "insurance")])
    qtbot.wait(50)
    hand = Hand(stage.window)
    assert stage.window.width() == look.width
    assert not hand.sees("more-of-screen")
    for name in ("mail-keep", "mail-report"):
        assert in_sight(hand.find(name))
        assert not cut(hand.find(name))
    assert in_sight(hand.find_one(ExerciseFrame))
    subject = place_of(hand.find("part-subject"))
    assert subject.top() >= place_of(hand.find_one(Letter)).top()


@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_every_mail_of_the_list_can_be_reached_with_all_of_its_name(qtbot: QtBot, look: Look) -> None:
    stage = stage_for("inbox", FULL, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    play(stage, [Action("open", "city"), Action("keep", "city"), Action("open", "library")])
    hand = Hand(stage.window)
    if hand.sees("back-to-mails"):
        hand.make(Press(hand.find("back-to-mails")))
    qtbot.waitUntil(lambda: in_sight(hand.find("mail-library")))
    for key in FULL["mails"]:
        assert not cut(hand.find(f"mail-{key}"))


@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_whoever_comes_back_sees_which_mail_is_open(qtbot: QtBot, look: Look) -> None:
    stage = stage_for("inbox", FULL, look=look)
    stage.visit.act(Action("open", "city"))
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    qtbot.waitUntil(lambda: in_sight(hand.find("part-subject")))
    if hand.sees("back-to-mails"):
        hand.make(Press(hand.find("back-to-mails")))
    qtbot.waitUntil(lambda: in_sight(hand.find("mail-city")))


@pytest.mark.parametrize(
    "look", [Look(1024, 768), Look(1280, 800, TextSize.LARGEST)], ids=["narrow", "largest"]
)
def test_where_mails_have_no_room_beside_the_open_one_they_are_seen_one_at_a_time(
    qtbot: QtBot, look: Look
) -> None:
    stage = stage_for("inbox", FULL, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, [Action("open", "city")])
    hand = Hand(stage.window)
    assert not hand.sees("mail-city")
    assert hand.find("part-subject").width() > 560
    hand.make(Press(hand.find("back-to-mails")))
    assert hand.sees("mail-city")
    assert not hand.sees("part-subject")
    hand.make(Press(hand.find("mail-city")))
    assert hand.sees("part-subject")
    play(stage, [Action("keep", "city"), Action("open", "library"), Action("keep", "library")])
    assert hand.sees("back-to-mails")


@pytest.mark.parametrize(
    "look", [Look(), Look(1024, 768), Look(1024, 768, TextSize.LARGE)], ids=["wide", "narrow", "large"]
)
def test_a_mail_box_says_how_to_begin_at_every_size(qtbot: QtBot, look: Look) -> None:
    stage = stage_for("inbox", FULL, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    blocks = stage.window.findChildren(TextBlock)
    said = [one for one in blocks if one.text() == InboxView.steps[0] and in_sight(one)]
    assert len(said) == 2  # among the steps, and where the mails are


def test_a_list_goes_without_its_name_where_only_so_all_mails_are_in_sight(qtbot: QtBot) -> None:
    eight = {f"mail{number}": INBOX["mails"][("bank", "library")[number % 2]] for number in range(8)}
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=True)
    stage = stage_for("inbox", {**FULL, "mails": eight}, look=look, words=ARABIC)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    hand.press("to-world")
    qtbot.wait(50)
    assert all(in_sight(hand.find(f"mail-{key}")) for key in eight)


def test_a_wide_window_needs_no_way_back_to_the_mails(qtbot: QtBot) -> None:
    stage, hand = inbox_on(qtbot)
    play(stage, [Action("open", "bank")])
    assert hand.sees("mail-bank")
    assert not hand.sees("back-to-mails")


def test_mails_of_one_name_are_told_apart_by_a_number_that_is_seen_and_heard(
    qtbot: QtBot,
) -> None:
    bank = {**INBOX["mails"]["doctor"], "from": INBOX["mails"]["bank"]["from"]}
    stage = stage_for("inbox", {**INBOX, "mails": {**INBOX["mails"], "doctor": bank}})
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    rows = [cast(Row, hand.find(f"mail-{key}")) for key in ("bank", "doctor", "library")]
    assert [row.text() for row in rows] == ["Bank (1)", "Bank (2)", "Library"]
    assert [row.accessibleName() for row in rows] == [
        "Bank (1), About Bank",
        "Bank (2), About Doctor",
        "Library, About Library",
    ]

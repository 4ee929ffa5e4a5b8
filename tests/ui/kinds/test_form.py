from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.preferences import Contrast, TextSize
from kiosk.kinds import KINDS
from kiosk.showcase.audit.clipping import sideways
from kiosk.showcase.hand import Hand
from kiosk.ui.gestures import press
from kiosk.ui.kinds.form import PROBLEMS, FormView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.entries import OpenEntry, TickEntry, WriteEntry
from kiosk.ui.worlds.month import Month
from kiosk.ui.worlds.reveal import reveal
from kiosk.worlds.form import Problem
from tests.ui.samples import FORM
from tests.ui.seen import in_sight
from tests.ui.stage import PlainWords, Stage, play, stage_for


def form_on(qtbot: QtBot) -> tuple[Stage, FormView]:
    """Show the sample form."""
    stage = stage_for("form", FORM)
    qtbot.addWidget(stage.window)
    stage.show()
    return stage, cast(FormView, cast(DoingView, stage.window.view).kind)


def said_at(view: FormView, field: str) -> list[str]:
    """Give the words that can be seen at a field."""
    return [label.text() for label in view.entries[field].findChildren(QLabel) if not label.isHidden()]


def test_every_problem_has_words_of_its_own() -> None:
    assert set(PROBLEMS) == set(Problem)


def test_a_form_that_is_sent_too_early_says_beside_each_field_what_is_missing(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    play(stage, [Action("choose", "reason", "card"), Action("write", "mail", "sara"), Action("send")])
    assert PROBLEMS[Problem.MISSING] not in said_at(view, "reason")
    assert PROBLEMS[Problem.MISSING] in said_at(view, "day")
    assert PROBLEMS[Problem.NOT_AN_EMAIL] in said_at(view, "mail")
    assert not stage.visit.screen.ready
    assert Hand(stage.window).sees("told")


def test_the_first_field_to_mend_is_named_beside_the_same_sign(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    play(stage, [Action("choose", "reason", "card"), Action("send")])
    label = FORM["page"]["fields"]["day"]["label"]
    assert view.told(stage.visit.screen) == f"Look first at “<b>{label}</b>”"
    warning = Look().icon("warning", 40, Look().palette.practise_border).toImage()
    assert view.told_sign().toImage() == warning


def test_a_problem_goes_as_soon_as_the_field_is_mended(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    play(
        stage,
        [Action("send"), Action("pick", "day", "2027-03-10"), Action("write", "mail", "a@post.example")],
    )
    assert PROBLEMS[Problem.MISSING] not in said_at(view, "day")
    assert PROBLEMS[Problem.MISSING] not in said_at(view, "mail")
    assert PROBLEMS[Problem.MISSING] in said_at(view, "photo")


def test_a_file_the_page_does_not_take_is_said_kindly(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    play(stage, [Action("upload", "photo", "letter"), Action("send")])
    assert PROBLEMS[Problem.FILE_TYPE] in said_at(view, "photo")
    assert "letter.docx" in said_at(view, "photo")


def test_one_can_come_back_from_the_month_without_choosing(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    hand = Hand(stage.window)
    for gesture in press(cast(OpenEntry, view.entries["day"]).row):
        hand.make(gesture)
    assert not hand.sees("more-below")
    hand.press("back-to-form")
    assert hand.sees("more-below")
    assert not stage.visit.attempt.actions


def test_the_month_is_built_when_it_is_opened_and_marks_the_day_that_was_chosen(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    assert view.findChild(Month) is None
    play(stage, [Action("pick", "day", "2027-03-10")])
    stage.window.resize(1100, 780)
    qtbot.waitUntil(lambda: cast(DoingView, stage.window.view).kind is not view)
    anew = cast(FormView, cast(DoingView, stage.window.view).kind)
    assert anew.findChild(Month) is None
    cast(OpenEntry, anew.entries["day"]).row.click()
    month = cast(Month, anew.findChild(Month))
    assert [day for day, button in month.days.items() if button.isChecked()] == ["2027-03-10"]


def test_keys_go_through_what_a_field_opened_before_the_bars(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    for gesture in press(cast(OpenEntry, view.entries["day"]).row):
        Hand(stage.window).make(gesture)
    month, window = cast(Month, view.findChild(Month)), stage.window
    reached = [Hand(window).find("back-to-form")]
    while (following := reached[-1].nextInFocusChain()) is not reached[0]:
        assert following is not None
        reached.append(following)
    days = [reached.index(day) for day in month.days.values()]
    assert days == sorted(days)
    assert max(days) < min(reached.index(Hand(window).find(name)) for name in ("help", "stop"))


def test_two_whole_weeks_of_a_month_are_in_sight_in_arabic_with_the_largest_letters(qtbot: QtBot) -> None:
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=True)
    page = {name: fact for name, fact in FORM["page"].items() if name != "address"}
    stage = stage_for("form", {**FORM, "page": page}, look=look, words=PlainWords(right_to_left=True))
    qtbot.addWidget(stage.window)
    stage.show()
    Hand(stage.window).press("to-world")
    view = cast(FormView, cast(DoingView, stage.window.view).kind)
    cast(OpenEntry, view.entries["day"]).row.click()
    month = cast(Month, view.findChild(Month))
    days = [month.days[f"2027-03-{day:02}"] for day in range(1, 15)]
    qtbot.waitUntil(lambda: all(in_sight(day) for day in days))


def test_a_tick_can_be_taken_off_and_put_on_again(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    play(stage, [Action("tick", "news", "off"), Action("tick", "news", "on")])
    assert [action.value for action in stage.visit.attempt.actions] == ["off", "on"]
    assert view.gestures(Action("tick", "news", "on")) == ()


def test_what_is_sent_has_no_button_to_send_any_more(qtbot: QtBot) -> None:
    stage, _view = form_on(qtbot)
    play(stage, KINDS["form"].routes(stage.visit.exercise.spec).right)
    assert not Hand(stage.window).sees("send")


def test_a_form_can_be_sent_once_its_end_was_seen(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    hand = Hand(stage.window)
    qtbot.waitUntil(lambda: hand.sees("more-below") and not hand.sees("send"))
    while hand.sees("more-below"):
        hand.press("more-below")
        qtbot.wait(5)
    assert hand.sees("send")
    reveal(view.entries["reason"])
    qtbot.waitUntil(lambda: hand.sees("more-below"))
    assert hand.sees("send")


def test_a_form_without_a_button_to_send_gets_none_by_looking_to_its_end(qtbot: QtBot) -> None:
    stage = stage_for("form", {**FORM, "goal": [{"field": "reason", "is": "card"}]})
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(20)
    assert not Hand(stage.window).sees("send")


def test_what_a_program_outside_puts_in_a_line_is_filled_in_too(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    cast(WriteEntry, view.entries["mail"]).line.setText("a@post.example")
    view.settle()
    assert stage.visit.screen.attempt.actions == (Action("write", "mail", "a@post.example"),)


def test_what_was_typed_is_reported_before_what_is_done_next(qtbot: QtBot) -> None:
    stage, view = form_on(qtbot)
    QTest.keyClicks(cast(WriteEntry, view.entries["mail"]).line, "anna")
    cast(TickEntry, view.entries["news"]).row.click()
    told = [(action.verb, action.value) for action in stage.visit.attempt.actions]
    assert told == [("write", "anna"), ("tick", "off")]


@pytest.mark.parametrize("text_size", TextSize)
def test_nothing_on_a_form_moves_once_it_is_sent(qtbot: QtBot, text_size: TextSize) -> None:
    stage = stage_for("form", FORM, look=Look(1024, 768, text_size))
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    *filled, sending = KINDS["form"].routes(stage.visit.exercise.spec).right
    play(stage, filled)
    while hand.sees("more-below"):
        hand.press("more-below")
        qtbot.wait(20)
    view = cast(FormView, cast(DoingView, stage.window.view).kind)
    before = [entry.mapTo(view, entry.rect().topLeft()) for entry in view.entries.values()]
    play(stage, [sending])
    qtbot.wait(50)
    assert stage.visit.screen.ready
    assert not hand.sees("more-below")
    assert [entry.mapTo(view, entry.rect().topLeft()) for entry in view.entries.values()] == before


@pytest.mark.parametrize("theme", Contrast)
def test_long_words_that_say_there_is_more_do_not_make_the_page_wider_than_the_window(
    qtbot: QtBot, theme: Contrast
) -> None:
    longer = {"More below": "Meeeeer hieeeeeeeeronder", "Send": "Verstuuuuuuuuuren"}
    look = Look(1024, 768, TextSize.LARGE, theme)
    stage = stage_for("form", FORM, look=look, words=PlainWords(said=longer))
    *filled, _sending = KINDS["form"].routes(stage.visit.exercise.spec).right
    for action in filled:
        stage.visit.act(action)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    assert Hand(stage.window).sees("more-below")
    assert list(sideways(stage.window.findChildren(QScrollArea))) == []


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGE])
def test_what_is_missing_is_said_in_sight(qtbot: QtBot, text_size: TextSize) -> None:
    stage = stage_for("form", FORM, look=Look(1024, 768, text_size))
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    play(stage, [Action("write", "mail", "sara"), Action("send")])
    qtbot.wait(50)
    view = cast(FormView, cast(DoingView, stage.window.view).kind)
    said = next(
        one for one in view.entries["reason"].findChildren(QLabel) if one.text() == PROBLEMS[Problem.MISSING]
    )
    assert in_sight(said)

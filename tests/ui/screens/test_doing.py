from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.hand import Hand
from kiosk.ui.kinds.kind_view import KindView
from kiosk.ui.screens.doing import DoingView
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.worlds.target import Target
from kiosk.visit.screens import Step
from tests.ui.samples import CHOICE, EVERY, FORM, INBOX, POINTER, TYPING, Facts
from tests.ui.seen import in_sight, place_of
from tests.ui.stage import Stage, play, stage_for

HINTS = ("Look around.", "Look at the sound.")
MUCH_ASKED: Facts = {**CHOICE, "situation": " ".join(["Your computer makes no sound."] * 12)}


def shown(qtbot: QtBot, stage: Stage) -> Hand:
    """Show a stage and give a hand for it."""
    qtbot.addWidget(stage.window)
    stage.show()
    return Hand(stage.window)


def words_of(widget: QWidget) -> str:
    """Give all the words in a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_the_screen_is_never_rebuilt_while_the_exercise_stays_the_same(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    shown(qtbot, stage)
    view = stage.window.view
    play(stage, [Action("pick", "wifi"), Action("pick", "sound")])
    assert stage.window.view is view


@pytest.mark.parametrize(("kind", "facts"), [("form", FORM), ("choice", MUCH_ASKED)], ids=["form", "choice"])
def test_a_view_that_was_too_high_and_built_anew_is_let_go(qtbot: QtBot, kind: str, facts: Facts) -> None:
    others = kind_views()  # of tests before, if they live
    stage = stage_for(kind, facts, look=Look(1024, 768))
    shown(qtbot, stage)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    view = cast(DoingView, stage.window.view).kind
    assert view.tight
    assert kind_views() - others == {view}


def kind_views() -> set[KindView]:
    """Give all that live, shown or not."""
    return {one for one in QApplication.allWidgets() if isinstance(one, KindView)}


def test_another_exercise_is_built_anew(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    shown(qtbot, stage)
    other = replace(stage.visit.exercise, id="another")
    view = cast(DoingView, stage.window.view)
    assert not view.show_screen(replace(stage.visit.screen, exercise=other))


def test_the_same_exercise_started_over_is_built_anew(qtbot: QtBot) -> None:
    stage = stage_for("choice", CHOICE)
    shown(qtbot, stage)
    untouched = stage.visit.screen
    play(stage, [Action("pick", "sound")])
    assert not cast(DoingView, stage.window.view).show_screen(untouched)


def test_a_hint_is_shown_when_it_is_asked_for(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage := stage_for("choice", CHOICE, hints=HINTS))
    assert not hand.sees("hint")
    hand.press("secondary-hint")
    assert words_of(hand.find("hint")).strip() == HINTS[0]
    hand.press("secondary-hint")
    assert words_of(hand.find("hint")).strip() == HINTS[1]
    assert hand.find("secondary-hint").accessibleName() == "Show me how"
    assert stage.visit.attempt.hints_used == 2


def test_the_screening_gives_no_hints_but_takes_i_do_not_know(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage := stage_for("choice", CHOICE, purpose=Purpose.SCREENING, step=Step(4, 15)))
    assert not hand.sees("secondary-hint")
    hand.press("secondary-dont-know")
    assert stage.visit.asked == ["dont_know"]


def test_thanks_are_said_after_an_answer_and_go_with_the_next_touch(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage := stage_for("choice", CHOICE, purpose=Purpose.SCREENING, step=Step(4, 15)))
    assert hand.sees("thanks")
    assert hand.sees("path")
    play(stage, [Action("pick", "sound")])
    assert not hand.sees("thanks")


def test_thanks_are_in_the_colour_of_what_is_said_and_not_in_that_of_a_link(qtbot: QtBot) -> None:
    look = Look()
    hand = shown(qtbot, stage_for("choice", CHOICE, look=look, purpose=Purpose.SCREENING, step=Step(4, 15)))
    drawn = hand.find("thanks").grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert look.palette.text in colours
    assert look.palette.brand not in colours


def test_practice_has_no_path_and_no_thanks(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage_for("choice", CHOICE))
    assert not hand.sees("thanks")
    assert not hand.sees("path")


def test_the_mailbox_counts_what_was_tapped_in_the_open_mail(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage := stage_for("inbox", INBOX))
    play(stage, [Action("open", "bank"), Action("clue", "bank", "ask")])
    assert words_of(hand.find("told")).strip() == "You marked 1 thing."
    play(stage, [Action("open", "doctor")])
    assert not hand.sees("told")


def test_a_thing_that_was_picked_up_is_named(qtbot: QtBot) -> None:
    hand = shown(
        qtbot, stage := stage_for("pointer", {**POINTER, "goal": [{"drag": "ball", "to": "wallet"}]})
    )
    play(stage, [Action("click", "ball")])
    assert "The ball" in words_of(hand.find("told"))
    play(stage, [Action("click", "wallet")])
    assert stage.visit.screen.ready


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@pytest.mark.parametrize(
    "look", [Look(), Look(1024, 768), Look(1080, 1920), Look(text_size=TextSize.LARGEST)]
)
def test_what_is_asked_can_be_read(qtbot: QtBot, kind: str, facts: Facts, look: Look) -> None:
    hand = shown(qtbot, stage_for(kind, facts, look=look, purpose=Purpose.SCREENING, step=Step(4, 15)))
    heading = hand.find("heading")
    assert cast(QLabel, heading).text() == facts.get("ask", facts.get("task"))
    assert heading.height() >= heading.heightForWidth(heading.width())


@pytest.mark.parametrize("text_size", TextSize)
def test_in_an_upright_window_a_form_lies_low_where_arms_reach(qtbot: QtBot, text_size: TextSize) -> None:
    stage = stage_for("form", FORM, look=Look(1080, 1920, text_size))
    shown(qtbot, stage)
    view = cast(DoingView, stage.window.view)
    title = next(one for one in view.kind.findChildren(QLabel) if one.text() == FORM["page"]["title"])
    edge = 2 * Look(1080, 1920).margin
    qtbot.waitUntil(lambda: bottom_of(view.kind, view) >= view.height() - edge)
    qtbot.waitUntil(lambda: bottom_of(title, view) > view.height() // 3)


def around_world(stage: Stage) -> tuple[int, int]:
    """Give the px between the frame of a world and what stands above and below all of it."""
    QApplication.processEvents()
    [frame] = stage.window.findChildren(ExerciseFrame)
    view = stage.window.view
    assert view is not None
    above = frame.mapTo(view, QPoint(0, 0)).y()
    return above, view.height() - above - frame.height()


def test_a_world_has_the_air_of_other_screens_where_it_stands_as_well(qtbot: QtBot) -> None:
    pointer = stage_for("pointer", POINTER)
    shown(qtbot, pointer)
    assert around_world(pointer) == (24, 24)
    short = stage_for("form", TYPING)
    shown(qtbot, short)
    assert around_world(short) == (24, 24)
    fields = {f"{key}{end}": field for end in ("", "-again") for key, field in FORM["page"]["fields"].items()}
    long = stage_for("form", {**FORM, "page": {**FORM["page"], "fields": fields}})
    shown(qtbot, long)
    assert around_world(long) == (8, 8)


def test_a_world_gives_its_air_to_who_types_and_has_it_back_after(qtbot: QtBot) -> None:
    stage = stage_for("form", TYPING)
    shown(qtbot, stage)
    keys = QWidget()
    keys.setFixedHeight(100)
    stage.window.put_below(keys)
    assert around_world(stage) == (8, 8)
    stage.window.put_below(None)
    keys.hide()
    assert around_world(stage) == (24, 24)
    keys.deleteLater()


def bottom_of(widget: QWidget, view: QWidget) -> int:
    """Give where a widget ends, in px of the view."""
    return widget.mapTo(view, QPoint(0, widget.height())).y()


def test_with_the_largest_letters_the_bar_says_shortly_where_someone_is(qtbot: QtBot) -> None:
    look = Look(text_size=TextSize.LARGEST)
    practice = shown(qtbot, stage_for("choice", CHOICE, look=look))
    assert cast(QLabel, practice.find("place")).text() == "Money"
    screening = stage_for("choice", CHOICE, look=look, purpose=Purpose.SCREENING, step=Step(4, 15))
    assert cast(QLabel, shown(qtbot, screening).find("place")).text() == "Step 4 of 15"


def pictures_on(stage: Stage) -> list[int]:
    """Give the px of width of the pictures of things on a field."""
    labels = [thing.findChildren(QLabel) for thing in stage.window.findChildren(Target)]
    return [max(round(one.pixmap().deviceIndependentSize().width()) for one in beside) for beside in labels]


def test_few_things_have_large_pictures_and_many_leave_each_other_room(qtbot: QtBot) -> None:
    many = {f"tree{n}": {"picture": "tree", "words": "Tree", "at": [2 * n, 2]} for n in range(6)}
    few = dict([*many.items()][::2])
    for things, least, most in ((few, 104, 144), (many, 40, 80)):
        stage = stage_for("pointer", {"task": "Click it.", "things": things, "goal": [{"click": "tree0"}]})
        qtbot.addWidget(stage.window)
        stage.show()
        assert all(least <= width <= most for width in pictures_on(stage))


def test_an_upright_window_has_its_field_low_with_the_task_right_above_it(qtbot: QtBot) -> None:
    stage = stage_for("pointer", POINTER, look=Look(1080, 1920))
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    field = stage.window.findChildren(Target)[0].parentWidget()
    assert field is not None
    assert field.height() <= field.width()
    assert place_of(field).bottom() > place_of(Hand(stage.window).find("help")).top() - 60
    assert min(pictures_on(stage)) > 144


def test_with_the_largest_letters_a_hint_stands_in_sight_with_the_first_answer(qtbot: QtBot) -> None:
    long = ("Many things make no sound. " * 4).strip()
    look = Look(1024, 768, TextSize.LARGEST)
    hand = shown(qtbot, stage_for("choice", {**CHOICE, "situation": long}, hints=HINTS, look=look))
    hand.press("secondary-hint")
    qtbot.waitUntil(lambda: in_sight(hand.find("hint")) and in_sight(hand.find("option-sound")))

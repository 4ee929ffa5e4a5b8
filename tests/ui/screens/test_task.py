from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.audit.pseudo import PSEUDO, pseudo_samples
from kiosk.showcase.hand import Hand
from kiosk.showcase.samples import samples_in
from kiosk.showcase.scenes import scenes_of
from kiosk.showcase.stage import Stage as Showcase
from kiosk.ui.kinds import KIND_VIEWS
from kiosk.ui.room import Room
from kiosk.ui.screens.task import Task
from kiosk.ui.screens.turned import Turned
from kiosk.ui.screens.way_to_world import ICON
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Whole, height_of
from kiosk.ui.widgets.exercise_frame import ExerciseFrame
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.worlds.target import Target
from kiosk.visit.screens import Step
from tests.ui.samples import EVERY, INBOX, POINTER, Facts
from tests.ui.seen import LOOKS, cut, in_sight, named, place_of
from tests.ui.stage import Stage, play, stage_for

WORLDS = [pair for pair in EVERY if KIND_VIEWS[pair[0]].beside]
HINTS = ("Four of them are fake: taxes, member card, the bill of March, and Bank Linde.",)
TURNED = [Look(1280, 800, TextSize.LARGEST), Look(1024, 768, TextSize.LARGEST)]


def shown(qtbot: QtBot, stage: Stage) -> Hand:
    """Show a stage of its look's size, and give a hand for it once all stands still."""
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    return Hand(stage.window)


def screening(kind: str, facts: Facts, look: Look) -> Stage:
    """Give an exercise of the screening."""
    return stage_for(kind, facts, look=look, purpose=Purpose.SCREENING, step=Step(4, 15))


@pytest.mark.parametrize("look", LOOKS, ids=named)
@pytest.mark.parametrize(("kind", "facts"), WORLDS)
def test_a_world_stands_whole_between_the_bars(qtbot: QtBot, kind: str, facts: Facts, look: Look) -> None:
    hand = shown(qtbot, screening(kind, facts, look))
    if hand.sees("to-world"):
        hand.press("to-world")
        qtbot.wait(50)
    assert not hand.sees("more-of-screen")
    assert in_sight(hand.find_one(ExerciseFrame))


@pytest.mark.parametrize("look", LOOKS, ids=named)
@pytest.mark.parametrize(("kind", "facts"), WORLDS)
def test_a_hint_is_in_sight_and_pushes_nothing_out_of_it(
    qtbot: QtBot, kind: str, facts: Facts, look: Look
) -> None:
    hand = shown(qtbot, stage_for(kind, facts, look=look, hints=HINTS))
    hand.press("secondary-hint")
    qtbot.wait(50)
    assert not hand.sees("more-of-screen")
    assert in_sight(hand.find("hint")) or hand.sees("more-of-task")
    assert not cut(hand.find("hint"))


def test_a_hint_beside_a_world_has_the_whole_width_of_its_column(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage_for("inbox", INBOX, hints=HINTS))
    hand.press("secondary-hint")
    hint = hand.find("hint")
    [words] = hint.findChildren(TextBlock)
    assert hint.width() == 308
    assert words.width() == 308 - 2 * 16


@pytest.mark.parametrize("look", TURNED, ids=named)
def test_with_the_largest_letters_the_task_comes_first_and_is_never_far(qtbot: QtBot, look: Look) -> None:
    hand = shown(qtbot, screening("inbox", INBOX, look))
    assert hand.sees("heading")
    assert not hand.sees("mail-bank")
    hand.press("to-world")
    assert in_sight(hand.find("mail-library"))
    hand.press("to-task")
    assert in_sight(hand.find("heading"))


def test_a_world_is_shown_from_where_it_begins_however_far_its_task_was_read(qtbot: QtBot) -> None:
    hand = shown(qtbot, screening("inbox", INBOX, TURNED[1]))
    area, turned = hand.find_one(Room).area, hand.find_one(Turned)
    turned.setMinimumHeight(1200)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    turned.turn(to_world=True)
    qtbot.wait(50)
    assert turned.visibleRegion().boundingRect().top() == 0


@pytest.mark.parametrize("look", TURNED, ids=named)
def test_a_hint_turns_back_to_the_task(qtbot: QtBot, look: Look) -> None:
    hand = shown(qtbot, stage_for("inbox", INBOX, look=look, hints=("Look at the bank.",)))
    hand.press("to-world")
    hand.press("secondary-hint")
    qtbot.wait(50)
    assert in_sight(hand.find("hint"))


def test_whoever_comes_back_to_something_begun_sees_the_world(qtbot: QtBot) -> None:
    stage = stage_for("inbox", INBOX, look=TURNED[0])
    stage.visit.act(Action("open", "bank"))
    hand = shown(qtbot, stage)
    assert hand.sees("part-subject")


def test_what_is_told_stands_over_the_world_it_is_about(qtbot: QtBot) -> None:
    stage = stage_for("pointer", {**POINTER, "goal": [{"click": "leaf"}]}, look=TURNED[0])
    hand = shown(qtbot, stage)
    play(stage, [Action("click", "tree")])
    qtbot.wait(50)
    told = hand.find_one(Notice)
    assert told.objectName() == "told"
    assert in_sight(told)
    assert in_sight(hand.find("thing-leaf"))


@pytest.mark.parametrize(
    ("task", "kept"),
    [
        ("You want a leaf. Click on it.", "You want a leaf. Click on it."),
        (f"{9 * 'You look for leaves. '}Click on it.", "Click on it."),
        (f"{9 * 'Click on it and look, '}please.", ""),
    ],
)
def test_as_much_of_the_end_of_a_task_as_fits_whole_stands_over_a_world_until_something_is_told(
    qtbot: QtBot, task: str, kept: str
) -> None:
    facts = {**POINTER, "task": task, "goal": [{"click": "leaf"}]}
    hand = shown(qtbot, stage := stage_for("pointer", facts, look=TURNED[1]))
    hand.press("to-world")
    qtbot.wait(50)
    frame = hand.find_one(ExerciseFrame)
    assert hand.sees("asked") is bool(kept)
    said = [one.text() for one in frame.findChildren(TextBlock) if one.isVisible()]
    assert ("Exercise" in said) is not bool(kept)
    if kept:
        assert any(one.endswith(kept) for one in said)
        assert not cut(frame)
    before = places(stage.window)
    play(stage, [Action("click", "tree")])
    qtbot.wait(50)
    assert hand.sees("told")
    assert not hand.sees("asked")
    assert places(stage.window) == before


@pytest.mark.parametrize("tried", ["tree", "leaf"])
def test_the_way_back_keeps_its_words_whatever_is_told_beside_it(qtbot: QtBot, tried: str) -> None:
    goal = {**POINTER, "goal": [{"drag": "leaf", "to": "door"}]}
    hand = shown(qtbot, stage := stage_for("pointer", goal, look=TURNED[1]))
    play(stage, [Action("click", tried)])
    qtbot.wait(50)
    back = hand.find("to-task")
    assert back.accessibleName() == "The task"
    [words] = back.findChildren(TextBlock)
    assert words.isVisible()
    assert words.text() == "The task"
    look = TURNED[1]
    arrow = look.icon("arrow-left", ICON, look.palette.text).toImage()
    assert [one for one in back.findChildren(QLabel) if one.pixmap().toImage() == arrow]
    assert words.height() >= height_of(words, words.width())
    hand.press("to-task")
    assert in_sight(hand.find("heading"))


@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1080, 1920), *TURNED], ids=named)
def test_how_an_exercise_works_is_said_step_by_step(qtbot: QtBot, look: Look) -> None:
    hand = shown(qtbot, stage_for("inbox", INBOX, look=look))
    said = [block.text() for block in hand.find_one(Task).findChildren(TextBlock) if block.isVisible()]
    assert "Choose: keep or report." in said


def test_no_number_of_a_step_stands_without_its_words_where_there_is_more_below(qtbot: QtBot) -> None:
    hand = shown(qtbot, screening("inbox", INBOX, Look(1024, 768, TextSize.LARGEST)))
    hand.press("primary")
    qtbot.waitUntil(lambda: hand.sees("still") and hand.sees("more-of-task"))
    steps = [step for step in hand.find_one(Task).findChildren(Whole) if step.isVisible()]
    hidden = [step for step in steps if step.visibleRegion().isEmpty()]
    assert hidden
    assert all(in_sight(step) for step in steps if step not in hidden)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_way_to_a_world_that_needs_more_height_than_its_task_stays_in_sight(
    qtbot: QtBot, language: str
) -> None:
    samples = samples_in(language)
    words = samples.equipment.words(language)
    stage = Showcase(words, Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left))
    qtbot.addWidget(stage.window)
    stage.show(next(one for one in scenes_of(samples) if one.name == "pointer-move-screening-still"))
    hand = Hand(stage.window)
    assert hand.sees("still")
    assert in_sight(hand.find("to-world"))
    assert not hand.sees("more-of-screen")
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1920, 1080)], ids=named)
def test_what_nobody_finds_by_themselves_is_said_also_where_a_hint_takes_the_room(
    qtbot: QtBot, look: Look
) -> None:
    hand = shown(qtbot, stage_for("inbox", INBOX, look=look, hints=(f"{HINTS[0]} {HINTS[0]}",)))
    assert not hand.sees("kept-step")
    hand.press("secondary-hint")
    qtbot.wait(50)
    visible = [block.text() for block in hand.find_one(Task).findChildren(TextBlock) if block.isVisible()]
    assert sum("Mark what looks" in words for words in visible) == 1
    assert hand.sees("kept-step") or "Choose: keep or report." in visible
    assert not hand.sees("kept-step") or "Read. Mark what looks strange. Keep or report." in visible


def test_a_kind_without_such_a_step_says_nothing_in_its_place(qtbot: QtBot) -> None:
    task = Task(TextBlock("Do it.", Look()), ["First this."], [notice := Notice("So.", Look())], Look())
    qtbot.addWidget(task)
    notice.show()
    task.fit(300, 10)
    assert not [block for block in task.findChildren(TextBlock, "kept-step") if block.isVisibleTo(task)]


def test_air_gives_way_last_to_what_is_said_beside_the_largest_letters_and_comes_back(qtbot: QtBot) -> None:
    look = Look(1024, 768, TextSize.LARGEST)
    task = Task(TextBlock("Do it.", look), [], [notice := Notice("So.", look)], look)
    qtbot.addWidget(task)
    notice.show()
    task.fit(600, 1000)
    usual = height_of(task, 600)
    task.fit(600, usual - 1)
    assert height_of(task, 600) < usual - 8
    task.fit(600, usual)
    assert height_of(task, 600) == usual


@pytest.mark.parametrize("language", ["nl", "ar", PSEUDO])
def test_no_thing_moves_for_what_is_told_of_it(qtbot: QtBot, language: str) -> None:
    samples = pseudo_samples(samples_in("nl")) if language == PSEUDO else samples_in(language)
    words = samples.equipment.words("nl" if language == PSEUDO else language)
    scenes = {scene.name: scene for scene in scenes_of(samples)}
    look = Look(1024, 768, TextSize.LARGEST, right_to_left=words.right_to_left)
    stage = Showcase(words, look)
    qtbot.addWidget(stage.window)
    for empty, after in (
        ("pointer-drag-practice-empty", "pointer-drag-practice-held"),
        ("pointer-move-screening-empty", "pointer-move-screening-half"),
    ):
        stage.show(scenes[empty])
        hand = Hand(stage.window)
        assert stage.turn()
        before = places(stage.window)
        hand.press("primary")
        assert hand.sees("told")
        assert places(stage.window) == before
        stage.window.show_screen(scenes[after].screen)
        qtbot.wait(50)
        told = hand.find("told")
        assert in_sight(told)
        assert not cut(told)
        assert places(stage.window) == before
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def places(window: QWidget) -> dict[str, QRect]:
    """Give where each thing of a field stands in the window."""
    return {one.objectName(): place_of(one) for one in window.findChildren(Target)}


def test_who_presses_next_too_early_and_then_turns_finds_the_world_where_it_stays(qtbot: QtBot) -> None:
    hand = shown(qtbot, stage_for("pointer", POINTER, look=TURNED[1]))
    hand.press("primary")
    hand.press("to-world")
    qtbot.wait(50)
    assert not hand.sees("explanation")
    assert hand.sees("thing-leaf")

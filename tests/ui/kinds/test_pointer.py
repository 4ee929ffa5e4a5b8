from __future__ import annotations

from itertools import combinations
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.core.attempt import Action
from kiosk.core.model import Purpose
from kiosk.core.preferences import TextSize
from kiosk.showcase.audit.pseudo import stretched
from kiosk.showcase.hand import Hand
from kiosk.ui.gestures import DoublePress, Drag, Press
from kiosk.ui.kinds.pointer_said import DONE, HELD, PUT_DOWN
from kiosk.ui.reading.passages import news, passages
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.target import TWICE, Target
from tests.ui.samples import POINTER, Facts
from tests.ui.seen import LOOKS, cut, named, place_of
from tests.ui.stage import PlainWords, Stage, play, stage_for

CARRY = {**POINTER, "goal": [{"drag": "ball", "to": "wallet"}]}
CLICK = {**POINTER, "goal": [{"click": "leaf"}]}


def field_on(qtbot: QtBot, look: Look | None = None) -> tuple[Stage, Hand]:
    """Show the field with one thing to carry."""
    stage = stage_for("pointer", CARRY, look=look)
    qtbot.addWidget(stage.window)
    stage.show()
    return stage, Hand(stage.window)


def test_who_is_to_drag_reads_at_once_that_clicking_does_as_well(qtbot: QtBot) -> None:
    said = "You may drag. Or click it, then click its place."
    for facts, told in ((CARRY, True), (CLICK, False)):
        stage = stage_for("pointer", facts)
        qtbot.addWidget(stage.window)
        stage.show()
        qtbot.wait(20)
        shown = [one.text() for one in stage.window.findChildren(QLabel) if one.isVisible()]
        assert (said in shown) is told


def test_what_was_put_away_lies_in_its_place(qtbot: QtBot) -> None:
    stage, hand = field_on(qtbot)
    play(stage, [Action("drag", "ball", "wallet")])
    assert not hand.sees("thing-ball")
    assert stage.visit.screen.ready


def test_keys_go_from_thing_to_thing_as_one_reads_in_whatever_order_they_are_written(qtbot: QtBot) -> None:
    upside_down = {**POINTER, "things": dict(reversed(cast("Facts", POINTER["things"]).items()))}
    for facts in (POINTER, upside_down):
        stage = stage_for("pointer", facts)
        qtbot.addWidget(stage.window)
        stage.show()
        things = stage.window.findChildren(Target)
        led: list[QWidget] = [*things[:1]]
        while (following := led[-1].nextInFocusChain()) not in {None, things[0]}:
            led.append(following)
        reached = [one for one in led if one in things]
        first = min(things, key=lambda one: (one.y(), one.x()))
        from_first = reached[reached.index(first) :] + reached[: reached.index(first)]
        assert from_first == sorted(things, key=lambda one: (one.y(), one.x()))


def test_letting_go_beside_everything_is_a_try_and_nothing_is_lost(qtbot: QtBot) -> None:
    stage, hand = field_on(qtbot)
    ball = hand.find("thing-ball")
    hand.make(Drag(ball, hand.find("help")))
    assert hand.sees("thing-ball")
    assert stage.visit.attempt.actions == (Action("drag", "ball"),)


def test_things_never_cover_each_other_and_stay_in_the_field(qtbot: QtBot) -> None:
    for look in (Look(), Look(1024, 768), Look(1080, 1920)):
        _, hand = field_on(qtbot, look)
        things = [hand.find(f"thing-{key}") for key in CARRY["things"]]
        places = [QRect(thing.mapTo(thing.window(), QPoint(0, 0)), thing.size()) for thing in things]
        field = things[0].parentWidget()
        assert field is not None
        whole = QRect(field.mapTo(field.window(), QPoint(0, 0)), field.size())
        for number, place in enumerate(places):
            assert whole.contains(place)
            assert not any(place.intersects(other) for other in places[number + 1 :])


def told(stage: Stage) -> str:
    """Give what is said of what was done, "" for nothing."""
    hand = Hand(stage.window)
    return hand.find("told").findChildren(QLabel)[-1].text() if hand.sees("told") else ""


def tried(qtbot: QtBot, facts: Facts, *actions: Action, purpose: Purpose = Purpose.PRACTICE) -> Stage:
    """Show a field and try some things on it."""
    stage = stage_for("pointer", facts, purpose=purpose)
    qtbot.addWidget(stage.window)
    stage.show()
    play(stage, actions)
    return stage


@pytest.mark.parametrize("purpose", [Purpose.PRACTICE, Purpose.GATE])
def test_whoever_presses_another_thing_is_told_kindly_what_it_is(qtbot: QtBot, purpose: Purpose) -> None:
    stage = tried(qtbot, CLICK, Action("click", "tree"), purpose=purpose)
    assert told(stage) == "That is: The tree. Look further."
    play(stage, [Action("click")])
    assert told(stage) == "There is nothing here. Look further."
    play(stage, [Action("click", "leaf")])
    assert told(stage) == DONE


def test_whoever_tried_three_times_hears_that_going_on_is_fine(qtbot: QtBot) -> None:
    stage = tried(qtbot, CLICK, *[Action("click", thing) for thing in ("tree", "ball", "door")])
    assert told(stage) == "That is: The door. Look further. You may also go on."
    assert stage.visit.screen.ready


def test_the_screening_names_the_thing_and_tells_no_more(qtbot: QtBot) -> None:
    stage = tried(qtbot, CLICK, Action("click", "tree"), purpose=Purpose.SCREENING)
    assert told(stage) == "That is: The tree."
    play(stage, [Action("drag", "leaf", "door")])
    assert told(stage) == "That is: The leaf."
    play(stage, [Action("click", "door")])
    assert told(stage) == "That is: The door. You may also go on."


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_press_where_nothing_is_never_meets_silence(qtbot: QtBot, purpose: Purpose) -> None:
    stage = tried(qtbot, CLICK, Action("click"), purpose=purpose)
    assert told(stage) == "There is nothing here. Look further."


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("goal", [{"click": "leaf"}, {"double": "leaf"}])
def test_a_hand_that_slips_once_is_told_where_it_went_and_not_that_it_is_done(
    qtbot: QtBot, purpose: Purpose, goal: dict[str, str]
) -> None:
    stage = tried(qtbot, {**POINTER, "goal": [goal]}, purpose=purpose)
    hand = Hand(stage.window)
    field = cast(QWidget, hand.find("thing-leaf").parentWidget())
    for gesture in (Press, DoublePress):
        hand.make(gesture(field, QPoint(field.width() - 5, field.height() - 5)))
        assert told(stage) == "There is nothing here. Look further."
        assert not stage.visit.screen.ready
        assert hand.find("primary").property("ready") != "true"
    assert [*stage.visit.attempt.actions] == [Action("click")] * 2


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_press_close_by_a_thing_is_not_told_that_nothing_is_there(qtbot: QtBot, purpose: Purpose) -> None:
    stage = tried(qtbot, CLICK, purpose=purpose)
    hand = Hand(stage.window)
    leaf = hand.find("thing-leaf")
    hand.make(Press(cast(QWidget, leaf.parentWidget()), QPoint(leaf.x() - 20, leaf.y() + leaf.height() // 2)))
    assert told(stage) == "Just beside it. Aim at the middle of the picture."
    play(stage, [Action("click")])
    assert told(stage) == "There is nothing here. Look further."


@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_is_let_go_beside_its_place_is_told_so_without_a_judgement(
    qtbot: QtBot, purpose: Purpose
) -> None:
    stage = tried(qtbot, CARRY, purpose=purpose)
    hand = Hand(stage.window)
    hand.make(Drag(hand.find("thing-ball"), hand.find("help")))
    assert told(stage) == "Not in its place yet. You may try again."


@pytest.mark.parametrize("purpose", list(Purpose))
def test_what_was_picked_up_and_put_down_beside_its_place_is_told_the_same(
    qtbot: QtBot, purpose: Purpose
) -> None:
    stage = tried(qtbot, CARRY, Action("click", "ball"), Action("click"), purpose=purpose)
    assert told(stage) == "Not in its place yet. You may try again."


def test_a_thing_put_in_another_place_is_answered_with_that_place(qtbot: QtBot) -> None:
    stage = tried(qtbot, CARRY, Action("drag", "ball", "door"))
    assert told(stage) == "That is: The door. Look further."


def test_one_click_of_two_is_answered_when_the_second_does_not_come(qtbot: QtBot) -> None:
    stage = tried(qtbot, {**POINTER, "goal": [{"double": "door"}]}, Action("click", "door"))
    assert told(stage) == ""
    with qtbot.waitSignal(stage.window.changed, timeout=20 * TWICE):
        pass
    assert told(stage) == "That was one click. Click twice, quickly."


def test_a_double_click_is_not_answered_halfway(qtbot: QtBot) -> None:
    stage = tried(qtbot, {**POINTER, "goal": [{"double": "door"}]}, Action("double", "door"))
    assert stage.visit.screen.ready
    qtbot.wait(TWICE + 100)
    assert told(stage) == DONE


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(
    ("facts", "action"),
    [
        ({**POINTER, "goal": [{"move": "leaf"}]}, Action("move", "leaf")),
        (CLICK, Action("click", "leaf")),
        (CARRY, Action("drag", "ball", "wallet")),
    ],
    ids=["move", "click", "drag"],
)
def test_who_reached_all_is_told_without_a_judgement_what_comes_next_and_hears_it(
    qtbot: QtBot, purpose: Purpose, facts: Facts, action: Action
) -> None:
    stage = tried(qtbot, facts, purpose=purpose)
    before = passages([stage.window], PlainWords())
    play(stage, [action])
    assert told(stage) == DONE
    assert DONE in [one.words for one in news(before, passages([stage.window], PlainWords()))]


DUTCH = ("Foto van mijn zus", "Werk", "Familie", "Rekeningen", "Prullenmand")
ARABIC = ("صورة أختي", "الميكروفون متوقف", "العائلة", "إنهاء المكالمة", "سلة المهملات")
LONGER = tuple(map(stretched, DUTCH))
PLACES = ([0, 2], [4, 0], [9, 1], [5, 4], [9, 4])


def labelled(labels: tuple[str, ...]) -> Facts:
    """Give an exercise whose things have these words."""
    things = {
        f"thing{number}": {"picture": "folder", "words": words, "at": at}
        for number, (words, at) in enumerate(zip(labels, PLACES, strict=True))
    }
    return {
        "task": "Put the photo where it belongs.",
        "things": things,
        "goal": [{"drag": "thing0", "to": "thing2"}],
    }


@pytest.mark.parametrize(("labels", "arabic"), [(DUTCH, False), (ARABIC, True)], ids=["nl", "ar"])
@pytest.mark.parametrize("look", LOOKS, ids=named)
def test_every_thing_shows_all_its_words_below_its_picture(
    qtbot: QtBot, look: Look, labels: tuple[str, ...], *, arabic: bool
) -> None:
    stage = stage_for("pointer", labelled(labels), look=look, words=PlainWords(right_to_left=arabic))
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    qtbot.wait(50)
    play(stage, [Action("click", "thing0")])
    qtbot.wait(50)
    hand = Hand(stage.window)
    things = [hand.find(f"thing-thing{number}") for number in range(len(labels))]
    for number, thing in enumerate(things):
        assert not cut(thing)
        [picture, words] = [one for one in thing.findChildren(QLabel) if one.isVisible()]
        assert picture.geometry().bottom() < words.geometry().top()
        assert not any(place_of(thing).intersects(place_of(other)) for other in things[number + 1 :])


def test_a_field_too_low_for_its_words_scrolls_and_lays_none_over_another(qtbot: QtBot) -> None:
    look = Look(1024, 768, TextSize.LARGEST)
    said = {words: stretched(f"{words} {words} {words}") for words in (HELD, PUT_DOWN)}
    stage = stage_for("pointer", labelled(LONGER), look=look, words=PlainWords(said=said))
    stage.visit.act(Action("click", "thing0"))
    stage.window.setMinimumSize(0, 0)
    qtbot.addWidget(stage.window)
    stage.show()
    hand = Hand(stage.window)
    qtbot.waitUntil(lambda: hand.sees("more-of-screen"))
    things = [hand.find(f"thing-thing{number}") for number in range(len(LONGER))]
    pairs = [*combinations(things, 2)]
    qtbot.waitUntil(lambda: not any(place_of(one).intersects(place_of(other)) for one, other in pairs))


def drawn_on(stage: Stage, thing: str) -> QImage:
    """Give the largest drawing of a thing: its picture, not its tick."""
    labels = Hand(stage.window).find(f"thing-{thing}").findChildren(QLabel)
    return max((label.pixmap() for label in labels), key=lambda one: one.width()).toImage()


def test_what_was_switched_on_looks_so_and_what_was_only_tried_does_not(qtbot: QtBot) -> None:
    leaf = {**POINTER["things"]["leaf"], "after": "tree"}
    facts = {**CLICK, "things": {**POINTER["things"], "leaf": leaf}}
    stage = tried(qtbot, facts, Action("click", "door"))
    assert drawn_on(stage, "leaf") != drawn_on(stage, "tree")
    play(stage, [Action("click", "leaf")])
    assert drawn_on(stage, "leaf") == drawn_on(stage, "tree")

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import Action
from kiosk.core.model import Outcome
from kiosk.core.preferences import TextSize
from kiosk.showcase.scenes import scenes
from kiosk.ui.screens.way_lines import NO_ITEM, Item, above, asked_in_full
from kiosk.ui.theme.look import Look
from kiosk.visit.screens import Feedback, Review
from tests.fakes import PlainWords
from tests.ui.samples import CHOICE, ORDER
from tests.ui.scene import Scene
from tests.ui.screens.told import feedback

SITUATION = {**CHOICE, "situation": "You are in the library."}
LARGE, LARGEST = TextSize.LARGE, TextSize.LARGEST
LOOKS = (Look(), Look(text_size=LARGE), Look(1080, 1920), Look(1080, 1920, LARGE), Look(1920, 1080))
NO_ROOM = {"en": ["review-to-practise"], "fr": ["feedback-to-practise", "review-to-practise"]}
"""Where, with large letters, a long situation and two answers do not stand in sight together."""


def test_the_question_stands_above_its_answers() -> None:
    assert above(feedback("choice", CHOICE, Action("pick", "wifi")), PlainWords()) == (CHOICE["ask"],)


def test_the_line_above_the_cards_tells_how_to_read_their_signs_and_repeats_no_heading() -> None:
    placed = [Action("place", key) for key in ORDER["steps"]]
    done = feedback("order", ORDER, *placed, outcome=Outcome.ALONE)
    shown = [feedback("order", ORDER), feedback("order", ORDER, *placed[:1]), done]
    assert [above(screen, PlainWords()) for screen in shown] == [
        (),
        ("Where there is a tick, you did it already.",),
        ("That is how you did it:",),
    ]


def test_looking_back_leaves_the_room_for_which_item_it_was() -> None:
    placed = feedback("order", ORDER, Action("place", "open"))
    looking_back = Review(placed.texts, placed.outcome, placed.ways, (), 3, 15)
    assert above(placed, PlainWords())
    assert above(looking_back, PlainWords()) == ()


def test_all_that_was_asked_stands_in_lines_of_its_own_or_closer_together() -> None:
    screen = feedback("choice", SITUATION, Action("pick", "wifi"))
    asked = f"<b>{CHOICE['ask']}</b>"
    assert [*asked_in_full(NO_ITEM, screen, PlainWords())] == [
        ["You are in the library.", asked],
        [f"You are in the library. {asked}"],
    ]


def test_looking_back_where_there_is_no_room_for_a_title_its_number_stands_before_what_was_asked() -> None:
    screen = feedback("order", ORDER, Action("place", "open"))
    item = Item("3 of 15", "Send a photo")
    assert [*asked_in_full(item, screen, PlainWords())] == [
        ["<b>3 of 15</b>  Send a photo", ORDER["task"]],
        [f"<b>3 of 15</b>\u00a0 {ORDER['task']}"],
    ]


def test_a_question_without_a_situation_is_all_that_was_asked() -> None:
    screen = feedback("choice", {k: v for k, v in CHOICE.items() if k != "situation"})
    assert not [*asked_in_full(NO_ITEM, screen, PlainWords())]


def test_who_did_not_know_what_they_had_done_already_is_told_so_below_all_that_was_asked() -> None:
    screen = feedback("choice", SITUATION, Action("pick", "sound"))
    for lines in asked_in_full(NO_ITEM, screen, PlainWords()):
        assert lines[-1] == "You said: I don't know. But it was right."


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_what_a_question_was_about_stands_above_its_answers_wherever_there_is_room(
    qtbot: QtBot, language: str
) -> None:
    words = load_catalogue(SHIPPED, language)
    shown = {one.name: one.screen for one in scenes(language) if one.name.startswith("choice-pictures-")}
    missing = []
    for moment in ("feedback-right", "feedback-to-practise", "review-right", "review-to-practise"):
        told = shown[f"choice-pictures-{moment}"]
        assert isinstance(told, Feedback | Review)
        for look in LOOKS:
            said = Scene(qtbot, told, look, words).said().replace("\n", " ")
            assert told.texts["ask"] in said
            if told.texts["situation"] not in said:
                assert look.text_size is LARGE
                missing.append(moment)
    assert missing == NO_ROOM.get(language, [])


def test_the_question_alone_stands_above_its_answers_where_the_largest_letters_leave_no_room(
    qtbot: QtBot,
) -> None:
    told = next(one for one in scenes("nl") if one.name == "choice-pictures-feedback-to-practise").screen
    assert isinstance(told, Feedback)
    said = Scene(qtbot, told, Look(1024, 768, LARGEST), load_catalogue(SHIPPED, "nl")).said()
    assert told.texts["ask"] in said.splitlines()
    assert told.texts["situation"] not in said


@pytest.mark.parametrize("name", ["order-words-review-to-practise", "order-pictures-feedback-to-practise"])
def test_the_task_stands_above_an_order_that_is_not_right_yet_and_air_gives_way_for_it(
    qtbot: QtBot, name: str
) -> None:
    told = next(one for one in scenes("nl") if one.name == name).screen
    assert isinstance(told, Feedback | Review)
    words = load_catalogue(SHIPPED, "nl")
    said = Scene(qtbot, told, Look(), words).said()
    assert told.texts["task"] in said.replace("\n", " ")
    assert words("Look here first.") in said.splitlines()

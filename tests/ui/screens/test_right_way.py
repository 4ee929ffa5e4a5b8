from __future__ import annotations

import logging
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel, QScrollBar
from pytestqt.qtbot import QtBot

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.attempt import Action
from kiosk.core.model import Outcome, Theme
from kiosk.core.preferences import TextSize
from kiosk.kinds import inbox
from kiosk.showcase.scenes import scenes
from kiosk.ui.screens.shown_way import BORDER, ShownWay
from kiosk.ui.screens.way_cards import AIR_ABOVE, WayCards
from kiosk.ui.screens.way_head import HEADINGS
from kiosk.ui.screens.way_lines import above, carded
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.box import Box, height_of
from kiosk.ui.widgets.text import TextBlock
from kiosk.visit.screens import Feedback, Review
from tests.fakes import PlainWords
from tests.ui.samples import CHOICE, FORM, INBOX, ORDER, TYPING, Facts
from tests.ui.scene import Scene
from tests.ui.screens.told import REMEMBER, feedback
from tests.ui.stage import exercise_of


def test_every_outcome_has_a_heading_of_its_own() -> None:
    assert set(HEADINGS) == set(Outcome)
    assert len(set(HEADINGS.values())) == len(Outcome)


@pytest.mark.parametrize(("look", "said"), [(Look(), True), (Look(1024, 768, TextSize.LARGEST), False)])
def test_what_was_asked_stands_above_steps_that_stand_whole_below_it(
    qtbot: QtBot, look: Look, *, said: bool
) -> None:
    placed = [Action("place", key) for key in ORDER["steps"]]
    for screen in (feedback("order", ORDER), feedback("order", ORDER, *placed, outcome=Outcome.ALONE)):
        assert (ORDER["task"] in Scene(qtbot, screen, look).said()) is said


def test_the_line_above_fake_mails_says_where_to_look_as_their_cards_have_no_room_for_it(
    qtbot: QtBot,
) -> None:
    screen = feedback("inbox", INBOX, *(Action("keep", key) for key in INBOX["mails"]))
    said = Scene(qtbot, screen).said().splitlines()
    fake = sum(mail["false"] for mail in INBOX["mails"].values())
    assert above(screen, PlainWords()) == (f"You did not report these {fake}. See the arrow.",)
    one = replace(screen, ways=tuple(carded(screen)[:1]))
    assert above(one, PlainWords()) == ("You did not report this one. See the arrow.",)
    assert "Look here first." not in said
    real = {key: not mail["false"] for key, mail in INBOX["mails"].items()}
    wrong = feedback(
        "inbox", INBOX, *(Action("report" if true else "keep", key) for key, true in real.items())
    )
    assert above(wrong, PlainWords()) == ("Look first where the arrow is.",)


@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1080, 1920)])
def test_looking_back_at_fake_mails_says_too_which_were_not_reported_and_where_to_look(
    qtbot: QtBot, look: Look
) -> None:
    shown = feedback("inbox", INBOX, *(Action("keep", key) for key in INBOX["mails"]))
    texts = {**shown.texts, "title": "Two emails"}
    looking_back = Review(texts, shown.outcome, shown.ways, (), 3, 15)
    where = above(shown, PlainWords())
    assert above(looking_back, PlainWords()) == where
    said = Scene(qtbot, looking_back, look).said().replace("\u00a0", " ")
    assert "Two emails" in said
    assert where[0] in said


def test_who_did_not_know_what_they_had_done_already_is_not_told_that_it_is_not_yet(qtbot: QtBot) -> None:
    said = Scene(qtbot, feedback("choice", CHOICE, Action("pick", "sound"))).said().splitlines()
    assert "You had it already!" in said
    assert "You said: I don't know. But it was right." in said
    assert HEADINGS[Outcome.NOT_YET] not in said


def test_the_line_to_remember_is_general_below_what_was_told_of_this_answer(qtbot: QtBot) -> None:
    scene = Scene(qtbot, feedback("choice", CHOICE, Action("pick", "wifi")))
    kind_word, general = (
        next(label for label in scene.window.findChildren(QLabel) if label.text() == words)
        for words in (CHOICE["options"]["wifi"]["feedback"], "To remember")
    )
    assert scene.place_of(kind_word)[3] <= scene.place_of(general)[1]


def test_what_was_typed_is_shown_and_in_no_log(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    scene = Scene(qtbot, feedback("form", TYPING, Action("write", "name", "Zara Geheim")))
    assert "You filled in: Zara Geheim" in scene.said().splitlines()
    assert "This is good: Sara" in scene.said().splitlines()
    assert "Zara" not in caplog.text


@pytest.mark.parametrize("outcome", Outcome)
def test_a_remark_stands_below_the_cards_and_says_that_it_is_one(qtbot: QtBot, outcome: Outcome) -> None:
    texts = {**exercise_of("form", FORM).texts, "noticed.0.words": "The tick was on already."}
    screen = feedback("form", FORM, Action("choose", "reason", "card"), outcome=outcome)
    scene = Scene(qtbot, replace(screen, texts={**texts, "remember": REMEMBER}, notes=("noticed.0.words",)))
    remark = next(
        label
        for label in scene.window.findChildren(QLabel)
        if label.text() == "Good to know: The tick was on already."
    )
    cards = scene.window.findChildren(WayCards)[0]
    assert scene.place_of(cards)[3] <= scene.place_of(remark)[1]
    assert "The tick was on already." not in scene.said().splitlines()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("judged", ["keep", "report"])
def test_the_feedback_on_a_mailbox_shows_every_mail_at_once(
    qtbot: QtBot, size: tuple[int, int], judged: str
) -> None:
    verdicts = [Action(judged, key) for key in INBOX["mails"]]
    scene = Scene(qtbot, feedback("inbox", INBOX, *verdicts), Look(*size))
    qtbot.wait(20)
    assert not any(bar.isVisible() for bar in scene.window.findChildren(QScrollBar))


@pytest.mark.parametrize("language", ["nl", "fr", "ar"])
def test_who_reported_every_mail_is_told_why_each_fake_one_is_and_which_are_real(
    qtbot: QtBot, language: str
) -> None:
    words = load_catalogue(SHIPPED, language)
    for box in (one for one in load_bank(SHIPPED) if one.kind == "inbox"):
        spec = cast("inbox.Spec", box.spec)
        ways = inbox.way(spec, [Action("report", key) for key in spec.mails])
        texts = words.texts(box)
        looking_back = Review(texts, Outcome.NOT_YET, ways, (), 3, 15)
        for screen in (Feedback(texts, Outcome.NOT_YET, ways, (), Theme.MONEY), looking_back):
            scene = Scene(qtbot, screen, Look(right_to_left=words.right_to_left), words)
            said = set(scene.said().splitlines())
            assert {texts[way.title] for way in ways if way.verb == "keep"} <= said
            assert {texts[way.detail] for way in ways if way.verb == "report"} <= said, box.id


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("many", [0, 9])
def test_nothing_scrolls_inside_what_scrolls(
    qtbot: QtBot, size: tuple[int, int], text_size: TextSize, many: int
) -> None:
    long = {f"hints.{n}": f"{n}. Look at the sender, the link and what they want." for n in range(many)}
    screen = feedback("inbox", INBOX)
    scene = Scene(
        qtbot,
        replace(screen, texts={**screen.texts, **long}, notes=tuple(long)),
        Look(*size, text_size=text_size),
    )
    qtbot.wait(20)
    assert sum(bar.isVisible() for bar in scene.window.findChildren(QScrollBar)) <= 1


@pytest.mark.parametrize(("kind", "facts"), [("choice", CHOICE), ("order", ORDER), ("form", FORM)])
def test_in_an_upright_window_all_of_it_lies_low_and_no_card_is_mostly_empty(
    qtbot: QtBot, kind: str, facts: Facts
) -> None:
    scene = Scene(qtbot, feedback(kind, facts), Look(1080, 1920))
    qtbot.wait(20)
    cards = scene.window.findChildren(ShownWay)
    remember = next(box for box in scene.window.findChildren(Box) if box.property("box") == "accent")
    assert scene.place_of(remember)[3] > 1920 - 104 - 60
    for card in cards:
        wanted = height_of(card, card.width())
        assert wanted <= card.height() <= wanted + 60


def test_who_kept_real_mails_is_thanked_in_a_line_where_it_pushes_no_card_out_of_sight(qtbot: QtBot) -> None:
    real = [Action("keep", key) for key in INBOX["mails"] if not INBOX["mails"][key]["false"]]
    fake = [Action("report", key) for key in INBOX["mails"] if INBOX["mails"][key]["false"]]
    screen = feedback("inbox", INBOX, *fake, *real, outcome=Outcome.ALONE)
    thanks = f"You kept {len(real)} real emails. Well done."
    scene = Scene(qtbot, screen)
    assert f"{thanks} That is how you did it:" in scene.said().splitlines()
    assert f"{thanks} That is how you did it:" in Scene(qtbot, screen, Look(1024, 768)).said().splitlines()
    assert not any(label.text() == "These were real:" for label in scene.window.findChildren(QLabel))
    without = replace(screen, ways=tuple(way for way in screen.ways if way.verb != "keep"))
    assert thanks not in Scene(qtbot, without).said()
    large = Look(1024, 768, text_size=TextSize.LARGEST)
    instead = Scene(qtbot, screen, large).said().splitlines()
    assert thanks in instead
    assert "That is how you did it:" not in instead
    not_yet = feedback("inbox", INBOX, *(Action("keep", key) for key in INBOX["mails"]))
    assert thanks not in Scene(qtbot, not_yet, large).said()
    assert above(not_yet, PlainWords())[0] in Scene(qtbot, not_yet, large).said().replace("\u00a0", " ")


@pytest.mark.parametrize("outcome", [Outcome.ALONE, Outcome.NOT_YET])
@pytest.mark.parametrize("look", [Look(), Look(1024, 768), Look(1080, 1920)])
def test_looking_back_thanks_for_kept_mails_beside_which_item_it_was(
    qtbot: QtBot, look: Look, outcome: Outcome
) -> None:
    done = "report" if outcome is Outcome.ALONE else "keep"
    verdicts = [Action(done if mail["false"] else "keep", key) for key, mail in INBOX["mails"].items()]
    shown = feedback("inbox", INBOX, *verdicts, outcome=outcome)
    texts = {**shown.texts, "title": "Two emails"}
    scene = Scene(qtbot, Review(texts, outcome, shown.ways, (), 3, 15), look)
    real = sum(not mail["false"] for mail in INBOX["mails"].values())
    thanks = f"You kept {real} real emails. Well done."
    assert thanks in scene.said().splitlines()


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_how_to_read_signs_is_not_said_where_that_leaves_a_remark_no_room(
    qtbot: QtBot, language: str
) -> None:
    told = next(one for one in scenes(language) if one.name == "form-date-feedback-to-practise").screen
    assert isinstance(told, Feedback)
    assert told.notes
    words = load_catalogue(SHIPPED, language)
    how = words("Where there is a tick, you did it already.")
    small = Scene(qtbot, told, Look(1024, 768), words)
    qtbot.wait(20)
    assert not any(bar.isVisible() for bar in small.window.findChildren(QScrollBar))
    assert how not in small.said()
    assert how in Scene(qtbot, replace(told, notes=()), Look(1024, 768), words).said()


@pytest.mark.parametrize(("look", "columns"), [(Look(), 2), (Look(1024, 768), 2)])
def test_how_to_read_signs_is_not_said_either_where_that_leaves_cards_narrow(
    qtbot: QtBot, look: Look, columns: int
) -> None:
    told = next(one for one in scenes("nl") if one.name == "form-choose-feedback-to-practise").screen
    (cards,) = Scene(qtbot, told, look, load_catalogue(SHIPPED, "nl")).window.findChildren(WayCards)
    assert cards.arrangement.columns == columns


@pytest.mark.parametrize(
    ("look", "scrolls"), [(Look(1024, 768, TextSize.LARGEST), True), (Look(1024, 768), False)]
)
def test_low_cards_of_mails_get_air_where_they_scroll_and_begin_on_one_line_where_they_do_not(
    qtbot: QtBot, look: Look, *, scrolls: bool
) -> None:
    verdicts = [Action("keep", key) for key in INBOX["mails"]]
    scene = Scene(qtbot, feedback("inbox", INBOX, *verdicts), look)
    qtbot.wait(20)
    assert any(bar.isVisible() for bar in scene.window.findChildren(QScrollBar)) is scrolls
    [cards] = scene.window.findChildren(WayCards)
    air = [min(one.y() for one in card.findChildren(TextBlock)) for card in cards.findChildren(ShownWay)]
    assert min(air) >= AIR_ABOVE - BORDER
    assert scrolls or len({*air}) == 1

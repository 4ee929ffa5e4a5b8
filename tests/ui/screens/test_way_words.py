from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.attempt import Action
from kiosk.kinds import KINDS
from kiosk.kinds.kind import Given, Standing, Way
from kiosk.ui.screens.way_hands import HAND_DEEDS
from kiosk.ui.screens.way_words import (
    LONGEST,
    PRESSED,
    WHOSE,
    Much,
    as_written,
    is_thanked,
    quote_of,
    thanks_for,
    told,
)
from kiosk.ui.widgets.marked import plain
from tests.ui.samples import CHOICE, EVERY, FORM, INBOX, Facts
from tests.ui.stage import PlainWords, exercise_of

WORDS = PlainWords()


@pytest.mark.parametrize(("kind", "facts"), EVERY)
@given(data=st.data())
def test_every_card_of_every_kind_says_what_it_is_about_and_more(
    kind: str, facts: Facts, data: st.DataObject
) -> None:
    exercise = exercise_of(kind, facts)
    routes = KINDS[kind].routes(exercise.spec)
    played = data.draw(st.lists(st.sampled_from([*routes.right, *routes.wrong]), max_size=8))
    for number, way in enumerate(KINDS[kind].way(exercise.spec, played), start=1):
        said = told(number, way, exercise.texts, WORDS)
        assert said.title
        assert said.whose or said.quote or said.lines or way.verb in {"place", "send", *HAND_DEEDS}


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (Way("", "", verb="pick", value="2027-03-10"), "10/03/2027"),
        (Way("", "", verb="pick", value="wed"), "a Wednesday"),
        (Way("", "", verb="tick", value="off"), "Take the tick off."),
        (Way("", "", verb="write", value="sara@post.example"), "sara@post.example"),
        (Way("", "", verb="write"), "Leave it empty."),
        (Way("", "", quote="line", verb="report"), "Answer today."),
        (Way("", "", detail="line", verb="choose"), "Answer today."),
        (Way("", "", verb="choose"), "Leave it empty."),
        (Way("", "", verb="send"), ""),
    ],
)
def test_a_value_is_shown_as_people_write_it(way: Way, expected: str) -> None:
    assert quote_of(way, {"line": "Answer today."}, WORDS) == expected


def test_what_to_give_to_a_field_is_apart_from_what_is_done_with_it() -> None:
    form = exercise_of("form", FORM)
    reason, *_ = KINDS["form"].way(form.spec, ())
    said = told(1, reason, form.texts, WORDS)
    assert (said.title, said.quote, said.lines) == ("Why?", "Card", ())
    assert told(6, Way("", "label", verb="send"), {"label": "Send"}, WORDS).lines == ("Click on it.",)


@pytest.mark.parametrize("standing", PRESSED)
def test_a_button_that_is_not_there_any_more_is_named(standing: Standing) -> None:
    said = told(1, Way("", "label", verb="send", standing=standing), {"label": "Send"}, WORDS)
    assert (said.title, said.lines) == ("Send", (PRESSED[standing],))
    assert "this" not in PRESSED[standing]


def test_an_answer_says_whose_it_is_and_why() -> None:
    choice = exercise_of("choice", CHOICE)
    other, right = KINDS["choice"].way(choice.spec, [Action("pick", "wifi")])
    assert told(1, other, choice.texts, WORDS).whose == WHOSE[Standing.OTHER] == "Your answer"
    assert told(1, other, choice.texts, WORDS).lines == ("Wifi makes no sound.",)
    assert told(2, right, choice.texts, WORDS).whose == "A good answer"
    (chosen,) = KINDS["choice"].way(choice.spec, [Action("pick", "sound")])
    assert told(1, chosen, choice.texts, WORDS).whose == "Your answer: well chosen"
    assert told(1, Way("", "", verb="pick", value="wed"), {}, WORDS).whose == ""


def test_a_mail_says_whether_it_is_real_before_its_subject() -> None:
    box = exercise_of("inbox", INBOX)
    verdicts = Action("report", "library"), Action("keep", "doctor"), Action("keep", "friend")
    ways = KINDS["inbox"].way(box.spec, verdicts)
    said = [told(1, way, box.texts, WORDS) for way in ways if not is_thanked(way)]
    fake = ("Bank", "Parcel", "Prize")
    assert [one.title for one in said] == [*(f"Fake: About {name}" for name in fake), "Real: About Library"]
    assert [one.heard for one in said] == ["Not reported yet."] * len(fake) + [""]
    [seen, *_] = KINDS["inbox"].way(box.spec, [Action("report", "bank")])
    assert (told(1, seen, box.texts, WORDS).title, told(1, seen, box.texts, WORDS).heard) == (
        "Fake: About Bank",
        "",
    )


def test_who_kept_real_mails_is_thanked_for_each() -> None:
    box = exercise_of("inbox", INBOX)
    for kept, said in ((1, "You kept 1 real email. Well done."), (2, "You kept 2 real emails. Well done.")):
        verdicts = [Action("keep", key) for key in ("doctor", "library")[:kept]]
        assert thanks_for(KINDS["inbox"].way(box.spec, verdicts), WORDS) == said
    assert thanks_for(KINDS["inbox"].way(box.spec, [Action("keep", "bank")]), WORDS) == ""


def test_a_card_says_as_much_of_a_fake_mail_as_there_is_room_for() -> None:
    box = exercise_of("inbox", INBOX)
    bank = KINDS["inbox"].way(box.spec, [Action("keep", "bank")])[0]
    lines = {much: told(1, bank, box.texts, WORDS, much).lines for much in Much}
    assert lines == {
        Much.ALL: ("The email said: “card-help.example/pin”", "<b>Banks do not ask.</b>", "<b>Fear.</b>"),
        Much.REASONS: ("Banks do not ask.", "Fear."),
        Much.LEAST: ("Banks do not ask.",),
    }
    seen = KINDS["inbox"].way(box.spec, [Action("report", "bank")])[0]
    assert told(1, seen, box.texts, WORDS, Much.LEAST).lines == ("Banks do not ask.",)


def test_steps_have_their_number_where_a_picture_takes_its_place() -> None:
    step = Way("envelope", "step", verb="place")
    assert told(2, step, {"step": "Open it."}, WORDS).title == "2.\u00a0Open it."
    assert told(2, Way("", "step", verb="place"), {"step": "Open it."}, WORDS).title == "Open it."


def test_a_step_that_was_put_elsewhere_says_where_it_belongs() -> None:
    elsewhere = Way("", "to", verb="place", given=Given(value="3"))
    assert told(1, elsewhere, {"to": "I type."}, WORDS).lines == ("This is number 1.",)
    assert told(1, Way("", "to", verb="place"), {"to": "I type."}, WORDS).lines == ()
    pictured = Way("envelope", "to", verb="place", given=Given(value="3"))
    said = told(1, pictured, {"to": "I type."}, WORDS)
    assert (said.title, said.given, said.lines) == ("1.\u00a0I type.", "You put it at number 3.", ())


def test_options_that_would_all_do_are_each_shown() -> None:
    texts = {"two": "14.00", "half": "16.30", "five": "17.00"}
    way = Way("", "", detail="two", verb="choose", also=("half", "five"))
    assert quote_of(way, texts, WORDS) == "14.00 or 16.30 or 17.00"


def test_a_step_that_may_stand_elsewhere_too_says_so_below_its_own_number() -> None:
    said = told(2, Way("at", "to", verb="place", value="3"), {"to": "I type the address."}, WORDS)
    assert (said.title, said.quote) == ("2.\u00a0I type the address.", "")
    assert said.lines == ("It may also be number 3.",)
    assert told(1, Way("at", "to", verb="place"), {"to": "I type."}, WORDS).lines == ()


def test_a_real_mail_may_be_kept_where_there_is_room_to_say_it() -> None:
    keep = Way("", "subject", verb="keep")
    said = {much for much in Much if told(1, keep, {"subject": "Your book"}, WORDS, much).lines}
    assert said == {Much.ALL, Much.REASONS}


@pytest.mark.parametrize(
    ("way", "given", "wanted"),
    [
        (
            Way("", "", "card", verb="choose", given=Given("house")),
            "You chose: House",
            "This is good: <b>Card</b>",
        ),
        (
            Way("", "", "card", verb="choose", given=Given()),
            "You left it empty.",
            "This is good: <b>Card</b>",
        ),
        (
            Way("", "", verb="pick", value="wed", given=Given(value="2027-03-09")),
            "You chose: 09/03/2027",
            "This is good: <b>a Wednesday</b>",
        ),
        (
            Way("", "", verb="write", value="Sara", given=Given(value=" Zara ")),
            "You filled in: Zara",
            "This is good: <b>Sara</b>",
        ),
        (Way("", "", verb="write", given=Given(value="481")), "You filled in: 481", "Leave it empty."),
        (
            Way("", "", verb="upload", value="new.pdf", given=Given(value="old.pdf")),
            "You chose: old.pdf",
            "This is good: <b>new.pdf</b>",
        ),
        (
            Way("", "", verb="tick", value="off", given=Given(value="on")),
            "Your tick was on.",
            "Take the tick off.",
        ),
        (Way("", "", verb="place", given=Given(value="3")), "You put it at number 3.", ""),
        (Way("", "", "card", verb="choose"), "", "Card"),
    ],
)
def test_what_was_given_stands_beside_what_belongs_there(way: Way, given: str, wanted: str) -> None:
    said = told(1, way, {"card": "Card", "house": "House"}, WORDS)
    assert (said.given, said.quote) == (given, wanted)


def test_of_long_words_the_beginning_is_shown_and_nothing_typed_is_markup() -> None:
    typed = Way("", "", verb="write", value="x", given=Given(value="<b>" + "o" * 100 + "</b>"))
    assert as_written(typed, WORDS) == "<b>" + "o" * (LONGEST - 3) + "…"
    typed = Way("", "", verb="write", value="x", given=Given(value="<b>o</b>"))
    assert plain(as_written(typed, WORDS)) == as_written(typed, WORDS)


def test_what_was_typed_keeps_its_direction_in_a_line_from_the_right() -> None:
    typed = Way("", "", verb="write", value="x", given=Given(value="a@b.example"))
    assert as_written(typed, PlainWords(right_to_left=True)) == "\u2068a@b.example\u2069"


@pytest.mark.parametrize(
    ("typed", "said"), [("sara @post.example", ("Mind the spaces.",)), ("sara@post", ()), ("", ())]
)
def test_where_only_spaces_differ_it_says_so(typed: str, said: tuple[str, ...]) -> None:
    way = Way("", "", verb="write", value="Sara@post.example", given=Given(value=typed))
    assert told(1, way, {}, WORDS).lines == said


def test_several_real_mails_are_named_on_one_card_in_little_and_in_much_room() -> None:
    real = Way("", "one", verb="keep", also=("two",))
    texts = {"one": "Your book", "two": "School"}
    for much in Much:
        said = told(1, real, texts, WORDS, much)
        assert (said.title, said.lines) == ("These were real:", ("Your book", "School"))

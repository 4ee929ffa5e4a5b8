from __future__ import annotations

import pytest

from kiosk.core.attempt import Action
from kiosk.kinds import form
from kiosk.kinds.form_goals import Condition, meets
from kiosk.kinds.kind import Given, Standing
from kiosk.worlds.form import Field, Writing
from tests.kinds.examples import facts, spec

FILLED = [
    Action("choose", "reason", "card"),
    Action("pick", "day", "2027-03-10"),
    Action("write", "phone", "0470/12.34.56"),
]
SEND = Action("send")


def test_any_way_of_filling_in_what_the_task_asks_is_right() -> None:
    assert form.mark(spec("form"), [*FILLED, SEND]).right
    assert form.mark(spec("form"), [*reversed(FILLED), SEND]).right


def test_a_form_that_is_not_sent_is_not_right_yet() -> None:
    assert not form.mark(spec("form"), FILLED).right


def test_sending_in_vain_is_not_punished() -> None:
    assert form.mark(spec("form"), [SEND, *FILLED, SEND]).right


def test_what_was_noticed_is_told_also_when_all_is_right() -> None:
    assert form.mark(spec("form"), [*FILLED, SEND]).notes == ("noticed.0.words",)
    assert form.mark(spec("form"), [*FILLED, Action("tick", "news", "off"), SEND]).notes == ()


def test_an_action_of_another_kind_of_field_does_nothing() -> None:
    exercise = spec("form")
    opening = form.start(exercise)
    assert form.apply(exercise, opening, Action("write", "reason", "card")) == opening
    assert form.apply(exercise, opening, Action("choose", "fax", "card")) == opening


def test_a_page_without_sending_is_ready_when_something_is_filled_in() -> None:
    page = facts("form")["page"]
    del page["send"]
    exercise = form.parse({**facts("form"), "page": page, "goal": [{"field": "news", "is": False}]})
    opening = form.start(exercise)
    assert form.apply(exercise, opening, SEND) == opening
    assert not form.ready(exercise, opening)
    assert form.ready(exercise, form.apply(exercise, opening, Action("tick", "news", "off")))


@pytest.mark.parametrize(
    ("condition", "writing", "value", "met"),
    [
        (Condition(exact="Zon"), Writing.PLAIN, " zon ", True),
        (Condition(exact="Zon"), Writing.PLAIN, "zonn", False),
        (Condition(exactly="Zon"), Writing.PLAIN, "zon", False),
        (Condition(exactly="Zon"), Writing.PLAIN, "Zon", True),
        (Condition(among=("Zon", "Maan")), Writing.PLAIN, "maan", True),
        (Condition(exact="12 34"), Writing.NUMBER, "1234", True),
        (Condition(exact="12 34"), Writing.PLAIN, "1234", False),
        (Condition(empty=True), Writing.PLAIN, "  ", True),
        (Condition(empty=False), Writing.PLAIN, "x", True),
        (Condition(empty=True), Writing.PLAIN, "x", False),
    ],
)
def test_typed_words_are_compared_as_people_mean_them(
    condition: Condition, writing: Writing, value: str, *, met: bool
) -> None:
    assert meets(condition, Field(label="x", text=writing), value) is met


def test_a_goal_that_a_guess_can_meet_has_its_chance() -> None:
    goal = [{"field": "reason", "is": "card"}, {"field": "news", "is": False}, {"sent": True}]
    assert form.guessing(spec("form", goal=goal)) == pytest.approx(1 / 4)


def test_a_weekday_is_guessed_among_the_open_days() -> None:
    goal = [{"field": "day", "weekday": "wed"}, {"sent": True}]
    assert form.guessing(spec("form", goal=goal)) == pytest.approx(5 / 19)


def test_nobody_guesses_what_must_be_typed() -> None:
    assert form.guessing(spec("form")) == 0


def test_what_must_be_typed_is_known_to_translators() -> None:
    assert form.literals(spec("form")) == (("0470 12 34 56",),)


def test_a_name_may_be_typed_in_any_script_that_is_named() -> None:
    goal = [{"field": "phone", "in": ["0470 12 34 56", "٠٤٧٠"]}, {"sent": True}]
    assert form.literals(spec("form", goal=goal)) == (("0470 12 34 56", "٠٤٧٠"),)


@pytest.mark.parametrize(("typed", "right"), [("Noor", True), (" نور", True), ("Nora", False)])
def test_a_name_goes_right_in_each_script_that_will_do(typed: str, *, right: bool) -> None:
    card = form.parse(
        {
            "task": "Typ deze naam: Noor",
            "page": {"title": "Kaartje", "fields": {"name": {"label": "Naam", "text": "name"}}},
            "goal": [{"field": "name", "in": ["Noor", "نور"]}, {"sent": True}],
        }
    )
    assert form.mark(card, (Action("write", "name", typed), Action("send"))).right is right


def test_the_right_way_names_files_and_options() -> None:
    goal = [{"field": "paper", "is": "letter"}, {"field": "reason", "is": "moving"}]
    cards = form.way(spec("form", goal=goal), ())
    assert [(card.detail, card.value) for card in cards] == [
        ("page.fields.reason.choose.moving", ""),
        ("", "brief.pdf"),
    ]


def met(goal: object, *actions: Action) -> list[bool]:
    return [card.standing is Standing.MET for card in form.way(spec("form", goal=goal), actions)]


def test_each_field_tells_whether_it_is_well_and_the_button_whether_it_was_sent() -> None:
    goal = [{"field": "reason", "is": "card"}, {"field": "day", "weekday": "wed"}, {"sent": True}]
    assert met(goal, FILLED[0], SEND) == [True, False, False]
    assert met(goal, Action("choose", "reason", "moving"), *FILLED[1:], SEND) == [False, True, True]


def test_leaving_a_field_as_it_is_counts_once_something_is_done() -> None:
    goal = [{"field": "reason", "is": "card"}, {"field": "paper", "empty": True}]
    assert met(goal) == [False, False]
    assert met(goal, Action("choose", "reason", "moving")) == [False, True]
    assert met(goal, FILLED[0], Action("upload", "paper", "letter")) == [True, False]


def test_each_option_that_would_do_is_on_its_card() -> None:
    goal = [{"field": "reason", "in": ["card", "moving"]}, {"sent": True}]
    cards = {card.title: card for card in form.way(spec("form", goal=goal), ())}
    reason = cards["page.fields.reason.label"]
    assert (reason.detail, reason.also) == (
        "page.fields.reason.choose.card",
        ("page.fields.reason.choose.moving",),
    )


def test_where_several_choices_would_do_the_one_that_was_made_is_told() -> None:
    goal = [{"field": "reason", "in": ["card", "moving"]}, {"field": "day", "weekday": "wed"}, {"sent": True}]
    reason, day, _ = form.way(
        spec("form", goal=goal), (Action("choose", "reason", "moving"), Action("pick", "day", "2027-03-10"))
    )
    assert (reason.detail, reason.also) == ("page.fields.reason.choose.moving", ())
    assert (day.detail, day.value) == ("", "2027-03-10")


def given(goal: object, *actions: Action) -> list[Given | None]:
    return [card.given for card in form.way(spec("form", goal=goal), actions)]


@pytest.mark.parametrize(
    ("goal", "action", "told"),
    [
        ({"field": "reason", "is": "card"}, FILLED[1], Given()),
        (
            {"field": "reason", "is": "card"},
            Action("choose", "reason", "moving"),
            Given("page.fields.reason.choose.moving"),
        ),
        (
            {"field": "day", "weekday": "wed"},
            Action("pick", "day", "2027-03-09"),
            Given(value="2027-03-09"),
        ),
        (
            {"field": "phone", "is": "0470 12 34 56"},
            Action("write", "phone", "0470 12 34"),
            Given(value="0470 12 34"),
        ),
        ({"field": "news", "is": False}, FILLED[0], Given(value="on")),
        ({"field": "paper", "empty": True}, Action("upload", "paper", "letter"), Given(value="brief.pdf")),
    ],
)
def test_a_field_that_is_not_well_tells_what_was_given(goal: object, action: Action, told: Given) -> None:
    assert given([goal, {"sent": True}], action)[0] == told


def test_a_field_that_is_well_tells_nothing_and_where_nothing_was_begun_nothing_was_given() -> None:
    goal = [{"field": "reason", "is": "card"}, {"sent": True}]
    assert given(goal, FILLED[0]) == [None, None]
    assert given(goal) == [None, None]


def test_a_button_that_does_something_else_than_sending_is_shown_as_a_click() -> None:
    page = {**facts("form")["page"], "send": "Zoeken", "sent": "Het zoeken is klaar."}
    [*_, searching] = form.way(spec("form", page=page), [])
    [*_, sending] = form.way(spec("form"), [])
    assert (searching.title, searching.verb, searching.picture) == ("page.send", "send", "cursor-click")
    assert (sending.title, sending.verb, sending.picture) == ("page.send", "send", "")

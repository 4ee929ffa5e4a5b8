from __future__ import annotations

from datetime import date

import pytest

from kiosk.worlds.form import (
    Dates,
    Field,
    File,
    Filled,
    Page,
    Problem,
    Upload,
    Weekday,
    Writing,
    blank,
    fill,
    send,
    weekday_of,
)

FOLDER = {"letter": File(name="brief.PDF"), "beach": File(words="strand.jpg")}
PAGE = Page(
    title="x",
    fields={
        "reason": Field(label="x", choose={"card": "x", "moving": "y"}, required=True),
        "day": Field(label="x", date=Dates("2027-02", (Weekday.WED,))),
        "mail": Field(label="x", text=Writing.EMAIL),
        "phone": Field(label="x", text=Writing.PHONE),
        "count": Field(label="x", text=Writing.NUMBER),
        "name": Field(label="x", text=Writing.NAME),
        "agree": Field(label="x", tick=False, required=True),
        "paper": Field(label="x", upload=Upload(("pdf",))),
    },
)
WHOLE = {"reason": "card", "agree": "on"}


def filled(**values: str) -> Filled:
    page = blank(PAGE)
    for key, value in values.items():
        page = fill(PAGE, FOLDER, page, key, value)
    return page


def problems(**values: str) -> dict[str, Problem]:
    return dict(send(PAGE, FOLDER, filled(**{**WHOLE, **values})).problems)


def test_an_empty_page_says_what_is_missing_and_is_not_sent() -> None:
    page = send(PAGE, FOLDER, blank(PAGE))
    assert page.problems == {"reason": Problem.MISSING, "agree": Problem.MISSING}
    assert (page.sent, page.tries) == (False, 1)


def test_a_page_with_what_is_required_is_sent() -> None:
    page = send(PAGE, FOLDER, filled(**WHOLE))
    assert (page.sent, page.problems, page.tries) == (True, {}, 0)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("mail", "jan", Problem.NOT_AN_EMAIL),
        ("mail", "jan@post", Problem.NOT_AN_EMAIL),
        ("mail", "jan @post.example", Problem.NOT_AN_EMAIL),
        ("phone", "bel mij", Problem.NOT_A_PHONE),
        ("phone", "0470", Problem.NOT_A_PHONE),
        ("count", "drie", Problem.NOT_A_NUMBER),
        ("day", "2027-02-01", Problem.CLOSED_DAY),
        ("paper", "beach", Problem.FILE_TYPE),
    ],
)
def test_what_the_page_cannot_take_is_said_beside_the_field(field: str, value: str, problem: Problem) -> None:
    assert problems(**{field: value}) == {field: problem}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mail", " jan@post.example "),
        ("phone", "+32 470/12.34.56"),
        ("phone", "0470123456"),
        ("count", "1 200,50"),
        ("day", "2027-02-03"),
        ("paper", "letter"),
        ("name", "Zoë Ça-Va"),
        ("mail", ""),
        ("mail", "  "),
    ],
)
def test_what_people_mean_is_taken(field: str, value: str) -> None:
    assert problems(**{field: value}) == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("reason", "nothing"),
        ("day", "2027-03-03"),
        ("day", "2027-02-30"),
        ("day", "today"),
        ("agree", "true"),
        ("paper", "nothing"),
        ("nothing", "x"),
        ("name", "x" * 501),
    ],
)
def test_a_value_that_a_field_cannot_hold_changes_nothing(field: str, value: str) -> None:
    assert fill(PAGE, FOLDER, blank(PAGE), field, value) == blank(PAGE)


def test_mending_a_field_takes_its_problem_away_and_no_other() -> None:
    page = fill(PAGE, FOLDER, send(PAGE, FOLDER, blank(PAGE)), "reason", "card")
    assert page.problems == {"agree": Problem.MISSING}


def test_what_was_sent_can_still_be_changed_and_sent_again() -> None:
    changed = fill(PAGE, FOLDER, send(PAGE, FOLDER, filled(**WHOLE)), "name", "Jan")
    assert not changed.sent
    assert send(PAGE, FOLDER, changed).sent


def test_a_month_has_its_own_days() -> None:
    days = Dates("2028-02", (Weekday.MON,)).days()
    assert (days[0], days[-1]) == (date(2028, 2, 1), date(2028, 2, 29))
    assert weekday_of(days[0]) is Weekday.TUE

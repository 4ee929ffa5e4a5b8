from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.kinds import KINDS
from kiosk.kinds.facts import FactsError
from tests.kinds.examples import facts

Spoil = Callable[[dict[str, Any]], Any]


def wrongs(kind: str, spoil: Spoil) -> dict[str, str]:
    """Spoil an example and give what is found at which key."""
    spoilt = facts(kind)
    spoil(spoilt)
    with pytest.raises(FactsError) as raised:
        KINDS[kind].parse(spoilt)
    return {wrong.key: wrong.problem for wrong in raised.value.wrongs}


CASES: list[tuple[str, Spoil, str]] = [
    ("choice", lambda f: f.pop("ask"), "ask"),
    ("choice", lambda f: f.update(extra=1), "extra"),
    ("choice", lambda f: f.update(ask=["a"]), "ask"),
    ("choice", lambda f: f.update(ask="  a"), "ask"),
    ("choice", lambda f: f.update(ask="a\nb"), "ask"),
    ("choice", lambda f: f.update(options=[]), "options"),
    ("choice", lambda f: f.update(options={}), "options"),
    ("choice", lambda f: f["options"].update(Give={"words": "x", "feedback": "y"}), "options.Give"),
    ("choice", lambda f: f["options"]["give"].pop("feedback"), "options.give.feedback"),
    ("choice", lambda f: f["options"]["give"].update(right=True), "options"),
    ("choice", lambda f: f["options"]["hang_up"].update(right=False, feedback="x"), "options"),
    ("choice", lambda f: f["options"]["give"].update(picture="bank"), "options"),
    ("choice", lambda f: f["options"]["give"].update(picture="Bank.svg"), "options.give.picture"),
    ("order", lambda f: f.update(start=list(f["steps"])), "start"),
    ("order", lambda f: f.update(start=["open", "write", "to", "send"]), "start"),
    ("order", lambda f: f.update(start=["open"]), "start"),
    ("order", lambda f: f.update(either=[["open", "send"]]), "either.0"),
    ("order", lambda f: f.update(either=[["to", "write"], ["write", "send"]]), "either"),
    ("order", lambda f: f.update(either=[["to", "to"]]), "either.0"),
    ("pointer", lambda f: f["things"]["ball"].update(at=[11, 0]), "things.ball.at.0"),
    ("pointer", lambda f: f["things"]["ball"].update(at=[1]), "things.ball.at"),
    ("pointer", lambda f: f["things"]["ball"].update(at=[8, 1]), "things.basket.at"),
    ("pointer", lambda f: f.update(size="huge"), "size"),
    ("pointer", lambda f: f.update(goal=[{"click": "kat"}]), "goal.0.click"),
    ("pointer", lambda f: f.update(goal=[{"click": "ball", "to": "basket"}]), "goal.0"),
    ("pointer", lambda f: f.update(goal=[{"drag": "ball", "to": "ball"}]), "goal.0.to"),
    ("pointer", lambda f: f.update(goal=[{}]), "goal.0"),
    ("form", lambda f: f["page"]["fields"]["news"].update(text="plain"), "page.fields.news"),
    (
        "form",
        lambda f: f["page"]["fields"]["day"]["date"].update(month="2027-13"),
        "page.fields.day.date.month",
    ),
    (
        "form",
        lambda f: f["page"]["fields"]["day"]["date"].update(open=["zon"]),
        "page.fields.day.date.open.0",
    ),
    (
        "form",
        lambda f: f["page"]["fields"]["reason"].update(choose={"a": "b"}),
        "page.fields.reason.choose",
    ),
    ("form", lambda f: f["goal"].append({"field": "fax", "is": "x"}), "goal.3.field"),
    ("form", lambda f: f["goal"].append({"field": "reason", "is": "x"}), "goal.3.is"),
    ("form", lambda f: f["goal"].append({"field": "reason", "in": ["x"]}), "goal.3.in"),
    ("form", lambda f: f["goal"].append({"field": "reason", "weekday": "wed"}), "goal.3.weekday"),
    ("form", lambda f: f["goal"].append({"field": "day", "exactly": "x"}), "goal.3.exactly"),
    ("form", lambda f: f["goal"].append({"field": "day", "is": "2027-04-01"}), "goal.3.is"),
    ("form", lambda f: f["goal"].append({"field": "day"}), "goal.3"),
    ("form", lambda f: f["goal"].append({"sent": False}), "goal.3"),
    ("form", lambda f: f["noticed"][0].update(empty=True), "noticed.0"),
    ("form", lambda f: f.update(task="Maak een afspraak."), "task"),
    ("form", lambda f: f.pop("folder"), "folder"),
    ("form", lambda f: (f["page"].pop("send"), f["page"].update(sent="Bewaard.")), "page.sent"),
    ("pointer", lambda f: f["things"]["basket"].update(after="soccer-ball"), "things.basket.after"),
    ("form", lambda f: f["folder"]["letter"].update(name="brief"), "folder.letter"),
    ("form", lambda f: f["folder"]["letter"].update(words="brief.pdf"), "folder.letter"),
    ("inbox", lambda f: f["mails"].pop("prize"), "mails"),
    ("inbox", lambda f: f["mails"]["school"].pop("false"), "mails.school.false"),
    ("inbox", lambda f: f["mails"]["bank"].pop("clues"), "mails.bank.clues"),
    ("inbox", lambda f: f["mails"]["library"].update(clues={"text": "x"}), "mails.library.clues"),
    ("inbox", lambda f: f["mails"]["bank"]["clues"].update(nothing="x"), "mails.bank.clues.nothing"),
    ("inbox", lambda f: f["mails"]["prize"].update(clues={"link": "x"}), "mails.prize.clues.link"),
    ("inbox", lambda f: f["mails"]["bank"]["lines"].update(address="x"), "mails.bank.lines.address"),
    ("inbox", lambda f: f.update(allow={"missed": 3, "alarms": 1}), "allow"),
    ("inbox", lambda f: f["allow"].update(missed=-1), "allow.missed"),
    (
        "inbox",
        lambda f: [f["mails"][key].update({"false": False, "clues": {}}) for key in ("bank", "prize")],
        "mails",
    ),
]


@pytest.mark.parametrize(
    ("kind", "spoil", "key"), CASES, ids=[f"{n}-{kind}-{key}" for n, (kind, _, key) in enumerate(CASES)]
)
def test_what_is_not_right_is_found_at_its_key(kind: str, spoil: Spoil, key: str) -> None:
    assert key in wrongs(kind, spoil)


def test_everything_that_is_not_right_is_found_at_once() -> None:
    def spoil(spoilt: dict[str, Any]) -> None:
        spoilt["ask"] = 3
        spoilt["options"]["give"]["right"] = "yes"
        spoilt["options"]["later"]["wordz"] = spoilt["options"]["later"].pop("words")

    assert wrongs("choice", spoil).keys() == {
        "ask",
        "options.give.right",
        "options.later.words",
        "options.later.wordz",
    }


def test_a_number_in_the_place_of_words_is_told_to_take_quotes() -> None:
    assert "put it in quotes" in wrongs("choice", lambda f: f.update(ask=1.1))["ask"]


def test_a_problem_says_what_was_expected_and_what_was_found() -> None:
    assert (
        wrongs("pointer", lambda f: f.update(size="huge"))["size"]
        == "expected one of normal, small, found 'huge'"
    )


def test_words_that_are_too_long_are_told_the_limit_and_how_long_they_are() -> None:
    said = wrongs("choice", lambda f: f.update(ask="vraag " * 80 + "?"))["ask"]
    assert said.startswith("too long; expected at most 400 characters, found 481: 'vraag ")


def test_words_that_hold_what_cannot_be_shown_are_told_what_it_is() -> None:
    said = wrongs("choice", lambda f: f.update(ask="Wat doe \u202eje?"))["ask"]
    assert said == "holds U+202E (right-to-left override), which cannot be shown"


def test_a_list_of_the_wrong_length_is_told_how_many_there_are() -> None:
    def spoil(spoilt: dict[str, Any]) -> None:
        spoilt["options"] = dict(list(spoilt["options"].items())[:1])

    assert wrongs("choice", spoil)["options"] == "expected two to five options, found 1"

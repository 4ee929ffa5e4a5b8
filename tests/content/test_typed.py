from __future__ import annotations

from typing import Any

import pytest

from kiosk.content.exercise import read_exercise
from kiosk.content.typed import ASKS_OWN, CALLS_IT_OWN, STAYS_EMPTY, UNGIVEN, typed_faults
from kiosk.core.errors import ContentError
from kiosk.kinds import form
from tests.content.tree import Tree
from tests.kinds.examples import facts


def page(field: dict[str, Any], *goals: dict[str, Any], noticed: object = ()) -> form.Spec:
    """Give the guide's form with one more field to type in."""
    made = facts("form")
    shown = {**made["page"], "fields": {**made["page"]["fields"], "more": field}}
    return form.parse({**made, "page": shown, "goal": [*made["goal"], *goals], "noticed": noticed})


def problems(spec: form.Spec) -> list[tuple[str, str]]:
    return [(wrong.key, wrong.problem) for wrong in typed_faults(spec)]


def given(label: str, text: str, value: str) -> form.Spec:
    """Give the guide's form with one more field, of which the task gives what belongs in it."""
    made = facts("form")
    fields = {**made["page"]["fields"], "more": {"label": label, "text": text, "required": True}}
    return form.parse(
        {
            **made,
            "task": f"{made['task']} Typ: {value}.",
            "page": {**made["page"], "fields": fields},
            "goal": [*made["goal"], {"field": "more", "is": value}],
        }
    )


@pytest.mark.parametrize(
    ("label", "text", "value"),
    [
        ("Telefoon van de bib", "phone", "09 053 27 84"),
        ("Welk nummer bellen we?", "phone", "09 048 62 17"),
        ("Mailadres", "email", "ali@mail.example"),
        ("Naam van je kind", "name", "Noor"),
    ],
)
def test_a_number_a_name_or_an_address_that_the_task_gives_may_be_typed(
    label: str, text: str, value: str
) -> None:
    assert problems(given(label, text, value)) == []


@pytest.mark.parametrize("label", ["Je telefoon", "Jouw gsm-nummer", "Op je eigen nummer", "Mijn mailadres"])
def test_a_label_that_calls_it_the_readers_own_gets_that_typed_whatever_the_task_gives(label: str) -> None:
    assert problems(given(label, "plain", "481")) == [("page.fields.more.text", CALLS_IT_OWN)]


@pytest.mark.parametrize("wanted", [{"is": "481"}, {"in": ["481", "482"]}, {"exactly": "481"}])
def test_what_the_task_gives_may_be_typed(wanted: dict[str, Any]) -> None:
    made = {"label": "Code", "text": "number", "required": True}
    task = facts("form")["task"] + " De code is 481."
    spec = form.parse(
        {
            **facts("form"),
            "task": task,
            "page": {**facts("form")["page"], "fields": {**facts("form")["page"]["fields"], "more": made}},
            "goal": [*facts("form")["goal"], {"field": "more", **wanted}],
        }
    )
    assert problems(spec) == []


def test_a_field_that_must_stay_empty_may_not_be_typed_in() -> None:
    asked = {"label": "Iets", "text": "plain"}
    trap = page(asked, {"field": "more", "empty": True})
    told = page(asked, noticed=[{"field": "more", "empty": False, "words": "Laat het leeg."}])
    assert problems(trap) == problems(told) == [("page.fields.more.text", STAYS_EMPTY)]


def test_what_must_be_filled_in_is_given() -> None:
    needed = page({"label": "Opmerking", "text": "plain", "required": True})
    something = page({"label": "Opmerking", "text": "plain"}, {"field": "more", "empty": False})
    assert problems(needed) == problems(something) == [("page.fields.more.text", UNGIVEN)]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Rijksregisternummer", "plain"),
        ("Je rekening (IBAN)", "plain"),
        ("Wachtwoord", "plain"),
        ("Wanneer ben je geboren?", "number"),
        ("Waar woon je?", "plain"),
        ("Voor wie?", "name"),
        ("Bereikbaar op", "phone"),
        ("Voor de bevestiging", "email"),
    ],
)
def test_nobody_is_asked_for_what_is_their_own_even_where_it_may_be_left_out(label: str, text: str) -> None:
    assert problems(page({"label": label, "text": text})) == [("page.fields.more.text", ASKS_OWN)]


def test_a_hint_asks_as_a_label_does() -> None:
    asked = {"label": "Extra", "hint": "Bijvoorbeeld je adres.", "text": "plain"}
    assert problems(page(asked)) == [("page.fields.more.text", ASKS_OWN)]


def test_something_that_is_nobodys_own_may_be_left_out() -> None:
    assert problems(page({"label": "Welk boek zoek je?", "text": "plain"})) == []


def test_what_is_ticked_or_chosen_is_not_typed() -> None:
    assert problems(page({"label": "Zet mijn rijksregisternummer erbij", "tick": False})) == []


def test_an_exercise_that_asks_for_a_persons_own_is_not_taken(tree: Tree) -> None:
    file = tree.change("form", '{field: phone, is: "0470 12 34 56"}', "{field: phone, empty: true}")
    pictures = frozenset(picture.stem for picture in tree.places.pictures.glob("*.svg"))
    with pytest.raises(ContentError) as refused:
        read_exercise(file, pictures)
    [fault] = refused.value.faults
    assert (fault.key, fault.problem) == ("page.fields.phone.text", STAYS_EMPTY)
    assert "phone:" in file.read_text("utf-8").splitlines()[fault.line - 1]

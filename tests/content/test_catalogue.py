from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import Catalogue, load_catalogue
from kiosk.content.compiled import Ui
from kiosk.core.errors import ContentError
from kiosk.core.words import Words
from tests.content.tree import IDS, Tree, loud

ARABIC = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
UI = Ui(
    {"Step {n}": "Stap {n}", "Hello": "Dag"},
    {"{count} thing": tuple(f"{form}: {{count}}" for form in "abcdef")},
    ARABIC,
)


def speaking(language: str, ui: Ui = UI) -> Catalogue:
    return Catalogue(language, ui, dict)


def test_a_catalogue_is_what_code_speaks_through() -> None:
    words: Words = speaking("nl")
    assert words("Hello") == "Dag"
    assert words("Step {n}", n=4) == "Stap 4"


def test_english_stands_in_for_what_is_not_there() -> None:
    assert speaking("nl")("Good bye {name}", name="you") == "Good bye you"


@pytest.mark.parametrize(("count", "form"), [(0, "a"), (1, "b"), (2, "c"), (3, "d"), (11, "e"), (100, "f")])
def test_counting_takes_the_form_of_the_language(count: int, form: str) -> None:
    assert speaking("ar").plural("{count} thing", "{count} things", count) == f"{form}: {count}"


def test_counting_in_english() -> None:
    words = speaking("en", Ui())
    assert [words.plural("{count} {it}", "{count} {it}s", count, it="step") for count in (1, 2)] == [
        "1 step",
        "2 steps",
    ]


@pytest.mark.parametrize(
    ("language", "right_to_left"), [("nl", False), ("ar", True), ("fa_AF", True), ("ps", True), ("tr", False)]
)
def test_the_direction_is_that_of_the_script(language: str, right_to_left: bool) -> None:  # noqa: FBT001 - a case
    assert speaking(language).right_to_left is right_to_left


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nl", "dinsdag 1 december 2026"),
        ("en", "Tuesday, 1 December 2026"),
        ("fr", "mardi 1er décembre 2026"),
        ("ar", "الثلاثاء، 1 ديسمبر 2026"),
        ("fa_AF", "سه\u200cشنبه 1 دسمبر 2026"),  # noqa: RUF001 - it is written so
    ],
)
def test_a_day_is_written_as_people_here_do(language: str, written: str) -> None:
    assert speaking(language).day(date(2026, 12, 1)).replace("\u00a0", " ") == written


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar"])
def test_a_day_stands_on_one_line_with_its_month(language: str) -> None:
    said = speaking(language).day(date(2027, 3, 12))
    assert "12\u00a0" in said
    assert " " in said


@given(st.sampled_from(["nl", "en", "fr", "ar"]), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_only_the_first_of_a_month_is_an_ordinal_and_only_in_french(language: str, day: date) -> None:
    number = "1er" if language == "fr" and day.day == 1 else str(day.day)
    assert f" {number}\u00a0" in speaking(language).day(day)
    assert f" {day.year}" in speaking(language).day(day)


def test_a_list_has_the_commas_of_its_language() -> None:
    assert speaking("nl").list(["een", "twee", "drie"]) == "een, twee en drie"
    assert speaking("ar").list(["أ", "ب"]) == "أ وب"


def test_an_exercise_speaks_the_language_or_dutch_where_it_is_not_offered(tree: Tree) -> None:
    tree.translate("fr", "ui", loud)
    tree.translate("fr", "exercises", loud)
    tree.change("form", "Een afspraak maken", "Afspraak maken")
    words = load_catalogue(tree.places, "fr")
    by_id = {exercise.id: exercise for exercise in load_bank(tree.places)}
    whole, changed = by_id[IDS["choice"]], by_id[IDS["form"]]
    assert words.offers(whole)
    assert words.texts(whole)["title"] == "¡Valse telefoon van de bank"
    assert not words.offers(changed)
    assert words.texts(changed) == changed.texts


def test_dutch_offers_every_exercise(tree: Tree) -> None:
    tree.translate("nl", "ui", loud)
    words = load_catalogue(tree.places, "nl")
    assert all(words.offers(exercise) for exercise in load_bank(tree.places))


def test_a_language_without_a_catalogue_is_refused(tree: Tree) -> None:
    with pytest.raises(ContentError, match="missing"):
        load_catalogue(tree.places, "tr")

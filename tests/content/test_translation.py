from __future__ import annotations

from collections.abc import Callable

import pytest
from babel.messages.catalog import Message

from kiosk.content.bank import load_bank
from kiosk.content.compiled import Texts, Ui
from kiosk.content.po import read_catalogue, write_catalogue
from kiosk.content.translation import compile_texts, compile_ui
from kiosk.core.errors import ContentError, Fault
from tests.content.tree import IDS, Tree


def ui(tree: Tree, translation: Callable[[str], str], language: str = "fr") -> tuple[Ui, tuple[Fault, ...]]:
    tree.translate(language, "ui", translation)
    return compile_ui(tree.places, language)


def texts(tree: Tree, kind: str, old: str, new: str) -> tuple[Texts, tuple[Fault, ...]]:
    """Translate all into itself, but one text of an exercise."""
    tree.translate("fr", "exercises", lambda words: new if words == old else words)
    found, faults = compile_texts(tree.places, "fr", load_bank(tree.places))
    assert all(fault.file == tree.places.catalogue("fr", "exercises") for fault in faults)
    assert (IDS[kind] in found) is not any(fault.key.startswith(IDS[kind]) for fault in faults)
    return found, faults


def spoil(tree: Tree, domain: str, change: Callable[[Message], None]) -> None:
    """Change one message of a whole translation."""
    tree.translate("fr", domain, str)
    file = tree.places.catalogue("fr", domain)
    catalogue = read_catalogue(file, "fr")
    change(next(message for message in catalogue if message.id and not message.pluralizable))
    write_catalogue(file, catalogue)


def empty(message: Message) -> None:
    message.string = ""


def doubt(message: Message) -> None:
    message.flags.add("fuzzy")


def test_a_whole_translation_is_complete(tree: Tree) -> None:
    found, faults = ui(tree, lambda words: f"« {words} »")
    assert not faults
    assert found.complete
    assert found.messages == {"Ask for help": "« Ask for help »", "Step {n}": "« Step {n} »"}
    assert found.plurals == {"{count} thing": ("« {count} things »",) * 2}


def test_every_plural_form_of_a_language_is_needed(tree: Tree) -> None:
    found, faults = ui(tree, str, "ar")
    assert not faults
    assert len(found.plurals["{count} thing"]) == 6
    file = tree.places.catalogue("ar", "ui")
    file.write_text(file.read_text("utf-8").replace('msgstr[5] "{count} things"', 'msgstr[5] ""'), "utf-8")
    lacking, _ = compile_ui(tree.places, "ar")
    assert lacking.share == pytest.approx(2 / 3)
    assert not lacking.plurals


@pytest.mark.parametrize("change", [empty, doubt])
def test_what_is_missing_or_fuzzy_is_left_out(tree: Tree, change: Callable[[Message], None]) -> None:
    spoil(tree, "ui", change)
    found, faults = compile_ui(tree.places, "fr")
    assert not faults
    assert "Ask for help" not in found.messages
    assert not found.complete


@pytest.mark.parametrize("wrong", ["Étape", "Étape {m}", "Étape {n} {m}", "Étape {n", "Étape {}"])
def test_other_places_are_a_fault_and_are_left_out(tree: Tree, wrong: str) -> None:
    found, faults = ui(tree, lambda words: wrong if words == "Step {n}" else words)
    assert [fault.key for fault in faults] == ["Step {n}"]
    assert faults[0].line > 1
    assert not found.complete


@pytest.mark.parametrize("more", [":z", "!q", "!r", ":>100000000", ":{n}"])
def test_a_place_holds_a_name_and_no_form_that_a_screen_would_stumble_over(tree: Tree, more: str) -> None:
    found, faults = ui(tree, lambda words: words.replace("{n}", f"{{n{more}}}"))
    assert ("Step {n}", True) in [(fault.key, fault.line > 1) for fault in faults]
    assert all("expected only the name in {n}" in fault.problem for fault in faults)
    assert not found.complete


@pytest.mark.parametrize("unseen", ["\u202e", "\u2028", "\x1b"])
def test_a_translation_that_holds_what_cannot_be_shown_is_a_fault(tree: Tree, unseen: str) -> None:
    _, faults = ui(tree, lambda words: words.replace("Ask ", f"Ask{unseen} "))
    assert [(fault.key, fault.line > 1) for fault in faults] == [("Ask for help", True)]
    assert "which cannot be shown" in faults[0].problem
    tree.translate("fr", "exercises", lambda words: words.replace("geheim", f"ge{unseen}heim"))
    found, faults = compile_texts(tree.places, "fr", load_bank(tree.places))
    assert IDS["choice"] not in found
    assert "which cannot be shown" in faults[0].problem


def test_a_plural_form_may_leave_out_the_count_and_nothing_else(tree: Tree) -> None:
    found, faults = ui(tree, lambda words: "une chose" if "things" in words else words)
    assert found.complete
    assert not faults


def test_english_is_what_code_says(tree: Tree) -> None:
    assert compile_ui(tree.places, "en") == (Ui(), ())


def test_a_catalogue_that_is_not_there_is_one_sentence(tree: Tree) -> None:
    with pytest.raises(ContentError, match=r"fr/LC_MESSAGES/ui.po:1: missing; run"):
        compile_ui(tree.places, "fr")


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=2; plural=(n",
        "nplurals=1; plural=(n != 1)",
        "nplurals=2; plural=n/0",
        "nplurals=x; plural=0",
    ],
)
def test_a_rule_that_picks_no_form_is_refused(tree: Tree, rule: str) -> None:
    tree.translate("fr", "ui", str)
    file = tree.places.catalogue("fr", "ui")
    file.write_text(file.read_text("utf-8").replace("nplurals=2; plural=(n > 1)", rule), "utf-8")
    with pytest.raises(ContentError):
        compile_ui(tree.places, "fr")


@pytest.mark.parametrize("written", [b'msgid "x\n', b"\xff\xfe", b'msgid "a"\nmsgid "b"\n', b"rubbish\n"])
def test_a_broken_catalogue_is_refused_at_its_line(tree: Tree, written: bytes) -> None:
    tree.translate("fr", "ui", str)
    tree.places.catalogue("fr", "ui").write_bytes(written)
    with pytest.raises(ContentError) as raised:
        compile_ui(tree.places, "fr")
    assert raised.value.faults[0].file == tree.places.catalogue("fr", "ui")


def test_dutch_texts_are_the_exercises_own(tree: Tree) -> None:
    found, faults = compile_texts(tree.places, "nl", load_bank(tree.places))
    assert found.keys() == set(IDS.values())
    assert not faults


def test_without_a_catalogue_no_exercise_is_offered(tree: Tree) -> None:
    assert compile_texts(tree.places, "fr", load_bank(tree.places)) == ({}, ())


@pytest.mark.parametrize("change", [empty, doubt])
def test_an_exercise_with_a_text_missing_or_fuzzy_is_left_out(
    tree: Tree, change: Callable[[Message], None]
) -> None:
    spoil(tree, "exercises", change)
    found, faults = compile_texts(tree.places, "fr", load_bank(tree.places))
    assert not faults
    assert len(found) == len(IDS) - 1


def test_a_translation_of_dutch_that_changed_since_is_left_out(tree: Tree) -> None:
    tree.translate("fr", "exercises", str)
    tree.change("choice", "Valse telefoon van de bank", "Een vals telefoontje")
    found, _ = compile_texts(tree.places, "fr", load_bank(tree.places))
    assert found.keys() == set(IDS.values()) - {IDS["choice"]}


def test_what_must_be_typed_stays_in_the_task(tree: Tree) -> None:
    task = "Maak een afspraak op een woensdag. Je gsm is 0470 12 34 56."
    _, faults = texts(tree, "form", task, "Prenez rendez-vous. Votre gsm : 0470-12-34-56.")
    assert [fault.key for fault in faults] == [f"{IDS['form']}:task"]


def test_a_language_may_ask_for_what_is_typed_in_its_own_script(tree: Tree) -> None:
    tree.change("form", 'is: "0470 12 34 56"', 'in: ["0470 12 34 56", "٠٤٧٠"]')
    task = "Maak een afspraak op een woensdag. Je gsm is 0470 12 34 56."
    found, faults = texts(tree, "form", task, "Votre gsm : ٠٤٧٠.")
    assert not faults
    assert found[IDS["form"]]["task"] == "Votre gsm : ٠٤٧٠."


def test_a_translated_file_keeps_its_ending(tree: Tree) -> None:
    assert texts(tree, "form", "strand.jpg", "plage.jpg")[1] == ()
    tree.places.catalogue("fr", "exercises").unlink()
    assert texts(tree, "form", "strand.jpg", "plage")[1]


def test_a_translation_is_one_line(tree: Tree) -> None:
    assert texts(tree, "choice", "Valse telefoon van de bank", "Faux\nappel")[1]


def test_from_right_to_left_a_phone_number_keeps_its_order(tree: Tree) -> None:
    tree.translate("ar", "exercises", str)
    found, _ = compile_texts(tree.places, "ar", load_bank(tree.places))
    assert found[IDS["form"]]["task"].endswith("Je gsm is \u20660470 12 34 56\u2069.")

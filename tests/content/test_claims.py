from __future__ import annotations

import pytest

from kiosk.content.checks import Checked, check
from kiosk.content.claims import KNOWING_WORDS, claim_faults
from kiosk.content.places import SHIPPED
from kiosk.core.errors import Fault
from tests.content.tree import IDS, Tree


def claims(tree: Tree) -> list[Fault]:
    found: Checked = check(tree.places)
    return list(claim_faults(tree.places, found.bank, found.texts))


def test_the_guides_examples_claim_what_they_show(tree: Tree) -> None:
    assert claims(tree) == []


def test_a_choice_may_not_claim_a_deed(tree: Tree) -> None:
    file = tree.change("choice", "Je weet dat je code geheim blijft.", "Je geeft je code aan niemand.")
    [fault] = claims(tree)
    assert (fault.file, fault.key) == (file, "can.you")
    assert "Je geeft" in file.read_text("utf-8").splitlines()[fault.line - 1]
    assert "Je weet" in fault.problem


def test_what_is_said_of_oneself_is_held_to_the_same(tree: Tree) -> None:
    tree.change("order", "Ik weet hoe ik een mail stuur.", "Ik stuur een mail.")
    assert [fault.key for fault in claims(tree)] == ["can.me"]


def test_a_word_that_only_begins_alike_is_no_knowing(tree: Tree) -> None:
    tree.change("order", "Je weet hoe je een mail stuurt.", "Je wetenschap groeit.")
    tree.change("choice", "Je weet dat je code geheim blijft.", "Je kentekens blijven geheim.")
    assert len(claims(tree)) == 2


def test_doing_in_a_little_world_may_be_claimed(tree: Tree) -> None:
    tree.change("form", "Je maakt zelf een afspraak.", "Je regelt zelf een afspraak.")
    assert claims(tree) == []


@pytest.mark.parametrize(("language", "kept"), [("fr", 0), ("tr", None)])
def test_a_translation_is_held_to_the_words_of_its_language(
    tree: Tree, language: str, kept: int | None
) -> None:
    tree.translate(language, "exercises", lambda words: words.replace("Je weet", "Vous pouvez"))
    found = [fault for fault in claims(tree) if fault.file == tree.places.catalogue(language, "exercises")]
    assert bool(found) is (kept == 0)
    for fault in found:
        written = fault.file.read_text("utf-8").splitlines()
        assert fault.key.partition(":")[0] in {IDS["choice"], IDS["order"]}
        assert written[fault.line - 2] == f'msgctxt "{fault.key}"'


def test_what_is_not_whole_in_a_language_is_not_judged_there(tree: Tree) -> None:
    found = check(tree.places)
    assert list(claim_faults(tree.places, found.bank, {"fr": {}})) == []


def test_the_shipped_lines_claim_what_was_shown_in_every_language_we_speak() -> None:
    checked = check(SHIPPED)
    assert set(KNOWING_WORDS) <= set(checked.texts)
    assert [fault.sentence for fault in claim_faults(SHIPPED, checked.bank, checked.texts)] == []

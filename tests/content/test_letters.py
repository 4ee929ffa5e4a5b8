from __future__ import annotations

from kiosk import paths
from kiosk.content.checks import check
from kiosk.content.letters import drawn, letters_of, ui_letter_faults
from kiosk.content.places import SHIPPED
from kiosk.core.errors import Fault
from tests.content.tree import IDS, Tree

FONTS = paths.ASSETS / "fonts"


def lacking(tree: Tree) -> list[Fault]:
    return [fault for fault in check(tree.places, fonts=FONTS).faults if "no font" in fault.problem]


def test_the_guides_examples_are_written_in_letters_that_there_are(tree: Tree) -> None:
    tree.translate("fr", "exercises", lambda words: f"{words} «\u00a0où\u00a0»")
    tree.translate("ar", "exercises", lambda words: f"{words} أين")
    assert lacking(tree) == []


def test_a_letter_that_no_font_has_is_named_where_it_stands(tree: Tree) -> None:
    file = tree.change("choice", "Je weet dat je code geheim blijft.", "Je weet ꙮ en 𒀀.")
    [fault] = lacking(tree)
    assert (fault.file, fault.key) == (file, "can.you")
    assert "ꙮ" in file.read_text("utf-8").splitlines()[fault.line - 1]
    assert fault.problem.startswith(
        "no font of the kiosk has U+A66E (cyrillic letter multiocular o), U+12000 ("
    )


def test_a_letter_of_a_translation_that_no_font_has_is_named_in_its_catalogue(tree: Tree) -> None:
    tree.translate("fr", "exercises", lambda words: words.replace("Je weet", "Je weet ∰"))
    found = lacking(tree)
    assert {fault.file for fault in found} == {tree.places.catalogue("fr", "exercises")}
    assert {fault.key.partition(":")[0] for fault in found} <= set(IDS.values())


def test_a_letter_of_the_screens_that_no_font_has_is_named_in_their_catalogue(tree: Tree) -> None:
    tree.translate("fr", "ui", lambda words: words.replace("Step", "Pas ∰").replace("things", "choses"))
    [fault] = lacking(tree)
    file = tree.places.catalogue("fr", "ui")
    assert (fault.file, fault.key) == (file, "Step {n}")
    assert "Step {n}" in file.read_text("utf-8").splitlines()[fault.line - 1]
    tree.translate("de", "ui", lambda words: f"{words} ∯")
    assert {found.file for found in lacking(tree)} == {file, tree.places.catalogue("de", "ui")}
    assert [found.key for found in lacking(tree)].count("{count} thing") == 1


def test_a_letter_of_the_code_itself_is_looked_at_too(tree: Tree) -> None:
    written = tree.places.template.read_text("utf-8")
    tree.places.template.write_text(written.replace("Ask for help", "Ask for ∰"), "utf-8")
    assert [fault.file for fault in lacking(tree)] == [tree.places.template]


def test_the_kiosk_has_each_letter_of_its_own_screens_and_sheets() -> None:
    assert not list(ui_letter_faults(SHIPPED, letters_of(FONTS), SHIPPED.languages()))
    assert len(list(ui_letter_faults(SHIPPED, frozenset("abc"), ["fr"]))) > 100


def test_what_is_not_seen_needs_no_font() -> None:
    letters = letters_of(FONTS)
    assert {"a", "é", "ŵ", "ع", "€"} <= letters
    assert all(drawn(sign, frozenset()) for sign in " \u00a0\u200e\u2066")
    assert not drawn("a", frozenset())

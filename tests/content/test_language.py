from __future__ import annotations

import pytest

from kiosk.content.language import load_texts, load_ui, offered
from tests.content.tree import IDS, Tree, loud


def test_a_language_is_read_from_its_pack_until_its_catalogue_changes(tree: Tree) -> None:
    tree.translate("fr", "ui", loud)
    first = load_ui(tree.places, "fr")
    pack = tree.places.build / "fr.ui.pack"
    made = pack.stat().st_mtime_ns
    assert load_ui(tree.places, "fr") == first
    assert pack.stat().st_mtime_ns == made
    file = tree.places.catalogue("fr", "ui")
    file.write_text(file.read_text("utf-8").replace('"¡Ask for help"', '"Aide"'), "utf-8")
    assert load_ui(tree.places, "fr").messages["Ask for help"] == "Aide"


def test_texts_are_read_from_their_pack_until_an_exercise_changes(tree: Tree) -> None:
    tree.translate("fr", "exercises", loud)
    assert load_texts(tree.places, "fr") == load_texts(tree.places, "fr")
    tree.change("choice", "Valse telefoon van de bank", "Vals telefoontje")
    assert load_texts(tree.places, "fr").keys() == set(IDS.values()) - {IDS["choice"]}


def test_dutch_needs_no_other_texts(tree: Tree) -> None:
    assert load_texts(tree.places, "nl") == {}


def test_only_languages_whose_screens_are_whole_are_offered(tree: Tree) -> None:
    tree.translate("nl", "ui", loud)
    tree.translate("ar", "ui", loud)
    tree.translate("fr", "ui", lambda words: "" if words == "Ask for help" else words)
    assert offered(tree.places) == ("nl", "en", "ar")


def test_a_broken_catalogue_leaves_its_language_out_and_says_so(
    tree: Tree, caplog: pytest.LogCaptureFixture
) -> None:
    tree.translate("nl", "ui", loud)
    tree.translate("fr", "ui", str)
    tree.places.catalogue("fr", "ui").write_bytes(b"\xff")
    assert offered(tree.places) == ("nl", "en")
    assert "fr/LC_MESSAGES/ui.po" in caplog.text


def test_a_fault_in_a_translation_is_told_to_staff(tree: Tree, caplog: pytest.LogCaptureFixture) -> None:
    tree.translate("fr", "ui", lambda words: words.replace("{n}", "{m}"))
    assert not load_ui(tree.places, "fr").complete
    assert "expected the places ['n'], found ['m']" in caplog.text


def test_a_fault_in_an_exercises_words_is_told_to_staff(tree: Tree, caplog: pytest.LogCaptureFixture) -> None:
    tree.translate("fr", "exercises", lambda words: words.replace("0470", "0471"))
    assert load_texts(tree.places, "fr").keys() == set(IDS.values()) - {IDS["form"]}
    assert f"{IDS['form']}:task" in caplog.text

from __future__ import annotations

import pytest

from kiosk.content.po import read_catalogue
from kiosk.content.update import template_is_fresh, update
from kiosk.core.errors import ContentError
from tests.content.tree import IDS, Tree

TITLE = f"{IDS['choice']}:title"


def written(tree: Tree, language: str, domain: str) -> str:
    return tree.places.catalogue(language, domain).read_text("utf-8")


def test_a_new_language_has_every_message_to_translate(tree: Tree) -> None:
    update(tree.places, "fr", tree.code)
    assert 'msgid "Ask for help"\nmsgstr ""' in written(tree, "fr", "ui")
    assert f'msgctxt "{TITLE}"\nmsgid "Valse telefoon van de bank"\nmsgstr ""' in written(
        tree, "fr", "exercises"
    )


def test_dutch_has_no_exercises_to_translate_and_english_no_screens(tree: Tree) -> None:
    for language in ("nl", "en"):
        update(tree.places, language, tree.code)
    assert not tree.places.catalogue("nl", "exercises").exists()
    assert not tree.places.catalogue("en", "ui").exists()


def test_what_did_not_change_stays_translated(tree: Tree) -> None:
    tree.translate("fr", "exercises", str.upper)
    tree.translate("fr", "ui", str.upper)
    before = [written(tree, "fr", domain) for domain in ("ui", "exercises")]
    update(tree.places, "fr", tree.code)
    assert [written(tree, "fr", domain) for domain in ("ui", "exercises")] == before


def test_changed_dutch_is_kept_as_fuzzy_with_what_it_was(tree: Tree) -> None:
    tree.translate("fr", "exercises", str.upper)
    tree.change("choice", "Valse telefoon van de bank", "Een vals telefoontje")
    update(tree.places, "fr", tree.code)
    entry = read_catalogue(tree.places.catalogue("fr", "exercises"), "fr").get("Een vals telefoontje", TITLE)
    assert entry is not None
    assert entry.fuzzy
    assert entry.string == "VALSE TELEFOON VAN DE BANK"
    assert '#| msgid "Valse telefoon van de bank"' in written(tree, "fr", "exercises")


def test_the_same_words_elsewhere_keep_their_own_translation(tree: Tree) -> None:
    tree.change("choice", "Valse telefoon van de bank", "Zelfde woorden")
    tree.change("order", "Een mail sturen", "Zelfde woorden")
    update(tree.places, "fr", tree.code)
    assert written(tree, "fr", "exercises").count('msgid "Zelfde woorden"') == 2


def test_a_message_that_code_says_no_more_goes(tree: Tree) -> None:
    tree.translate("fr", "ui", str.upper)
    (tree.code / "say.py").write_text('words("Something else")')
    update(tree.places, "fr", tree.code)
    assert "ASK FOR HELP" not in written(tree, "fr", "ui")
    assert 'msgid "Something else"' in written(tree, "fr", "ui")


def test_nothing_is_dropped_while_an_exercise_is_broken(tree: Tree) -> None:
    tree.translate("fr", "exercises", str.upper)
    before = written(tree, "fr", "exercises")
    tree.change("choice", "revision: 1", "revision: 0")
    with pytest.raises(ContentError, match="revision"):
        update(tree.places, "fr", tree.code)
    assert written(tree, "fr", "exercises") == before


def test_a_catalogue_carries_no_dates_that_change_by_themselves(tree: Tree) -> None:
    update(tree.places, "fr", tree.code)
    assert "Date" not in written(tree, "fr", "ui") + written(tree, "fr", "exercises")


def test_the_template_is_fresh_until_code_says_something_else(tree: Tree) -> None:
    assert template_is_fresh(tree.places, tree.code)
    (tree.code / "say.py").write_text('words("Something else")')
    assert not template_is_fresh(tree.places, tree.code)


def test_a_language_that_nobody_knows_is_refused(tree: Tree) -> None:
    with pytest.raises(ContentError, match="no language"):
        update(tree.places, "klingon", tree.code)

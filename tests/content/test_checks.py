from __future__ import annotations

from pathlib import Path

from kiosk.content.checks import check, coverage
from kiosk.content.places import Places
from tests.content.tree import IDS, Tree

ROOT = Path(__file__).resolve().parents[2]


def test_a_row_tells_what_an_exercise_is_and_speaks(tree: Tree) -> None:
    tree.translate("nl", "ui", str)
    tree.translate("fr", "exercises", str)
    row = next(row for row in check(tree.places).rows if row.kind == "choice")
    assert (row.exercise, row.level, row.difficulty, row.use) == (IDS["choice"], "foundation", 2, "both")
    assert row.languages == ("fr", "nl")


def test_what_is_wrong_anywhere_is_found_in_one_go(tree: Tree) -> None:
    tree.translate("nl", "ui", str)
    tree.translate("fr", "ui", lambda words: words.replace("{n}", ""))
    tree.change("form", "revision: 1", "revision: 0")
    (tree.code / "say.py").write_text('words("Something else")')
    files = {fault.file for fault in check(tree.places, tree.code).faults}
    assert files == {tree.file("form"), tree.places.catalogue("fr", "ui"), tree.places.template}


def test_a_missing_catalogue_is_a_fault(tree: Tree) -> None:
    faults = check(tree.places).faults
    assert [fault.file for fault in faults] == [tree.places.catalogue("nl", "ui")]


def test_coverage_counts_what_is_complete(tree: Tree) -> None:
    tree.translate("nl", "ui", str)
    tree.translate("fr", "ui", lambda words: "" if words == "Ask for help" else words)
    tree.translate("fr", "exercises", str)
    tree.change("choice", "use: both", "use: practice")
    tree.change("order", "Een mail sturen", "Een mail versturen")
    tree.change("inbox", "revision: 1", "revision: 0")
    assert coverage(check(tree.places)) == {
        "exercises": 5,
        "items": 3,
        "kinds": {"choice": 1, "form": 1, "order": 1, "pointer": 1},
        "competences": {"2.1": 1, "2.3": 1, "4.1": 1, "pre": 1},
        "languages": {
            "en": {"ui": 1.0, "exercises": 0, "items": 0},
            "fr": {"ui": 0.6667, "exercises": 3, "items": 2},
            "nl": {"ui": 1.0, "exercises": 4, "items": 3},
        },
    }


def test_the_shipped_exercises_are_whole() -> None:
    places = Places(ROOT / "exercises", ROOT / "i18n", ROOT / "assets" / "pictures", ROOT / "build")
    faults = [fault for fault in check(places).faults if fault.file.suffix == ".yaml"]
    assert [fault.sentence for fault in faults] == []

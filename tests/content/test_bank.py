from __future__ import annotations

import pytest

from kiosk.content.bank import PACK, compile_bank, load_bank
from kiosk.core.errors import ContentError
from kiosk.kinds import KINDS
from tests.content.tree import IDS, Tree


def test_a_bank_from_its_pack_is_the_bank_from_its_files(tree: Tree) -> None:
    compiled = compile_bank(tree.places)
    assert (tree.places.build / PACK).is_file()
    assert load_bank(tree.places) == compiled


def test_a_fresh_pack_is_used(tree: Tree) -> None:
    compile_bank(tree.places)
    before = (tree.places.build / PACK).stat().st_mtime_ns
    load_bank(tree.places)
    assert (tree.places.build / PACK).stat().st_mtime_ns == before


def test_a_changed_file_is_seen(tree: Tree) -> None:
    load_bank(tree.places)
    tree.change("choice", "Valse telefoon", "Valse oproep")
    titles = {exercise.id: exercise.texts["title"] for exercise in load_bank(tree.places)}
    assert titles[IDS["choice"]] == "Valse oproep van de bank"


def test_a_damaged_pack_is_made_anew(tree: Tree) -> None:
    compiled = compile_bank(tree.places)
    pack = tree.places.build / PACK
    whole = pack.read_bytes()
    pack.write_bytes(whole[:-3])
    assert load_bank(tree.places) == compiled
    assert pack.read_bytes() == whole


def test_a_bank_that_cannot_be_packed_is_still_a_bank(tree: Tree) -> None:
    tree.places.build.touch()
    assert len(load_bank(tree.places)) == len(KINDS)


def test_a_broken_exercise_is_refused_with_what_to_do(tree: Tree) -> None:
    tree.change("form", "revision: 1", "revision: one")
    with pytest.raises(ContentError, match=r"2.3-afspraak-bij-de-stad.yaml:2:revision: .*\n.*content check"):
        load_bank(tree.places)


def test_what_was_packed_can_be_played(tree: Tree) -> None:
    compile_bank(tree.places)
    for exercise in load_bank(tree.places):
        kind = KINDS[exercise.kind]
        assert kind.mark(exercise.spec, kind.routes(exercise.spec).right).right

from __future__ import annotations

from kiosk.content.reading import read_bank
from tests.content.tree import IDS, Tree


def test_a_bank_is_read_in_the_order_of_ids(tree: Tree) -> None:
    bank, faults = read_bank(tree.places)
    assert not faults
    assert [exercise.id for exercise in bank] == sorted(IDS.values())


def test_every_fault_of_every_file_is_found(tree: Tree) -> None:
    tree.change("choice", "difficulty: 2", "difficulty: two")
    tree.change("order", "revision: 1", "revision: 0")
    tree.change("order", "kind: order", "kind: [")
    bank, faults = read_bank(tree.places)
    assert len(bank) == len(IDS) - 2
    assert {fault.file for fault in faults} == {tree.file("choice"), tree.file("order")}


def test_a_sibling_that_is_not_there_is_a_fault(tree: Tree) -> None:
    tree.change("choice", "siblings: []", "siblings: [4.1-nergens]")
    _, faults = read_bank(tree.places)
    assert [(fault.file, fault.key) for fault in faults] == [(tree.file("choice"), "siblings.0")]


def test_a_sibling_that_is_broken_is_one_fault_not_two(tree: Tree) -> None:
    tree.change("choice", "siblings: []", f"siblings: [{IDS['order']}]")
    tree.change("order", "revision: 1", "revision: 0")
    _, faults = read_bank(tree.places)
    assert [fault.key for fault in faults] == ["revision"]


def test_an_id_stands_in_one_file_only(tree: Tree) -> None:
    copy = tree.places.exercises / "4" / "more" / "4" / tree.file("choice").name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(tree.file("choice").read_bytes())
    _, faults = read_bank(tree.places)
    assert [fault.key for fault in faults] == ["id"]


def test_another_ending_is_a_fault_so_that_no_file_is_overlooked(tree: Tree) -> None:
    tree.file("choice").rename(tree.file("choice").with_suffix(".yml"))
    _, faults = read_bank(tree.places)
    assert [fault.problem for fault in faults] == ["expected the ending .yaml"]


def test_no_exercises_at_all_is_a_fault(tree: Tree) -> None:
    for file in tree.places.exercises.rglob("*.yaml"):
        file.unlink()
    bank, faults = read_bank(tree.places)
    assert not bank
    assert [fault.file for fault in faults] == [tree.places.exercises]


def test_a_folder_named_like_an_exercise_is_a_fault(tree: Tree) -> None:
    (tree.places.exercises / "4" / "4.1-map.yaml").mkdir()
    _, faults = read_bank(tree.places)
    assert [fault.problem for fault in faults] == ["expected a file"]

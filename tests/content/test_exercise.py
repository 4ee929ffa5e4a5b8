from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.content.exercise import read_exercise
from kiosk.core.errors import ContentError
from kiosk.core.model import Exercise, Level, Theme, Use
from kiosk.kinds import KINDS, choice
from tests.content.mutations import CHANGES, Change, changed, clear, tried
from tests.content.tree import IDS, Tree
from tests.kinds.examples import FILES


class EveryPicture(frozenset[str]):
    @override
    def __contains__(self, _name: object) -> bool:
        return True


def pictures(tree: Tree) -> frozenset[str]:
    return frozenset(file.stem for file in tree.places.pictures.glob("*.svg"))


def found(tree: Tree, kind: str, old: str, new: str) -> list[tuple[int, str]]:
    file = tree.change(kind, old, new)
    with pytest.raises(ContentError) as raised:
        read_exercise(file, pictures(tree))
    return [(fault.line, fault.key) for fault in raised.value.faults]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_example_of_the_guide_is_whole(tree: Tree, kind: str) -> None:
    exercise = read_exercise(tree.file(kind), pictures(tree))
    assert exercise.kind == kind
    assert {"title", "can.you", "can.me", "hints.0", "remember"} <= exercise.texts.keys()


def test_facts_become_values(tree: Tree) -> None:
    exercise = read_exercise(tree.file("choice"), pictures(tree))
    assert (exercise.level, exercise.use, exercise.themes) == (
        Level.FOUNDATION,
        Use.BOTH,
        (Theme.MONEY, Theme.SAFETY),
    )
    assert exercise.hints == 3
    assert exercise.guessing == pytest.approx(1 / 4)
    assert isinstance(exercise.spec, choice.Spec)
    assert exercise.texts["options.hang_up.words"] == "Ik hang op. Ik bel zelf naar mijn bank."


@pytest.mark.parametrize(
    ("kind", "change", "place"),
    [
        ("choice", ("difficulty: 2", "difficulty: 6"), (8, "difficulty")),
        ("choice", ('competence: "4.1"', "competence: 4.1"), (4, "competence")),
        ("choice", ('competence: "4.1"', 'competence: "4.9"'), (4, "competence")),
        ("choice", ('competence: "4.1"', 'competence: "3.1"'), (4, "competence")),
        ("choice", ("kind: choice", "kind: riddle"), (3, "kind")),
        ("choice", ("kind: choice", "kind: [choice]"), (3, "kind")),
        ("choice", ("[money, safety]", "[money, cats]"), (10, "themes.1")),
        ("choice", ("[money, safety]", "[]"), (10, "themes")),
        ("choice", ("[money, safety]", "[money, money]"), (10, "themes")),
        ("choice", ("siblings: []", "siblings: [4.1-bank-belt-niet-om-je-code]"), (11, "siblings")),
        ("choice", ("id: 4.1-bank", "id: 4.1-post"), (1, "id")),
        ("choice", ("picture: phone-call", "picture: unicorn"), (14, "picture")),
        ("choice", ("hints:\n", "hints: []\nnotes:\n"), (25, "hints")),
        ("choice", ("remember:", "forget:"), (1, "remember")),
        ("choice", ("ask:", "asks:"), (19, "asks")),
        ("choice", ("options:\n", "several: true\noptions:\n"), (20, "several")),
        ("choice", ("right: true", "right: yes please"), (22, "options.hang_up.right")),
        ("pointer", ("picture: basket", "picture: unicorn"), (21, "things.basket.picture")),
        ("form", ("{field: day, weekday: wed}", "{field: day, weekday: thu}"), (32, "goal")),
    ],
    ids=str,
)
def test_what_is_wrong_is_found_at_its_line_and_key(
    tree: Tree, kind: str, change: tuple[str, str], place: tuple[int, str]
) -> None:
    assert place in found(tree, kind, *change)


def test_a_task_that_goes_right_by_itself_is_a_fault(tree: Tree) -> None:
    goals = '  - {field: day, weekday: wed}\n  - {field: phone, is: "0470 12 34 56"}\n'
    asked = (25, "page.fields.phone.text")
    assert found(tree, "form", goals, "") == [asked, (32, "goal")]


def test_what_clicking_about_always_gets_to_is_not_for_the_screening(tree: Tree) -> None:
    elsewhere = 'competence: "1.3"'
    tree.change("pointer", "themes: []", "themes: [family]")
    assert found(tree, "pointer", "competence: pre", elsewhere) == [(4, "competence"), (19, "things")]
    assert found(tree, "pointer", "use: both", "use: practice") == [(4, "competence")]


def test_faults_of_the_head_and_of_the_kind_are_found_together(tree: Tree) -> None:
    tree.change("choice", "difficulty: 2", "difficulty: two")
    assert found(tree, "choice", "right: true", "right: 1") == [
        (8, "difficulty"),
        (22, "options.hang_up.right"),
    ]


@pytest.mark.parametrize("kind", sorted(FILES))
@settings(max_examples=60)
@given(changes=CHANGES)
def test_a_changed_exercise_is_whole_or_has_clear_faults(kind: str, changes: list[Change]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / IDS[kind].partition("-")[0].partition(".")[0] / f"{IDS[kind]}.yaml"
        file.parent.mkdir()
        file.write_bytes(changed(FILES[kind], changes))
        outcome = tried(lambda: read_exercise(file, EveryPicture()))
        assert isinstance(outcome, Exercise) or clear(outcome, file)


@given(st.binary(max_size=300))
def test_any_bytes_are_clear_faults(written: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "4.1-x.yaml"
        file.write_bytes(written)
        with pytest.raises(ContentError):
            read_exercise(file, frozenset())

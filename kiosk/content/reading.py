"""The bank read from its files: every exercise checked by itself, then against the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.bank import Bank
from kiosk.content.exercise import read_exercise
from kiosk.content.places import Places
from kiosk.core.errors import ContentError, Fault
from kiosk.core.model import Exercise
from kiosk.kinds import AnySpec


def read_bank(places: Places) -> tuple[Bank, tuple[Fault, ...]]:
    """Read every file: the exercises that are whole, and every fault of the others."""
    pictures = frozenset(file.stem for file in places.pictures.glob("*.svg"))
    exercises: dict[Path, Exercise[AnySpec]] = {}
    faults: list[Fault] = []
    for file in sorted(places.exercises.rglob("*.y*ml")):
        try:
            exercises[file] = read_exercise(file, pictures)
        except ContentError as error:
            faults += error.faults
    faults += _faults_between(exercises, frozenset(fault.file.stem for fault in faults))
    if not exercises and not faults:
        faults.append(Fault(places.exercises, 1, "", "expected exercises in folders pre and 1 to 5"))
    bank = tuple(sorted(exercises.values(), key=lambda exercise: exercise.id))
    return bank, tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))


def _faults_between(exercises: dict[Path, Exercise[AnySpec]], broken: frozenset[str]) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    known = {exercise.id for exercise in exercises.values()} | broken
    for file, exercise in exercises.items():
        if file.suffix != ".yaml":
            yield Fault(file, 1, "", "expected the ending .yaml")
        if first.setdefault(exercise.id, file) != file:
            yield Fault(file, 1, "id", f"{first[exercise.id]} has this id too")
        for index, sibling in enumerate(exercise.siblings):
            if sibling not in known:
                yield Fault(file, 1, f"siblings.{index}", f"there is no exercise {sibling}")

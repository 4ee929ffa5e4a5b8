"""The bank: every exercise there is, checked one by one and against each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.exercise import read_exercise
from kiosk.content.pack import fingerprint, read_pack, write_pack
from kiosk.content.places import Places
from kiosk.core.errors import ContentError, Fault
from kiosk.core.model import Exercise
from kiosk.kinds import AnySpec

Bank = tuple[Exercise[AnySpec], ...]
"""Exercises in the order of their ids."""

PACK = "exercises.pack"


def load_bank(places: Places) -> Bank:
    """Give every exercise, from the pack when it is fresh, else from the files, packed anew.

    Raises ContentError with every fault when the files cannot be used.
    """
    sources = bank_fingerprint(places)
    packed = read_pack(places.build / PACK, sources, Bank)
    return packed if packed is not None else compile_bank(places)


def compile_bank(places: Places) -> Bank:
    """Read every file and pack the bank; raises ContentError with every fault."""
    sources = bank_fingerprint(places)
    bank, faults = read_bank(places)
    if faults:
        raise ContentError(faults)
    write_pack(places.build / PACK, sources, bank)
    return bank


def bank_fingerprint(places: Places) -> str:
    """Give what changes when a file of the bank does."""
    return fingerprint(places.exercises, "yaml")


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

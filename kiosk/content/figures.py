"""What answers have shown of items, in `items.json` beside the exercises; made by `calibrate`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.content.bank import Bank
from kiosk.content.places import Places
from kiosk.core.errors import ContentError, Fault
from kiosk.core.figures import Calibration, Found, unfit
from kiosk.core.model import Figures

NAME = "items.json"
MARK = 12
"""Letters of a digest that tell two calibrations apart."""


class Calibrated(Struct, frozen=True, forbid_unknown_fields=True):
    """One item: for which revision, its figures (see `Figures`), from how many answers, with what guessing.

    Files from before engine version 7 do not say the chance of guessing (0 to 1).
    """

    revision: Annotated[int, Meta(ge=1)]
    difficulty: Annotated[float, Meta(ge=-20, le=20)]
    slope: Annotated[float, Meta(gt=0, le=20)]
    error: Annotated[float, Meta(ge=0, le=5)]
    answers: Annotated[int, Meta(ge=1)]
    guessing: Annotated[float, Meta(ge=0, lt=1)] | None = None


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; an item that it does not name is as its expert thinks."""

    format: Literal["digipunt-figures/1"]
    items: dict[str, Calibrated]


def load_figures(places: Places) -> Calibration | None:
    """Give what answers have shown, None where there is no file; raises ContentError for one that is none."""
    file = places.exercises / NAME
    return read_figures(file) if file.exists() else None


def read_figures(file: Path) -> Calibration:
    """Read a file of figures; its version is a mark of all that it says. Raises ContentError."""
    figures = {
        name: Found(one.revision, Figures(one.difficulty, one.slope, one.error), one.guessing)
        for name, one in read_file(file).items()
    }
    return Calibration(version_of(figures), figures)


def read_file(file: Path) -> dict[str, Calibrated]:
    """Read what a file of figures says of each item; raises ContentError."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=File).items
    except OSError as error:
        raise ContentError((Fault(file, 1, "", f"cannot be read: {error.strerror}"),)) from error
    except msgspec.MsgspecError as error:
        raise ContentError((Fault(file, 1, "", f"not what `calibrate` writes: {error}"),)) from error


def version_of(figures: Mapping[str, Found]) -> str:
    """Give a mark that two calibrations share only when they say the same."""
    said = "\n".join(f"{name} {figures[name]}" for name in sorted(figures))
    return hashlib.sha256(said.encode()).hexdigest()[:MARK]


def written(items: Mapping[str, Calibrated]) -> bytes:
    """Write the file, in the order of the ids."""
    file = File("digipunt-figures/1", {name: items[name] for name in sorted(items)})
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def figures_faults(places: Places, bank: Bank) -> Iterator[Fault]:
    """Find what is not right in the file: its writing, and figures that do not fit their items any more."""
    try:
        found = load_figures(places)
    except ContentError as error:
        yield from error.faults
        return
    exercises = {exercise.id: exercise for exercise in bank}
    for name, one in found.items.items() if found else ():
        if why := unfit(one, exercises.get(name)):
            problem = f"{why}; take it out, or calibrate again"
            yield Fault(places.exercises / NAME, 1, f"items.{name}", problem)

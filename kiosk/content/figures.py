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
from kiosk.core.figures import Calibration
from kiosk.core.model import Figures

NAME = "items.json"
MARK = 12
"""Letters of a digest that tell two calibrations apart."""


class Calibrated(Struct, frozen=True, forbid_unknown_fields=True):
    """One item: for which revision, its figures (see `Figures`), and from how many answers."""

    revision: Annotated[int, Meta(ge=1)]
    difficulty: Annotated[float, Meta(ge=-20, le=20)]
    slope: Annotated[float, Meta(gt=0, le=20)]
    error: Annotated[float, Meta(ge=0, le=5)]
    answers: Annotated[int, Meta(ge=1)]


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
        name: (one.revision, Figures(one.difficulty, one.slope, one.error))
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


def version_of(figures: Mapping[str, tuple[int, Figures]]) -> str:
    """Give a mark that two calibrations share only when they say the same."""
    said = "\n".join(f"{name} {figures[name]}" for name in sorted(figures))
    return hashlib.sha256(said.encode()).hexdigest()[:MARK]


def written(items: Mapping[str, Calibrated]) -> bytes:
    """Write the file, in the order of the ids."""
    file = File("digipunt-figures/1", {name: items[name] for name in sorted(items)})
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def figures_faults(places: Places, bank: Bank) -> Iterator[Fault]:
    """Find what is not right in the file: its writing, and items that are not there as they were."""
    try:
        found = load_figures(places)
    except ContentError as error:
        yield from error.faults
        return
    revisions = {exercise.id: exercise.revision for exercise in bank}
    for name, (revision, _) in found.items.items() if found else ():
        if revisions.get(name) != revision:
            now = f"is at {revisions[name]}" if name in revisions else "is not there"
            problem = (
                f"found for revision {revision}, and the exercise {now}; take it out, or calibrate again"
            )
            yield Fault(places.exercises / NAME, 1, f"items.{name}", problem)

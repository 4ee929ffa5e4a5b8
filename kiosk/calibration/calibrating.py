"""From the files that kiosks gave to what is found of every item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.calibration.exported import read_export, refuse_twins
from kiosk.calibration.recalibrate import Bank, added, recalibrate, usable
from kiosk.calibration.responses import read_responses
from kiosk.calibration.simulation import simulate
from kiosk.calibration.stated import Levels, stated_levels
from kiosk.core.calibrated import Calibrating
from kiosk.core.competences import PRE
from kiosk.core.errors import ExchangeError
from kiosk.core.figures import EXPERTS, Calibration, figures_name, known_item, with_figures
from kiosk.core.model import Exercise
from kiosk.core.screening import Item

LINES = ".jsonl"
"""How the name of a file of whole screenings ends."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files to learn from; how many visits to simulate for it, where chance begins, on what cores."""

    files: tuple[Path, ...]
    visits: int
    seed: int
    jobs: int


def calibrated(
    exercises: Sequence[Exercise[object]], calibration: Calibration | None, wanted: Wanted
) -> Calibrating:
    """Find the items of these exercises anew; `calibration` is what kiosks go by now, if they do.

    Raises ExchangeError when a file cannot be used, or nothing in them is about these items.
    """
    exports = [(file, read_export(file)) for file in wanted.files if file.suffix != LINES]
    screened = [one for file in wanted.files if file.suffix == LINES for one in read_responses(file)]
    refuse_twins(exports)
    gathered = added(counts for _, counts in exports)
    names = {cell.figures for cell in gathered}
    met = {
        name: _met(items, wanted) for name, items in _known(exercises, calibration).items() if name in names
    }
    bank = bank_of(exercises)
    counts, left_out = usable(bank, gathered, met)
    found = recalibrate(bank, counts, screened, met)
    if not found:
        message = "Nothing in these files is about the items as they are now: they were changed since."
        raise ExchangeError(message)
    return Calibrating(found, left_out, len(exports), len(screened))


def bank_of(exercises: Sequence[Exercise[object]]) -> Bank:
    """Give the items of the screening as their experts see them."""
    plain = [one for one in exercises if one.screens and one.competence != PRE]
    return Bank({one.id: known_item(one) for one in plain}, {one.id: one.revision for one in plain})


def _known(
    exercises: Sequence[Exercise[object]], calibration: Calibration | None
) -> Mapping[str, tuple[Item, ...]]:
    """Give what the engine knows of the items, by the name under which it counts."""
    bank = {one.id: one for one in exercises if one.screens and one.competence != PRE}
    known = {figures_name(EXPERTS): tuple(known_item(one) for one in bank.values())}
    if calibration is not None:
        given, _lost = with_figures(bank, calibration)
        known[figures_name(calibration.version)] = tuple(known_item(one) for one in given.values())
    return known


def _met(items: Sequence[Item], wanted: Wanted) -> Mapping[str, Levels]:
    return stated_levels(simulate(items, wanted.visits, str(wanted.seed), workers=wanted.jobs))

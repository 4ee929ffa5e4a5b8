"""From the files that kiosks gave to what is found of every item."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from kiosk.core.screening import ENGINE_VERSION, Item

LINES = ".jsonl"
"""How the name of a file of whole screenings ends."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files to learn from; how many visits to simulate for it, where chance begins, on what cores.

    `earlier` is what was found before, from other answers: it takes the expert's place.
    """

    files: tuple[Path, ...]
    visits: int
    seed: int
    jobs: int
    earlier: Calibration | None = None


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
    bank = bank_of(exercises, wanted.earlier)
    counts, left_out = usable(bank, gathered, met)
    found = recalibrate(bank, counts, screened, met)
    if not found:
        raise ExchangeError(_nothing(names))
    return Calibrating(found, left_out, len(exports), len(screened))


def bank_of(exercises: Sequence[Exercise[object]], earlier: Calibration | None = None) -> Bank:
    """Give the items of the screening as their experts see them, or as was found earlier."""
    plain = {one.id: one for one in exercises if one.screens and one.competence != PRE}
    seen = with_figures(plain, earlier)[0] if earlier else plain
    return Bank(
        {name: known_item(one) for name, one in seen.items()},
        {name: one.revision for name, one in seen.items()},
    )


def _nothing(names: Collection[str]) -> str:
    """Say why nothing was of use: other engines, or other items."""
    engines = sorted({name.partition("/")[0] for name in names})
    if engines and ENGINE_VERSION not in engines:
        return (
            f"These counters are from version {', '.join(engines)} of the screening's engine, and this is "
            f"version {ENGINE_VERSION}: it asks other people the same items. Calibrate with the version of "
            "the kiosk that they were counted by, and give what it finds to this one with --from."
        )
    return "Nothing in these files is about the items as they are now: they were changed since."


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

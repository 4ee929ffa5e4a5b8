"""The commands about what items are really like: take counters out of a kiosk, and learn from them."""

from __future__ import annotations

import logging
import os
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.adding import Add, add_settings, say
from kiosk.commands.adding import command as added
from kiosk.core.errors import ExchangeError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kiosk.content.figures import Calibrated
    from kiosk.core.calibrated import Calibrating
    from kiosk.core.counters import Counts
    from kiosk.core.model import Exercise

VISITS = 4000
"""Simulated by default: about a thousand for an item of the shipped bank."""


def export_items(*, file: Path, data_dir: Path | None, settings: Path | None) -> None:
    """Write how often each item went right on this kiosk to FILE; nothing of fewer than ten visits."""
    from kiosk.calibration.exported import written
    from kiosk.calibration.files import write_new
    from kiosk.core.counters import FEWEST_VISITS
    from kiosk.settings import load

    counts = _told(load(settings, data_dir=data_dir).data_folder)
    if not counts:
        message = (
            f"There is nothing to export yet: no item was asked in {FEWEST_VISITS} visits of one level "
            f"in one language, or fewer than {FEWEST_VISITS} visits were counted since you tried last. "
            "Try again in a few weeks."
        )
        raise ExchangeError(message)
    write_new(file, written(counts))
    say(f"{len(counts)} counters of {len({cell.item for cell in counts})} items are in {file}.")


def _told(folder: Path) -> Counts:
    from kiosk.core.counters import NOTHING
    from kiosk.storage.database import NAME
    from kiosk.storage.store import Store

    if not (folder / NAME).is_file():
        return NOTHING
    store = Store.open(folder, lambda: datetime.now().astimezone(), logging.getLogger("kiosk").warning)
    try:
        return store.tell_counts()
    finally:
        store.close()


def calibrate(  # noqa: PLR0913 - the command's own options
    *,
    files: list[Path],
    out: Path,
    earlier: Path | None,
    report: Path | None,
    visits: int,
    seed: int,
    jobs: int,
) -> None:
    """Find out how difficult items really are, from what kiosks counted; a report goes beside it."""
    from kiosk.calibration.calibrating import Wanted, calibrated
    from kiosk.calibration.files import refuse_old, write_new
    from kiosk.content.bank import load_bank
    from kiosk.content.figures import load_figures, read_figures, written
    from kiosk.content.places import SHIPPED
    from kiosk.core.figures import with_figures
    from kiosk.paths import ASSETS
    from kiosk.reports.calibration import report_pdf

    report = report or out.with_suffix(".pdf")
    for file in (out, report):
        refuse_old(file)
    before = read_figures(earlier) if earlier else None
    bank = load_bank(SHIPPED)
    found = calibrated(bank, load_figures(SHIPPED), Wanted(tuple(files), visits, seed, jobs, before))
    exercises = {one.id: one for one in bank}
    lost = with_figures(exercises, before)[1] if before else {}
    usable = _kept(earlier, exercises, lost.keys() | {one.item for one in found.items}) | _new(
        found, exercises
    )
    write_new(out, written(usable))
    write_new(report, report_pdf(found, ASSETS))
    say(f"{len(usable)} items of {found.answers} answers are in {out}, the report in {report}.")
    _tell(found, earlier, lost)


def _tell(found: Calibrating, earlier: Path | None, lost: Mapping[str, str]) -> None:
    """Say what was not used, and why, and what needs more answers."""
    from kiosk.core.calibrated import WELL_KNOWN

    if found.left_out:
        say(f"{found.left_out} answers are left out: to items, or under figures, as they are no more.")
    for name, why in lost.items():
        say(f"{name} in {earlier} is left out: {why}.")
    if found.unsure:
        say(
            f"{found.unsure} items are not known well enough yet (an error above {WELL_KNOWN}; ? in the "
            "report): they are used, and more answers help."
        )
    for one in found.items:
        if not one.usable:
            said = "does not fit" if not one.fits else "differs by language"
            say(f"{one.item} {said}: its expert's figures stay. See the report.")


def _kept(
    earlier: Path | None, exercises: Mapping[str, Exercise[object]], without: Collection[str]
) -> dict[str, Calibrated]:
    """Give what was found earlier of items that are as they were then, and that nobody met since."""
    from msgspec import structs

    from kiosk.content.figures import read_file

    return {
        name: structs.replace(one, guessing=exercises[name].guessing)  # older files do not say it
        for name, one in (read_file(earlier) if earlier else {}).items()
        if name not in without
    }


def _new(found: Calibrating, exercises: Mapping[str, Exercise[object]]) -> dict[str, Calibrated]:
    """Give what was found now, of items of which it may be used."""
    from kiosk.content.figures import Calibrated

    return {
        one.item: Calibrated(
            one.revision,
            one.found.difficulty,
            one.found.slope,
            one.found.error,
            one.asked,
            exercises[one.item].guessing,
        )
        for one in found.items
        if one.usable
    }


def add(add_command: Add) -> None:
    """Add these commands."""
    _add_export(added(add_command, "export-items", export_items))
    _add_calibrate(added(add_command, "calibrate", calibrate))


def _add_export(command: ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="A new file, for whoever calibrates.")
    add_settings(command)


def _add_calibrate(command: ArgumentParser) -> None:
    add = command.add_argument
    add("files", type=Path, nargs="+", metavar="FILE", help="What kiosks exported, one file of each.")
    add("--out", type=Path, required=True, metavar="FILE", help="A new file, for exercises/items.json.")
    add("--from", type=Path, dest="earlier", metavar="FILE", help="Earlier figures, from other answers.")
    add("--report", type=Path, metavar="FILE", help="A new PDF (the name of --out, ending in .pdf).")
    add("--visits", type=int, default=VISITS, help=f"How many visits are simulated to learn from ({VISITS}).")
    add("--seed", type=int, default=1, help="Where chance begins (1).")
    add("--jobs", type=int, default=os.cpu_count() or 1, help="How many processes work beside each other.")

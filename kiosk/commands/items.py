"""The commands about what items are really like: take counters out of a kiosk, and learn from them."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path

from kiosk.commands.adding import Add, add_settings, say
from kiosk.commands.adding import command as added
from kiosk.core.counters import FEWEST_VISITS, Counts
from kiosk.core.errors import ExchangeError


def export_items(*, file: Path, data_dir: Path | None, settings: Path | None) -> None:
    """Write how often each item went right on this kiosk to FILE; nothing of fewer than ten visits."""
    from kiosk.calibration.exported import written
    from kiosk.calibration.files import write_new
    from kiosk.settings import load

    counts = _told(load(settings, data_dir=data_dir).data_folder)
    if not counts:
        message = (
            f"There is nothing to export yet: no item was asked in {FEWEST_VISITS} visits of one level "
            "in one language. Try again in a few weeks."
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


def add(add_command: Add) -> None:
    """Add these commands."""
    _add_export(added(add_command, "export-items", export_items))


def _add_export(command: ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="A new file, for whoever calibrates.")
    add_settings(command)

"""The counters of one kiosk as a file: JSON, without a name of the kiosk, a time or a visit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from kiosk import __version__
from kiosk.calibration.files import read
from kiosk.core.counters import FEWEST_VISITS, Cell, Counts, Tally
from kiosk.core.errors import ExchangeError
from kiosk.core.model import Level
from kiosk.core.screening import ENGINE_VERSION

FORMAT = "digipunt-items/1"
FEWEST_ALIKE = 5
"""So many cells two files have in common before they are taken for the same kiosk."""
FEWEST_SAME, NEARLY_ALL = 2, 0.95
"""So many cells are the same, and this share may have grown so, where one file is older than the other."""

Count = Annotated[int, Meta(ge=0)]


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One counter; what its fields mean stands in docs/calibration.md."""

    item: str
    revision: Annotated[int, Meta(ge=1)]
    figures: str
    language: str
    level: Level
    asked: Annotated[int, Meta(ge=FEWEST_VISITS)]
    right: Count
    helped: Count
    unknown: Count


class Export(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of counters: of which kiosk version and engine, and all of them."""

    format: str
    kiosk: str
    engine: str
    least_visits: int
    counters: tuple[Row, ...]


def written(counts: Counts) -> bytes:
    """Write counters, a line each, in the order of their names."""
    rows = tuple(
        Row(*_names(cell), tally.asked, tally.right, tally.helped, tally.unknown)
        for cell, tally in sorted(counts.items())
    )
    export = Export(FORMAT, __version__, ENGINE_VERSION, FEWEST_VISITS, rows)
    return msgspec.json.format(msgspec.json.encode(export), indent=1) + b"\n"


def read_export(file: Path) -> Counts:
    """Read a file of counters; raises ExchangeError when it is none."""
    try:
        export = msgspec.json.decode(read(file), type=Export)
    except msgspec.MsgspecError as error:
        message = f"{file} is not what `python -m kiosk export-items` writes: {error}."
        raise ExchangeError(message) from error
    counts = {_cell(row): Tally(row.asked, row.right, row.helped, row.unknown) for row in export.counters}
    sound = all(max(t.right + t.helped, t.right + t.unknown) <= t.asked for t in counts.values())
    if export.format != FORMAT or len(counts) != len(export.counters) or not sound:
        message = f"{file} is not what `python -m kiosk export-items` writes, or it was changed since."
        raise ExchangeError(message)
    return counts


def refuse_twins(exports: Sequence[tuple[Path, Counts]]) -> None:
    """Raise ExchangeError for two files of the same kiosk: the older one's visits are in the newer one."""
    for place, (file, counts) in enumerate(exports):
        for other, others in exports[:place]:
            if _twins(counts, others) or _grew(counts, others) or _grew(others, counts):
                message = (
                    f"{other} and {file} seem to come from the same kiosk. "
                    "Give the newer one alone: it holds the visits of the older one too."
                )
                raise ExchangeError(message)


def _twins(counts: Counts, others: Counts) -> bool:
    """Tell whether most cells say the same."""
    alike = sum(others.get(cell) == tally for cell, tally in counts.items())
    most = 2 * alike > min(len(counts), len(others))
    return counts == others or (alike >= FEWEST_ALIKE and most)


def _grew(older: Counts, newer: Counts) -> bool:
    """Tell whether one may be what the other became.

    An export tells a cell as it told it before, or anew with ten visits more at least, in which nothing
    was taken back. Nearly all cells of two kiosks lie so by chance only where one is much busier; but then
    none is the same.
    """
    shared = [(tally, newer[cell]) for cell, tally in older.items() if cell in newer]
    same = sum(before == after for before, after in shared)
    follows = sum(_follows(before, after) for before, after in shared)
    enough = len(shared) >= max(FEWEST_ALIKE, NEARLY_ALL * len(older))
    return enough and same >= FEWEST_SAME and follows >= NEARLY_ALL * len(shared)


def _follows(before: Tally, after: Tally) -> bool:
    """Tell whether a cell may have been told so before."""
    more = after.asked - before.asked
    right, helped = after.right - before.right, after.helped - before.helped
    unknown = after.unknown - before.unknown
    possible = min(right, helped, unknown) >= 0 and max(right, helped, unknown) <= more
    return before == after or (more >= FEWEST_VISITS and possible)


def _names(cell: Cell) -> tuple[str, int, str, str, Level]:
    return cell.item, cell.revision, cell.figures, cell.language, cell.level


def _cell(row: Row) -> Cell:
    return Cell(row.item, row.revision, row.figures, row.language, row.level)

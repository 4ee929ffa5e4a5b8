"""Counters of items as rows of the database, and what was told of each when they were exported last.

All rows are written anew, in the order of their names: where a row lies in the file would else tell
which were counted first, and together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from kiosk.core.counters import Cell, Counts, Tally, may_tell
from kiosk.core.model import Level

ROWS = (
    "SELECT item, revision, figures, language, level, asked, alone, helped, unknown,"
    " told_asked, told_alone, told_helped, told_unknown FROM counters"
)
ROW = "INSERT INTO counters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
NONE = Tally()

Kept = Mapping[Cell, tuple[Tally, Tally]]
"""Of each cell what was counted, and what was told of it."""


def add(rows: sqlite3.Connection, counts: Counts) -> None:
    """Add what a visit counted."""
    if not counts:
        return
    kept = dict(_kept(rows))
    for cell, tally in counts.items():
        now, told = kept.get(cell, (NONE, NONE))
        kept[cell] = now.plus(tally), told
    _write(rows, kept)


def tell(rows: sqlite3.Connection) -> None:
    """Keep as told what may be told now, before anybody is told."""
    _write(rows, {cell: (now, may_tell(now, told)) for cell, (now, told) in _kept(rows).items()})


def told(rows: sqlite3.Connection) -> Counts:
    """Give what was told of each cell, in the order of their names; of some nothing."""
    return {cell: said for cell, (_now, said) in sorted(_kept(rows).items()) if said.asked}


def _kept(rows: sqlite3.Connection) -> Kept:
    """Read all; what cannot be read any more is let go: nobody's visit waits for a counter."""
    try:
        return {_cell(*row[:5]): (Tally(*row[5:9]), Tally(*row[9:])) for row in rows.execute(ROWS)}
    except (ValueError, sqlite3.OperationalError):
        return {}


def _cell(item: str, revision: int, figures: str, language: str, level: str) -> Cell:
    return Cell(item, revision, figures, language, Level(level))


def _write(rows: sqlite3.Connection, kept: Kept) -> None:
    rows.execute("DELETE FROM counters")
    rows.executemany(ROW, [_values(cell, *tallies) for cell, tallies in sorted(kept.items())])


def _values(cell: Cell, *tallies: Tally) -> tuple[str | int, ...]:
    """Set a cell and its tallies out as a row."""
    sums = (n for tally in tallies for n in (tally.asked, tally.right, tally.helped, tally.unknown))
    return (cell.item, cell.revision, cell.figures, cell.language, cell.level.value, *sums)

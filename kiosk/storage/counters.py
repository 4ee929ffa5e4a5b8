"""Counters of items as rows of the database, what was told of each, and how many visits came since.

All rows are written anew, in the order of their names: where a row lies in the file would else tell
which were counted first, and together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from kiosk.core.counters import FEWEST_VISITS, NONE, Cell, Counts, Tally, may_tell
from kiosk.core.model import Level

ROWS = (
    "SELECT revision, CAST(item AS BLOB), CAST(figures AS BLOB), CAST(language AS BLOB), CAST(level AS BLOB),"
    " asked, alone, helped, unknown, told_asked, told_alone, told_helped, told_unknown FROM counters"
)
"""Words as they are in the file: of what is no text any more, SQLite would give no row at all."""

ROW = "INSERT INTO counters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
SUMS = 4

VISITS = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'visits_since_told'"
MORE = "UPDATE meta SET value = CAST(value AS INTEGER) + ? WHERE key = 'visits_since_told'"
TOLD_NOW = "UPDATE meta SET value = '0' WHERE key = 'visits_since_told'"
"""A number that cannot be read is 0: then nothing new is told for longer, never sooner."""

Kept = dict[Cell, tuple[Tally, Tally]]
"""Of each cell what was counted, and what was told of it."""

Staff = Callable[[str], None]
"""Takes sentences for staff."""


def add(rows: sqlite3.Connection, counts: Counts, staff: Staff) -> None:
    """Add what ten visits counted."""
    if not counts:
        return
    kept = _kept(rows, staff)
    for cell, tally in counts.items():
        now, told = kept.get(cell, (NONE, NONE))
        kept[cell] = now.plus(tally), told
    _write(rows, kept)
    rows.execute(MORE, (FEWEST_VISITS,))


def tell(rows: sqlite3.Connection, staff: Staff) -> Counts:
    """Keep as told what may be told now, and give it, in the order of names; of some nothing.

    Ten visits are waited for anew also where nothing of them could be told: what the next visit changes
    would else be seen.
    """
    kept, visits = _kept(rows, staff), _visits(rows)
    now = {cell: tally for cell, (tally, _told) in kept.items()}
    told = may_tell(now, {cell: before for cell, (_now, before) in kept.items()}, visits)
    if visits >= FEWEST_VISITS:
        _write(rows, {cell: (tally, told[cell]) for cell, tally in now.items()})
        rows.execute(TOLD_NOW)
    return {cell: tally for cell, tally in sorted(told.items()) if tally.asked}


def _visits(rows: sqlite3.Connection) -> int:
    """Give how many visits were counted since anything was told."""
    found = rows.execute(VISITS).fetchone()
    return int(found[0]) if found else 0


def _kept(rows: sqlite3.Connection, staff: Staff) -> Kept:
    """Read all but rows that say nothing; what such a row holds is not told, it may be anything."""
    kept: dict[Cell, tuple[Tally, Tally]] = {}
    lost = 0
    for revision, item, figures, language, level, *sums in rows.execute(ROWS):
        try:
            cell = _cell(revision, item, figures, language, level)
        except ValueError:
            lost += 1
        else:
            kept[cell] = Tally(*sums[:SUMS]), Tally(*sums[SUMS:])
    if lost:
        staff(f"Counters of items that could not be read, and are left out: {lost}. All others go on.")
    return kept


def _cell(revision: int, *words: bytes) -> Cell:
    item, figures, language, level = (word.decode() for word in words)
    return Cell(item, revision, figures, language, Level(level))


def _write(rows: sqlite3.Connection, kept: Kept) -> None:
    rows.execute("DELETE FROM counters")
    rows.executemany(ROW, [_values(cell, *tallies) for cell, tallies in sorted(kept.items())])


def _values(cell: Cell, *tallies: Tally) -> tuple[str | int, ...]:
    """Set a cell and its tallies out as a row."""
    sums = (n for tally in tallies for n in (tally.asked, tally.right, tally.helped, tally.unknown))
    return (cell.item, cell.revision, cell.figures, cell.language, cell.level.value, *sums)

"""Copies a SQLite database while others write into it, a few pages at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from time import sleep

WHOLE = -1
STEPS = (1024, 16_384, WHOLE)
"""Pages of one step. Nobody can commit during a step, and where somebody does between two, it begins anew:
where it did so too often, steps get longer, and the last one is the whole."""
MOST_ROUNDS = 3
"""So many times the whole may be copied in steps of one length."""
BETWEEN = 0.02
"""Seconds between two steps, for whoever waits to commit."""
PART = ".part"
"""The end of the name of a copy that is being made."""
PATIENCE = 10.0
"""Seconds that a step waits for whoever commits, before it tries again."""


class TooOftenError(Exception):
    """It was begun anew too often."""


def copy(file: Path, to: Path, steps: Sequence[int] = STEPS, rest: Callable[[float], None] = sleep) -> None:
    """Copy the database of a file, as it is at one moment, to a file that is not there yet.

    The copy is on the disk when this returns. Raises sqlite3.Error; then there is no copy. Its name is there
    only once it is whole: half a copy is a database too, and a check of it finds nothing wrong.
    """
    part = to.with_name(f"{to.name}{PART}")
    part.unlink(missing_ok=True)  # of a copy that was killed
    for pages in steps:
        with suppress(TooOftenError):
            _copy(file, part, pages, rest)
            part.rename(to)
            _keep_names(to.parent)
            return


def _keep_names(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _copy(file: Path, to: Path, pages: int, rest: Callable[[float], None]) -> None:
    made = 0

    def see(_status: int, _left: int, total: int) -> None:
        nonlocal made
        made += 1
        if pages != WHOLE and made * pages > MOST_ROUNDS * (total + pages):
            raise TooOftenError
        rest(BETWEEN)

    try:
        with (
            closing(sqlite3.connect(file, timeout=PATIENCE)) as source,
            closing(sqlite3.connect(to)) as target,
        ):
            source.backup(target, pages=pages, progress=see)
    except BaseException:
        to.unlink(missing_ok=True)
        raise

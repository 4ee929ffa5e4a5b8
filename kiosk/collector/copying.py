"""Copies a SQLite database while others write into it, a few pages at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from kiosk.core.errors import KioskError

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
MOST_WAITS = 6
"""So many times it tries again, one after the other: nobody who commits takes a minute."""

HELD = (
    "Somebody holds the database and did not let go for a minute, so no copy was made. See who has it open "
    "(a `sqlite3` of somebody?), end that, and try again."
)
BUSY = (
    "So much is written all the time that no copy was made. Try again when less comes, or stop the service."
)


class CopyError(KioskError):
    """No copy could be made: somebody holds the database, or writes into it without end."""


class TooOftenError(Exception):
    """It was begun anew too often."""


def copy(
    file: Path,
    to: Path,
    steps: Sequence[int] = STEPS,
    rest: Callable[[float], None] = sleep,
    patience: float = PATIENCE,
) -> None:
    """Copy the database of a file, as it is at one moment, to a file that is not there yet.

    The copy is on the disk when this returns. Raises CopyError or sqlite3.Error; then there is no copy. Its
    name is there only once it is whole: half a copy is a database too, and a check of it finds nothing wrong.
    """
    part = to.with_name(f"{to.name}{PART}")
    part.unlink(missing_ok=True)  # of a copy that was killed
    for pages in steps:
        with suppress(TooOftenError):
            _copy(file, part, Watch(pages, rest), patience)
            part.rename(to)
            _keep_names(to.parent)
            return
    raise CopyError(BUSY)  # only with steps that do not end with the whole: STEPS do


@dataclass(slots=True)
class Watch:
    """Sees each step of `pages` pages, and ends the copy that would have no end."""

    pages: int
    rest: Callable[[float], None]
    made: int = 0
    waited: int = 0

    def __call__(self, status: int, _left: int, total: int) -> None:
        """Look at a step: whether it could be made, and how many pages there are; then rest."""
        self.waited = self.waited + 1 if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) else 0
        if self.waited >= MOST_WAITS:
            raise CopyError(HELD)
        self.made += not self.waited
        if self.pages != WHOLE and self.made * self.pages > MOST_ROUNDS * (total + self.pages):
            raise TooOftenError
        self.rest(BETWEEN)


def _keep_names(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _copy(file: Path, to: Path, watch: Watch, patience: float) -> None:
    try:
        with (
            closing(sqlite3.connect(file, timeout=patience)) as source,
            closing(sqlite3.connect(to)) as target,
        ):
            source.backup(target, pages=watch.pages, progress=watch, sleep=0)  # the watch rests
    except BaseException:
        to.unlink(missing_ok=True)
        raise

"""Copies a SQLite database while others write into it, a few pages at a time."""

from __future__ import annotations

import errno
import os
import re
import secrets
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
PART = re.compile(r"\.[0-9a-f]{8}\.part")
"""The end of the name of a copy that is being made; each run has one of its own."""
NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS}
"""What is said where a file cannot have two names, as on many sticks and shares."""
PATIENCE = 10.0
"""Seconds that a step waits for whoever commits, before it tries again."""
MOST_WAITS = 6
"""So many times it tries again, one after the other: nobody who commits takes a minute."""

HELD = (
    "Somebody holds the database and did not let go for a minute, so no copy was made. See who has it open "
    "(a `sqlite3` of somebody?), end that, and try again."
)
MEANWHILE = (
    "Another copy to {file} was made at the same time, so this one was not kept; nothing was written over. "
    "See whether {file} is there, or name another file."
)
BUSY = (
    "So much is written all the time that no copy was made. Try again when less comes, or stop the service."
)


class CopyError(KioskError):
    """No copy could be made: somebody holds the database, writes without end, or made one of that name."""


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

    The copy is on the disk when this returns. Raises CopyError, sqlite3.Error or OSError; then there is no
    copy. Its name is there only once it is whole: half a copy is a database too, and a check of it finds
    nothing wrong. Of several that are made to one name at once the first has it.
    """
    _clear(to)
    part = to.with_name(f"{to.name}.{secrets.token_hex(4)}.part")
    for pages in steps:
        with suppress(TooOftenError):
            _copy(file, part, Watch(pages, rest), patience)
            _name(part, to)
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


def _clear(to: Path) -> None:
    """Take away what copies to this name left that were killed; one that is being made is locked."""
    for part in [*to.parent.iterdir()]:
        if part.name.startswith(to.name) and PART.fullmatch(part.name, len(to.name)) and not _is_made(part):
            part.unlink(missing_ok=True)
            part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def _is_made(part: Path) -> bool:
    """Say whether somebody writes a copy now; SQLite holds it from the first page to the last."""
    try:
        with closing(sqlite3.connect(part, timeout=0)) as rows:
            rows.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:  # what was killed may have left anything
        return False
    return False


def _name(part: Path, to: Path) -> None:
    """Give a whole copy its name and never write over another; raises CopyError where something has it."""
    try:
        _link(part, to)
    except (FileExistsError, FileNotFoundError) as problem:  # a run that began just now may clear it away
        raise CopyError(MEANWHILE.format(file=to)) from problem
    finally:
        part.unlink(missing_ok=True)


def _link(part: Path, to: Path) -> None:
    try:
        to.hardlink_to(part)
    except OSError as problem:
        if problem.errno not in NO_LINKS:
            raise
        if to.exists():
            raise FileExistsError from problem
        part.rename(to)


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

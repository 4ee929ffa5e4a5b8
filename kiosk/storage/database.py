"""The database as one connection that nobody shares, and what happens when the file is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from kiosk.core.errors import StorageError
from kiosk.storage.aside import move_aside
from kiosk.storage.journal import journal_of
from kiosk.storage.migrations import STEPS, migrations
from kiosk.storage.reserve import release_reserve
from kiosk.storage.trouble import Trouble, sentence_for, trouble_of

NAME = "kiosk.db"
EPOCH = "SELECT value FROM meta WHERE key = 'epoch'"
TABLES = (
    "(SELECT max(at) FROM visits), (SELECT max(at) FROM answers), (SELECT max(asked) FROM counters),"
    " (SELECT max(threshold) FROM span), (SELECT max(length(name)) FROM contributors),"
    " (SELECT max(visits) FROM counts), (SELECT max(length(body)) FROM outbox)"
)
LOOK = f"SELECT ({EPOCH}), {TABLES}"
PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = PERSIST",
    "journal_size_limit = -1",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
"""The journal's file stays as long as it ever was: what is cut off a file stays on the disk as it is.

Holding the lock from the start makes every BEGIN immediate, and keeps a second kiosk out.
"""
PATIENCE = 2.0
"""Seconds to wait for a kiosk that is just closing."""
PRIVATE = 0o600
"""For this user only, in whatever folder; SQLite gives the journal the rights of the database."""

Tell = Callable[[str], None]


def open_database(folder: Path, now: datetime, tell: Tell) -> Database:
    """Open the database in `folder`, or a new one when there is none or it is damaged.

    `tell` is told in a sentence for staff what was done with a damaged file. Raises StorageError
    when it is in use, newer than the program, or the disk does not let it be read and written.
    """
    file = folder / NAME
    try:
        return _connect_with_room(file)
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        if trouble is not Trouble.DAMAGED:
            raise _unless_bug(trouble, error, folder) from error
    aside = move_aside(file, now)
    tell(
        f"The database was damaged, and a new one was begun; {aside} only tells when. "
        "Have the disk looked at when this happens again."
    )
    try:
        return _connect_with_room(file)
    except sqlite3.Error as error:
        raise _unless_bug(trouble_of(error), error, folder) from error


def _connect_with_room(file: Path) -> Database:
    """Connect, and give the reserve back when there is no room to bring the database up to date."""
    try:
        return _connect(file)
    except sqlite3.Error as error:
        if trouble_of(error) is not Trouble.FULL or not release_reserve(file.parent):
            raise
    return _connect(file)


def _connect(file: Path) -> Database:
    with suppress(OSError):  # SQLite says itself what is the matter
        file.touch(PRIVATE)
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        with _unreadable_is_damage():
            take_hold(connection)
            _check(connection)
            database = Database(connection, execute_plugins=False)
            _refuse_others(database, file.parent)
        migrations.apply(database)
        with _unreadable_is_damage():
            _check_tables(connection)
    except (sqlite3.Error, StorageError):
        connection.close()
        raise
    for one in (file, journal_of(file)):
        if one.exists():
            one.chmod(PRIVATE)
    return database


def take_hold(connection: sqlite3.Connection) -> None:
    """Set a connection up and keep everybody else out; raises sqlite3.Error when somebody is in."""
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection) -> None:
    """Raise what SQLite raises for a damaged file when its own checks find something.

    The whole check, because the quick one passes over rows that are out of their order; and neither
    reads the words that tables were made with.
    """
    connection.execute("SELECT sql FROM sqlite_master").fetchall()
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    if strays:
        found = f"answers of no visit: {len(strays)}"
    if found != "ok":
        raise _damage(found)


def _check_tables(connection: sqlite3.Connection) -> None:
    """Do the same when a table or the epoch is not there, or cannot be read."""
    if connection.execute(LOOK).fetchone()[0] is None:
        problem = "no epoch"
        raise _damage(problem)


def _refuse_others(database: Database, folder: Path) -> None:
    """Refuse a database of a newer program; take one that no migration made for damage."""
    done = {step.name for step in migrations.applied(database)}
    if done.difference(STEPS):
        message = (
            f"The database in {folder} was made by a newer version of the kiosk. "
            "Install that version again, or name another folder with --data-dir."
        )
        raise StorageError(message)
    if not done and database.table_names():
        problem = "tables that no migration made"
        raise _damage(problem)


@contextmanager
def _unreadable_is_damage() -> Iterator[None]:
    """Call it damage when what is only read cannot be read, or names are no names any more, or others."""
    try:
        yield
    except (sqlite3.OperationalError, UnicodeDecodeError, KeyError) as error:
        if isinstance(error, sqlite3.Error) and trouble_of(error) is not None:
            raise
        raise _damage(str(error)) from error


def _damage(found: str) -> sqlite3.DatabaseError:
    damage = sqlite3.DatabaseError(found)
    damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return damage


def _unless_bug(trouble: Trouble | None, error: sqlite3.Error, folder: Path) -> Exception:
    return error if trouble is None else StorageError(sentence_for(trouble, folder))

"""Changes written at once, or held in memory and written as soon as the disk lets them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from kiosk.storage.database import Tell, take_hold
from kiosk.storage.reserve import release_reserve
from kiosk.storage.trouble import Trouble, sentence_for, trouble_of

Change = Callable[[sqlite3.Connection], None]


class Writer:
    """Writes changes in their order, each in a transaction of its own while the disk is well.

    Every method raises sqlite3.Error for a mistake of the program, never for a disk in trouble.
    """

    def __init__(self, folder: Path, database: Database, tell: Tell) -> None:
        """Write to a database in `folder`; `tell` is told once, in a sentence, of each trouble."""
        self._folder = folder
        self._database = database
        self._tell = tell
        self._waiting: dict[str, Change] = {}
        self._told = False

    @property
    def durable(self) -> bool:
        """Whether every change is on the disk."""
        return not self._waiting

    def save(self, name: str, change: Change) -> bool:
        """Write a change after those that wait; a change of the same name that waits is replaced.

        False when it has to wait too.
        """
        self._waiting.pop(name, None)  # or an older time, kept under another name, would be written last
        self._waiting[name] = change
        try:
            self._write_with_room(*self._waiting.values())
        except sqlite3.Error as error:
            self._tell_trouble(error, "Until then answers are kept in memory only.")
            return False
        self._waiting.clear()
        self._told = False
        return True

    def erase(self, change: Change) -> bool:
        """Drop what waits and write a change that erases; False when even that cannot be done.

        Where the disk has no room for a journal, the journal is kept in memory.
        """
        self._waiting.clear()
        try:
            self._write_with_room(change)
        except sqlite3.Error:
            try:
                self._write_without_journal(change)
            except sqlite3.Error as error:
                self._told = False
                self._tell_trouble(error, "The last answers are not erased yet; the next visit tries again.")
                return False
        return True

    def forget(self) -> None:
        """Drop what waits."""
        self._waiting.clear()

    def _write_with_room(self, *changes: Change) -> None:
        """Write, and give the reserve back when there is no room."""
        try:
            self._write(*changes)
        except sqlite3.Error as error:
            if trouble_of(error) not in {Trouble.FULL, Trouble.UNUSABLE} or not release_reserve(self._folder):
                raise
            self._write(*changes)

    def _write_without_journal(self, change: Change) -> None:
        """Write with the journal in memory, which takes letting go of the file's lock for a moment.

        While the lock is held, the journal's file stays open and SQLite goes on using it.
        """
        rows = self._database.conn
        for pragma in ("locking_mode = NORMAL", "schema_version", "journal_mode = MEMORY"):
            rows.execute(f"PRAGMA {pragma}").fetchall()
        try:
            self._write(change)
        finally:
            take_hold(rows)

    def _write(self, *changes: Change) -> None:
        """Write in one transaction; it is immediate because the connection holds the file's lock."""
        with self._database.atomic():
            for change in changes:
                change(self._database.conn)

    def _tell_trouble(self, error: sqlite3.Error, until_then: str) -> None:
        trouble = trouble_of(error)
        if trouble is None:
            self._waiting.clear()
            raise error
        if not self._told:
            self._told = True
            self._tell(f"{sentence_for(trouble, self._folder)} {until_then}")

"""Changes written at once, or held in memory and written as soon as the disk lets them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from kiosk.core.errors import StorageError
from kiosk.storage.database import NAME, Tell, take_hold
from kiosk.storage.journal import make_blank
from kiosk.storage.reserve import release_reserve
from kiosk.storage.trouble import Trouble, sentence_for, sentence_of, trouble_of

Change = Callable[[sqlite3.Connection], None]
Then = Callable[[], None]
"""What follows a change that is on the disk."""

IN_MEMORY = "Until then answers are kept in memory only."
NOT_ERASED = "The last answers are not erased yet; this is tried again until they are."
ERASED_ONLY = "The last answers are erased; what they add to the counters of items and to statistics is lost."


class Writer:
    """Writes changes in their order, each in a transaction of its own while the disk is well.

    What could not be erased is owed: `settle` tries again. Every method raises sqlite3.Error for a
    mistake of the program, never for a disk in trouble.
    """

    def __init__(self, folder: Path, database: Database, tell: Tell) -> None:
        """Write to a database in `folder`; `tell` is told once, in a sentence, of each trouble."""
        self._folder = folder
        self._database = database
        self._tell = tell
        self._waiting: dict[str, Change] = {}
        self._owed: list[tuple[tuple[Change, ...], Then]] = []
        self._blank = False  # the kiosk before us may have ended before its journal was
        self._told = False

    @property
    def durable(self) -> bool:
        """Whether every change is on the disk."""
        return not self._waiting

    def waits(self, name: str) -> bool:
        """Tell whether a change of this name is held in memory only."""
        return name in self._waiting

    def save(self, name: str, change: Change) -> bool:
        """Write a change after those that wait; a change of the same name that waits is replaced.

        False when it has to wait too.
        """
        self._waiting.pop(name, None)  # or an older time, kept under another name, would be written last
        self._waiting[name] = change
        try:
            self._write_with_room(*self._waiting.values())
        except sqlite3.Error as error:
            self._tell_trouble(error, IN_MEMORY)
            return False
        self._waiting.clear()
        self._told = False
        return True

    def save_now(self, change: Change) -> None:
        """Write a change, or raise StorageError, which says why it cannot be done."""
        try:
            self._write_with_room(change)
        except sqlite3.Error as error:
            if (trouble := trouble_of(error)) is None:
                raise
            raise StorageError(sentence_for(trouble, self._folder)) from error

    def erase_now(self, change: Change) -> None:
        """Write a change that takes something away for good, or raise StorageError; what waits stays."""
        self.save_now(change)
        self._blank = False
        self.settle()

    def start_over(self, name: str, change: Change) -> None:
        """Drop what waits and what is owed for a change that erases all that was there before."""
        self._waiting.clear()
        self._owed.clear()
        self._blank = False
        if self.save(name, change):
            self.settle()

    def erase(self, *ways: Change, then: Then = lambda: None) -> bool:
        """Drop what waits and erase in the first of these ways that can be done.

        False when none can yet; `then` follows where the first of them is what was done. Where the disk has
        no room for a journal, the journal is kept in memory.
        """
        self._waiting.clear()
        self._owed.append((ways, then))
        self._blank = False
        self._told = False
        return self.settle()

    def settle(self) -> bool:
        """Erase what is owed, in the database and in its journal; False when that cannot be done yet."""
        while self._owed:
            ways, then = self._owed[0]
            done, error = self._erase_somehow(*ways)
            if done:
                self._owed.pop(0)
            if done and error is None:
                then()
            if error is not None:
                self._tell_trouble(error, ERASED_ONLY if done else NOT_ERASED)
            if not done:
                return False
        if not self._blank and not self._waiting:
            self._make_blank()
        return self._blank

    def _erase_somehow(self, *ways: Change) -> tuple[bool, sqlite3.Error | None]:
        """Give whether one of the ways could be gone, and what stood in the way of the first, if anything."""
        first: sqlite3.Error | None = None
        for way in ways:
            error: sqlite3.Error | None = None
            for write in (self._write_with_room, self._write_without_journal):
                try:
                    write(way)
                except sqlite3.Error as met:
                    error = met
                else:
                    return True, first
            first = first or error
        return False, first

    def _make_blank(self) -> None:
        try:
            self._blank = make_blank(self._folder / NAME)
        except OSError as error:
            self._tell_once(f"{sentence_of(error, self._folder)} {NOT_ERASED}")

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

        While the lock is held, the journal's file stays open and SQLite goes on using it; then it is
        deleted, so that it must be blank before.
        """
        rows = self._database.conn
        with suppress(OSError):
            make_blank(self._folder / NAME)
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
        self._tell_once(f"{sentence_for(trouble, self._folder)} {until_then}")

    def _tell_once(self, sentence: str) -> None:
        if not self._told:
            self._told = True
            self._tell(sentence)

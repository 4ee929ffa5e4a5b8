"""The journal of the database: a file with what stood in pages before they were changed last.

SQLite needs it to undo a change that was broken off. It stays at its place between two changes, so that each
writes over the one before, and is made blank when somebody is erased.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.storage.blank import overwrite

HEADER = 28
"""Bytes that are zero when no change was broken off (sqlite.org/fileformat.html, "The Rollback Journal")."""


def journal_of(file: Path) -> Path:
    """Give the name of a database's journal."""
    return file.with_name(f"{file.name}-journal")


def make_blank(file: Path) -> bool:
    """Overwrite the journal of a database; False where a change is still to be undone with it.

    For whoever holds the database's lock only. Raises OSError.
    """
    journal = journal_of(file)
    if not journal.exists():
        return True
    if _needed(journal):
        return False
    overwrite(journal)
    return True


def _needed(journal: Path) -> bool:
    with journal.open("rb") as held:
        return any(held.read(HEADER))

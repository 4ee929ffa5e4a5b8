"""Why a database cannot be used, as one sentence for whoever administers it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL

HELD = "another program writes in it. Try again; where that does not help, see what has it open."
WHY: Mapping[int | None, str] = {
    sqlite3.SQLITE_NOTADB: "it is a file of something else. Name another, or put a backup in its place.",
    sqlite3.SQLITE_CORRUPT: "it is damaged. Keep it aside, and put a backup in its place.",
    sqlite3.SQLITE_FULL: "the disk is full. Make room: nothing that is in it is lost.",
    sqlite3.SQLITE_IOERR: "the disk does not read or write as it should. See what the system says of it.",
    sqlite3.SQLITE_BUSY: HELD,
    sqlite3.SQLITE_LOCKED: HELD,
}
"""What each code of SQLite comes of, where its file and folder are there."""
NO_FILE = "SQLite needs a file that stays. Name one, such as sqlite:////srv/collector/collector.db."


def why_unusable(where: URL, code: int | None) -> str:
    """Say why the database at an address cannot be used; `code` is SQLite's, where it gave one.

    No password stands in it.
    """
    if where.get_backend_name() != "sqlite":
        shown = where.render_as_string()
        return f"The database {shown} cannot be used. Does it run, and may this user write in it?"
    file = Path(where.database or "")
    return f"The database {file} cannot be used: {_why_no_file(file, code)}"


def _why_no_file(file: Path, code: int | None) -> str:
    try:
        if file.is_dir():
            return "it is a folder. Name a file in it."
        if not file.parent.is_dir():
            return f"the folder {file.parent} is not there. Make it first, or name another."
    except OSError:
        return f"this user may not look into the folder {file.parent}."
    return WHY.get(code, "may this user write in it, and in its folder?")

"""What can be wrong with a disk, and the sentence that tells staff what to do about it."""

from __future__ import annotations

import errno
import os
import pwd
import sqlite3
from enum import Enum, auto
from pathlib import Path


class Trouble(Enum):
    """What SQLite's errors come down to for a kiosk."""

    IN_USE = auto()
    FULL = auto()
    DAMAGED = auto()
    UNUSABLE = auto()


BY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.IN_USE,
    sqlite3.SQLITE_LOCKED: Trouble.IN_USE,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.UNUSABLE,
    sqlite3.SQLITE_READONLY: Trouble.UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNUSABLE,
    sqlite3.SQLITE_PERM: Trouble.UNUSABLE,
}
"""SQLite's result codes, extended ones first (sqlite.org/rescode.html)."""

ROOT = 0
"""The user who may do everything that a disk can do."""

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def trouble_of(error: sqlite3.Error) -> Trouble | None:
    """Tell what trouble an error of SQLite is; None for a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return BY_CODE.get(code) or BY_CODE.get(code & 0xFF)


def sentence_for(trouble: Trouble, folder: Path) -> str:
    """Say to staff what is wrong with the database in `folder` and what to do."""
    match trouble:
        case Trouble.IN_USE:
            return (
                f"Another kiosk is running on the data folder {folder}. "
                "Close it, or give this one a folder of its own with --data-dir."
            )
        case Trouble.FULL:
            return no_room(folder)
        case Trouble.DAMAGED:
            return f"The database in {folder} is damaged. Start the kiosk again; it then begins a new one."
        case Trouble.UNUSABLE:
            return unusable(folder)


def sentence_of(error: OSError, folder: Path) -> str:
    """Say to staff why the data folder cannot be used, and what to do."""
    if error.errno in NO_ROOM:
        return no_room(folder)
    at = Path(error.filename) if isinstance(error.filename, str) else folder
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        file = next((place for place in (at, *at.parents) if os.path.lexists(place)), at)
        return (
            f"The file {file} stands where a folder should be. "
            "Move the file away, or name another data folder with --data-dir."
        )
    if isinstance(error, IsADirectoryError):
        return in_the_way(at)
    return read_only(folder) if error.errno == errno.EROFS else unusable(folder)


def in_the_way(place: Path) -> str:
    """Say that a folder has the name of a file."""
    return (
        f"A folder stands where the file {place} should be. "
        "Move the folder away, or name another data folder with --data-dir."
    )


def read_only(folder: Path) -> str:
    """Say that nothing can be written to the disk."""
    return (
        f"The disk with the data folder {folder} is read-only. "
        "Have it mounted so that it can be written, or name another folder with --data-dir."
    )


def no_room(folder: Path) -> str:
    """Say that the disk is full."""
    return f"The disk with the data folder {folder} is full. Make room on it, at least 1 MB."


def unusable(path: Path, user: int | None = None) -> str:
    """Say that a folder or file cannot be made, or not be read and written, and whose it is.

    `user` is who cannot; the one as whom this process runs unless another is named.
    """
    there = next(place for place in (path, *path.parents) if os.path.lexists(place))
    number, owner = os.geteuid() if user is None else user, there.lstat().st_uid
    name, who, whose = _name(number) or str(number), _user(number), _user(owner)
    if there != path and (owner == number or number == ROOT or _keeps_no_files(there)):
        return (
            f"The data folder {path} cannot be made by {who}, because {there} takes no new folder. "
            "Name another folder with --data-dir, or as data_folder in the settings."
        )
    if there != path:
        return (
            f"The data folder {path} cannot be made by {who}, because {there} belongs to {whose}. "
            f'Make it with "install -d -o {name} {path}", or name another folder with --data-dir.'
        )
    if owner != number:
        return (
            f"{path} belongs to {whose}, but the kiosk runs as {who}. "
            f'Give it away with "chown -R {name} {path}", or name another folder with --data-dir.'
        )
    return (
        f"{path} cannot be read and written by {who}. "
        "Look at its rights and whether the disk is read-only, or name another folder with --data-dir."
    )


def _keeps_no_files(place: Path) -> bool:
    """Tell whether a folder is one of the kernel's own, such as /proc: it has no room for anything."""
    room = os.statvfs(place)
    return room.f_blocks == 0 and room.f_files == 0


def _user(number: int) -> str:
    return _name(number) or f"user {number}"


def _name(number: int) -> str | None:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return None

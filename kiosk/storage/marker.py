"""A small file that tells, before anything big is imported, whether a visit was broken off.

Its date is that of the last thing kept, or of the last sign of a person that was; the database
has the last word when it is open.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

NAME = "unfinished-visit"


def perhaps_unfinished(folder: Path, now: datetime, idle: timedelta) -> bool:
    """Tell whether "go on where you were" should be the first screen.

    `now` is aware. False when there is no visit, it is older than `idle`, or the clock went back.
    """
    try:
        last = (folder / NAME).stat().st_mtime
    except OSError:
        return False
    return 0 <= now.timestamp() - last <= idle.total_seconds()


def to_disk(path: Path) -> None:
    """Come back when a file or folder is on the disk; raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_marker(folder: Path, now: datetime, sync: Callable[[Path], None] = to_disk) -> None:
    """Say that a visit is going on, so that it is known even after a power cut.

    Raises OSError when the folder cannot be written.
    """
    marker = folder / NAME
    marker.touch(mode=0o600)
    touch_marker(folder, now)
    sync(marker)
    sync(folder)


def touch_marker(folder: Path, now: datetime) -> None:
    """Say that the visit went on at `now`; does nothing when there is no marker."""
    moment = int(now.timestamp() * 1_000_000) * 1000
    try:
        os.utime(folder / NAME, ns=(moment, moment))
    except FileNotFoundError:
        return


def clear_marker(folder: Path) -> None:
    """Say that nobody's visit is unfinished; raises OSError when the folder cannot be written."""
    (folder / NAME).unlink(missing_ok=True)

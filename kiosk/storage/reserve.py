"""A file that only takes up room, to be given back when the disk is full."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "reserve"
SIZE = 256 * 1024
"""Bytes; room for a few hundred answers with their journal."""
PRIVATE = 0o600


def keep_reserve(folder: Path) -> None:
    """Take up the room, unless it is taken already; raises OSError when that cannot be done.

    The bytes are random, or a file system that compresses would keep none.
    """
    file = folder / NAME
    if file.exists() and file.stat().st_size == SIZE:
        return
    try:
        file.touch(PRIVATE)
        with file.open("wb") as reserve:
            reserve.write(os.urandom(SIZE))
            reserve.flush()
            os.fsync(reserve.fileno())
    except OSError:
        file.unlink(missing_ok=True)
        raise


def release_reserve(folder: Path) -> bool:
    """Give the room back; False when there was none left to give."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True

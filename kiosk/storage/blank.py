"""Overwriting a file where it lies, so that what it held stands nowhere else on the disk.

That is as far as a program can go: a disk or a file system that writes each change to another place
(flash memory, btrfs, snapshots) may still hold what was there before.
"""

from __future__ import annotations

import os
from pathlib import Path


def overwrite(file: Path) -> None:
    """Write zeros over all of a file, on the disk when this returns; its size stays. Raises OSError."""
    held = file.read_bytes()
    if held.count(0) == len(held):
        return
    with file.open("r+b") as there:
        there.write(bytes(len(held)))
        there.flush()
        os.fsync(there.fileno())

"""Damaged databases, moved aside under the time they were found."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from kiosk.core.errors import StorageError
from kiosk.storage.trouble import Trouble, sentence_for

ASIDE = "kiosk-damaged-"


def move_aside(file: Path, now: datetime) -> Path:
    """Give a damaged database another name in the same folder, with its journal.

    Raises StorageError when the folder does not allow it.
    """
    names = (f"{ASIDE}{now:%Y%m%d-%H%M%S}{f'-{n}' if n else ''}.db" for n in count())
    aside = next(path for name in names if not (path := file.with_name(name)).exists())
    try:
        file.rename(aside)
        _journal(file).rename(_journal(aside))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StorageError(sentence_for(Trouble.UNUSABLE, file.parent)) from error
    return aside


def empty_aside(folder: Path, kept: Callable[[float], bool] = lambda _changed: False) -> None:
    """Take the visitors out of damaged files; the empty file still tells staff when it happened.

    `kept` tells by the second a file was changed last whether it may stay a while. Rows cannot be
    erased one by one in a file that is damaged. Raises OSError.
    """
    for file in folder.glob(f"{ASIDE}*"):
        size = file.stat().st_size
        if not size or kept(file.stat().st_mtime):
            continue
        with file.open("r+b") as damaged:
            damaged.write(bytes(size))
            damaged.flush()
            os.fsync(damaged.fileno())
            damaged.truncate(0)


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")

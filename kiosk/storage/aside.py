"""Damaged databases, moved aside under the time they were found."""

from __future__ import annotations

import os
from datetime import datetime
from itertools import count
from pathlib import Path

from kiosk.core.errors import StorageError
from kiosk.storage.blank import overwrite
from kiosk.storage.journal import journal_of
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
        journal_of(file).rename(journal_of(aside))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StorageError(sentence_for(Trouble.UNUSABLE, file.parent)) from error
    return aside


def empty_aside(folder: Path) -> None:
    """Take the visitors out of damaged files; the empty file still tells staff when it happened.

    Rows cannot be erased one by one in a file that is damaged, and nothing reads it any more.
    Raises OSError.
    """
    for file in folder.glob(f"{ASIDE}*"):
        overwrite(file)
        os.truncate(file, 0)

"""The data folder, made and found usable before the database is opened in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.core.errors import StorageError
from kiosk.storage.database import NAME
from kiosk.storage.trouble import in_the_way, sentence_of, unusable


def try_folder(folder: Path) -> None:
    """See that a folder can be made and used; leaves nothing behind, and an open kiosk alone.

    Raises StorageError as `prepare` does.
    """
    missing = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        prepare(folder)
        with TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as error:
        raise StorageError(sentence_of(error, folder)) from error
    finally:
        for place in missing:
            with suppress(OSError):  # it was never made, or somebody has put something into it by now
                place.rmdir()


def prepare(folder: Path) -> None:
    """Make the folder if it is missing, for this user only, and see that it can be used.

    Raises StorageError with what to do when it cannot.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(sentence_of(error, folder)) from error
    files = [*folder.glob(f"{NAME}*")]
    for path in files:
        if path.is_dir():
            raise StorageError(in_the_way(path))
    for path in (folder, *files):
        if not os.access(path, os.R_OK | os.W_OK | (os.X_OK if path == folder else 0)):
            raise StorageError(unusable(path))

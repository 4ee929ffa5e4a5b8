"""Counts the staff's tries in a small file that outlives a restart."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from kiosk.core.errors import StorageError
from kiosk.staff.lockout import FREE_TRIES, Tries

NAME = "staff-tries.json"


class FileTryBook:
    """Keeps the tries in the data folder, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Take the data folder; it exists."""
        self._file = folder / NAME

    def tries(self) -> Tries:
        """Give the tries; a file that cannot be read counts as all free tries used."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Tries)
        except FileNotFoundError:
            return Tries()
        except (OSError, msgspec.MsgspecError):
            return Tries(FREE_TRIES)

    def write(self, tries: Tries, /) -> None:
        """Keep the tries; raises StorageError when they cannot be."""
        made = self._file.with_suffix(".new")
        try:
            with made.open("wb") as file:
                file.write(msgspec.json.encode(tries))
                file.flush()
                os.fsync(file.fileno())
            made.replace(self._file)
        except OSError as error:
            message = (
                f"Staff's tries cannot be kept in {self._file.parent} ({error.strerror}): free some room. "
                "Until then a restart forgets PINs that did not fit; the right PIN opens as always."
            )
            raise StorageError(message) from error

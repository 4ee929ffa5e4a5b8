"""Files that staff give to a command, or ask it for."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.errors import ExchangeError


def read(file: Path) -> bytes:
    """Read a file whole; raises ExchangeError when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}). Look at its name and its rights."
        raise ExchangeError(message) from error


def refuse_old(file: Path) -> None:
    """Raise ExchangeError when a file is there already."""
    if file.exists() or file.is_symlink():
        message = f"{file} exists already. Give another name, or move it away first."
        raise ExchangeError(message)


def write_new(file: Path, content: bytes) -> None:
    """Write a file whole, in the place of no other; raises ExchangeError when that cannot be done."""
    refuse_old(file)
    try:
        with file.open("xb") as made:
            try:
                made.write(content)
                made.flush()
            except OSError:
                file.unlink()
                raise
    except OSError as error:
        message = f"{file} cannot be written ({error.strerror}). Name a folder where you may write."
        raise ExchangeError(message) from error

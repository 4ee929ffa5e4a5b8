"""The list of what a command made in a folder, so that its next run leaves no old picture among the new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kiosk.core.errors import KioskError
from kiosk.showcase.unwritten import unwritten

KINDS = frozenset({".png", ".pdf", ".html"})
"""What these commands make; whatever else a list names was not made by them."""
HEAD = "# Made by `python -m kiosk {command}`. Made again in this folder, it takes these files away first.\n"


class Made:
    """The files that one command made in one folder, each noted before it is written."""

    def __init__(self, folder: Path, command: str) -> None:
        """Take a folder that exists, and the name of the command."""
        self._folder = folder
        self._head = HEAD.format(command=command)
        self._list = folder / f"{command}-made.txt"

    def begin_anew(self) -> None:
        """Take away what the list names, with folders that are empty then, and begin another list.

        Without a list nothing is taken away: what lies there may be anybody's. Raises KioskError
        where that cannot be done.
        """
        for file in [*self._listed()]:
            try:
                file.unlink(missing_ok=True)
                _remove_empty(file.parent, self._folder)
            except OSError as error:
                message = f"{file}, an earlier picture, cannot be taken away ({error.strerror})."
                raise KioskError(message) from error
        self._write(self._head, "w")

    def note(self, name: str) -> None:
        """Note a file, by its path in the folder; raises KioskError where that cannot be written."""
        self._write(f"{name}\n", "a")

    def _listed(self) -> Iterator[Path]:
        """Give the files that the list names and that lie in the folder itself."""
        try:
            lines = self._list.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return
        if f"{lines[0] if lines else ''}\n" != self._head:
            return
        within = self._folder.resolve()
        for name in map(PurePosixPath, lines[1:]):
            file = self._folder / name
            if (
                name.suffix in KINDS
                and ".." not in name.parts
                and file.parent.resolve().is_relative_to(within)
            ):
                yield file

    def _write(self, words: str, mode: str) -> None:
        try:
            with self._list.open(mode, encoding="utf-8") as made:
                made.write(words)
        except OSError as error:
            raise KioskError(unwritten(self._list)) from error


def _remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder, and those it lies in up to `top`, as far as they are empty."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

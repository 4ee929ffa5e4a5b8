"""Compiled content: MessagePack with a mark of the files it was made of, and of the code that made it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk import __version__, paths

MAKERS = ("content", "kinds", "worlds")
VALUES = Path("core/model.py")
"""The code that decides what becomes of a file: what it may hold, what a guess is worth, what is kept."""
END = b"\0"
"""Ends the mark, which stands before the packed value in plain words: hashing them costs 10 ms at start."""

Packed = TypeVar("Packed")
log = logging.getLogger(__name__)


def fingerprint(root: Path, ending: str) -> str:
    """Give a mark that changes when a file below changes its name, size or time."""
    return mark_of(*sorted(_facts_of_files(root, f".{ending}", "")))


def mark_of_files(*files: Path) -> str:
    """Give a mark that changes when one of these files does, or comes, or goes."""
    return mark_of(*map(_facts_of_file, files))


def mark_of(*parts: str) -> str:
    """Give the mark of some words, of this version of the kiosk and its code as it stands."""
    return "\n".join((__version__, mark_of_code(paths.CODE), *parts))


@cache
def mark_of_code(code: Path) -> str:
    """Give a mark that changes with the code that makes packs; found once, as code runs as it was loaded.

    Where a release holds no sources it never changes: there the version stands for them.
    """
    made_by = (fact for name in MAKERS for fact in sorted(_facts_of_files(code / name, ".py", name)))
    return "\n".join((_facts_of_file(code / VALUES), *made_by))


def read_pack(file: Path, mark: str, form: type[Packed]) -> Packed | None:
    """Give what was packed; None when it is missing, damaged, or not made of these files by this code."""
    try:
        packed = file.read_bytes()
    except OSError:
        return None
    head = mark.encode() + END
    if not packed.startswith(head):
        return None
    try:
        return msgspec.msgpack.decode(memoryview(packed)[len(head) :], type=form)
    except msgspec.MsgspecError:
        log.warning("%s is damaged; it is made anew.", file)
        return None


def write_pack(file: Path, mark: str, value: object) -> None:
    """Write a pack whole or not at all; where nothing can be written, the kiosk only starts slower."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        made = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            made.write_bytes(mark.encode() + END + msgspec.msgpack.encode(value))
            made.replace(file)
        finally:
            made.unlink(missing_ok=True)
    except OSError as error:
        log.warning("%s cannot be written (%s): starting stays slow until it can.", file, error.strerror)


def _facts_of_files(root: Path, ending: str, within: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(root))
    except OSError:
        return
    for entry in entries:
        name = f"{within}/{entry.name}"
        if entry.is_dir():
            yield from _facts_of_files(Path(entry.path), ending, name)
        elif name.endswith(ending):
            facts = entry.stat(follow_symlinks=entry.is_file())  # what an editor leaves may lead nowhere
            yield f"{name} {facts.st_size} {facts.st_mtime_ns}"


def _facts_of_file(file: Path) -> str:
    try:
        facts = file.stat()
    except OSError:
        return "none"
    return f"{file.name} {facts.st_size} {facts.st_mtime_ns}"

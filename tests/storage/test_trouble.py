from __future__ import annotations

import errno
import os
import pwd
import sqlite3
from pathlib import Path

import pytest

from kiosk.storage.trouble import NO_ROOM, Trouble, sentence_for, sentence_of, trouble_of, unusable

NAMELESS = 54321
"""A user whom no machine knows by name."""


def an_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_BUSY, Trouble.IN_USE),
        (sqlite3.SQLITE_FULL, Trouble.FULL),
        (sqlite3.SQLITE_NOTADB, Trouble.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Trouble.DAMAGED),
        (sqlite3.SQLITE_IOERR_READ, Trouble.DAMAGED),
        (sqlite3.SQLITE_IOERR_WRITE, Trouble.UNUSABLE),
        (sqlite3.SQLITE_READONLY_DIRECTORY, Trouble.UNUSABLE),
        (sqlite3.SQLITE_CONSTRAINT, None),
        (sqlite3.SQLITE_ERROR, None),
    ],
)
def test_an_error_of_the_database_comes_down_to_a_trouble(code: int, trouble: Trouble | None) -> None:
    assert trouble_of(an_error(code)) is trouble


def test_an_error_without_a_code_is_a_mistake_of_ours() -> None:
    assert trouble_of(sqlite3.ProgrammingError("closed")) is None


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_a_sentence_that_says_what_to_do(trouble: Trouble, tmp_path: Path) -> None:
    said = sentence_for(trouble, tmp_path)
    assert str(tmp_path) in said
    assert said.count(". ") == 1
    assert said.endswith(".")


def test_trouble_with_the_folder_has_a_sentence_too(tmp_path: Path) -> None:
    for number in NO_ROOM:
        assert "is full. Make room" in sentence_of(OSError(number, "no"), tmp_path)
    assert "stands where a folder should be" in sentence_of(NotADirectoryError(errno.ENOTDIR, "no"), tmp_path)
    assert "cannot be read and written" in sentence_of(OSError(errno.EIO, "no"), tmp_path)
    assert "cannot be made by" in sentence_of(PermissionError(errno.EACCES, "no"), tmp_path / "a" / "b")


def test_where_nothing_can_be_made_nobody_is_told_to_make_it(tmp_path: Path) -> None:
    for said in (unusable(Path("/proc/kiosk/data")), unusable(Path("/proc/kiosk"), user=NAMELESS)):
        assert "because /proc takes no new folder" in said
        assert "install -d" not in said
    assert "install -d" not in unusable(tmp_path / "kiosk", user=0)
    assert f'"install -d -o {NAMELESS} {tmp_path}/kiosk"' in unusable(tmp_path / "kiosk", user=NAMELESS)


def test_another_users_file_is_named_with_both_users(tmp_path: Path) -> None:
    owner = pwd.getpwuid(os.geteuid()).pw_name
    said = unusable(tmp_path, user=NAMELESS)
    assert said.startswith(f"{tmp_path} belongs to {owner}, but the kiosk runs as user {NAMELESS}.")
    assert f"chown -R user {NAMELESS}" not in said
    assert f'"chown -R {NAMELESS} {tmp_path}"' in said

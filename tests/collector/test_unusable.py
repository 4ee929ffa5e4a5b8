"""Each thing that is wrong with a file of SQLite is said as what it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import make_url

from kiosk.collector.unusable import why_unusable


def why(file: Path, code: int | None = sqlite3.SQLITE_CANTOPEN) -> str:
    return why_unusable(make_url(f"sqlite:///{file}"), code)


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    assert why(tmp_path).endswith("it is a folder. Name a file in it.")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert f"the folder {tmp_path / 'no'} is not there" in why(tmp_path / "no" / "c.db")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (sqlite3.SQLITE_NOTADB, "a file of something else"),
        (sqlite3.SQLITE_CORRUPT, "it is damaged"),
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR, "the disk does not read or write"),
        (sqlite3.SQLITE_BUSY, "another program writes in it"),
        (sqlite3.SQLITE_CANTOPEN, "may this user write"),
        (sqlite3.SQLITE_READONLY, "may this user write"),
        (None, "may this user write"),
    ],
)
def test_a_file_that_sqlite_cannot_use_is_told_by_why(tmp_path: Path, code: int | None, says: str) -> None:
    assert why(tmp_path / "c.db", code).startswith(f"The database {tmp_path / 'c.db'} cannot be used: ")
    assert says in why(tmp_path / "c.db", code)


def test_a_folder_that_nobody_may_look_into_is_said(tmp_path: Path) -> None:
    too_long = tmp_path / ("x" * 300)  # root may look into every other
    assert f"may not look into the folder {too_long}" in why(too_long / "c.db")


def test_a_server_is_named_without_its_password() -> None:
    said = why_unusable(make_url("postgresql://me:secret@host/name"), None)
    assert "me:***@host/name cannot be used" in said

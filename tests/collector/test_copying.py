"""A copy is the database as it was at one moment, and lets others write meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.collector.copying import MOST_ROUNDS, WHOLE, copy
from kiosk.collector.database import PRAGMAS

ROWS = 200
AT_ONCE = 0.0
"""Seconds that somebody waits who must not have to wait."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a database of some hundred pages, kept as the collector keeps it."""
    made = tmp_path / "collector.db"
    with closing(sqlite3.connect(made)) as rows:
        for pragma in PRAGMAS:
            rows.execute(f"PRAGMA {pragma}")
        rows.execute("CREATE TABLE pairs (one BLOB, other INTEGER)")
        rows.executemany("INSERT INTO pairs VALUES (zeroblob(3000), ?)", [(0,)] * ROWS)
        rows.commit()
    return made


def found(to: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(to)) as rows:
        assert rows.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return rows.execute("SELECT other, count(*) FROM pairs GROUP BY other").fetchall()


class Writer:
    """Writes the next number into every row, whenever the copy rests, for so many times."""

    def __init__(self, file: Path, times: int) -> None:
        self.rows = sqlite3.connect(file, timeout=AT_ONCE)
        self.left = times
        self.rests = 0

    def __call__(self, _seconds: float) -> None:
        self.rests += 1
        if self.left:
            self.left -= 1
            self.rows.execute("UPDATE pairs SET other = other + 1")
            self.rows.commit()


@pytest.fixture
def writers() -> Iterator[list[Writer]]:
    """Give a place for writers, which are ended."""
    made: list[Writer] = []
    yield made
    for each in made:
        each.rows.close()


def test_others_write_between_two_steps_and_the_copy_is_of_one_moment(
    file: Path, tmp_path: Path, writers: list[Writer]
) -> None:
    writers.append(writer := Writer(file, times=2))
    copy(file, tmp_path / "copy.db", (100, WHOLE), writer)
    assert writer.left == 0
    assert writer.rests > 2
    assert found(tmp_path / "copy.db") == [(2, ROWS)]


def test_where_somebody_writes_again_and_again_the_copy_ends_all_the_same(
    file: Path, tmp_path: Path, writers: list[Writer]
) -> None:
    writers.append(writer := Writer(file, times=10_000))
    copy(file, tmp_path / "copy.db", (50, WHOLE), writer)
    ((number, rows),) = found(tmp_path / "copy.db")
    assert rows == ROWS
    assert 0 < number <= writer.rests <= MOST_ROUNDS * 12


def test_of_what_cannot_be_copied_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "collector.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(sqlite3.DatabaseError):
        copy(tmp_path / "collector.db", tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["collector.db"]


def test_a_copy_has_its_name_only_once_it_is_whole(file: Path, tmp_path: Path) -> None:
    to, seen = tmp_path / "copy.db", list[bool]()
    (tmp_path / "copy.db.part").write_bytes(b"of a copy that was killed")
    copy(file, to, (100, WHOLE), lambda _seconds: seen.append(to.exists()))
    assert seen
    assert not any(seen)
    assert found(to) == [(0, ROWS)]
    assert not (tmp_path / "copy.db.part").exists()

"""A copy is the database as it was at one moment, and lets others write meanwhile."""

from __future__ import annotations

import errno
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.collector.copying import MEANWHILE, MOST_ROUNDS, MOST_WAITS, STEPS, WHOLE, CopyError, copy
from kiosk.collector.database import PRAGMAS
from kiosk.core.errors import KioskError
from tests.collector.process import ROOT

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


def test_steps_get_longer_and_the_last_one_always_ends() -> None:
    assert [*STEPS[:-1]] == sorted({*STEPS[:-1]})
    assert STEPS[-1] == WHOLE


def test_left_to_itself_it_lets_others_write_and_ends_though_they_do_so_without_end(
    tmp_path: Path, writers: list[Writer]
) -> None:
    with closing(sqlite3.connect(tmp_path / "large.db")) as rows:
        rows.execute("PRAGMA page_size = 512")
        rows.execute("CREATE TABLE pairs (one BLOB, other INTEGER)")
        rows.executemany("INSERT INTO pairs VALUES (zeroblob(480), ?)", [(0,)] * 3 * STEPS[0])
        rows.commit()
    writers.append(writer := Writer(tmp_path / "large.db", times=10_000))
    copy(tmp_path / "large.db", tmp_path / "copy.db", rest=writer)
    ((number, rows_found),) = found(tmp_path / "copy.db")
    assert rows_found == 3 * STEPS[0]
    assert 3 < number <= writer.rests


def test_where_no_length_of_step_ends_it_says_so_and_leaves_nothing(
    file: Path, tmp_path: Path, writers: list[Writer]
) -> None:
    writers.append(writer := Writer(file, times=10_000))
    with pytest.raises(CopyError, match="no copy was made"):
        copy(file, tmp_path / "copy.db", (50, 60), writer)
    assert not [*tmp_path.glob("copy*")]


class Holder:
    """Holds a database whole, and lets go of it for one step after so many rests."""

    def __init__(self, file: Path, rests: int) -> None:
        self.rows = sqlite3.connect(file, timeout=AT_ONCE)
        self.rows.execute("PRAGMA journal_mode = DELETE")  # written ahead nobody can be kept from reading
        self.rows.execute("BEGIN EXCLUSIVE")
        self.every, self.rests = rests, 0

    def __call__(self, _seconds: float) -> None:
        self.rests += 1
        self.rows.rollback()
        if self.rests % self.every:
            self.rows.execute("BEGIN EXCLUSIVE")


def test_who_holds_the_database_for_long_is_told_of_and_not_waited_for(file: Path, tmp_path: Path) -> None:
    with closing((holder := Holder(file, rests=10_000)).rows), pytest.raises(KioskError, match="let go"):
        copy(file, tmp_path / "copy.db", (100, WHOLE), holder, AT_ONCE)
    assert holder.rests == MOST_WAITS - 1
    assert not [*tmp_path.glob("copy*")]


def test_who_lets_go_now_and_then_is_waited_for(file: Path, tmp_path: Path) -> None:
    with closing((holder := Holder(file, rests=MOST_WAITS - 1)).rows):
        copy(file, tmp_path / "copy.db", (100, WHOLE), holder, AT_ONCE)
    assert holder.rests > 2 * MOST_WAITS
    assert found(tmp_path / "copy.db") == [(0, ROWS)]


def test_of_what_cannot_be_copied_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "collector.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(sqlite3.DatabaseError):
        copy(tmp_path / "collector.db", tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["collector.db"]


def test_a_copy_has_its_name_only_once_it_is_whole(file: Path, tmp_path: Path) -> None:
    to, seen = tmp_path / "copy.db", list[bool]()
    copy(file, to, (100, WHOLE), lambda _seconds: seen.append(to.exists()))
    assert seen
    assert not any(seen)
    assert found(to) == [(0, ROWS)]
    assert [*tmp_path.glob("copy*")] == [to]


class Second:
    """Begins a second copy to the same name as a first one rests, and rests itself until it is let go."""

    def __init__(self, file: Path, to: Path) -> None:
        self.file, self.to = file, to
        self.begun, self.goes_on = threading.Event(), threading.Event()
        self.said: list[Exception] = []
        self.thread = threading.Thread(target=self.make)

    def __call__(self, _seconds: float) -> None:
        if not self.thread.ident:
            self.thread.start()
            assert self.begun.wait(60)

    def make(self) -> None:
        try:
            copy(self.file, self.to, (10, WHOLE), self.rest)
        except CopyError as problem:
            self.said.append(problem)

    def rest(self, _seconds: float) -> None:
        self.begun.set()
        self.goes_on.wait(60)


def test_of_two_copies_to_one_name_the_first_has_it_whole_and_the_other_is_told(
    file: Path, tmp_path: Path
) -> None:
    to = tmp_path / "copy.db"
    second = Second(file, to)
    copy(file, to, (100, WHOLE), second)
    first = to.read_bytes()
    assert found(to) == [(0, ROWS)]
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("UPDATE pairs SET other = 1")
        rows.commit()
    second.goes_on.set()
    second.thread.join()
    assert [str(problem) for problem in second.said] == [MEANWHILE.format(file=to)]
    assert to.read_bytes() == first
    assert [*tmp_path.glob("copy*")] == [to]


@pytest.mark.parametrize("there", [True, False])
def test_where_a_file_has_one_name_only_a_copy_gets_its_own_and_writes_over_nothing_either(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    to = tmp_path / "copy.db"

    def no_links(_self: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    if not there:
        copy(file, to)
        assert found(to) == [(0, ROWS)]
    else:
        to.write_text("of somebody")
        with pytest.raises(CopyError, match="nothing was written over"):
            copy(file, to)
        assert to.read_text() == "of somebody"
    assert [*tmp_path.glob("copy*")] == [to]


def test_a_copy_that_cannot_have_its_name_is_not_left(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", full)
    with pytest.raises(OSError, match="No space"):
        copy(file, tmp_path / "copy.db")
    assert not [*tmp_path.glob("copy*")]


KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.collector.copying import copy
copy(Path(sys.argv[1]), Path(sys.argv[2]), (100,), lambda _seconds: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_what_a_copy_that_was_killed_left_goes_with_the_next_to_that_name(file: Path, tmp_path: Path) -> None:
    to = tmp_path / "copy.db"
    killed = [sys.executable, "-c", KILLED, str(file), str(to)]
    assert subprocess.run(killed, cwd=ROOT, check=False).returncode == -signal.SIGKILL  # noqa: S603
    assert [*tmp_path.glob("copy.db.*.part")]
    (tmp_path / "copy.db.0123abcd.part").write_bytes(b"no database at all" * 1000)
    others = {"copy.db.mine.part", "copy.db2.0123abcd.part"}
    for name in others:
        (tmp_path / name).touch()
    copy(file, to)
    assert {path.name for path in tmp_path.glob("copy*")} == {to.name} | others
    assert found(to) == [(0, ROWS)]


def test_whose_part_another_copy_took_away_as_it_began_is_told_too(file: Path, tmp_path: Path) -> None:
    def taken_away(_seconds: float) -> None:
        for part in tmp_path.glob("copy.db.*.part"):
            part.unlink()

    with pytest.raises(CopyError, match="nothing was written over"):
        copy(file, tmp_path / "copy.db", (100, WHOLE), taken_away)
    assert not [*tmp_path.glob("copy*")]

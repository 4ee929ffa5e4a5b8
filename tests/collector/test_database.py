"""The database that workers share: durable, never half, and clear about what it cannot do."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.collector import database as database_module
from kiosk.collector.database import Database, DatabaseError, is_full, journal, opened
from kiosk.collector.direct.postgresql import Postgresql
from kiosk.collector.direct.sqlite import Sqlite
from tests.collector.acted import on

ADD = text("INSERT INTO sites VALUES (:id, 'A', 'library')")


async def _sites(database: Database) -> list[str]:
    async with database.reading() as connection:
        return [*(await connection.execute(text("SELECT id FROM sites ORDER BY id"))).scalars()]


async def _add_and_fall(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(ADD, {"id": "a"})
        raise ZeroDivisionError


async def _broken_off(database: Database) -> list[str]:
    with pytest.raises(ZeroDivisionError):
        await _add_and_fall(database)
    return await _sites(database)


def test_what_is_broken_off_leaves_nothing(url: str) -> None:
    assert on(url, _broken_off) == []


async def _add(database: Database, name: str) -> None:
    async with database.writing() as connection:
        await connection.execute(ADD, {"id": name})


async def _by_many(database: Database) -> list[str]:
    await asyncio.gather(*(_add(database, f"{number:02}") for number in range(40)))
    return await _sites(database)


def test_many_that_write_at_once_all_write(url: str) -> None:
    assert on(url, _by_many) == [f"{number:02}" for number in range(40)]


async def _durability(database: Database) -> set[object]:
    """How every kind of connection commits."""
    asked = "PRAGMA synchronous" if database.of_one_machine else "SHOW synchronous_commit"
    async with database.writing() as connection:
        found = {(await connection.execute(text(asked))).scalar()}
    if isinstance(database.direct, Sqlite):
        return found | {await database.direct.sequence.do(lambda one: one.execute(asked).fetchone()[0])}
    assert isinstance(database.direct, Postgresql)
    async with database.direct.lent() as one:
        return found | {await one.fetchval(asked)}


def test_nobody_who_would_write_waits_for_all_before_it_where_the_file_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience, many = 0.4, 12
    monkeypatch.setattr(database_module, "PATIENCE", patience)
    monkeypatch.setattr(database_module, "PRAGMAS", (f"busy_timeout={patience * 1000:.0f}",))

    async def act(database: Database) -> tuple[list[object], float]:
        with closing(sqlite3.connect(tmp_path / "c.db", isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            began = monotonic()
            adds = [_add(database, f"site-{number}") for number in range(many)]
            return [*await asyncio.gather(*adds, return_exceptions=True)], monotonic() - began

    said, took = on(f"sqlite:///{tmp_path / 'c.db'}", act)
    assert all(isinstance(one, DBAPIError | TimeoutError) for one in said)
    assert took < patience * many / 2


def test_a_commit_is_on_the_disk_when_it_returns(url: str) -> None:
    assert on(url, _durability) in ({2}, {"on"})


def test_only_a_sqlite_that_loses_nothing_by_it_writes_ahead() -> None:
    assert [journal(version) for version in ((3, 40, 1), (3, 51, 2))] == ["PERSIST"] * 2
    assert [journal(version) for version in ((3, 51, 3), (3, 52, 0), (4, 0, 0))] == ["WAL"] * 3


async def _journal(database: Database) -> set[str]:
    asked = text("PRAGMA journal_mode")
    async with database.reading() as connection:
        found = {(await connection.execute(asked)).scalar()}
    assert isinstance(database.direct, Sqlite)
    found.add(await database.direct.sequence.do(lambda one: one.execute(str(asked)).fetchone()[0]))
    return {str(each).upper() for each in found}


def test_every_connection_to_a_file_keeps_the_journal_that_its_version_may(sqlite_url: str) -> None:
    assert on(sqlite_url, _journal) == {journal(sqlite3.sqlite_version_info)}


def test_a_file_that_was_written_ahead_is_taken_over(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    on(f"sqlite:///{file}", _sites)
    with closing(sqlite3.connect(file)) as rows:
        assert rows.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
        rows.execute("INSERT INTO sites VALUES ('a', 'A', 'library')")
        rows.commit()
    assert on(f"sqlite:///{file}", _sites) == ["a"]
    assert on(f"sqlite:///{file}", _journal) == {journal(sqlite3.sqlite_version_info)}


async def _overfilled(database: Database) -> Exception:
    async with database.writing() as connection:
        await connection.execute(text("PRAGMA max_page_count = 1"))
        with pytest.raises(DBAPIError) as said:
            await connection.execute(text("CREATE TABLE more AS SELECT zeroblob(1000000)"))
    return said.value


async def _overfilled_directly(database: Database) -> Exception:
    def fill(one: sqlite3.Connection) -> None:
        one.execute("PRAGMA max_page_count = 1")
        one.execute("CREATE TABLE more AS SELECT zeroblob(1000000)")

    assert isinstance(database.direct, Sqlite)
    with pytest.raises(sqlite3.OperationalError) as said:
        await database.direct.sequence.do(fill)
    return said.value


def test_a_disk_without_room_is_known_whoever_says_so(sqlite_url: str) -> None:
    assert is_full(on(sqlite_url, _overfilled))
    assert is_full(on(sqlite_url, _overfilled_directly))
    assert is_full(asyncpg.DiskFullError("no room"))
    assert is_full(OSError(errno.ENOSPC, "no room"))
    assert not is_full(OSError(errno.EACCES, "not yours"))


def test_an_address_without_a_driver_gets_the_one_that_we_use(sqlite_url: str) -> None:
    assert str(opened(sqlite_url).engine.url).startswith("sqlite+aiosqlite:")
    assert str(opened("postgresql://a@b/c").engine.url).startswith("postgresql+asyncpg:")


@pytest.mark.parametrize("address", ["nothing", "mysql://a@b/c", "http://host/name"])
def test_an_address_that_is_none_is_said(address: str) -> None:
    with pytest.raises(DatabaseError):
        opened(address)


def test_a_database_that_cannot_be_reached_is_said_without_its_password(tmp_path: Path) -> None:
    where = f"postgresql://me:secret@/name?host={tmp_path}"
    with pytest.raises(DatabaseError, match="cannot be used") as said:
        on(where, _sites)
    assert "secret" not in str(said.value)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "c.db").write_bytes(b"not a database, but long enough to be read as one" * 50)
    with pytest.raises(DatabaseError, match="a file of something else"):
        on(f"sqlite:///{tmp_path / 'c.db'}", _sites)


def test_a_file_that_is_damaged_is_said(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    on(f"sqlite:///{file}", _sites)
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\x07" * (len(whole) - 100))
    with pytest.raises(DatabaseError, match="it is damaged"):
        on(f"sqlite:///{file}", _sites)


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    on(f"sqlite:///{file}", _sites)
    rows = sqlite3.connect(file)
    with rows:
        rows.execute("UPDATE alembic_version SET version_num = '9999'")
    rows.close()
    with pytest.raises(DatabaseError, match="newer version"):
        on(f"sqlite:///{file}", _sites)

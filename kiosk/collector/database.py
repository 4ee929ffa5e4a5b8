"""Opens the database that all workers share, SQLite or PostgreSQL, durable at every commit."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
    nullcontext,
)
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    NotSupportedError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from kiosk.collector.direct import Direct
from kiosk.collector.direct.postgresql import Postgresql
from kiosk.collector.direct.sqlite import Sqlite
from kiosk.collector.unusable import NO_FILE, why_unusable
from kiosk.core.errors import KioskError

MIGRATIONS = Path(__file__).parent / "migrations"
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
PATIENCE = 10
"""Seconds that a statement, a lock or a connection may take before the answer is "later"."""
OTHERS = 4
"""Connections beside those for batches."""
LOCK = 5_064_190
"""The name, to PostgreSQL, of the lock under which one process at a time migrates."""

AHEAD_IS_SAFE = (3, 51, 3)
"""The first SQLite that loses no commit where several processes write ahead and tidy up at once.

See https://sqlite.org/wal.html#walresetbug; commands and the nightly copy work beside the service.
"""


def journal(version: tuple[int, ...]) -> str:
    """Give how a version of SQLite is to keep its journal.

    Written ahead there is one wait for the disk a commit instead of three, and whoever reads holds up nobody
    who writes. Older versions roll back; the journal keeps its file, so that no name has to be made durable.
    """
    return "WAL" if version >= AHEAD_IS_SAFE else "PERSIST"


PRAGMAS = (
    # A commit is on the disk when it returns.
    f"journal_mode={journal(sqlite3.sqlite_version_info)}",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    f"busy_timeout={PATIENCE * 1000}",
)


class DatabaseError(KioskError):
    """The database cannot be reached, read or brought to the present form."""


@dataclass(frozen=True, slots=True)
class Database:
    """The one thing that workers share besides the secret.

    `reading()` sees what is committed, each statement for itself, which is a transaction on its own;
    `writing()` is one transaction, committed and durable when it ends well, undone when it does not.
    """

    engine: AsyncEngine
    turn: AbstractAsyncContextManager[object]
    direct: Direct
    """How it is asked and written to by whoever does most."""

    @property
    def of_one_machine(self) -> bool:
        """Say whether it is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection on which each statement stands for itself."""
        async with self.engine.connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection in a transaction; raises TimeoutError where others write for too long before it.

        Where another process holds a SQLite file each would else wait for all before it as well.
        """
        async with AsyncExitStack() as held:
            async with asyncio.timeout(PATIENCE):
                await held.enter_async_context(self.turn)
            yield await held.enter_async_context(self.engine.begin())

    async def migrate(self) -> None:
        """Bring the tables to the present form; raises DatabaseError where that cannot be."""
        try:
            async with self.writing() as connection:
                if not self.of_one_machine:
                    await connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
                await connection.run_sync(_upgraded)
        except CommandError as problem:
            message = f"The database was made by a newer version: {problem}. Install that version again."
            raise DatabaseError(message) from problem
        except (SQLAlchemyError, OSError) as problem:
            raise DatabaseError(why_unusable(self.engine.url, _code(problem))) from problem

    async def close(self) -> None:
        """Let go of every connection."""
        try:
            await self.engine.dispose()
        finally:
            await self.direct.close()


def opened(url: str, *, connections: int = 1) -> Database:
    """Give the database at an address such as `sqlite:////srv/c.db` or `postgresql://u:p@host/name`.

    `connections` to PostgreSQL are for batches. Nothing is connected yet. Raises DatabaseError for an address
    that is none.
    """
    where = _address(url)
    of_one_machine = where.get_backend_name() == "sqlite"
    engine = create_async_engine(
        where,
        pool_size=OTHERS,
        max_overflow=0,
        pool_timeout=PATIENCE,
        hide_parameters=True,  # what was sent stands in no error and no log
        connect_args=_arguments(where),
    )
    names, told = engine.dialect.create_connect_args(where)
    arguments = {**told, **_arguments(where)}
    if not of_one_machine:
        if (size := arguments.pop("prepared_statement_cache_size", None)) is not None:
            arguments["statement_cache_size"] = size  # SQLAlchemy has a name of its own for it
        return Database(
            engine, nullcontext(), Postgresql(arguments, PATIENCE, asyncio.Semaphore(connections))
        )
    # One may write at a time; whoever waits here is next at once, whoever waits in SQLite sleeps.
    turn = asyncio.Lock()
    for name, listen in (("connect", _prepare), ("begin", _begin)):
        event.listen(engine.sync_engine, name, listen)
    return Database(engine, turn, Sqlite(partial(_connected, *names, **arguments), turn, PATIENCE))


def _connected(file: str, **arguments: Any) -> sqlite3.Connection:
    connection: sqlite3.Connection = sqlite3.connect(file, **arguments)
    try:
        _prepare(connection, None)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(url: str) -> URL:
    try:
        given = make_url(url)
    except ArgumentError as problem:
        message = "That is no address of a database, such as sqlite:////srv/collector/collector.db."
        raise DatabaseError(message) from problem
    name = given.get_backend_name()
    if name not in DRIVERS:
        message = f"The collector works with SQLite and PostgreSQL, not with {name}."
        raise DatabaseError(message)
    if name == "sqlite" and (not given.database or given.database == ":memory:"):
        raise DatabaseError(NO_FILE)
    return given.set(drivername=DRIVERS[name])


def _arguments(where: URL) -> dict[str, Any]:
    if where.get_backend_name() == "sqlite":
        return {"timeout": PATIENCE}
    durable = {
        "synchronous_commit": "on",
        "statement_timeout": f"{PATIENCE}s",
        "lock_timeout": f"{PATIENCE}s",
    }
    return {
        "timeout": PATIENCE,
        "command_timeout": PATIENCE + 2,  # a server that went away says nothing of its own limits
        "server_settings": {"application_name": "digipunt-collector", **durable},
    }


def _prepare(connection: Any, _record: object) -> None:
    # Transactions are begun by `_begin`; left to itself the driver begins them late, when two who read first
    # and write then can no longer both go on.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _upgraded(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def newest() -> str:
    """Give the name of the last step that this version knows."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return str(ScriptDirectory.from_config(config).get_current_head())


OURS = (
    ProgrammingError,
    DataError,
    NotSupportedError,
    sqlite3.ProgrammingError,
    asyncpg.SyntaxOrAccessError,
    asyncpg.DataError,
    ValueError,  # also asyncpg's InterfaceError of an argument that does not fit
)
"""What a database or its driver says to a statement that makes no sense, which is not its fault."""
ITS = (DBAPIError, NoConnectionError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)
"""What it says, also by its own driver, where it cannot do now what is asked; only what is not in `OURS`."""


def is_full(problem: Exception) -> bool:
    """Say whether it is that the disk has no room: by SQLite's code, PostgreSQL's or the system's."""
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    if _code(problem) == sqlite3.SQLITE_FULL:
        return True
    return getattr(cause, "sqlstate", "") == "53100" or getattr(cause, "errno", None) == errno.ENOSPC


@contextmanager
def in_a_sentence() -> Iterator[None]:
    """Raise DatabaseError, for whoever administers it, where the database cannot do now what is asked."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as problem:
        message = "The database does not answer. Does it run, and may this user write in it?"
        if is_full(problem):
            message = "The disk is full: make room. Nothing that the collector has is lost."
        raise DatabaseError(message) from problem


def _code(problem: Exception) -> int | None:
    """Give SQLite's code of an error, of the kind without its finer ones."""
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    code: int | None = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF

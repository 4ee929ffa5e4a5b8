"""Databases of both kinds for the collector's tests, each new."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.collector import postgresql
from tests.collector.asked import Collector, asked

NUMBERS = count(1)


async def command(url: str, statement: str) -> None:
    """Tell a server of databases something."""
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


@pytest.fixture(scope="session", autouse=True)
def mask() -> int:
    """What may be done with new files before a service of these tests says so for its whole process."""
    before = os.umask(0o022)
    os.umask(before)
    return before


@pytest.fixture(autouse=True)
def as_it_was(mask: int) -> Iterator[None]:
    """What a service sets for its whole process is as it was after each test."""
    root = logging.getLogger()
    handlers, level = [*root.handlers], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    os.umask(mask)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Path]:
    """A PostgreSQL that runs; what it keeps need not outlive the power."""
    with postgresql.server("fsync=off", "full_page_writes=off", "shared_buffers=32MB") as folder:
        yield folder


@pytest.fixture
def postgresql_url(cluster: Path) -> Iterator[str]:
    """The address of an empty database in it."""
    name = f"try{next(NUMBERS)}"
    asyncio.run(command(postgresql.address(cluster), f"CREATE DATABASE {name}"))
    yield postgresql.address(cluster, name)
    asyncio.run(command(postgresql.address(cluster), f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'collector.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn."""
    given: str = request.getfixturevalue(f"{request.param}_url")
    return given


@pytest.fixture
def collector(sqlite_url: str) -> Iterator[Collector]:
    """A collector that keeps what it has in a file."""
    with asked(sqlite_url) as made:
        yield made


@pytest.fixture
def either(url: str) -> Iterator[Collector]:
    """A collector with each kind of database in turn."""
    with asked(url) as made:
        yield made

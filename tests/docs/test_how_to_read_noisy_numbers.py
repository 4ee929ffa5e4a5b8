"""The page about noisy numbers counts right, and its lines for the database do what it says."""

from __future__ import annotations

import asyncio
import math
import re
import sqlite3
import subprocess
from pathlib import Path

import pytest

from kiosk.collector.counted.precision import Number, Share, margin_of, number, share
from kiosk.collector.counted.sums import WEIGHT
from kiosk.collector.database import opened
from tests.collector import played, postgresql
from tests.collector.conftest import cluster, postgresql_url

__all__ = ["cluster", "postgresql_url"]

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "how-to-read-noisy-numbers.md").read_text("utf-8")
ROLE, QUERY = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
PLACES = played.sites(6)
ARRIVALS = [*played.arrivals(PLACES, 12, 60)]


def row(name: str) -> list[int]:
    """Give the numbers of a row of the worked example."""
    (found,) = re.findall(rf"^\| \**{name}\** \| (.*) \|$", PAGE, re.MULTILINE)
    return [int(cell.strip("* ")) for cell in found.split("|")]


def test_the_example_adds_up() -> None:
    batches = [row(f"batch {each}") for each in (1, 2, 3)]
    assert [sum(cells) for cells in zip(*batches, strict=True)] == row("sum")
    assert f"42 + 33 + 24 + 2 = {sum(row('sum'))}" in PAGE


def test_the_example_tells_what_the_page_would() -> None:
    told = [number(count, margin_of(3)) for count in row("sum")]
    assert told == [Number(40, 20), Number(35, 20), Number(25, 20), Number(0, 20)]
    assert "**40 ± 20**, basics **35 ± 20**, independent **25 ± 20**,\n  fluent **0 to 20**" in PAGE
    assert share(42, 104, margin_of(3)) == Share(40, 19)
    assert number(104, margin_of(3) / math.sqrt(WEIGHT)) == Number(105, 15)
    assert number(75, margin_of(3, 2)) == Number(75, 30)
    assert share(75, 104, margin_of(3, 2)) is None


def test_differences_are_compared_as_it_says() -> None:
    assert round(math.hypot(20, 20)) == 28
    assert "30 ± 28" in PAGE


async def prepare(url: str) -> None:
    database = opened(url)
    await database.migrate()
    await played.fill(database, PLACES, iter(ARRIVALS))
    await database.close()


def psql(url: str, statement: str, user: str) -> subprocess.CompletedProcess[str]:
    address = url.replace("postgresql+asyncpg", "postgresql")
    command = [str(postgresql.programs() / "psql"), "--quiet", "--csv", "--tuples-only", "--username", user]
    return subprocess.run(  # noqa: S603
        [*postgresql.as_nobody_special(), *command, re.sub(r"//\w+@", "//", address)],
        input=f"\\set ON_ERROR_STOP on\n{statement}",
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        timeout=60,
    )


def test_the_reader_reads_the_views_and_nothing_else(postgresql_url: str) -> None:
    asyncio.run(prepare(postgresql_url))
    assert psql(postgresql_url, ROLE, "postgres").returncode == 0
    try:
        found = psql(postgresql_url, QUERY, "digipunt_reader")
        assert found.returncode == 0, found.stderr
        assert len(found.stdout.splitlines()) > len(PLACES)
        for table in (
            "batches",
            "cells",
            "devices",
            "admin",
            "codes",
            "sites",
            "batch_weeks",
            "totals",
            "editions",
        ):
            refused = psql(postgresql_url, f"SELECT * FROM {table}", "digipunt_reader")  # noqa: S608
            assert "permission denied" in refused.stderr
        write = "SET default_transaction_read_only = off; UPDATE dim_site SET site_name = 'x'"
        assert "permission denied" in psql(postgresql_url, write, "digipunt_reader").stderr
    finally:
        psql(postgresql_url, "DROP OWNED BY digipunt_reader; DROP ROLE digipunt_reader", "postgres")


@pytest.mark.skipif(sqlite3.sqlite_version_info < (3, 35), reason="the page asks for SQLite 3.35")
def test_the_query_works_on_sqlite_and_finds_the_same(tmp_path: Path, postgresql_url: str) -> None:
    file = tmp_path / "copy.db"
    for url in (f"sqlite:///{file}", postgresql_url):
        asyncio.run(prepare(url))
    rows = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    here = [[None if cell is None else str(cell) for cell in row] for row in rows.execute(QUERY)]
    rows.close()
    there = [line.split(",") for line in psql(postgresql_url, QUERY, "postgres").stdout.splitlines()]

    def plain(found: list[list[str]]) -> list[list[str | float | None]]:
        return [[kind, *(float(cell) if cell else None for cell in cells)] for kind, *cells in found]

    assert plain(there) == plain([[cell or "" for cell in row] for row in here])
    assert any(row[-1] is None for row in here)
    assert any(row[-1] is not None for row in here)

"""The views that reports read, opened as a report would: by the databases' own programs."""

from __future__ import annotations

import asyncio
import csv
import io
import sqlite3
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kiosk.collector.counted.quarters import Quarter, middle_week
from kiosk.collector.database import opened
from kiosk.core.statistics.dictionary import CATEGORIES
from tests.collector import played, postgresql
from tests.collector.asked import EPOCH, Collector, a_batch

PLACES = played.sites(4)
ARRIVALS = [*played.arrivals(PLACES, 8, 60)]
STAR = """
SELECT t.site_type, w.year, w.quarter, SUM(f.count) AS count, SUM(f.batches) AS batches
FROM fact_cells AS f
JOIN dim_site AS t ON t.site = f.site
JOIN dim_week AS w ON w.week = f.week
JOIN dim_category AS c ON c.table_name = f.table_name AND c.category = f.category
WHERE f.table_name = 'level' AND f.category = 'first_steps'
GROUP BY t.site_type, w.year, w.quarter
ORDER BY 1, 2, 3
"""


async def prepare(url: str) -> None:
    database = opened(url)
    await database.migrate()
    await played.fill(database, PLACES, iter(ARRIVALS))
    await database.close()


def truth() -> list[tuple[str, int, int, int, int]]:
    types = {place.id: place.type for place in PLACES}
    sums: Counter[tuple[str, int, int]] = Counter()
    batches: Counter[tuple[str, int, int]] = Counter()
    for arrival in ARRIVALS:
        quarter = Quarter.of_week(middle_week(arrival.first, arrival.last))
        place = (types[arrival.site], quarter.year, quarter.number)
        sums[place] += arrival.counts["level", "first_steps"]
        batches[place] += 1
    return [(*place, sums[place], batches[place]) for place in sorted(sums)]


def psql(address: str, statement: str, *, well: bool = True) -> str:
    """Ask as somebody at a terminal; gives the answer as CSV, or what went wrong."""
    done = subprocess.run(  # noqa: S603
        [
            *postgresql.as_nobody_special(),
            postgresql.programs() / "psql",
            "--quiet",
            "--csv",
            "--tuples-only",
            address,
        ],
        input=f"\\set ON_ERROR_STOP on\n{statement}",
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        timeout=60,
    )
    assert (done.returncode == 0) == well, done.stderr
    return done.stdout if well else done.stderr


def for_psql(url: str) -> str:
    return url.replace("postgresql+asyncpg", "postgresql")


def rows(answer: str) -> list[tuple[str, int, int, int, int]]:
    return [(kind, *map(int, numbers)) for kind, *numbers in csv.reader(io.StringIO(answer))]  # type: ignore[misc]


def test_sqlite_tells_the_sums_through_the_star(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    asyncio.run(prepare(f"sqlite:///{file}"))
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    found = connection.execute(STAR).fetchall()
    connection.close()
    assert found == truth()


def test_psql_tells_the_sums_through_the_star(postgresql_url: str) -> None:
    asyncio.run(prepare(postgresql_url))
    assert rows(psql(for_psql(postgresql_url), STAR)) == truth()


def test_the_star_has_all_batches_once_but_those_that_were_retracted(either: Collector) -> None:
    one, other = either.device("here"), either.device("there")
    one.bring(1, a_batch(5))
    one.bring(1, a_batch(5))
    one.bring(2, a_batch(-3))
    other.bring(1, a_batch(40))
    asked = "SELECT sum(count) FROM fact_cells WHERE table_name = 'level' AND category = 'first_steps'"
    assert either.rows(asked) == [(42,)]
    either.administer("POST", f"/batches/{one.install}/{EPOCH}/1/retract")
    assert either.rows(asked) == [(37,)]
    assert either.rows("SELECT count(*) FROM fact_cells") == [(2 * 32,)]


@pytest.mark.parametrize("day", ["2024-01-01", "2024-12-30", "2025-12-29", "2026-12-28"])
def test_both_number_the_weeks_as_the_calendar_does(tmp_path: Path, postgresql_url: str, day: str) -> None:
    file = tmp_path / "c.db"
    batch = f"INSERT INTO batches VALUES ('a', 'e', 1, 's', '{day}', '{day}', 'd', '{day}', NULL);"  # noqa: S608
    query = "SELECT year, quarter, week_number FROM dim_week;"
    asyncio.run(prepare_empty(f"sqlite:///{file}"))
    asyncio.run(prepare_empty(postgresql_url))
    connection = sqlite3.connect(file)
    connection.execute(batch)
    of_sqlite = connection.execute(query).fetchall()
    connection.close()
    of_postgresql = psql(for_psql(postgresql_url), batch + query).strip()
    year, week, _ = date.fromisoformat(day).isocalendar()
    quarter = 1 if week == 1 else 4
    assert of_sqlite == [(year, quarter, week)]
    assert of_postgresql == f"{year},{quarter},{week}"


async def prepare_empty(url: str) -> None:
    database = opened(url)
    await database.migrate()
    await database.close()


def test_the_categories_are_those_of_the_dictionary(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    asyncio.run(prepare_empty(f"sqlite:///{file}"))
    connection = sqlite3.connect(file)
    found = connection.execute("SELECT table_name, category, place FROM dim_category").fetchall()
    connection.close()
    expected = [
        (table, category, place)
        for table, categories in CATEGORIES.items()
        for place, category in enumerate(categories, start=1)
    ]
    assert sorted(found) == sorted(expected)

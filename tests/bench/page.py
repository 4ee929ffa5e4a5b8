"""How long the page for policy people takes with ten thousand devices over three years, on each database.

    python -m tests.bench.page [--short] [--kinds sqlite postgresql nodes] [--json]

Figures are made as devices make them (six batches a year each, with their noise) and put straight into the
tables; then the real service is asked over HTTP. Told apart: the first page after all of them came at once
(all sums are made), pages after that, and the first page after a day's or an hour's batches came, which may
show the sums before them while these are made anew; until they are made is told beside it. All but the very
first are judged.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
from sqlalchemy import func, select

from kiosk.collector.database import opened
from kiosk.collector.derived import SITE_QUARTERS
from kiosk.collector.schema import BATCHES
from tests.collector import played, postgresql
from tests.collector.process import Running, running
from tests.harness.nodes import spread

LIMIT = 1.0
"""Seconds; from the issue that asked for the page."""
FULL = {"devices": 10_000, "weeks": 157, "sites": 400, "day": 165}
SHORT = {"devices": 600, "weeks": 157, "sites": 60, "day": 10}
ADDRESSES = {
    "everything": "/?language=nl",
    "a year": "/?language=nl&period=2025",
    "a kind of place": "/?language=en&type=library",
    "a place": "/?language=en&site=site-001",
    "open data, page": "/open/",
    "open data, a year": "/open/figures-2026.csv",
}
TODAY = played.START + timedelta(weeks=160)
TIMES = 9


async def fill(url: str, size: dict[str, int], arrivals: Iterator[played.Arrival], *, first: bool) -> int:
    database = opened(url)
    await database.migrate()
    total = await played.fill(database, played.sites(size["sites"]) if first else [], arrivals)
    await database.close()
    return total


def seconds(client: httpx.Client, address: str) -> float:
    start = perf_counter()
    client.get(address).raise_for_status()
    return perf_counter() - start


def measured(client: httpx.Client) -> dict[str, dict[str, float]]:
    found = {}
    for name, address in ADDRESSES.items():
        times = sorted(seconds(client, address) for _ in range(TIMES))
        found[name] = {"median_s": round(median(times), 3), "worst_s": round(times[-1], 3)}
    return found


def late(size: dict[str, int], number: int, seed: int) -> Iterator[played.Arrival]:
    """Give batches of other devices that end in the last weeks."""
    every = played.arrivals(played.sites(size["sites"]), number, size["weeks"], seed=seed)
    newest = {arrival.install: arrival for arrival in every}
    return islice(newest.values(), number)


def trial(url: str, size: dict[str, int], folder: Path) -> dict[str, object]:
    arrivals = played.arrivals(played.sites(size["sites"]), size["devices"], size["weeks"])
    batches = asyncio.run(fill(url, size, arrivals, first=True))
    with running(folder / "kept", "--database", url, "--date", str(TODAY)) as collector:
        client = client_of(collector)
        found: dict[str, object] = {"batches": batches}
        found["first_ever_s"] = round(seconds(client, "/"), 3)
        found["pages"] = measured(client)
        found["closed_year_first_s"] = round(seconds(client, "/open/figures-2025.csv"), 3)
        found["closed_year_s"] = round(seconds(client, "/open/figures-2025.csv"), 3)
        for name, number in (("after_a_day_s", size["day"]), ("after_an_hour_s", max(1, size["day"] // 24))):
            asyncio.run(fill(url, size, late(size, number, seed=1000 + number), first=False))
            came = perf_counter()
            found[name] = round(seconds(client, "/"), 3)
            asyncio.run(renewed(url))
            found[name.replace("after", "renewed_after")] = round(perf_counter() - came, 3)
        client.close()
    return found


async def renewed(url: str) -> None:
    """Wait until the collector made the sums anew of all that came."""
    database = opened(url)
    made = select(func.coalesce(func.sum(SITE_QUARTERS.c.received), 0))
    there = select(func.count()).select_from(BATCHES)
    while True:
        async with database.reading() as connection:
            if (await connection.execute(made)).scalar() == (await connection.execute(there)).scalar():
                break
        await asyncio.sleep(0.05)
    await database.close()


@contextmanager
def database(kind: str, folder: str) -> Iterator[str]:
    """Give the address of an empty one; `nodes` are three PostgreSQL behind a fourth."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/collector.db"
    elif kind == "postgresql":
        with postgresql.server() as socket:
            yield postgresql.address(socket)
    else:
        with spread() as front:
            yield front.url


def client_of(collector: Running) -> httpx.Client:
    return httpx.Client(base_url=f"http://127.0.0.1:{collector.port}", timeout=600, trust_env=False)


def slowest(found: dict[str, object]) -> float:
    """Give the slowest page that was asked for after the first one, also right after batches came."""
    pages = found["pages"]
    assert isinstance(pages, dict)
    after = (float(str(found[name])) for name in ("after_a_day_s", "after_an_hour_s"))
    return max(*(float(page["worst_s"]) for page in pages.values()), *after)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m tests.bench.page", description=__doc__)
    parser.add_argument("--short", action="store_true", help="a few devices, in seconds")
    parser.add_argument(
        "--kinds", nargs="+", default=["sqlite", "postgresql"], choices=["sqlite", "postgresql", "nodes"]
    )
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    size = SHORT if asked.short else FULL
    found: dict[str, object] = {"size": size, "limit_s": LIMIT}
    for kind in asked.kinds:
        with TemporaryDirectory() as folder, database(kind, folder) as url:
            found[kind] = trial(url, size, Path(folder))
    trials = [value for kind in asked.kinds if isinstance(value := found[kind], dict)]
    worst = max(map(slowest, trials))
    found |= {"slowest_s": worst, "met": worst < LIMIT}
    sys.stdout.write(json.dumps(found, indent=None if asked.json else 2) + "\n")
    return 0 if found["met"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

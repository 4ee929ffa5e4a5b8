"""A fleet that was played: sites, devices and their noisy batches, the same for the same seed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from kiosk.collector.database import Database
from kiosk.collector.schema import BATCHES, CELLS, SITES
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import noise

TYPES = ("library", "community_centre", "town_hall", "school", "employer", "other")
START = date(2024, 1, 1)
CHANCES = {
    "level": (34, 31, 24, 11),
    "language": (62, 9, 8, 12, 9),
    "outcome": (71, 18, 11),
    "help": (38, 62),
    "mode": (100, 0, 0),
    "information": (44, 38, 18),
    "communication": (41, 40, 19),
    "creation": (30, 40, 30),
    "safety": (26, 53, 21),
    "problems": (31, 42, 27),
}
"""How likely each category of a table is, in hundredths."""
MORE_AT_FIRST_STEPS = {"library": 0, "community_centre": 16, "town_hall": 4, "school": -14, "employer": -6}


@dataclass(frozen=True, slots=True)
class Site:
    """A place, as the collector knows it."""

    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """A batch, as the collector keeps it; `counts` by table and category."""

    install: str
    seq: int
    site: str
    first: date
    last: date
    received: date
    counts: dict[tuple[str, str], int]


def sites(number: int) -> list[Site]:
    """Give so many places, of all types in turn."""
    types = [TYPES[place % len(TYPES)] for place in range(number)]
    return [
        Site(f"site-{place:03}", f"{kind.replace('_', ' ').capitalize()} {place + 1}", kind)
        for place, kind in enumerate(types)
    ]


def arrivals(
    places: list[Site], devices: int, weeks: int, *, start: date = START, seed: int = 1
) -> Iterator[Arrival]:
    """Play devices that make a batch each eight or nine weeks, and send it the Monday after."""
    random = Random(seed)  # noqa: S311
    noises = [noise(random.randrange) for _ in range(20_000)]
    for device in range(devices):
        place = places[device % len(places)]
        install = hashlib.sha256(f"{seed} {device}".encode()).hexdigest()[:32]
        week, seq = random.randrange(0, 9), 1
        while (last := week + random.choice((7, 8, 8, 9))) < weeks:
            first_day, last_day = start + timedelta(weeks=week), start + timedelta(weeks=last)
            counts = _counts(random, place.type, noises)
            received = last_day + timedelta(days=random.randrange(7, 10))
            yield Arrival(install, seq, place.id, first_day, last_day, received, counts)
            week, seq = last + 1, seq + 1


def _counts(random: Random, kind: str, noises: list[int]) -> dict[tuple[str, str], int]:
    visits = random.randrange(30, 46)
    found: dict[tuple[str, str], int] = {}
    for table, names in CATEGORIES.items():
        chances: list[float] = [*CHANCES[table]]
        if table == "level":
            more = MORE_AT_FIRST_STEPS.get(kind, 0)
            chances = [chances[0] + more, chances[1], chances[2] - more / 2, chances[3] - more / 2]
        drawn = random.choices(names, chances, k=visits)
        for name in names:
            found[table, name] = drawn.count(name) + random.choice(noises)
    return found


async def fill(database: Database, places: list[Site], batches: Iterator[Arrival]) -> int:
    """Put them into the database as the service would; give how many batches these were."""
    total = 0
    async with database.writing() as connection:
        if places:
            await connection.execute(
                insert(SITES), [{"id": s.id, "name": s.name, "type": s.type} for s in places]
            )
        while part := list(islice(batches, 500)):
            total += len(part)
            await _insert(connection, part)
    return total


async def _insert(connection: AsyncConnection, part: list[Arrival]) -> None:
    keys = [(arrival.install, "played", arrival.seq) for arrival in part]
    rows = [
        (*key, a.site, a.first, a.last, "0" * 64, a.received, None) for key, a in zip(keys, part, strict=True)
    ]
    cells = [
        (*key, table, category, count)
        for key, a in zip(keys, part, strict=True)
        for (table, category), count in a.counts.items()
    ]
    for table, found in ((BATCHES, rows), (CELLS, cells)):
        names = list(table.c.keys())
        if connection.dialect.name == "postgresql":
            raw = await connection.get_raw_connection()
            copying = raw.driver_connection
            assert copying is not None
            await copying.copy_records_to_table(table.name, records=found, columns=names)
        else:
            await connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in found])

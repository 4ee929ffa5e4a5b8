"""Compares what a collector has with what kiosks released: row by row, sum by sum."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, text

from kiosk.collector.database import Database, opened
from kiosk.collector.schema import BATCHES, CELLS
from kiosk.collector.totals import brought_up_to_date, cube
from kiosk.core.statistics.outbox import ParcelState
from kiosk.core.statistics.wire import decoded
from tests.harness.fleet.ledger import Key, Ledger, Release

TOTALS = "SELECT table_name, category, sum(count) FROM fact_cells GROUP BY table_name, category"
"""As whoever makes reports of the database adds up."""

Cell = tuple[str, str]
Sums = Mapping[Cell, int]


@dataclass(frozen=True)
class Held:
    """What a collector holds: of each batch its digest and cells, its sums, and what it tells of devices."""

    batches: Mapping[Key, str]
    cells: Mapping[Key, Sums]
    totals: Sums
    shown: Sums
    devices: Sequence[Mapping[str, Any]] = ()


@dataclass
class Verdict:
    """What became of all releases, and what is not as it should be."""

    released: int = 0
    kept: int = 0
    parked: Counter[str] = field(default_factory=Counter)
    gone_with_the_disk: int = 0
    differences: list[str] = field(default_factory=list)


async def held(url: str, devices: Sequence[Mapping[str, Any]]) -> Held:
    """Read all that a collector's database holds, and what its own queries make of it."""
    database = opened(url)
    try:
        await brought_up_to_date(database)
        async with database.reading() as connection:
            of = (BATCHES.c.install, BATCHES.c.epoch, BATCHES.c.seq)
            batches = (await connection.execute(select(*of, BATCHES.c.digest))).all()
            cells = (await connection.execute(select(CELLS))).all()
            totals = (await connection.execute(text(TOTALS))).all()
        return Held(
            {(install, epoch, seq): digest for install, epoch, seq, digest in batches},
            _by_batch(cells),
            {(table, category): int(count) for table, category, count in totals},
            await _shown(database),
            devices,
        )
    finally:
        await database.close()


def _by_batch(cells: Sequence[Any]) -> Mapping[Key, Sums]:
    found: defaultdict[Key, dict[Cell, int]] = defaultdict(dict)
    for install, epoch, seq, table, category, count in cells:
        found[install, epoch, seq][table, category] = count
    return found


async def _shown(database: Database) -> Sums:
    """Give the sums that the page shows, over all quarters and types of sites."""
    sums = Counter[Cell]()
    for part in (await cube(database)).values():
        sums.update(part.counts)
    return sums


def verdict(ledgers: Sequence[Ledger], found: Held) -> Verdict:
    """Compare; whatever differs is a sentence."""
    releases = [one for ledger in ledgers for one in ledger.releases]
    told = Verdict(len({one.name for one in releases}), len(found.batches))
    told.differences += [left for ledger in ledgers for left in ledger.left_waiting]
    told.differences += _foreign(releases, found)
    told.differences += _doubled(found)
    told.differences += _receipts(ledgers, found)
    told.differences += _sums(releases, found)
    told.differences += _reports(ledgers, found)
    told.differences += _gaps(found)
    for one in releases:
        told.differences += _fate(one, found, told)
    return told


def _foreign(releases: Sequence[Release], found: Held) -> Iterator[str]:
    """Find what the collector has and nobody made, or not so."""
    made = {one.name: one for one in releases}
    for key, digest in found.batches.items():
        one = made.get((key[1], key[2], digest))
        if one is None or key[0] not in one.installs:
            yield f"{key} is at the collector, and no kiosk of that name made it"
        elif found.cells.get(key) != cells_of(one.body):
            yield f"{key} has other cells than it was made with"
    for key in found.cells.keys() - found.batches.keys():
        yield f"{key} has cells and is no batch"


def _doubled(found: Held) -> Iterator[str]:
    """Find what the collector has under two names."""
    names = Counter((epoch, seq, digest) for (_, epoch, seq), digest in found.batches.items())
    for name, times in names.items():
        if times > 1:
            yield f"{name} is {times} times at the collector"


def _receipts(ledgers: Sequence[Ledger], found: Held) -> Iterator[str]:
    """Find what a kiosk has a receipt of, and the collector has not."""
    for ledger in ledgers:
        for key, digests in ledger.sent.items():
            if digests != {found.batches.get(key)}:
                yield f"{key} has a receipt, and is not at the collector"


def _sums(releases: Sequence[Release], found: Held) -> Iterator[str]:
    """Find sums that are not those of the batches, as kiosks made them."""
    made = {one.name: one.body for one in releases}
    true = Counter[Cell]()
    for (_, epoch, seq), digest in found.batches.items():
        true.update(cells_of(made.get((epoch, seq, digest), b"")))
    for what, sums in (("total", found.totals), ("sum on the page", found.shown)):
        for cell in true.keys() | sums.keys():
            if true[cell] != sums.get(cell, 0):
                yield f"the {what} of {cell} is {sums.get(cell, 0)}, not {true[cell]}"


def _reports(ledgers: Sequence[Ledger], found: Held) -> Iterator[str]:
    """Find kiosks of which the administrator does not see how many batches wait and lie aside."""
    seen = {device["install"]: device for device in found.devices}
    for ledger in ledgers:
        for install, at_rest in ledger.at_rest.items():
            told = seen.get(install, {})
            if (sees := (told.get("waiting"), told.get("parked"))) != at_rest:
                yield f"of {install} {at_rest} wait and lie aside, and the administrator sees {sees}"


def _gaps(found: Held) -> Iterator[str]:
    """Find databases of which the administrator does not see which batches are missing."""
    numbers = defaultdict[Cell, set[int]](set)
    for install, epoch, seq in found.batches:
        numbers[install, epoch].add(seq)
    told = {
        (device["install"], each["epoch"]): {
            seq for first, last in each["gaps"] for seq in range(first, last + 1)
        }
        for device in found.devices
        for each in device["epochs"]
    }
    for place, there in numbers.items():
        if told.get(place) != {*range(1, max(there))} - there:
            yield f"{place} lacks batches, and the administrator sees {told.get(place)}"


def _fate(one: Release, found: Held, told: Verdict) -> Iterator[str]:
    """Say what became of a release, and whether that is right."""
    there = {
        digest for install in one.installs if (digest := found.batches.get((install, one.epoch, one.seq)))
    }
    match one.state:
        case ParcelState.SENT if one.digest not in there:
            yield f"{one.name} was sent, and is not at the collector"
        case ParcelState.WAITING if one.gone:
            told.gone_with_the_disk += one.digest not in there
        case ParcelState.WAITING if one.is_early and one.digest not in there:
            told.parked["waits until its weeks are over"] += 1
        case ParcelState.WAITING:
            yield f"{one.name} still waits"
        case ParcelState.DOUBTED if not one.gone:
            told.parked["perhaps sent under another name"] += 1
        case ParcelState.PARKED if not one.gone:
            why = reason(one.why)
            told.parked[why] += 1
            needless = {
                "other": True,
                "another batch": not there - {one.digest},
                "clock": not one.is_of_no_time,
            }
            if needless.get(why, False):
                yield f"{one.name} lies aside without need: {one.why}"
        case _:
            return


def reason(why: str) -> str:
    """Sort what a kiosk says of a batch that lies aside."""
    for words, name in (
        ("another batch under this number", "another batch"),
        ("clock right", "clock"),
    ):
        if words in why:
            return name
    return "other"


def cells_of(body: bytes) -> Sums:
    """Give the cells of a batch as its kiosk wrote it; none of none."""
    if not body:
        return {}
    tables = decoded(body).tables
    return {(table, name): count for table, counts in tables.items() for name, count in counts.items()}

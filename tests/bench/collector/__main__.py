"""How many batches a second the collector keeps, beside a bare script; and whether its memory stays flat.

Both write the same rows, a transaction a batch, durable, into a new database of the same kind on the same
disk, in turns of the same length. The one that asks shares the processors with the service, which makes the
service look slower than it is; the bare script has nobody beside it.

Judged is the ratio to a bare script of one connection. SQLite has no other. `ratio_to_best`, to a script of
sixteen connections, is printed and not judged. The bare script has both processors for itself, reads no HTTP,
checks no token, digest or batch and makes no receipt: what it waits for is the disk. `fdatasync_ms` tells how
long that is, the median of writes of 8 KiB until the disk says that it has them: where it is next to nothing
(.03 ms, a virtual disk that remembers by itself) the ratio is that of the work alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import linear_regression, median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, sleep

import asyncpg

from kiosk.collector.tending import PAUSE
from tests.bench.collector import bare, load
from tests.collector import postgresql
from tests.collector.process import Running, running

LEAST = 0.6
"""Of what a bare script reaches; from the issue."""
FLAT = 40.0
"""Bytes of memory that a batch may leave behind, by the slope: 40 MB in a million."""
AT_ONCE = 16
DEVICES = 320
EACH = 150
"""Batches of one device in the memory's trial: the collector takes no more than 200 a day."""
PIECES = 40
"""Into which the batches of the memory's trial are cut, the first quarter of them to warm up."""
SETTLED = 2 * PAUSE + 15
"""Seconds in which the service looks by itself twice at what it keeps ready."""
NUMBERS = count(1)


@dataclass(frozen=True)
class Trial:
    """A kind of database, and a place for new ones."""

    kind: str
    folder: Path
    socket: Path

    def new(self) -> str:
        """Give the address of a new database."""
        name = f"bench{next(NUMBERS)}"
        if self.kind == "sqlite":
            return f"sqlite:///{self.folder / name}.db"
        asyncio.run(_create(self.socket, name))
        return postgresql.address(self.socket, name)

    def bare(self, times: int, connections: int) -> float:
        url = self.new()
        if self.kind == "sqlite":
            return bare.sqlite(Path(url.removeprefix("sqlite:///")), times)
        return bare.postgresql(url, times, connections)

    @contextmanager
    def collector(
        self, workers: int, devices: int = DEVICES
    ) -> Iterator[tuple[Running, list[tuple[str, str]]]]:
        options = ("--database", self.new(), "--workers", str(workers))
        with running(self.folder / f"kept{next(NUMBERS)}", *options) as collector:
            yield collector, load.devices(collector, devices)


async def _create(socket: Path, name: str) -> None:
    rows = await asyncpg.connect(postgresql.address(socket).replace("+asyncpg", ""))
    await rows.execute(f"CREATE DATABASE {name}")
    await rows.close()


def speed(trial: Trial, times: int, rounds: int, workers: int) -> dict[str, object]:
    """Take turns, so that both meet the same disk; the bare script by one connection and by many."""
    alone, many, served = [], [], []
    with trial.collector(workers) as (collector, known):
        load.bring(collector, known, AT_ONCE * 10, AT_ONCE)
        for _ in range(rounds):
            alone.append(trial.bare(times, 1))
            if trial.kind != "sqlite":
                many.append(trial.bare(times, AT_ONCE))
            served.append(load.bring(collector, known, times, AT_ONCE))
    best = median(many) if many else median(alone)
    return {
        "bare_per_s": round(median(alone)),
        "bare_by_many_per_s": round(median(many)) if many else None,
        "collector_per_s": round(median(served)),
        "ratio": round(median(served) / median(alone), 3),
        "ratio_to_best": round(median(served) / max(best, median(alone)), 3),
        "each": times,
        "rounds": rounds,
        "workers": workers,
    }


def growth(trial: Trial, times: int, settled: float) -> dict[str, object]:
    """Find how much memory a batch leaves behind in one worker.

    What is only loaded once (the library that writes Parquet: 9 MB) and caches of a fixed size (3 MB by the
    first two looks of the service itself) are there before it counts: `settled` seconds after the beginning.
    With fewer than 40,000 batches the first quarter of them does not fill SQLite's caches: they show as 2 MB
    at once, later.
    """
    piece = max(AT_ONCE, times // PIECES // AT_ONCE * AT_ONCE)
    brought, held = [], []
    warm = PIECES // 4
    with trial.collector(1, max(DEVICES, times // EACH)) as (collector, known):
        began = monotonic()
        for number in range(1, PIECES + 1):
            load.bring(collector, known, piece, AT_ONCE)
            if number == warm:
                load.look(collector)
                sleep(max(0.0, began + settled - monotonic()))
            brought.append(float(number * piece))
            held.append(float(load.memory(collector)))
    slope = linear_regression(brought[warm:], held[warm:]).slope
    return {
        "batches": piece * PIECES,
        "memory_first_mb": round(held[warm] / 2**20, 1),
        "memory_last_mb": round(held[-1] / 2**20, 1),
        "bytes_a_batch": round(slope, 1),
    }


def fdatasync_ms(folder: Path, times: int = 200) -> float:
    """Measure how many ms the disk takes until it says that it has 8 KiB; the median."""
    page, took = b"x" * 8192, []
    with (folder / "durable").open("wb", buffering=0) as file:
        file.write(page * times)
        os.fsync(file)
        for number in range(times):
            began = perf_counter()
            os.pwrite(file.fileno(), page, number * len(page))
            os.fdatasync(file)
            took.append(perf_counter() - began)
    return round(1000 * median(took), 3)


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.bench.collector", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    options.add_argument("--times", type=int, default=1600, help=f"batches a round, a multiple of {AT_ONCE}")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--workers", type=int, default=1, help="of the collector")
    options.add_argument("--memory", type=int, default=40_000, help="batches; the full form: 1000000")
    options.add_argument("--folder", type=Path, default=Path("/var/tmp"), help="on the disk to measure")  # noqa: S108
    chosen = options.parse_args()
    if chosen.times % AT_ONCE:
        options.error(f"--times must be a multiple of {AT_ONCE}: so many bring them at once.")
    with TemporaryDirectory(dir=chosen.folder, prefix="collector-") as folder:
        found = _measured(chosen, Path(folder))
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if found["passed"] else 1


def _measured(chosen: argparse.Namespace, folder: Path) -> dict[str, object]:
    if chosen.database == "sqlite":
        return _both(chosen, Trial("sqlite", folder, folder))
    with postgresql.server(place=chosen.folder) as socket:
        return _both(chosen, Trial("postgresql", folder, socket))


def _both(chosen: argparse.Namespace, trial: Trial) -> dict[str, object]:
    waits = {"fdatasync_ms": fdatasync_ms(trial.folder)}
    found = {"database": trial.kind, **waits, **speed(trial, chosen.times, chosen.rounds, chosen.workers)}
    if chosen.memory:
        found |= growth(trial, chosen.memory, SETTLED)
    passed = float(str(found["ratio"])) >= LEAST and float(str(found.get("bytes_a_batch", 0))) <= FLAT
    return {**found, "least": LEAST, "flat": FLAT, "passed": passed}


if __name__ == "__main__":
    sys.exit(main())

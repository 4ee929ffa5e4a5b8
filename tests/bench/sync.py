"""What sending costs: after half a year without a network, over a day, and as it is loaded.

Run as `python -m tests.bench.sync --json`. The kiosk's own store and client speak with a collector in
another process. Exit 1 when a limit is not met.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from kiosk.core.statistics.wire import encoded
from kiosk.errand import CollectorErrand
from kiosk.settings import load
from kiosk.storage import parcels
from kiosk.storage.store import Store
from kiosk.sync.device import waiting_of
from kiosk.sync.enrolment import EnrolmentFile
from tests.core.statistics.an import A_BATCH
from tests.sync.an import enrolment

HALF_A_YEAR = 26
"""Batches of a place where one is full each week: the most that half a year can leave."""

CATCH_UP_LIMIT_S = 10.0
DAY_S = 86_400
QUIET_DAY = 24
"""Rounds of a day on which all is well: one an hour."""

BAD_DAY = 300
"""Rounds of a day on which no round comes to its end: one after each of three hundred visitors."""

CPU_LIMIT = 0.01
NOWHERE = "http://127.0.0.1:9"


@contextmanager
def collector() -> Iterator[str]:
    """Give the address of a collector in a process of its own."""
    command = [sys.executable, "-m", "tests.sync.served"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        yield process.stdout.readline().strip()
        process.communicate("")


@contextmanager
def kiosk_at(address: str, batches: int) -> Iterator[tuple[Store, CollectorErrand]]:
    """Give a kiosk's store with so many batches that wait, and its way to the collector."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        store = Store.open(folder, lambda: datetime.now(UTC), print, random.Random(1).randrange)  # noqa: S311
        for _ in range(batches):
            store._writer.save_now(lambda rows: parcels.add(rows, encoded(A_BATCH)))  # noqa: SLF001 - no week passes
        EnrolmentFile(folder).keep(enrolment(collector=address, reported=""))
        errand = CollectorErrand(replace(load(data_dir=folder), collector=address), store.outbox)
        try:
            yield store, errand
        finally:
            asyncio.run(errand.close(CATCH_UP_LIMIT_S))
            store.close()


async def rounds(errand: CollectorErrand, times: int) -> None:
    """Make so many rounds, one after another."""
    for _ in range(times):
        await errand()


def loading() -> dict[str, float]:
    """Give the ms that loading takes in a new process, and how long its other thread waited meanwhile."""
    command = [sys.executable, "-m", "tests.bench.sync_loading"]
    found: dict[str, float] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)  # noqa: S603
    return found


def catching_up(address: str) -> float:
    """Give the seconds until all of half a year is at the collector; infinite where some never came."""
    with kiosk_at(address, HALF_A_YEAR) as (store, errand):
        start = perf_counter()
        asyncio.run(rounds(errand, 1))
        took = perf_counter() - start
        left = waiting_of(store.outbox.all())
    return took if not left else inf


def share_of_a_day(address: str, times: int) -> float:
    """Give which part of a day's processor time so many rounds take, with loading and one batch."""
    with kiosk_at(address, 1) as (_, errand):
        start = process_time()
        asyncio.run(rounds(errand, times))
        return (process_time() - start) / DAY_S


def measure() -> dict[str, object]:
    """Measure all of it."""
    with collector() as address:
        quiet = share_of_a_day(address, QUIET_DAY)
        caught_up = catching_up(address)
    bad = share_of_a_day(NOWHERE, BAD_DAY)
    return {
        "batches": HALF_A_YEAR,
        "catch_up_s": round(caught_up, 2),
        "catch_up_limit_s": CATCH_UP_LIMIT_S,
        "cpu_quiet_day_percent": round(quiet * 100, 5),
        "cpu_bad_day_percent": round(bad * 100, 5),
        "cpu_limit_percent": CPU_LIMIT * 100,
        "loading": loading(),
        "met": caught_up < CATCH_UP_LIMIT_S and max(quiet, bad) < CPU_LIMIT,
    }


def main() -> None:
    """Measure, print, and exit 1 when a limit is not met."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sync", description=__doc__)
    parser.add_argument("--json", action="store_true", help="in one line")
    options = parser.parse_args()
    found = measure()
    sys.stdout.write(json.dumps(found, indent=None if options.json else 1) + "\n")
    sys.exit(0 if found["met"] else 1)


if __name__ == "__main__":
    main()

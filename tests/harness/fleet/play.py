"""Plays a whole fleet against a collector of its own, in as many processes as asked."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from tests.collector.process import Running, running
from tests.harness.fleet.census import ENDED, ERASED, IN_BATCHES, LOST, OPEN
from tests.harness.fleet.faults import NETWORK, Fault
from tests.harness.fleet.ledger import Ledger
from tests.harness.fleet.life import BEGIN, Plan, lives
from tests.harness.fleet.staff import Staff
from tests.harness.fleet.truth import Held, Verdict, held, verdict

MEMORY = Path("/dev/shm")  # noqa: S108 - made with a name of its own
"""Where there is no disk to wait for: kiosks write thousands of visits a second here."""
AT_ONCE = 16
"""Kiosks of one process that live at the same time."""


@dataclass(frozen=True)
class Fleet:
    """How many kiosks, for how long, and what is to go wrong."""

    devices: int
    weeks: int
    seed: int = 1
    jobs: int = 1
    url: str = ""

    @property
    def day(self) -> date:
        """The day that it is for the collector: all is over."""
        return BEGIN + timedelta(weeks=self.weeks, days=1)


def faults_of(number: int, faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Give what is to go wrong with one kiosk: all of a network, of what befalls a kiosk itself some.

    Where one thing alone befalls kiosks, it befalls all of them.
    """
    befalls = [fault for fault in faults if fault not in NETWORK]
    if len(befalls) < 2:
        return tuple(faults)
    drawn = (number * 5 + 1) % 2 ** len(befalls)
    left_out = {fault for place, fault in enumerate(befalls) if not drawn >> place & 1}
    return tuple(fault for fault in faults if fault not in left_out)


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder in memory where there is one."""
    with TemporaryDirectory(prefix="fleet-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        yield Path(name)


def play(fleet: Fleet, faults: Sequence[Fault]) -> dict[str, Any]:
    """Play it, and give what happened: of all and of each fault; `differences` must be empty."""
    began = perf_counter()
    with folder() as place:
        options = ["--date", fleet.day.isoformat(), *(["--database", fleet.url] if fleet.url else [])]
        with running(place / "collector", *options) as collector:
            ledgers = _lived(fleet, tuple(faults), place, collector)
            found = asyncio.run(_found(fleet, place, collector))
    return told(fleet, faults, ledgers, found) | {"seconds": round(perf_counter() - began, 1)}


def _lived(fleet: Fleet, faults: tuple[Fault, ...], place: Path, collector: Running) -> list[Ledger]:
    sites = asyncio.run(_sites(collector))
    plans = [
        Plan(
            f"{fleet.seed}-{number}",
            sites[number % len(sites)],
            fleet.weeks,
            faults_of(number, faults),
            place / f"kiosk-{number}",
            noise=number % 3 == 0,
        )
        for number in range(fleet.devices)
    ]
    for plan in plans:
        plan.folder.mkdir()
    parts = [plans[part :: fleet.jobs] for part in range(fleet.jobs)]
    live = partial(_live, port=collector.port, admin=collector.admin)
    if fleet.jobs == 1:
        return live(plans)
    with ProcessPoolExecutor(fleet.jobs, get_context("spawn")) as pool:
        return [ledger for part in pool.map(live, parts) for ledger in part]


def _live(plans: Sequence[Plan], port: int, admin: str) -> list[Ledger]:
    found = asyncio.run(lives(plans, port, admin, AT_ONCE))
    for plan in plans:
        shutil.rmtree(plan.folder)
    return found


async def _sites(collector: Running) -> Sequence[str]:
    staff = Staff(collector.port, collector.admin)
    try:
        return await staff.add_sites()
    finally:
        await staff.close()


async def _found(fleet: Fleet, place: Path, collector: Running) -> Held:
    staff = Staff(collector.port, collector.admin)
    try:
        devices = await staff.devices()
    finally:
        await staff.close()
    return await held(fleet.url or f"sqlite:///{place / 'collector' / 'kept' / 'collector.db'}", devices)


def told(fleet: Fleet, faults: Sequence[Fault], ledgers: Sequence[Ledger], found: Held) -> dict[str, Any]:
    """Give all of it by name; a fault that was asked for and never happened is a difference too."""
    judged: Verdict = verdict(ledgers, found)
    did, fates = Counter[Fault](), Counter[str]()
    for ledger in ledgers:
        did.update(ledger.did)
        fates.update(ledger.fates)
    judged.differences += [
        f"visits of kiosk {number} are missing: {ledger.fates[LOST]}"
        for number, ledger in enumerate(ledgers)
        if ledger.fates[LOST]
    ]
    judged.differences += [f"{fault} never happened" for fault in faults if not did[fault]]
    return {
        "faults": [fault.value for fault in faults],
        "devices": fleet.devices,
        "weeks": fleet.weeks,
        "seed": fleet.seed,
        "visits": sum(ledger.visits for ledger in ledgers),
        "without_noise": {fate: fates[fate] for fate in (IN_BATCHES, OPEN, ERASED, ENDED, LOST)},
        "rounds": sum(ledger.rounds for ledger in ledgers),
        "happened": {fault.value: did[fault] for fault in faults},
        "released": judged.released,
        "kept": judged.kept,
        "laid_aside": dict(judged.parked),
        "most_caught_up": max((batches for ledger in ledgers for batches, _ in ledger.caught_up), default=0),
        "longest_catching_up_s": round(
            max((seconds for ledger in ledgers for _, seconds in ledger.caught_up), default=0.0), 2
        ),
        "gone_with_the_disk": judged.gone_with_the_disk,
        "differences": judged.differences,
    }

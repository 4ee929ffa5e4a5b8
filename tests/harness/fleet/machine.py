"""A kiosk without its window: the real store, spans, outbox and sync, in a folder of its own."""

from __future__ import annotations

import asyncio
import random
import shutil
import ssl
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

from kiosk.core.counters import NOTHING
from kiosk.core.errors import KioskError
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.storage.statistics import BRUSSELS, ENDED, ERASED
from kiosk.storage.store import Store
from kiosk.sync.device import Device
from kiosk.sync.enrolling import enrol
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.line import Line, Patience
from kiosk.sync.outcome import Outcome
from kiosk.sync.round import Round
from tests.core.statistics.histories import silent
from tests.harness.fleet.census import Places, fates, places
from tests.harness.fleet.ledger import Ledger, Release, Watched
from tests.storage.an import counted

Given = TypeVar("Given")
SOFTWARE = "0.1.0"
PATIENCE = Patience(connect=5.0, part=1.0, whole=3.0)
"""Of a kiosk of the fleet, so that years need not pass: what is too slow is too slow sooner."""
NOON = time(12)
UNVERIFIED = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Nothing is encrypted on one machine; loading what is trusted a thousand times would only take time."""


def no_wait(_path: Path) -> None:
    """Stand in for the wait for a disk: nobody cuts the power of the fleet (see tests/harness/kill.py)."""


async def here(work: Callable[[], Given], /) -> Given:
    """Do at once what would go to a thread."""
    return work()


class Machine:
    """One disk with its kiosk; `error` is how wrong its clock is.

    Without `noise` its visits can be found back in its batches, and none may be missing.
    """

    def __init__(self, folder: Path, address: str, draw: random.Random, ledger: Ledger) -> None:
        self.folder = folder
        self.day = date.min
        self.error = timedelta()
        self.likely = {table: [draw.random() for _ in names] for table, names in CATEGORIES.items()}
        self._address = address
        self._draw = draw
        self._ledger = ledger
        self._installs: set[str] = set()
        self._begun = 0
        self.noise = True
        self._told_erased = 0
        self._told_ended = False

    def open(self) -> None:
        """Switch it on."""
        below = self._draw.randrange if self.noise else silent(self._draw.randrange)
        self._store = Store.open(self.folder, self.now, self._told, below)
        self._enrolments = EnrolmentFile(self.folder, no_wait)

    def close(self) -> None:
        """Switch it off."""
        self._store.close()

    @property
    def install(self) -> str:
        found = self._enrolments.read()
        return found.install if found else ""

    def known_as(self, other: Machine) -> None:
        """Have been, up to now, who the other one was."""
        self._installs |= other._installs

    def now(self) -> datetime:
        """Give what its clock says."""
        return datetime.combine(self.day, NOON, BRUSSELS) + self.error

    def receive(self, visitors: int) -> None:
        """Let people come and go in one day, each counted as the real kiosk counts."""
        before = self._places()
        self._told_erased, self._told_ended = 0, False
        for _ in range(visitors):
            self._begun += 1
            visit = f"visit-{self._begun}"
            self._store.begin(visit)
            self._store.wipe(visit, NOTHING, self._entries())
        self._ledger.visits += visitors
        self._store.finish_erasing()
        if not self.noise:
            found = fates(visitors, before, self._places(), self._told_erased, ended=self._told_ended)
            self._ledger.fates.update(found)

    def _places(self) -> Places:
        return Places(0, 0) if self.noise else places(self._store.outbox.all(), counted(self._store))

    def _entries(self) -> Entries:
        drawn = self._draw.choices
        return {table: drawn(names, self.likely[table])[0] for table, names in CATEGORIES.items()}

    async def enrol(self, code: str) -> bool:
        """Type a code; False where that did not do, as staff would see."""
        async with Line(self._address, UNVERIFIED, PATIENCE) as line:
            with suppress(KioskError):
                await enrol(code, self._address, self._enrolments, line.ask, self.now().date())
                self._installs.add(self.install)
                return True
        return False

    async def round(self) -> Outcome:
        """Make one round to the collector."""
        self._ledger.rounds += 1
        watched = Watched(self._store.outbox, self._enrolments, self._ledger)
        device = Device(self._address, SOFTWARE, self._enrolments, watched, lambda: self.now().date())
        async with Line(self._address, UNVERIFIED, PATIENCE) as line:
            return await Round(device, line.ask, here).make()

    async def broken_round(self, after: float) -> None:
        """Make one that somebody's touch breaks off."""
        going = asyncio.ensure_future(self.round())
        await asyncio.wait({going}, timeout=after)
        going.cancel()
        with suppress(asyncio.CancelledError):
            await going

    def copied(self, folder: Path) -> None:
        """Copy the disk, while it is off."""
        self.close()
        shutil.copytree(self.folder, folder)
        self.open()

    def put_back(self, copy: Path) -> None:
        """Put an older copy over the disk."""
        self.tell_releases(gone=True)
        self.close()
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)
        self.open()

    def tell_releases(self, *, gone: bool = False) -> None:
        """Note all that lies in the outbox, and what became of it."""
        installs = frozenset(self._installs)
        self._ledger.releases += [
            Release(one.epoch, one.seq, one.body, one.state, one.why, installs, self.day, gone)
            for one in self._store.outbox.all()
        ]

    def _told(self, sentence: str) -> None:
        """Hear what staff are told: of a wrong clock, of what that erased or ended, and of nothing else."""
        if sentence.endswith(ERASED.partition("}")[2]):
            self._told_erased += int(sentence.split()[0])
        elif sentence.endswith(ENDED.partition("{all}")[2]):
            self._told_ended = True
        elif not sentence.startswith("The clock says"):
            raise AssertionError(sentence)

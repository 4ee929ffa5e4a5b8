"""Whole visits whose every touch is timed, alone and beside sending that never pauses; prints the times.

A kiosk stops sending at the first touch, so beside it there is less than this: a round follows on the
other, each takes a batch there over HTTP and keeps its receipt in the visit's own database.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import qasync
from typing_extensions import override

from kiosk.app import Kiosk, application
from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.core.statistics.wire import encoded
from kiosk.opening import Opening
from kiosk.settings import load
from kiosk.storage import parcels
from kiosk.storage.outbox import StoredOutbox
from kiosk.sync.device import Device
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.errand import run_errand
from tests.bench.touch_visit import SIZE, played
from tests.core.statistics.an import A_BATCH
from tests.sync.an import enrolment

PAIRS = 3
Touches = list[tuple[str, float]]


class Endless(StoredOutbox):
    """A store's outbox whose one batch always waits."""

    def __init__(self, of: StoredOutbox) -> None:
        vars(self).update(vars(of))

    @override
    def all(self) -> tuple[Parcel, ...]:
        return tuple(Parcel(one.epoch, one.seq, one.body, ParcelState.WAITING) for one in super().all())


class Rounds:
    """Counts rounds that follow on each other until they are ended."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._thread = ThreadPoolExecutor(1, "sending")
        self.sent = 0
        self._going = asyncio.ensure_future(self._go())

    async def _go(self) -> None:
        beside = partial(asyncio.get_running_loop().run_in_executor, self._thread)
        while True:
            self.sent += (await run_errand(self._device, beside)).sent

    async def end(self) -> None:
        self._going.cancel()
        await asyncio.wait({self._going})
        self._thread.shutdown()


async def visit(
    address: str, language: str, seed: int, *, beside: bool
) -> tuple[list[tuple[str, float]], int]:
    """Play a visit; gives what each touch took, and how many batches were sent meanwhile."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        kiosk = Kiosk(Opening(load(data_dir=folder), SIZE, draw=lambda: seed))
        kiosk.paint()
        kiosk.come_alive()
        furniture = kiosk._furniture  # noqa: SLF001 - the bench sends from the visit's own store
        assert furniture is not None
        EnrolmentFile(folder).keep(enrolment(collector=address))
        furniture.store._writer.save_now(lambda rows: parcels.add(rows, encoded(A_BATCH)))  # noqa: SLF001 - the same
        device = Device(address, "0.1.0", EnrolmentFile(folder), Endless(furniture.store.outbox))
        rounds = Rounds(device) if beside else None
        touches = await out_of_tasks(partial(played, kiosk, language, seed))
        if rounds:
            await rounds.end()
        kiosk.close()
        return touches, rounds.sent if rounds else 0


async def out_of_tasks(play: partial[Touches]) -> Touches:
    """Play outside all tasks: what plays lets Qt handle events, and other tasks go on in them."""
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(lambda: done.set_result(play()))
    touches: Touches = await done
    return touches


async def pairs(address: str, language: str, seed: int) -> dict[str, object]:
    """Play visits in turns, alone and beside; the first of all warms up and does not count."""
    await visit(address, language, seed, beside=True)
    found: dict[bool, list[float]] = {False: [], True: []}
    sent = 0
    for number in range(PAIRS):
        for beside in (False, True):
            touches, more = await visit(address, language, seed + number, beside=beside)
            found[beside] += [ms for _, ms in touches]
            sent += more
    return {"alone": found[False], "beside": found[True], "sent": sent}


def main() -> None:
    """Play all of it in one process."""
    address, language, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
    running = application()
    with qasync.QEventLoop(running) as loop:
        found = loop.run_until_complete(pairs(address, language, seed))
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)  # what Python then takes apart in an order of its own makes Qt crash


if __name__ == "__main__":
    main()

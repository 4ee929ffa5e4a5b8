from __future__ import annotations

import asyncio
import fcntl
import threading
from dataclasses import replace
from pathlib import Path
from time import monotonic

from typing_extensions import override

from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.errand import CollectorErrand, errand_for
from kiosk.sending import Sending
from kiosk.settings import load
from kiosk.sync.enrolment import LOCK, EnrolmentFile
from kiosk.sync.outcome import Ended, Outcome
from tests.sync.an import MemoryCollector, MemoryOutbox, enrolment, parcel
from tests.sync.served import served

WITHIN = 3.0


def test_an_errand_to_a_real_address_brings_receipts_back(tmp_path: Path) -> None:
    collector, outbox = MemoryCollector(), MemoryOutbox([parcel(1), parcel(2)])
    collector.know(enrolment())
    with served(collector) as address:
        EnrolmentFile(tmp_path).keep(enrolment(collector=address))
        errand = errand_for(replace(load(data_dir=tmp_path), collector=address), outbox)
        assert isinstance(errand, CollectorErrand)

        async def run(errand: CollectorErrand) -> Outcome:
            outcome = await errand()
            await errand.close(WITHIN)
            return outcome

        assert asyncio.run(run(errand)) == Outcome(Ended.DONE, sent=2, reached=True)
    assert outbox.states() == [ParcelState.SENT] * 2


class SlowOutbox(MemoryOutbox):
    """An outbox on a disk that says when it is asked, and answers once it is let go."""

    def __init__(self, *, hangs: bool) -> None:
        super().__init__([parcel(1)])
        self.asked, self.goes_on = threading.Event(), threading.Event()
        if not hangs:
            self.goes_on.set()

    @override
    def all(self) -> tuple[Parcel, ...]:
        self.asked.set()
        self.goes_on.wait(10)
        return super().all()


async def ending(folder: Path, outbox: SlowOutbox, within: float) -> tuple[float, float]:
    """End in the middle of a round; gives the seconds that took, and the longest that all stood still."""
    errand = errand_for(replace(load(data_dir=folder), collector=enrolment().collector), outbox)
    sending = Sending(errand, monotonic, 0.0)
    sending.free()
    while not outbox.asked.is_set():
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)  # what comes after the outbox is begun
    still = 0.0

    async def beat() -> None:
        nonlocal still
        while True:
            last = monotonic()
            await asyncio.sleep(0.01)
            still = max(still, monotonic() - last)

    beating, began = asyncio.create_task(beat()), monotonic()
    await asyncio.sleep(0.05)
    await sending.close(within)
    took = monotonic() - began
    await asyncio.sleep(0.05)
    beating.cancel()
    return took, still


def at_work() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name.startswith("sending")]


def test_a_command_that_holds_the_enrolment_does_not_hold_up_the_end_and_nothing_is_written_after_it(
    tmp_path: Path,
) -> None:
    stands = enrolment(early=("x/1",), reported="2020-01-01")
    EnrolmentFile(tmp_path).keep(stands)
    with (tmp_path / LOCK).open() as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        took, still = asyncio.run(ending(tmp_path, SlowOutbox(hangs=False), WITHIN))
        for thread in at_work():
            thread.join(WITHIN)
        assert not at_work()
    assert took < WITHIN
    assert still < 1
    assert EnrolmentFile(tmp_path).read() == stands


def test_a_disk_that_hangs_is_waited_for_while_the_window_lives_and_not_without_end(tmp_path: Path) -> None:
    EnrolmentFile(tmp_path).keep(enrolment())
    outbox = SlowOutbox(hangs=True)
    took, still = asyncio.run(ending(tmp_path, outbox, 1.5))
    (hanging,) = at_work()
    outbox.goes_on.set()
    hanging.join(WITHIN)
    assert not hanging.is_alive()
    assert 1.5 <= took < 2 * WITHIN
    assert still < 1

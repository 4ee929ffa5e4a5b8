"""One round with the collector: batches first, then a new token when it is time, then a report.

It may be broken off wherever it waits: what was done is kept, and what was asked can be asked again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from kiosk.core.errors import KioskError
from kiosk.core.statistics.outbox import Outbox, Parcel, ParcelState
from kiosk.sync.answers import Arrived, Meaning, NotKnown, NotNow, NotTaken, meaning, refusal
from kiosk.sync.asking import Ask, LineError, note_device, take_batch
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.receipts import receipt_for
from kiosk.sync.session import Beside, Session

NOTED = 204
DOUBTFUL = (
    "It may have arrived under the enrolment before, and would then be counted twice; "
    "whoever runs the collector can see whether it did."
)
NOT_ENROLLED = (
    "This kiosk is not enrolled with the collector of its settings: get a code from whoever runs the "
    "collector, then run `python -m kiosk sync --enrol`. Until then all waits here."
)
ENROL_AGAIN = (
    "All is kept; get a code from whoever runs the collector, then run `python -m kiosk sync --enrol`."
)


class Ended(StrEnum):
    """How a round ended."""

    DONE = "done"
    NOT_ENROLLED = "not_enrolled"
    NOT_KNOWN = "not_known"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round did and what waits after it.

    `parked` is how many lie aside in all, `laid_aside` says why those of this round do; `why` is a sentence
    for staff where something stands in the way; `after` is in seconds, where the collector asked for it.
    """

    ended: Ended
    sent: int
    waiting: int
    parked: int
    laid_aside: tuple[str, ...] = ()
    why: str = ""
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """What a round needs to know of its device: `collector` is the address in the settings."""

    collector: str
    software: str
    enrolments: EnrolmentFile
    outbox: Outbox
    today: Callable[[], date] = date.today


class Round:
    """One round; it is made once."""

    def __init__(self, device: Device, line: Ask, beside: Beside = asyncio.to_thread) -> None:
        """Take a device, and a line to its collector."""
        self._device = device
        self._line = line
        self._beside = beside
        self._sent = 0
        self._laid_aside: list[str] = []

    async def make(self) -> Outcome:
        """Send what waits until something stands in the way; raises StorageError where nothing is read."""
        enrolment = await self._beside(self._device.enrolments.read)
        if enrolment is None or enrolment.collector != self._device.collector:
            return await self._outcome(Ended.NOT_ENROLLED, NOT_ENROLLED)
        session = Session(self._device.enrolments, enrolment, self._line, self._beside)
        try:
            problem = await self._send_all(session) or await self._tell_of_itself(session)
        except KioskError as error:  # no answer, or a disk that takes nothing now
            problem = NotNow(str(error))
        match problem:
            case None:
                return await self._outcome(Ended.DONE)
            case NotKnown(why):
                return await self._outcome(Ended.NOT_KNOWN, f"{why} {ENROL_AGAIN}")
            case NotNow(why, after):
                return await self._outcome(Ended.LATER, why, after)

    async def _outcome(self, ended: Ended, why: str = "", after: float | None = None) -> Outcome:
        waiting, parked = await self._count()
        return Outcome(ended, self._sent, waiting, parked, tuple(self._laid_aside), why, after)

    async def _count(self) -> tuple[int, int]:
        parcels = await self._beside(self._device.outbox.all)
        return count_of(parcels, ParcelState.WAITING), count_of(parcels, ParcelState.PARKED)

    async def _send_all(self, session: Session) -> NotKnown | NotNow | None:
        for parcel in await self._beside(self._device.outbox.waiting):
            if name_of(parcel) == session.enrolment.doubtful:
                await self._lay_aside(parcel, DOUBTFUL)
            elif problem := await self._send(session, parcel):
                return problem
        return None

    async def _send(self, session: Session, parcel: Parcel) -> NotKnown | NotNow | None:
        """Send one; before it goes it is noted that nobody knows whether it arrived."""
        doubted = session.enrolment.asked == name_of(parcel)
        if not await session.note(asked=name_of(parcel)):
            return NotNow("This kiosk was enrolled anew meanwhile.")
        mine = session.enrolment
        receipt = receipt_for(mine.receipt_key, mine.install, parcel.epoch, parcel.seq, parcel.body)
        try:
            answer = await session.ask(lambda token: take_batch(mine.install, token, parcel))
        except LineError as error:
            await forget_doubt(session, sure=not doubted and not error.reached)
            raise
        found = meaning(answer, receipt)
        await forget_doubt(session, sure=not doubted and isinstance(found, NotKnown))
        return await self._follow(parcel, found)

    async def _follow(self, parcel: Parcel, found: Meaning) -> NotKnown | NotNow | None:
        """Keep what an answer means for a batch; gives what stands in the way of all others too."""
        match found:
            case Arrived(receipt):
                await self._beside(partial(self._device.outbox.sent, parcel.epoch, parcel.seq, receipt))
                self._sent += 1
                return None
            case NotTaken(why, copied):
                if copied:  # before it lies aside: else a power cut in between would leave the name
                    await self._beside(partial(self._device.outbox.begin_anew, parcel.epoch, parcel.seq))
                await self._lay_aside(parcel, why)
                return None
            case NotKnown() | NotNow():
                return found

    async def _lay_aside(self, parcel: Parcel, why: str) -> None:
        await self._beside(partial(self._device.outbox.parked, parcel.epoch, parcel.seq, why))
        self._laid_aside.append(f"Batch {parcel.seq} lies aside and is kept. {why}")

    async def _tell_of_itself(self, session: Session) -> NotKnown | NotNow | None:
        """Report once a day; any other day is one, so that a clock that is wrong stops nothing.

        The report is the first use of a new token.
        """
        today = self._device.today()
        if session.enrolment.reported == today.isoformat():
            return None
        if problem := await session.renew(today):
            return problem
        report = report_of(self._device.software, await self._beside(self._device.outbox.all))
        install = session.enrolment.install
        answer = await session.ask(lambda token: note_device(install, token, report))
        refused = None if answer.status == NOTED else refusal(answer)
        if isinstance(refused, NotKnown | NotNow):
            return refused
        await session.note(reported=today.isoformat())  # also where the collector takes no such report
        return None


def report_of(software: str, parcels: Sequence[Parcel]) -> dict[str, object]:
    """Give all that a device ever tells of itself."""
    waiting, parked = count_of(parcels, ParcelState.WAITING), count_of(parcels, ParcelState.PARKED)
    return {"software": software, "waiting": waiting, "parked": parked}


def count_of(parcels: Sequence[Parcel], state: ParcelState) -> int:
    """Count the batches that have come so far."""
    return sum(parcel.state is state for parcel in parcels)


async def forget_doubt(session: Session, *, sure: bool) -> None:
    """Note that what was asked certainly did not arrive."""
    if sure:
        await session.note(asked="")


def name_of(parcel: Parcel) -> str:
    """Name a batch by where it was made."""
    return f"{parcel.epoch}/{parcel.seq}"

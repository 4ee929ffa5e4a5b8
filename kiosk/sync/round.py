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
from kiosk.sync.answers import (
    Answer,
    Arrived,
    Meaning,
    NotKnown,
    NotNow,
    NotTaken,
    NotYet,
    from_collector,
    meaning,
    refusal,
)
from kiosk.sync.asking import Ask, LineError, Question, note_device, take_batch
from kiosk.sync.doubts import added, elsewhere, forgotten, name_of, without
from kiosk.sync.enrolment import Enrolment, EnrolmentFile
from kiosk.sync.lacking import holding, is_noted, lacking
from kiosk.sync.receipts import receipt_for
from kiosk.sync.session import Beside, Session

MOST_REFUSED = 3
"""After so many batches on end that were not taken now, the others are left for the next round."""
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

ALL_WAITS = "All waits here, and is tried again."
ANOTHER_DAY = "It waits here, and is asked again each day."


class Ended(StrEnum):
    """How a round ended."""

    DONE = "done"
    NOT_ENROLLED = "not_enrolled"
    NOT_KNOWN = "not_known"
    NOT_YET = "not_yet"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round did and what waits after it.

    `parked` is how many lie aside in all, `laid_aside` says why those of this round do; `why` is a sentence
    for staff where something stands in the way; `after` is in seconds, where the collector asked for it.
    `reached` tells whether the collector itself answered anything, `lost` how many batches it had lost.
    """

    ended: Ended
    sent: int
    waiting: int
    parked: int
    laid_aside: tuple[str, ...] = ()
    why: str = ""
    after: float | None = None
    reached: bool = False
    lost: int = 0


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

    def __init__(
        self, device: Device, line: Ask, beside: Beside = asyncio.to_thread, *, by_staff: bool = False
    ) -> None:
        """Take a device, and a line to its collector; `by_staff` asks also what was asked today already."""
        self._device = device
        self._line = line
        self._beside = beside
        self._by_staff = by_staff
        self._sent = self._lost = 0
        self._reached = False
        self._laid_aside: list[str] = []
        self._not_yet: list[str] = []
        self._settled: set[str] = set()

    async def make(self) -> Outcome:
        """Send what waits until something stands in the way; raises StorageError where nothing is read."""
        enrolment = await self._beside(self._device.enrolments.read)
        if enrolment is None or enrolment.collector != self._device.collector:
            return await self._outcome(Ended.NOT_ENROLLED, NOT_ENROLLED)
        session = Session(self._device.enrolments, enrolment, self._asked, self._beside)
        try:
            problem = await self._go(session)
        except KioskError as error:  # no answer, or a disk that takes nothing now
            problem = NotNow(str(error))
        match problem:
            case None if self._not_yet:
                return await self._outcome(Ended.NOT_YET, f"{self._not_yet[0]} {ANOTHER_DAY}")
            case None:
                return await self._outcome(Ended.DONE)
            case NotKnown(why):
                return await self._outcome(Ended.NOT_KNOWN, f"{why} {ENROL_AGAIN}")
            case NotNow(why, after):
                return await self._outcome(Ended.LATER, f"{why} {ALL_WAITS}", after)

    async def _asked(self, question: Question) -> Answer:
        answer = await self._line(question)
        self._reached |= from_collector(answer)
        return answer

    async def _outcome(self, ended: Ended, why: str = "", after: float | None = None) -> Outcome:
        parcels = await self._beside(self._device.outbox.all)
        waiting, parked = count_of(parcels, ParcelState.WAITING), count_of(parcels, ParcelState.PARKED)
        aside = tuple(self._laid_aside)
        return Outcome(ended, self._sent, waiting, parked, aside, why, after, self._reached, self._lost)

    async def _go(self, session: Session) -> NotKnown | NotNow | None:
        """Send, and report whenever somebody may have heard something: what waits is told there."""
        try:
            problem = await self._send_all(session)
        except LineError as error:
            if not error.reached:
                raise
            problem = NotNow(str(error))
        if isinstance(problem, NotKnown):
            return problem
        problem = await self._tell_of_itself(session) or problem
        return await self._send_all(session) if self._lost and problem is None else problem

    async def _send_all(self, session: Session) -> NotKnown | NotNow | None:
        """Send what waits; one that is not taken now holds up no other, and goes last in the next round."""
        first, refused = None, 0
        for parcel in await self._waiting(session):
            problem = await self._send(session, parcel)
            first = first or problem
            refused = refused + 1 if problem else 0
            if problem and (is_for_all(problem) or refused == MOST_REFUSED):
                return problem
        return first

    async def _waiting(self, session: Session) -> Sequence[Parcel]:
        """Give what is to be sent now, and lay aside what may have arrived under another enrolment."""
        parcels = await self._beside(self._device.outbox.all)
        self._settled = {name_of(one) for one in parcels if one.state is ParcelState.SENT}
        await self._begin_day(session)
        mine = session.enrolment
        doubted = elsewhere(mine.asked, mine.install)
        found = []
        for parcel in parcels:
            name = name_of(parcel)
            if parcel.state is ParcelState.WAITING and name in doubted:
                await self._lay_aside(parcel, DOUBTFUL)
            elif parcel.state is ParcelState.WAITING and name not in mine.early:
                found.append(parcel)
            elif parcel.state is ParcelState.PARKED and parcel.why == DOUBTFUL and name not in doubted:
                await self._beside(partial(self._device.outbox.wait_again, parcel.epoch, parcel.seq))
                found.append(parcel)
        asked = mine.asked.get(mine.install, ())
        return sorted(found, key=lambda one: name_of(one) in asked)

    async def _begin_day(self, session: Session) -> None:
        """Let be asked again what was too early when it was last asked, on another day."""
        today = self._device.today().isoformat()
        if self._by_staff or session.enrolment.reported != today:
            await session.note(early=())

    async def _send(self, session: Session, parcel: Parcel) -> NotKnown | NotNow | None:
        """Send one; before it goes it is noted that nobody knows whether it arrived."""
        name, mine = name_of(parcel), session.enrolment
        doubted = name in mine.asked.get(mine.install, ())
        asked = without(mine.asked, self._settled)
        await session.note(asked=asked if doubted else added(asked, mine.install, name))
        receipt = receipt_for(mine.receipt_key, mine.install, parcel.epoch, parcel.seq, parcel.body)
        try:
            answer = await session.ask(lambda token: take_batch(mine.install, token, parcel))
        except LineError as error:
            if not doubted and not error.reached:
                await self._forget_doubt(session, mine, name)
            raise
        found = meaning(answer, receipt)
        if never_kept(found, doubted=doubted):
            await self._forget_doubt(session, mine, name)
        return await self._follow(session, parcel, found)

    async def _follow(self, session: Session, parcel: Parcel, found: Meaning) -> NotKnown | NotNow | None:
        """Keep what an answer means for a batch; gives what stands in the way of it and perhaps of others."""
        match found:
            case Arrived(receipt):
                self._reached = True
                await self._beside(partial(self._device.outbox.sent, parcel.epoch, parcel.seq, receipt))
                self._settled.add(name_of(parcel))
                self._sent += 1
                return None
            case NotTaken(why, copied):
                if copied:  # before it lies aside: else a power cut in between would leave the name
                    await self._beside(partial(self._device.outbox.begin_anew, parcel.epoch, parcel.seq))
                await self._lay_aside(parcel, why)
                return None
            case NotYet(why):
                self._not_yet.append(f"Batch {parcel.seq}: {why}")
                await session.note(early=(*session.enrolment.early, name_of(parcel)))
                return None
            case NotKnown() | NotNow():
                return found

    async def _lay_aside(self, parcel: Parcel, why: str) -> None:
        await self._beside(partial(self._device.outbox.parked, parcel.epoch, parcel.seq, why))
        self._laid_aside.append(f"Batch {parcel.seq} lies aside and is kept. {why}")

    async def _forget_doubt(self, session: Session, mine: Enrolment, name: str) -> None:
        """Note that what was asked certainly did not arrive under this install."""
        await session.note(asked=forgotten(session.enrolment.asked, mine.install, name))

    async def _tell_of_itself(self, session: Session) -> NotKnown | NotNow | None:
        """Report once a day; any other day is one, so that a clock that is wrong stops nothing.

        The report is the first use of a new token.
        """
        today = self._device.today()
        if session.enrolment.reported == today.isoformat() and not self._by_staff:
            return None
        if problem := await session.renew(today):
            return problem
        report = report_of(self._device.software, await self._beside(self._device.outbox.all))
        install = session.enrolment.install
        answer = await session.ask(lambda token: note_device(install, token, report))
        if is_noted(answer):
            await self._find_lost(session, answer)
        elif isinstance(refused := refusal(answer), NotKnown | NotNow):
            return refused
        await session.note(reported=today.isoformat())  # also where the collector takes no such report
        return None

    async def _find_lost(self, session: Session, answer: Answer) -> None:
        """Let wait again what the collector had, and has no more: a backup was put back there."""
        self._reached = True
        if (holds := holding(answer)) is None:
            return
        for one in lacking(await self._beside(self._device.outbox.all), holds, session.enrolment):
            await self._beside(partial(self._device.outbox.lost, one.epoch, one.seq))
            self._lost += 1


def is_for_all(problem: NotKnown | NotNow) -> bool:
    """Tell whether what stands in the way of a batch does so for all: let in no more, or asked to wait."""
    return isinstance(problem, NotKnown) or problem.after is not None


def never_kept(found: Meaning, *, doubted: bool) -> bool:
    """Tell whether this answer means that a batch certainly is not at the collector under this install.

    Of bytes that it has, the collector says so whatever it would say of them today; so a refusal of these
    bytes settles also what came before. Where it has other bytes of this number, the doubt stays: another
    disk brought much the same visits.
    """
    match found:
        case NotTaken(copied=copied):
            return not copied
        case NotYet() | NotKnown():
            return not doubted
        case Arrived() | NotNow():
            return False


def report_of(software: str, parcels: Sequence[Parcel]) -> dict[str, object]:
    """Give all that a device ever tells of itself."""
    waiting, parked = count_of(parcels, ParcelState.WAITING), count_of(parcels, ParcelState.PARKED)
    return {"software": software, "waiting": waiting, "parked": parked}


def count_of(parcels: Sequence[Parcel], state: ParcelState) -> int:
    """Count the batches that have come so far."""
    return sum(parcel.state is state for parcel in parcels)

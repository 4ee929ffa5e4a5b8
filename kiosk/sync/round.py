"""One round with the collector: batches first, then a new token when it is time, then a report.

It may be broken off wherever it waits: what was done is kept, and what was asked can be asked again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from kiosk.core.errors import KioskError
from kiosk.sync.answers import Answer, NotKnown, NotNow, from_collector
from kiosk.sync.asking import Ask, LineError, Question
from kiosk.sync.delivery import Delivery
from kiosk.sync.device import Device, aside_of, waiting_of
from kiosk.sync.outcome import ALL_WAITS, ANOTHER_DAY, ENROL_AGAIN, NOT_ENROLLED, Ended, Hindrance, Outcome
from kiosk.sync.reporting import Reporting
from kiosk.sync.session import Beside, Session


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
        self._reached = False

    async def make(self) -> Outcome:
        """Send what waits until something stands in the way; raises StorageError where nothing is read."""
        enrolment = await self._beside(self._device.enrolments.read)
        if enrolment is None or enrolment.collector != self._device.collector:
            waiting, parked = await self._left()
            return Outcome(Ended.NOT_ENROLLED, waiting=waiting, parked=parked, why=NOT_ENROLLED)
        session = Session(self._device.enrolments, enrolment, self._asked, self._beside)
        delivery = Delivery(self._device, session, self._beside, self._by_staff)
        report = Reporting(self._device, session, self._beside, self._by_staff)
        try:
            problem = await self._go(delivery, report)
        except KioskError as error:  # no answer, or a disk that takes nothing now
            problem = NotNow(str(error))
        ended, why = said_of(problem, delivery.early, enrolment.install)
        waiting, parked = await self._left()
        return Outcome(
            ended,
            sent=delivery.sent,
            waiting=waiting,
            parked=parked,
            laid_aside=tuple(delivery.laid_aside),
            why=why,
            after=problem.after if isinstance(problem, NotNow) else None,
            reached=self._reached or delivery.reached or report.heard,
            lost=report.lost,
        )

    async def _asked(self, question: Question) -> Answer:
        answer = await self._line(question)
        self._reached |= from_collector(answer)
        return answer

    async def _left(self) -> tuple[int, int]:
        """Count what waits, and what lies aside."""
        parcels = await self._beside(self._device.outbox.all)
        return waiting_of(parcels), aside_of(parcels)

    async def _go(self, delivery: Delivery, report: Reporting) -> Hindrance | None:
        """Send, and report whenever somebody may have heard something: what waits is told there."""
        try:
            problem = await delivery.send_all()
        except LineError as error:
            if not error.reached:
                raise
            problem = NotNow(str(error))
        if isinstance(problem, NotKnown):
            return problem
        problem = both(problem, await told_by(report))
        return await delivery.send_all() if report.lost and problem is None else problem


async def told_by(report: Reporting) -> Hindrance | None:
    """Report, and give what stands in the way of that, whatever it is."""
    try:
        return await report.tell()
    except KioskError as error:  # no answer, or a disk that takes nothing now
        return NotNow(str(error))


def both(first: NotNow | None, then: Hindrance | None) -> Hindrance | None:
    """Give what stands in the way after two things did: the last of them, and the longer of both waits."""
    match first, then:
        case NotNow(after=earlier), NotNow(why, later) if earlier is not None:
            return NotNow(why, max(earlier, later or 0.0))
        case _:
            return then or first


def said_of(problem: Hindrance | None, early: Sequence[str], install: str) -> tuple[Ended, str]:
    """Give how a round of this install ended, and the sentence of it for staff."""
    match problem:
        case None if early:
            return Ended.NOT_YET, f"{early[0]} {ANOTHER_DAY}"
        case None:
            return Ended.DONE, ""
        case NotKnown(why):
            return Ended.NOT_KNOWN, f"{why} {ENROL_AGAIN.format(install=install)}"
        case NotNow(why):
            return Ended.LATER, f"{why} {ALL_WAITS}"

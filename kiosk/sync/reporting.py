"""Tells the collector once a day how the device does, and hears what the collector has lost of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from kiosk.sync.answers import Answer, NotKnown, NotNow, refusal
from kiosk.sync.asking import note_device
from kiosk.sync.device import Device, report_of
from kiosk.sync.lacking import holding, is_noted, lacking
from kiosk.sync.outcome import Hindrance
from kiosk.sync.session import Beside, Session


@dataclass(slots=True)
class Reporting:
    """The report of one round; `heard` tells whether a collector took it, `lost` what it had lost."""

    device: Device
    session: Session
    beside: Beside
    by_staff: bool
    heard: bool = False
    lost: int = 0

    async def tell(self) -> Hindrance | None:
        """Report once a day; any other day is one, so that a clock that is wrong stops nothing.

        The report is the first use of a new token.
        """
        today = self.device.today()
        if self.session.enrolment.reported == today.isoformat() and not self.by_staff:
            return None
        if problem := await self.session.renew(today):
            return problem
        report = report_of(self.device.software, await self.beside(self.device.outbox.all))
        install = self.session.enrolment.install
        answer = await self.session.ask(lambda token: note_device(install, token, report))
        if is_noted(answer):
            self.heard = True
            await self._find_lost(answer)
        elif isinstance(refused := refusal(answer), NotKnown | NotNow):
            return refused
        await self.session.note(reported=today.isoformat())  # also where the collector takes no such report
        return None

    async def _find_lost(self, answer: Answer) -> None:
        """Let wait again what the collector had, and has no more: a backup was put back there."""
        if (holds := holding(answer)) is None:
            return
        for one in lacking(await self.beside(self.device.outbox.all), holds, self.session.enrolment):
            await self.beside(partial(self.device.outbox.lost, one.epoch, one.seq))
            self.lost += 1

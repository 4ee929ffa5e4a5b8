"""The desk where sheets wait for their printer, one after another, each for its own visitor."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import NamedTuple

from kiosk.core.errors import PrintingError
from kiosk.core.printing import Printer, SheetState

log = logging.getLogger(__name__)
GOING_S = 5.0
"""How long jobs may take to be taken back when the kiosk ends."""


class Job(NamedTuple):
    """What is to be printed: a visit by name, and its sheet."""

    visit: str
    pdf: bytes


class PrintDesk:
    """Prints in the order of asking; `told` hears of each job how it ended."""

    def __init__(self, printer: Printer, told: Callable[[Job, SheetState], None]) -> None:
        """Take a printer; there must be a running event loop when anything else is asked."""
        self._printer = printer
        self._told = told
        self._turn = asyncio.Lock()
        self._jobs: dict[Job, asyncio.Task[None]] = {}
        self._clearing: asyncio.Task[None] | None = None
        self._clear = False  # after a power cut there may be a sheet of whoever was here before

    def hand_in(self, job: Job) -> None:
        """Print a visit's sheet; the same one that is on its way already is not printed twice."""
        if job not in self._jobs:
            self._jobs[job] = asyncio.ensure_future(self._print(job))

    def clear(self) -> None:
        """Begin to throw away what the printer still holds; who waits for a sheet gets it first."""
        if not self._clear and (self._clearing is None or self._clearing.done()):
            self._clearing = asyncio.ensure_future(self._throw_away())

    async def close(self) -> None:
        """Take back what has not come out, so that nothing of anybody stays with the printer."""
        for job in self._jobs.values():
            job.cancel()
        self.clear()
        late = {*self._jobs.values(), *filter(None, (self._clearing,))}
        if late:
            _, late = await asyncio.wait(late, timeout=GOING_S)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=GOING_S)

    async def _print(self, job: Job) -> None:
        ended = SheetState.FAILED
        try:
            async with self._turn:
                self._clear = False
                ended = await self._printer.print(job.pdf)
        except PrintingError as error:
            log.error("%s", error)  # noqa: TRY400 - the sentence says all that staff can use
        finally:
            del self._jobs[job]
        self._told(job, ended)
        self.clear()

    async def _throw_away(self) -> None:
        async with self._turn:
            try:
                await self._printer.clear()
                self._clear = True
            except PrintingError as error:
                log.warning("%s", error)

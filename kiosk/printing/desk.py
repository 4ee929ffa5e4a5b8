"""The desk where sheets wait for their printer, one after another, each for its own visitor."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from kiosk.core.errors import PrintingError
from kiosk.core.printing import Printer

log = logging.getLogger(__name__)
GOING_S = 5.0
"""How long jobs may take to be taken back when the kiosk ends."""


class PrintDesk:
    """Prints in the order of asking; `told` hears of each visit by name whether its sheet came out."""

    def __init__(self, printer: Printer, told: Callable[[str, bool], None]) -> None:
        """Take a printer; there must be a running event loop when anything else is asked."""
        self._printer = printer
        self._told = told
        self._turn = asyncio.Lock()
        self._jobs: dict[str, asyncio.Task[None]] = {}
        self._clearing: asyncio.Task[None] | None = None
        self._clear = False  # after a power cut there may be a sheet of whoever was here before

    def hand_in(self, visit: str, pdf: bytes) -> None:
        """Print a visit's sheet; one that is on its way already is not printed twice."""
        if visit not in self._jobs:
            self._jobs[visit] = asyncio.ensure_future(self._print(visit, pdf))

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

    async def _print(self, visit: str, pdf: bytes) -> None:
        came_out = False
        try:
            async with self._turn:
                self._clear = False
                await self._printer.print(pdf)
            came_out = True
        except PrintingError as error:
            log.error("%s", error)  # noqa: TRY400 - the sentence says all that staff can use
        finally:
            del self._jobs[visit]
        self._told(visit, came_out)
        self.clear()

    async def _throw_away(self) -> None:
        async with self._turn:
            try:
                await self._printer.clear()
                self._clear = True
            except PrintingError as error:
                log.warning("%s", error)

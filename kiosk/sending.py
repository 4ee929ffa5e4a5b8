"""Sends what waits while nobody is here: only while the welcome stands untouched, until the first touch."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from random import SystemRandom
from typing import TYPE_CHECKING, Protocol

from kiosk.core.errors import KioskError
from kiosk.sync.pace import MOST_S, pause

if TYPE_CHECKING:
    from kiosk.sync.outcome import Outcome

log = logging.getLogger(__name__)
LOOK_AGAIN_S = 3600.0
DAY_S = 86_400.0
"""So often a kiosk that was let in no more asks again, in case it was the collector's mistake."""


class Errand(Protocol):
    """Goes to the collector and back."""

    def __call__(self) -> Awaitable[Outcome]:
        """Make a round; it may be broken off wherever it waits. Raises KioskError."""
        ...

    def close(self, within: float) -> Awaitable[None]:
        """Come back when nothing of it is at work any more, or after so many seconds where a disk hangs."""
        ...


class Sending:
    """Makes rounds to the collector, each after the welcome stood untouched for a while."""

    def __init__(self, errand: Errand | None, clock: Callable[[], float], quiet: float) -> None:
        """Take an errand, none where nothing ever leaves; `clock` and `quiet` are in seconds."""
        self._errand = errand
        self._clock = clock
        self._quiet = quiet
        self._free = False
        self._timer: asyncio.TimerHandle | None = None
        self._round: asyncio.Task[None] | None = None
        self._due = clock()
        self._failures = 0
        self._told = ""

    def free(self) -> None:
        """Nobody is here: begin in a while; an event loop must run."""
        self._free = True
        if self._errand and self._timer is None and self._round is None:
            wait = max(self._quiet, self._due - self._clock())
            self._timer = asyncio.get_running_loop().call_later(wait, self._begin, self._errand)

    def taken(self) -> None:
        """Somebody is here: leave everything to them."""
        self._free = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._round is not None:
            self._round.cancel()

    def touched(self) -> None:
        """Somebody may be about to come: begin to wait anew."""
        if self._free:
            self.taken()
            self.free()

    async def close(self, within: float) -> None:
        """Break off what goes on; nothing begins any more. What is at work on a disk has `within` seconds."""
        self.taken()
        if self._round is not None:
            await asyncio.wait({self._round})
        if self._errand is not None:
            await self._errand.close(within)

    def _begin(self, errand: Errand) -> None:
        self._timer = None
        self._round = asyncio.ensure_future(self._make(errand))
        self._round.add_done_callback(self._over)

    async def _make(self, errand: Errand) -> None:
        try:
            outcome = await errand()
        except KioskError as error:
            self._tell(str(error))
            self._wait(LOOK_AGAIN_S)
        else:
            self._note(outcome)

    def _note(self, outcome: Outcome) -> None:
        """Tell staff what is new, and when to go again."""
        for sentence in outcome.laid_aside:
            log.error("%s See `python -m kiosk sync --show`.", sentence)
        if outcome.lost:
            log.warning("The collector had lost %d batches: what it has lost is sent again.", outcome.lost)
        self._tell(outcome.why)
        if outcome.ended == "later":
            self._failures += 1
            self._wait(pause(self._failures, SystemRandom().random, outcome.after))
            return
        self._failures = 0
        self._wait(DAY_S if outcome.ended == "not_known" else LOOK_AGAIN_S)

    def _tell(self, sentence: str) -> None:
        """Tell staff once of what stands in the way, and not again while it does."""
        if sentence and sentence != self._told:
            log.warning("%s", sentence)
        self._told = sentence

    def _wait(self, seconds: float) -> None:
        self._due = self._clock() + seconds

    def _over(self, made: asyncio.Task[None]) -> None:
        """Go on waiting; a mistake of ours here is told, and never ends a kiosk that people use."""
        self._round = None
        if not made.cancelled() and (mistake := made.exception()):
            log.critical("The kiosk made a mistake while sending.", exc_info=mistake)
            self._wait(MOST_S)
        if self._free:
            self.free()

"""An errand to the collector: loads what it takes, and does on a thread of its own what may take long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from kiosk import __version__
from kiosk.core.statistics.outbox import Outbox
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.sync.outcome import Outcome

Given = TypeVar("Given")
LIBRARIES = (
    *("ssl", "email.utils", "http.client", "urllib.request"),
    *("click", "anyio", "h11", "httpcore", "httpx"),
)
"""Loaded one after the other on a thread, so that a touch never waits for more than one of them."""


class CollectorErrand:
    """An errand to the collector of the settings; what it takes is loaded when it first goes."""

    def __init__(self, settings: Settings, outbox: Outbox) -> None:
        """Take settings that name a collector."""
        self._settings = settings
        self._outbox = outbox
        self._thread = ThreadPoolExecutor(1, "sending")
        self._over = Event()

    async def __call__(self) -> Outcome:
        """Make a round; what may wait for a disk or takes long is done on a thread."""
        for name in (*LIBRARIES, "kiosk.sync.errand"):
            await self._beside(partial(import_module, name))
        sync = import_module("kiosk.sync.errand")
        enrolment = import_module("kiosk.sync.enrolment")
        enrolments = enrolment.EnrolmentFile(self._settings.data_folder, rest=self._over.wait)
        device = sync.Device(self._settings.collector, __version__, enrolments, self._outbox)
        outcome: Outcome = await sync.run_errand(device, self._beside)
        return outcome

    async def close(self, within: float) -> None:
        """Come back when what is at work is done, or after so many seconds; what waits is not begun.

        What still hangs on a disk then goes no further than its one step, which the store, as it closes, or
        the process, as it ends, waits for.
        """
        self._over.set()  # another command may hold the enrolment for longer than anybody waits here
        await asyncio.wait({asyncio.ensure_future(self._beside(nothing))}, timeout=within)
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _beside(self, work: Callable[[], Given], /) -> Awaitable[Given]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work)


def nothing() -> None:
    """Do what is done once all before it is."""


def errand_for(settings: Settings, outbox: Outbox) -> CollectorErrand | None:
    """Give an errand to the collector of the settings; None where none is named, and nothing ever leaves."""
    return CollectorErrand(settings, outbox) if settings.collector else None

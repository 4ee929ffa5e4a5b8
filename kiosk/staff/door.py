"""The staff's way out: a PIN, its argon2id hash in the settings, and a count of tries that lasts."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.core.errors import KioskError, StorageError
from kiosk.core.pin import LONGEST_PIN, SHORTEST_PIN
from kiosk.staff.lockout import Tries, counted, rebased, wait

log = logging.getLogger(__name__)


class TryBook(Protocol):
    """Where tries are counted, so that a restart does not forget them."""

    def tries(self) -> Tries:
        """Give the tries since the last PIN that fitted."""
        ...

    def write(self, tries: Tries, /) -> None:
        """Keep the tries; durable when this returns. Raises StorageError when they cannot be."""
        ...


class StaffDoor:
    """Opens for one PIN; after five wrong ones each further try takes longer.

    Staff can always leave: a book that cannot be written keeps no right PIN out. Tries are then
    counted in memory, so the lock-out holds until the kiosk ends; after a restart only what the
    book kept last still counts, and a disk that is full from the start gives fresh tries each time.
    """

    def __init__(
        self,
        pin_hash: str,
        book: TryBook,
        now: Callable[[], float] = time.time,
        fits: Callable[[str, str], bool] | None = None,
    ) -> None:
        """Take the hash that `hash_of` made; `now` gives the seconds of the wall clock.

        `fits` tells whether a PIN is that of a hash; it is asked on another thread.
        """
        self._hash = pin_hash
        self._fits = fits or _fits
        self._book = book
        self._now = now
        self._known: Tries | None = None
        self._told = False
        self._thread = ThreadPoolExecutor(1, "pin")
        self._trying: set[asyncio.Task[None]] = set()

    def wait(self) -> int:
        """Give the seconds until another try is allowed."""
        return wait(self._tries(), self._now())

    def try_pin(self, pin: str, told: Callable[[bool], None], /) -> None:
        """Find out whether this PIN opens the door; `told` hears it in the event loop, which must run."""
        trying = asyncio.ensure_future(self._try(pin, told))
        self._trying.add(trying)
        trying.add_done_callback(self._trying.discard)

    async def open_with(self, pin: str, /) -> bool:
        """Tell whether this PIN opens the door; while one must wait none does.

        The look at the hash takes long on purpose (0.1 to 0.5 s), so it has a thread of its own.
        """
        if self.wait():
            return False
        self._keep(counted(self._tries(), self._now()))
        fits = await asyncio.get_running_loop().run_in_executor(self._thread, self._fits, self._hash, pin)
        if fits:
            self._keep(Tries())
        return fits

    async def close(self) -> None:
        """Come back when no PIN is being looked at any more."""
        if self._trying:
            await asyncio.wait(self._trying)
        self._thread.shutdown()

    async def _try(self, pin: str, told: Callable[[bool], None]) -> None:
        told(await self.open_with(pin))

    def _tries(self) -> Tries:
        """Give the tries, none of them later than now."""
        known = self._book.tries() if self._known is None else self._known
        tries = rebased(known, self._now())
        if tries is not known:
            self._keep(tries)
        self._known = tries
        return tries

    def _keep(self, tries: Tries) -> None:
        """Keep the tries; where the book cannot, tell staff once and remember them until the kiosk ends."""
        self._known = tries
        try:
            self._book.write(tries)
        except StorageError as error:
            if not self._told:
                log.error("%s", error)  # noqa: TRY400 - the sentence says all that staff can use
            self._told = True
        else:
            self._told = False


def hash_of(pin: str) -> str:
    """Give the argon2id hash of a PIN for the settings file.

    Raises KioskError when it is none.
    """
    must_fit(pin)
    return PasswordHasher().hash(pin)


def must_fit(pin: str) -> None:
    """Raise KioskError when a PIN is not 6 to 12 digits, as the pad takes them."""
    if not (SHORTEST_PIN <= len(pin) <= LONGEST_PIN and pin.isascii() and pin.isdigit()):
        message = f"A PIN is {SHORTEST_PIN} to {LONGEST_PIN} digits and nothing else; choose another one."
        raise KioskError(message)


def _fits(pin_hash: str, pin: str) -> bool:
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False

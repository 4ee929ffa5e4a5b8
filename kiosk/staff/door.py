"""The staff's way out: a PIN, its argon2id hash in the settings, and a count of tries that lasts."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.core.errors import KioskError
from kiosk.staff.lockout import Tries, counted, wait

SHORTEST_PIN = 6


class TryBook(Protocol):
    """Where tries are counted, so that a restart does not forget them."""

    def tries(self) -> Tries:
        """Give the tries since the last PIN that fitted."""
        ...

    def write(self, tries: Tries, /) -> None:
        """Keep the tries; durable when this returns."""
        ...


class StaffDoor:
    """Opens for one PIN; after five wrong ones each further try takes longer."""

    def __init__(self, pin_hash: str, book: TryBook, now: Callable[[], float] = time.time) -> None:
        """Take the hash that `hash_of` made."""
        self._hash = pin_hash
        self._book = book
        self._now = now

    def wait(self) -> int:
        """Give the seconds until another try is allowed."""
        return wait(self._book.tries(), self._now())

    def open_with(self, pin: str, /) -> bool:
        """Tell whether this PIN opens the door; while one must wait, none does."""
        if self.wait():
            return False
        self._book.write(counted(self._book.tries(), self._now()))
        if not _fits(self._hash, pin):
            return False
        self._book.write(Tries())
        return True


def hash_of(pin: str) -> str:
    """Give the argon2id hash of a PIN for the settings file.

    Raises KioskError when the PIN is not at least six digits.
    """
    if len(pin) < SHORTEST_PIN or not (pin.isascii() and pin.isdigit()):
        message = f"A PIN is at least {SHORTEST_PIN} digits and nothing else; choose another one."
        raise KioskError(message)
    return PasswordHasher().hash(pin)


def _fits(pin_hash: str, pin: str) -> bool:
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False

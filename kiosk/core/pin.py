"""The staff's PIN and the door that it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

SHORTEST_PIN = 6
LONGEST_PIN = 12
"""Digits; what is made with a command must also fit the pad."""


class Door(Protocol):
    """Lets staff out of the kiosk."""

    def try_pin(self, pin: str, told: Callable[[bool], None], /) -> None:
        """Find out beside the window whether this PIN opens the door; `told` hears it, on this thread.

        The try is counted before it is looked at. Several may be looked at at once.
        """
        ...

    def wait(self) -> int:
        """Give the seconds until another try is allowed; 0 when it is now."""
        ...

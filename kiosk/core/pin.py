"""The staff's PIN and the door that it opens."""

from __future__ import annotations

from typing import Protocol

SHORTEST_PIN = 6
LONGEST_PIN = 12
"""Digits; what is made with a command must also fit the pad."""


class Door(Protocol):
    """Lets staff out of the kiosk."""

    def open_with(self, pin: str, /) -> bool:
        """Tell whether this PIN opens the door; counts the try before it checks."""
        ...

    def wait(self) -> int:
        """Give the seconds until another try is allowed; 0 when it is now."""
        ...

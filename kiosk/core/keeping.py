"""What a visit asks of whoever keeps it safe from a power cut."""

from __future__ import annotations

from typing import Protocol

from kiosk.core.attempt import Answer


class Keeper(Protocol):
    """Keeps one visit at a time; forgets it wholly when asked."""

    def begin(self, visit: str, /) -> None:
        """Make room for a visit."""
        ...

    def save_answer(self, visit: str, answer: Answer, /) -> None:
        """Keep an answer; it is durable when this returns."""
        ...

    def save_snapshot(self, visit: str, snapshot: bytes, /) -> None:
        """Keep where the visit stands, in place of what was kept before."""
        ...

    def wipe(self, visit: str, /) -> None:
        """Forget everything of this visit, beyond recovery."""
        ...


class Door(Protocol):
    """Lets staff out of the kiosk."""

    def open_with(self, pin: str, /) -> bool:
        """Tell whether this PIN opens the door; counts the try before it checks."""
        ...

    def wait(self) -> int:
        """Give the seconds until another try is allowed; 0 when it is now."""
        ...

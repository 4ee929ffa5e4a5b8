"""What a visit asks of whoever keeps it safe from a power cut."""

from __future__ import annotations

from typing import Protocol

from kiosk.core.attempt import Answer
from kiosk.core.counters import NOTHING, Counts
from kiosk.core.statistics.counting import NO_ENTRIES, Entries


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

    def present(self, visit: str, /) -> None:
        """Keep that somebody was there just now, so that the idle time counts from here."""
        ...

    def wipe(self, visit: str, counts: Counts = NOTHING, entries: Entries = NO_ENTRIES, /) -> None:
        """Forget everything of this visit but what it adds to the counters of items and to statistics.

        It is erased and overwritten in every file of ours where it lies. What a disk or a file system
        kept elsewhere by itself is beyond a program: only a disk that is encrypted guards that.
        """
        ...

    def finish_erasing(self) -> None:
        """Forget what the disk did not let be forgotten when it was asked, if it does now.

        Where nobody is, sums whose time has come are closed too.
        """
        ...

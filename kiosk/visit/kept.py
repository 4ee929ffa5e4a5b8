"""What is kept of a visit while it goes on: the disk is asked only when there is something new."""

from __future__ import annotations

from kiosk.core.counters import Counts
from kiosk.core.keeping import Keeper
from kiosk.core.statistics.counting import Entries
from kiosk.visit.state import AtGoodbye, AtGoOn, AtWelcome, State, pack

PRESENT_S = 20
"""A sign of a person is kept at most so often: each time the disk is written, and maybe waited for."""
NOBODY = (AtWelcome, AtGoOn, AtGoodbye)
"""Places of nobody who has to be remembered: before the first step, and from the goodbye on."""


class Kept:
    """Takes where a visit stands to its keeper."""

    def __init__(self, keeper: Keeper) -> None:
        """Take a keeper that has nothing of this visit yet."""
        self._keeper = keeper
        self._snapshot = b""
        self._present = float("-inf")

    def keep(self, state: State) -> None:
        """Keep where the visit stands; cheap when nothing changed since the last time."""
        if isinstance(state.place, NOBODY):
            return
        snapshot = pack(state)
        if snapshot != self._snapshot:
            self._keeper.save_snapshot(state.visit, snapshot)
            self._snapshot = snapshot

    def present(self, state: State, now: float) -> None:
        """Keep that somebody is there at `now`, seconds of a monotonic clock; cheap for every sign."""
        if now - self._present >= PRESENT_S and not isinstance(state.place, NOBODY):
            self._present = now
            self._keeper.present(state.visit)

    def wipe(self, visit: str, counts: Counts, entries: Entries) -> None:
        """Let nothing of a visit remain but what it adds to sums; done when this returns."""
        self._keeper.wipe(visit, counts, entries)
        self._snapshot = b""

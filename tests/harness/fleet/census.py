"""Where the visits of a kiosk without noise are: in a batch, still open, or erased as staff were told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kiosk.core.statistics.outbox import Parcel
from kiosk.core.statistics.wire import decoded

IN_BATCHES, OPEN, ERASED, ENDED, LOST = "in batches", "open", "erased and told", "ended and told", "lost"


@dataclass(frozen=True)
class Places:
    """How many visits are where at one moment."""

    in_batches: int
    open: int


@lru_cache(maxsize=4096)
def visits_of(body: bytes) -> int:
    """Give how many visits are in a batch without noise: the sum of any table that was counted."""
    return max(sum(counts.values()) for counts in decoded(body).tables.values())


def places(parcels: tuple[Parcel, ...], counts: Mapping[tuple[str, str], int]) -> Places:
    """Count what is in an outbox, and in a span that is open."""
    tables = {table for table, _ in counts}
    sums = [sum(visits for (name, _), visits in counts.items() if name == table) for table in tables]
    return Places(sum(visits_of(one.body) for one in parcels), max(sums, default=0))


def fates(came: int, before: Places, after: Places, told: int, *, ended: bool) -> Mapping[str, int]:
    """Tell what became of those who came; `told` is how many staff heard were erased.

    Where staff heard that the tables have ended, those may be missing who came since.
    """
    in_batches, still_open = after.in_batches - before.in_batches, after.open - before.open
    missing = came - in_batches - still_open - told
    found = {IN_BATCHES: in_batches, OPEN: still_open, ERASED: told, ENDED: 0, LOST: missing}
    return found | {ENDED: missing, LOST: 0} if ended and 0 <= missing <= came else found

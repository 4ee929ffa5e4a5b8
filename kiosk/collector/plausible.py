"""Whether a batch can have been made by a kiosk at all: each visit is once in each table that has not ended.

So the true sums of these tables are one number, and what they differ by is noise alone. A table that ended in
the batch's weeks holds some of these visits, and one that ended before them none. By which of the ends that
there were a kiosk goes is not known here, as it may not be upgraded yet: a table is held against another one
only where it ended no later in any version.

Noise follows P(x) ~ exp(-|x| / 4) in each cell (see `core/statistics/noise.py`); two tables of a and b cells
differ by the sum of a + b of them. Added up over all pairs of the ten tables and of nothing, an honest batch
is further apart than `MOST_APART` with a chance of 3.14e-11 at most, and one of its 32 cells is below `LEAST`
with one of 1.60e-11: together less than one in 10^10. A test works both out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, permutations

from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.dictionary import TABLES, Table

MOST_APART = 160
"""Visits that the sums of two tables of one batch may differ by."""
LEAST = -110
"""A cell is not further below zero: nobody is counted less than not at all."""
DAY = timedelta(days=1)
TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Visits:
    """How many visits a table tells of, until its last day in each version that had it, the newest last."""

    number: int
    until: tuple[date, ...]

    def are_in(self, other: Visits) -> bool:
        """Tell whether another table holds these visits too, whatever version that has both counted them."""
        both = zip(reversed(self.until), reversed(other.until), strict=False)
        return all(mine <= others for mine, others in both)


def implausible(batch: Batch, tables: Sequence[Table] = TABLES) -> str | None:
    """Say in a sentence what no kiosk makes, upgraded or not; None of what one can have made."""
    sums = [0, *(sum(counts.values()) for counts in batch.tables.values())]
    # Mostly none is far from any, and then it does not matter which of them hold the same visits.
    if max(sums) - min(sums) > MOST_APART and _apart(_told(batch, tables)):
        return "The tables are not of the same visits: their sums are further apart than noise makes them."
    if min(chain.from_iterable(counts.values() for counts in batch.tables.values())) < LEAST:
        return "A count is further below zero than noise makes it."
    return None


def _apart(told: Iterator[Visits]) -> bool:
    """Tell whether a table says more than another that holds all of its visits may."""
    pairs = permutations(told, 2)
    return any(one.number - other.number > MOST_APART and one.are_in(other) for one, other in pairs)


def may_be_of_newer(batch: Batch, tables: Sequence[Table] = TABLES) -> bool:
    """Tell whether it goes on after a table ends in every version we know: a newer one may count on."""
    return any(max(table.ends) < batch.last.monday + TO_SUNDAY for table in tables)


def _told(batch: Batch, tables: Sequence[Table]) -> Iterator[Visits]:
    """Give what each table tells, and that there was nobody before the batch began."""
    before, end = batch.first.monday - DAY, batch.last.monday + TO_SUNDAY
    yield Visits(0, (before,) * max(len(table.ends) for table in tables))
    for table in tables:
        until = tuple(min(max(day, before), end) for day in table.ends)
        yield Visits(sum(batch.tables[table.name].values()), until)

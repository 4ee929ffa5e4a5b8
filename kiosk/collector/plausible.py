"""Whether a batch can have been made by a kiosk at all: each visit is once in each of its tables.

So the true sums of all tables are one number, and what they differ by is noise alone. Noise follows
P(x) ~ exp(-|x| / 4) in each cell (see `core/statistics/noise.py`); two tables of a and b cells differ by the
sum of a + b of them. By Chernoff's bound, over all pairs of the ten tables, an honest batch is further apart
than `MOST_APART` with a chance below 9.9e-10 (worked out exactly: 3.2e-11), and one of its 32 cells is below
`LEAST` with one of 1.8e-11: together less than one in 10^9.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import chain

from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.dictionary import TABLES

MOST_APART = 160
"""Visits that the sums of two tables of one batch may differ by."""
LEAST = -110
"""A cell is not further below zero: nobody is counted less than not at all."""
WEEK = timedelta(days=6)


def implausible(batch: Batch) -> str | None:
    """Say in a sentence what no kiosk makes; None of what one can have made.

    A table that expired before the batch's last day is not held against the others.
    """
    day = batch.last.monday + WEEK
    counted = [batch.tables[table.name] for table in TABLES if table.expires >= day]
    sums = [sum(counts.values()) for counts in counted]
    if sums and max(sums) - min(sums) > MOST_APART:
        return "The tables are not of the same visits: their sums are further apart than noise makes them."
    if min(chain.from_iterable(counts.values() for counts in batch.tables.values())) < LEAST:
        return "A count is further below zero than noise makes it."
    return None

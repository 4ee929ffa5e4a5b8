"""Batches to test with."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import MOST

EMPTY = {table: dict.fromkeys(names, 0) for table, names in CATEGORIES.items()}
A_BATCH = Batch(Week(2026, 40), Week(2026, 48), EMPTY)

COUNTS = st.integers(-MOST, MOST)
ALL_COUNTS = st.fixed_dictionaries(
    {table: st.fixed_dictionaries(dict.fromkeys(names, COUNTS)) for table, names in CATEGORIES.items()}
)
TWO_WEEKS = st.tuples(st.dates(), st.dates()).map(lambda days: sorted(map(Week.of, days)))


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    first, last = draw(TWO_WEEKS)
    return Batch(first, last, draw(ALL_COUNTS))

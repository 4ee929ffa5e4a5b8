from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.wire import decoded
from kiosk.storage import parcels, statistics
from kiosk.storage.migrations import migrations
from tests.core.statistics.chance import seeded
from tests.core.statistics.histories import ENTRIES, HISTORIES, START, Happening, Kiosk, moved, silent


@settings(max_examples=30)
@given(HISTORIES, st.lists(ENTRIES, min_size=1, max_size=5), st.integers(0, 1000))
def test_rows_and_values_go_through_any_history_alike(
    history: list[Happening], visits: list[Entries], seed: int
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        migrations.apply(Database(memory, execute_plugins=False))
        below, told = silent(seeded(seed)), list[str]()

        def look(day: date) -> None:
            statistics.tend(memory, statistics.Counting(day, below, told.append))

        def visit(day: date, entries: Entries) -> None:
            statistics.count(memory, entries, statistics.Counting(day, below, told.append))

        kiosk = Kiosk(silent(seeded(seed)))
        day = START
        for number, one in enumerate(history):
            day = moved(day, one)
            kiosk.look(day)
            look(day)
            for _ in range(one.guests):
                kiosk.visit(day, visits[number % len(visits)])
                visit(day, visits[number % len(visits)])
        assert statistics._read(memory, told.append) == kiosk.span  # noqa: SLF001 - nobody else is told
        assert [decoded(parcel.body) for parcel in parcels.all_of(memory)] == kiosk.batches
        assert all(words.startswith("The clock says ") for words in told)

"""Visits that are counted, many at once."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from kiosk.core.statistics.span import HIGHEST
from kiosk.storage import statistics
from kiosk.storage.statistics import day_of
from kiosk.storage.store import Store
from tests.storage.an import AN_ENTRY, Place, an_answer, highest

CANARY = "Kanarie Zonder-Zang"
DAY = timedelta(days=1)
A_DAY = 3


def rows(store: Store) -> sqlite3.Connection:
    return store._database.conn  # noqa: SLF001 - what nobody is told


def opened(place: Place) -> Store:
    """Open without waiting for the disk: no power is cut here."""
    store = place.open()
    rows(store).execute("PRAGMA synchronous = OFF")
    return store


def visited(store: Store, visit: str, entries: dict[str, str] = AN_ENTRY) -> None:
    store.begin(visit)
    store.save_answer(visit, an_answer(1, CANARY))
    store.save_snapshot(visit, CANARY.encode())
    store.wipe(visit, {}, entries)


def visited_for_weeks(place: Place, store: Store, days: int = HIGHEST // A_DAY) -> None:
    """Let three guests a day come until there are enough of them, and a week more begin."""
    for _ in range(days):
        how = statistics.Counting(day_of(place.clock()), highest, place.told.append)
        with store._database.atomic():  # noqa: SLF001 - as so many visits would
            for _ in range(A_DAY):
                statistics.count(rows(store), AN_ENTRY, how)
        place.clock.pass_by(DAY)
    place.clock.pass_by(7 * DAY)

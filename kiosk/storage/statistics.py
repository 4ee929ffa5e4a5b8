"""The span that is open as rows of the database, and the outbox that closed ones go to.

All rows of the open span are written anew, in the order of their names: where a row lies in the file would
else tell which came first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import BEGINNING, TABLES, ended_by
from kiosk.core.statistics.noise import Below
from kiosk.core.statistics.span import Span, counted, tended
from kiosk.core.statistics.week import Week
from kiosk.core.statistics.wire import encoded
from kiosk.storage import parcels

BRUSSELS = ZoneInfo("Europe/Brussels")
"""Weeks and days are those of the city, wherever the machine believes to be."""

SPAN = (
    "SELECT CAST(first AS BLOB), CAST(latest AS BLOB), CAST(doubted AS BLOB), threshold, key, doubts"
    " FROM span"
)
COUNTS = "SELECT CAST(name AS BLOB), CAST(category AS BLOB), visits FROM counts"
CONTRIBUTORS = "SELECT name FROM contributors"
"""Words as they are in the file: of what is no text any more, SQLite would give no row at all."""

LOST = "What was counted for the statistics since the last batch could not be read, and is lost."
BEHIND = "The clock says {day}, and said a later day before: set it. Statistics wait."
EARLY = "The clock says {day}, before anything was counted: set it. Statistics wait."
AHEAD = "The clock says {day}, long after the day before: set it if that is not so. Statistics wait."
ERASED = "{visits} visits were counted for the statistics and never sent: after two years they are erased."
FORGOTTEN = "{visits} visits were counted for the statistics; without a collector they are erased."
ENDED = (
    "By {day}, {ended} of {all} tables of the statistics have ended and are not counted: "
    "install a newer version, or set the clock where that day is still to come."
)
Staff = Callable[[str], None]
"""Takes sentences for staff."""


@dataclass(frozen=True, slots=True)
class Counting:
    """How a kiosk counts on one day; `below` is the machine's own chance."""

    day: date
    below: Below
    staff: Staff


def day_of(now: datetime) -> date:
    """Give the day that it is in the city."""
    return now.astimezone(BRUSSELS).date()


def tend(rows: sqlite3.Connection, how: Counting) -> None:
    """Close the open span if its time has come, and begin the next; write nothing where nothing changes.

    Staff hear of a clock that is doubted, and of tables whose end has passed.
    """
    before = _read(rows, how.staff)
    span = _tended(rows, before, how)
    if told := _of_clock(span, how.day):
        how.staff(told.format(day=how.day.isoformat()))
    if ended := ended_by(span.mark):
        how.staff(ENDED.format(day=span.mark.isoformat(), ended=len(ended), all=len(TABLES)))
    if span != before:
        _write(rows, span)


def _of_clock(span: Span, day: date) -> str:
    """Give what staff must hear of a clock that says this day; nothing where it is as it was believed."""
    set_right = day == span.mark and span.doubted < span.mark  # it had gone back, and is there again
    if day < BEGINNING:
        return EARLY if day <= span.mark else AHEAD
    if not span.doubts or set_right:
        return ""
    return BEHIND if day <= span.mark else AHEAD


def forget(rows: sqlite3.Connection, staff: Staff) -> None:
    """Erase the open span, where there is one; staff hear of how many visits."""
    if rows.execute(SPAN).fetchone() is None:
        return
    span = _read(rows, staff)
    _clear(rows)
    if span is not None and span.visits:
        staff(FORGOTTEN.format(visits=span.visits))


def count(rows: sqlite3.Connection, entries: Entries, how: Counting) -> None:
    """Count a visit; a span whose time has come is closed before."""
    if entries:
        _write(rows, counted(_tended(rows, _read(rows, how.staff), how), entries, how.day))


def _tended(rows: sqlite3.Connection, before: Span | None, how: Counting) -> Span:
    """Give the span that is open now; what closed goes to the outbox, and of what is erased staff hear."""
    span, batch = tended(before, how.day, how.below)
    if batch is not None:
        parcels.add(rows, encoded(batch))
    elif before is not None and span.key != before.key and before.visits:
        how.staff(ERASED.format(visits=before.visits))
    return span


def _read(rows: sqlite3.Connection, staff: Staff) -> Span | None:
    """Read the open span; None where there is none, or where staff must hear that it is lost."""
    found = rows.execute(SPAN).fetchone()
    if found is None:
        return None
    first, latest, doubted, threshold, key, doubts = found
    try:
        return Span(
            first=Week.read(first.decode()),
            latest=date.fromisoformat(latest.decode()),
            threshold=threshold,
            key=key,
            contributors=frozenset(name for (name,) in rows.execute(CONTRIBUTORS)),
            counts={(t.decode(), c.decode()): visits for t, c, visits in rows.execute(COUNTS)},
            doubted=date.fromisoformat(doubted.decode()),
            doubts=doubts,
        )
    except ValueError:
        staff(LOST)
        return None


def _clear(rows: sqlite3.Connection) -> None:
    for table in ("span", "contributors", "counts"):
        rows.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


def _write(rows: sqlite3.Connection, span: Span) -> None:
    _clear(rows)
    words = (str(span.first), span.latest.isoformat(), span.threshold, span.key)
    rows.execute(
        "INSERT INTO span VALUES (1, ?, ?, ?, ?, ?, ?)", (*words, span.doubted.isoformat(), span.doubts)
    )
    names = [(name,) for name in sorted(span.contributors)]
    rows.executemany("INSERT INTO contributors VALUES (?)", names)
    counts = [(*entry, visits) for entry, visits in sorted(span.counts.items())]
    rows.executemany("INSERT INTO counts VALUES (?, ?, ?)", counts)

"""One visit kept safe: answers that survive a power cut, and nothing of them once the visitor left."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Lock

import msgspec
from sqlite_utils import Database

from kiosk.core.attempt import Answer
from kiosk.core.counters import NOTHING, Counts, Held
from kiosk.core.errors import StorageError
from kiosk.core.statistics.counting import NO_ENTRIES, Entries
from kiosk.core.statistics.noise import Below
from kiosk.storage import counters, statistics, visits
from kiosk.storage.aside import empty_aside
from kiosk.storage.database import Tell, open_database
from kiosk.storage.folder import prepare
from kiosk.storage.marker import clear_marker, set_marker, touch_marker
from kiosk.storage.outbox import StoredOutbox
from kiosk.storage.reserve import keep_reserve
from kiosk.storage.trouble import sentence_of
from kiosk.storage.writer import Change, Then, Writer

Now = Callable[[], datetime]
BEGIN = "begin"
UNREADABLE = (sqlite3.Error, ValueError, TypeError, msgspec.DecodeError)
"""What reading a damaged row can end in, where SQLite's own check sees no damage."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A visit that was broken off; `snapshot` is None when only answers were kept."""

    visit_id: str
    snapshot: bytes | None
    answers: tuple[Answer, ...]


class Store:
    """The only one who reads and writes what a visit leaves in the data folder, one thread at a time.

    When the disk is full or fails, what was kept stays kept; what comes after is held in memory
    and written as soon as that can be done. `durable` tells which of the two it is.
    """

    def __init__(self, folder: Path, database: Database, now: Now, tell: Tell, below: Below) -> None:
        """Take over an open database; `open` is the usual way."""
        self._folder = folder
        self._database = database
        self._now = now
        self._tell = tell
        self._writer = Writer(folder, database, tell)
        self._below = below
        self._looked: date | None = None
        self._for_policy = True
        self._held = Held()
        self._lock = Lock()
        self.outbox = StoredOutbox(folder, database, self._writer, self._lock)

    @classmethod
    def open(cls, folder: Path, now: Now, tell: Tell, below: Below = secrets.randbelow) -> Store:
        """Open the data folder, making it when it is not there.

        `now` gives the wall clock, aware of its zone; `tell` takes sentences for staff; `below` is the
        chance behind what leaves the device. Raises StorageError when the folder cannot be used; a damaged
        database is replaced instead.
        """
        prepare(folder)
        store = cls(folder, open_database(folder, now(), tell), now, tell, below)
        store._beside_the_database(empty_aside, keep_reserve)
        return store

    @property
    def durable(self) -> bool:
        """Whether everything that was saved would survive a power cut."""
        with self._lock:
            return self._writer.durable

    def begin(self, visit_id: str) -> None:
        """Begin a visit, the only one from now on; what was left of another is erased."""
        with self._lock:
            self._beside_the_database(keep_reserve, empty_aside, partial(set_marker, now=self._now()))
            self._writer.settle()
            self._writer.start_over(BEGIN, partial(visits.begin, visit=visit_id, at=self._at()))

    def save_answer(self, visit_id: str, answer: Answer) -> None:
        """Keep an answer; it is safe from a power cut when this returns and `durable` is true."""
        change = partial(visits.add_answer, visit=visit_id, at=self._at(), answer=answer)
        self._save(f"answer {answer.number}", change)

    def save_snapshot(self, visit_id: str, snapshot: bytes) -> None:
        """Keep the half-done visit, instead of the snapshot before."""
        change = partial(visits.set_snapshot, visit=visit_id, at=self._at(), snapshot=snapshot)
        self._save("snapshot", change)

    def present(self, visit_id: str) -> None:
        """Keep that somebody was there just now; it writes to the disk, so not for every sign."""
        self._save("present", partial(visits.set_present, visit=visit_id, at=self._at()))

    def unfinished(self, idle: timedelta) -> Unfinished | None:
        """Give the visit that was broken off at most `idle` ago; erase it when it is older.

        It was broken off when something of it, or a sign of a person, was last kept. It is erased too
        when the clock went back, or when it cannot be read any more.
        """
        with self._lock:
            with suppress(*UNREADABLE):
                last = visits.last(self._database.conn)
                if last is None:
                    self._beside_the_database(clear_marker)
                    self._writer.settle()
                    return None
                visit_id, at, snapshot = last
                if 0 <= self._at() - at <= idle // timedelta(milliseconds=1):
                    return Unfinished(visit_id, snapshot, visits.answers(self._database.conn, visit_id))
            self._erase(visits.erase_all)
            return None

    def wipe(self, visit_id: str, counts: Counts = NOTHING, entries: Entries = NO_ENTRIES) -> None:
        """Let nothing of a visit remain, in any file of the folder, but what it adds to sums.

        Both are done at once: what is counted is erased, so it is never counted again. Where that
        cannot be done, it is only erased. Counters of items are held in memory until ten visits of one
        language and level are together: the disk never tells of fewer.
        """
        alone: Change = partial(visits.erase, visit=visit_id)
        how = self._counting()

        held: list[Held] = []

        def count(rows: sqlite3.Connection) -> None:
            after, enough = self._held.and_one(counts)
            counters.add(rows, enough, how.staff)
            statistics.count(rows, entries, how)
            held.append(after)

        def counted() -> None:
            if held:  # the same however often it was tried; nothing where nobody was there to count
                self._held = held[-1]

        both = partial(_count_and_erase, visit=visit_id, count=count)
        with self._lock:
            # Before its beginning is kept, all that is kept is of somebody else who is gone too.
            if self._writer.waits(BEGIN):
                self._erase(visits.erase_all)
            else:
                self._erase(both, alone, then=counted)

    def finish_erasing(self) -> None:
        """Try again to erase what could not be erased when it was asked; once a day, close old sums."""
        with self._lock:
            self._writer.settle()
            self._close_old_sums()

    def without_collector(self) -> None:
        """Open no span of the statistics from now on, and erase the one that is open, for it has no end."""
        with self._lock:
            self._for_policy = False

    def tell_counts(self) -> Counts:
        """Give what may be told of the counters, kept as told from now on.

        Raises StorageError when the disk does not let that be kept.
        """
        told: list[Counts] = []
        with self._lock:
            self._writer.save_now(lambda rows: told.append(counters.tell(rows, self._tell)))
        return told[-1]

    def close(self) -> None:
        """Close the database; the folder is free for another kiosk."""
        with self._lock:
            try:
                self._writer.settle()
            finally:
                self._database.close()

    def _close_old_sums(self) -> None:
        """Look once a day, while nobody visits, whether the statistics' open span has had its time."""
        how = self._counting()
        if self._looked == how.day or not self._writer.durable or not self._empty():
            return
        self._looked = how.day
        tend = partial(statistics.tend, how=how) if self._for_policy else self._forget_sums
        try:
            self._writer.erase_now(tend)
        except StorageError as error:
            self._tell(str(error))

    def _forget_sums(self, rows: sqlite3.Connection) -> None:
        statistics.forget(rows, self._tell)

    def _empty(self) -> bool:
        """Tell whether it is known that nobody visits."""
        with suppress(*UNREADABLE):
            return visits.last(self._database.conn) is None
        return False

    def _counting(self) -> statistics.Counting:
        return statistics.Counting(statistics.day_of(self._now()), self._below, self._tell)

    def _erase(self, *ways: Change, then: Then = lambda: None) -> None:
        """Let nothing remain of what the first way that can be gone erases; the lock is held."""
        self._beside_the_database(clear_marker, empty_aside)
        self._writer.erase(*ways, then=then)

    def _save(self, name: str, change: Change) -> None:
        with self._lock:
            if self._writer.save(name, change):
                # The database has the last word; a marker that cannot be touched is only less quick.
                with suppress(OSError):
                    touch_marker(self._folder, self._now())

    def _beside_the_database(self, *works: Callable[[Path], None]) -> None:
        """Do things in the folder that a visit can go on without; staff are told when they fail."""
        for work in works:
            try:
                work(self._folder)
            except OSError as error:
                self._tell(sentence_of(error, self._folder))

    def _at(self) -> int:
        return int(self._now().timestamp() * 1000)


def _count_and_erase(rows: sqlite3.Connection, visit: str, count: Change) -> None:
    """Erase a visit that is there, and count it: one that was erased before is not counted twice.

    It is erased first: its room in the file may be all the room there is.
    """
    was_there = visits.is_there(rows, visit)
    visits.erase(rows, visit)
    if was_there:
        count(rows)

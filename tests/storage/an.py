"""Answers, clocks and listeners to test the storage with."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.core.attempt import Action, Answer
from kiosk.core.model import Outcome, Purpose
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.span import FLOOR, HIGHEST
from kiosk.storage.database import EPOCH
from kiosk.storage.store import Store

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
IDLE = timedelta(seconds=120)
AN_ENTRY = {table: names[0] for table, names in CATEGORIES.items()}


@dataclass
class Clock:
    """A wall clock that only moves when told."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


def highest(end: int) -> int:
    """Draw like the machine does, but the highest threshold."""
    return end - 1 if end == HIGHEST - FLOOR + 1 else secrets.randbelow(end)


@dataclass
class Place:
    """A data folder, its clock, and what staff were told."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    told: list[str] = field(default_factory=list)

    def open(self) -> Store:
        """Open a store that waits for as many contributors as one ever does, so that tests know how many."""
        return Store.open(self.folder, self.clock, self.told.append, highest)

    def holds(self, text: str) -> list[str]:
        """Name the files in which the bytes of `text` stand."""
        return [file.name for file in self.folder.iterdir() if text.encode() in file.read_bytes()]


def epoch_of(store: Store) -> str:
    """Give the random name of a database that is open."""
    return str(store._database.conn.execute(EPOCH).fetchone()[0])  # noqa: SLF001 - nobody else has it open


def counted(store: Store) -> dict[tuple[str, str], int]:
    """Give what is counted in the open span, by table and category."""
    rows = store._database.conn  # noqa: SLF001 - nobody is told of it
    return {(table, category): visits for table, category, visits in rows.execute("SELECT * FROM counts")}


def fill(store: Store) -> sqlite3.Connection:
    """Let SQLite believe that there is no room for one page more."""
    rows = store._database.conn  # noqa: SLF001 - the nearest thing to a full disk in one process
    pages = rows.execute("PRAGMA page_count").fetchone()[0]
    rows.execute(f"PRAGMA max_page_count = {pages}")
    return rows


def an_answer(number: int, words: str = "yes") -> Answer:
    actions = (Action("pick", "options", words), Action("send"))
    return Answer(
        number=number,
        purpose=Purpose.SCREENING,
        exercise="4.1-code",
        revision=2,
        actions=actions,
        hints_used=1,
        helped=number % 2 == 0,
        unknown=False,
        outcome=Outcome.WITH_HINT,
    )

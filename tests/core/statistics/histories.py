"""Whole histories of a kiosk that counts, and what must hold of every batch it makes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import BEGINNING, CATEGORIES, TABLES
from kiosk.core.statistics.noise import Below
from kiosk.core.statistics.span import FLOOR, GUESTS_A_DAY, HIGHEST, KEPT, Span, counted, tended

START = date(2026, 9, 28)
AN_ENTRY: Entries = {table: names[0] for table, names in CATEGORIES.items()}


@dataclass(frozen=True)
class Happening:
    """Where the clock goes, and who comes then: guests, and a profile or none; nobody is a look."""

    days: int
    guests: int
    profile: str


STEPS = st.integers(0, 3) | st.integers(0, 20) | st.integers(-10, 10) | st.integers(-4000, 4000)
HISTORIES = st.lists(
    st.builds(Happening, STEPS, st.integers(0, 5) | st.just(3), st.sampled_from(("", "", "a", "b"))),
    max_size=60,
)
ENTRIES = st.fixed_dictionaries({table: st.sampled_from(names) for table, names in CATEGORIES.items()})


def silent(below: Below) -> Below:
    """Give chance of which all noise is 0; thresholds and keys are drawn as they are."""
    fixed = {1: 0, 2: 1, 4: 0}

    def chance(end: int) -> int:
        return fixed[end] if end in fixed else below(end)

    return chance


@dataclass(frozen=True)
class Came:
    """Somebody who was counted: on which day it was said to be, in which week it counts, and as what."""

    day: date
    week: Week
    who: str
    entries: Entries


def not_ended(entries: Entries, day: date) -> Entries:
    """Leave out what may not be counted any more."""
    alive = {table.name for table in TABLES if day <= table.expires}
    return {table: category for table, category in entries.items() if table in alive}


@dataclass
class Kiosk:
    """Counts, and writes down what a kiosk forgets: who came, and what became of them.

    `lost` were erased after two years, `ended` came when nothing may be counted any more.
    """

    below: Below
    span: Span | None = None
    open: list[Came] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    came: int = 0
    released: int = 0
    lost: int = 0
    ended: int = 0

    def look(self, day: date) -> None:
        """Let an idle kiosk look at its calendar."""
        before = self.span
        self.span, batch = tended(before, day, self.below)
        if before is None:
            return
        if batch is not None:
            assert batch.last < Week.of(day)
            self.check(batch, before)
            self.batches.append(batch)
            self.released += len(self.open)
            self.open.clear()
        elif self.span.key != before.key:
            assert day - before.first.monday >= KEPT
            assert before.visits == len(self.open)
            self.lost += len(self.open)
            self.open.clear()
        elif not self.span.doubts and before.first < Week.of(BEGINNING):  # no clock was right then
            self.open = [replace(one, week=self.span.last) for one in self.open]
        elif self.span.latest < before.latest:  # the clock was wrong until now
            self.open = [replace(one, week=min(one.week, self.span.last)) for one in self.open]

    def visit(self, day: date, entries: Entries, profile: str = "") -> None:
        """Let somebody's visit end."""
        self.look(day)
        assert self.span is not None
        before = self.span
        self.span = counted(before, entries, day, profile)
        if profile and profile in {one.who for one in self.open}:
            assert self.span == before
            return
        self.came += 1
        counts_on = before.mark if before.doubts else day
        alive = not_ended(entries, counts_on)
        if not alive:
            assert self.span == before
            self.ended += 1
            return
        self.open.append(Came(counts_on, Week.of(counts_on), profile, alive))
        assert self.span.mark == counts_on

    def check(self, batch: Batch, span: Span) -> None:
        """Hold a batch, made without noise, against what was written down."""
        assert all(batch.first <= one.week <= batch.last for one in self.open)
        a_day = Counter(one.day for one in self.open if not one.who)
        profiles = {one.who for one in self.open if one.who}
        assert sum(min(n, GUESTS_A_DAY) for n in a_day.values()) + len(profiles) >= span.threshold
        assert FLOOR <= span.threshold <= HIGHEST
        found = Counter((table, name) for one in self.open for table, name in one.entries.items())
        assert {
            (t, n): count for t, names in batch.tables.items() for n, count in names.items() if count
        } == found


def moved(day: date, happening: Happening) -> date:
    """Move the clock, within years that calendars have."""
    return min(max(day + timedelta(days=happening.days), date(1980, 1, 1)), date(2200, 1, 1))


def live(history: list[Happening], entries: list[Entries], below: Below) -> Kiosk:
    """Let a history happen."""
    kiosk = Kiosk(silent(below))
    day = START
    came = 0
    for one in history:
        day = moved(day, one)
        kiosk.look(day)
        for who in [""] * one.guests + ([one.profile] if one.profile else []):
            kiosk.visit(day, entries[came % len(entries)], who)
            came += 1
    return kiosk

"""Whole histories of a kiosk that counts, and what must hold of every batch it makes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import strategies as st

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.noise import Below
from kiosk.core.statistics.span import FLOOR, GUESTS_A_DAY, HIGHEST, Span, counted, tended

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


@dataclass
class Kiosk:
    """Counts, and writes down what a kiosk forgets: who came, counted as what, on which day it was said.

    `guests` are the days that guests were counted on: a clock that was wrong moves none of them.
    """

    below: Below
    span: Span | None = None
    open: list[tuple[date, str, Entries]] = field(default_factory=list)
    guests: list[date] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    lost: int = 0

    def look(self, day: date) -> None:
        """Let an idle kiosk look at its calendar."""
        before = self.span
        self.span, batch = tended(before, day, self.below)
        if batch is not None and before is not None:
            self.check(batch, before)
            self.batches.append(batch)
            self._empty()
        elif before is not None and self.span.key != before.key:
            self.lost += len(self.open)
            self._empty()
        elif before is not None and self.span.latest < before.latest:  # the clock was wrong until now
            self.open = [(min(said, self.span.latest), who, entries) for said, who, entries in self.open]

    def visit(self, day: date, entries: Entries, profile: str = "") -> None:
        """Let somebody's visit end."""
        self.look(day)
        assert self.span is not None
        known = profile and profile in {who for _, who, _ in self.open}
        before = self.span
        self.span = counted(before, entries, day, profile)
        assert self.span.mark >= before.mark
        if known:
            assert self.span == before
            return
        self.open.append((self.span.latest, profile, entries))
        self.guests += [] if profile else [self.span.latest]
        assert self.span.latest == max(day, before.mark)

    def _empty(self) -> None:
        """Forget who is in a span that is over."""
        self.open.clear()
        self.guests.clear()

    def check(self, batch: Batch, span: Span) -> None:
        """Hold a batch, made without noise, against what was written down."""
        assert Week.of(self.open[-1][0]) == batch.last
        assert all(batch.first <= Week.of(said) <= batch.last for said, _, _ in self.open)
        a_day = Counter(self.guests)
        profiles = {who for _, who, _ in self.open if who}
        assert sum(min(n, GUESTS_A_DAY) for n in a_day.values()) + len(profiles) >= span.threshold
        assert FLOOR <= span.threshold <= HIGHEST
        found = Counter((table, name) for _, _, entries in self.open for table, name in entries.items())
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

"""The span that visits are counted in now: when it begins, whom it counts, and when it may close.

Its weeks join those of the span before it, so that no single visit decides where they begin.
"""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kiosk.core.statistics.batch import Batch, Week
from kiosk.core.statistics.counting import Entries
from kiosk.core.statistics.dictionary import BEGINNING, CATEGORIES, ended_by
from kiosk.core.statistics.noise import Below, noise
from kiosk.core.statistics.wire import MOST

FLOOR = 30
"""No batch is of fewer contributors."""

HIGHEST = 42
"""A span waits for a number of contributors from the floor up to this; nobody else knows which."""

GUESTS_A_DAY = 3
"""So many guests of a day count towards the floor: more may be one person who plays."""

KEPT = timedelta(days=730)
"""What could not be released for so long is erased."""

AHEAD = timedelta(days=90)
"""A clock that goes further at once may be wrong: no place is closed so long, not even a school in summer."""

DOUBTS = 7
"""A clock that was doubted on so many days of its own, one after the other, is right after all."""

KEY_BITS = 256
Counts = Mapping[tuple[str, str], int]
"""Visits by table and category, exact."""


@dataclass(frozen=True, slots=True)
class Span:
    """Counts that are open, and who is in them as names that nobody can turn back without the key.

    `latest` is the last day on which the clock was believed; `doubted` the last one on which it was not,
    `doubts` how many of these came one after the other, none while it is believed.
    """

    first: Week
    latest: date
    threshold: int
    key: bytes
    contributors: frozenset[bytes] = frozenset()
    counts: Counts = field(default_factory=dict)
    doubted: date = date.min
    doubts: int = 0

    def __post_init__(self) -> None:
        """Refuse, with ValueError, a threshold that no span begins with: it may come from a damaged disk."""
        if not FLOOR <= self.threshold <= HIGHEST:
            message = f"a span cannot wait for {self.threshold} contributors"
            raise ValueError(message)

    @property
    def mark(self) -> date:
        """The first day that a visit can still be counted on."""
        return max(self.latest, self.first.monday)

    @property
    def last(self) -> Week:
        """The week that a visit was counted in last, or could have been."""
        return Week.of(self.mark)

    @property
    def visits(self) -> int:
        """How many are counted, exactly: the sum of any table that was counted all the time."""
        sums = Counter[str]()
        for (table, _), visits in self.counts.items():
            sums[table] += visits
        return max(sums.values(), default=0)

    def name(self, contributor: str) -> bytes:
        """Give what stands for somebody in this span, and in no other."""
        return hmac.digest(self.key, contributor.encode(), "sha256")


def begin(first: Week, latest: date, below: Below) -> Span:
    """Begin a span with nobody in it."""
    key = below(2**KEY_BITS).to_bytes(KEY_BITS // 8, "big")
    return Span(first, latest, FLOOR + below(HIGHEST - FLOOR + 1), key)


def tended(span: Span | None, day: date, below: Below) -> tuple[Span, Batch | None]:
    """Give the span that is open on a day, and the batch of the one before it where that closes.

    A span closes when a week has ended and enough people are in it. What was not released in two years is
    erased: then, and never else, another span begins without a batch. Nothing happens while a clock that
    went back or far ahead is doubted; once it is believed, what is open goes on by it. Weeks before anything
    was counted were a wrong clock's, so that who came in them are of the week that it is now.
    """
    if span is None:
        return begin(Week.of(day), day, below), None
    if day < span.mark or day - span.mark > AHEAD or (day == span.mark and span.doubts):
        span = _doubted(span, day)
        if span.doubts < DOUBTS:
            return span, None
    if span.first < Week.of(BEGINNING):
        span = replace(span, first=Week.of(day), latest=day)
    elif day < span.mark:
        span = replace(span, first=min(span.first, Week.of(day)), latest=day)
    if len(span.contributors) >= span.threshold and Week.of(day) > span.last:
        return begin(span.last.next, day, below), _batch(span, below)
    if day - span.first.monday >= KEPT:
        return begin(Week.of(day), day, below), None
    return replace(span, latest=day, doubted=date.min, doubts=0), None


def counted(span: Span, entries: Entries, day: date, profile: str = "") -> Span:
    """Count a visit on a day, or on the latest day before it where the clock is doubted.

    A profile is counted once; of guests no more than three a day count towards the floor. In a table whose
    end has passed nothing is counted, and nobody where all of them have ended.
    """
    day = span.mark if span.doubts else max(day, span.mark)
    ended = ended_by(day)
    entries = {table: category for table, category in entries.items() if table not in ended}
    name = span.name(f"profile {profile}") if profile else _guest(span, day)
    if not entries or (profile and name in span.contributors):
        return span
    counts = dict(span.counts)
    for entry in entries.items():
        counts[entry] = counts.get(entry, 0) + 1
    contributors = span.contributors if name is None else span.contributors | {name}
    return replace(span, latest=day, contributors=contributors, counts=counts)


def _guest(span: Span, day: date) -> bytes | None:
    """Give a name for one more guest of a day; None when as many as count are in already."""
    names = [span.name(f"guest {number} of {day}") for number in range(GUESTS_A_DAY)]
    return next((name for name in names if name not in span.contributors), None)


def _doubted(span: Span, day: date) -> Span:
    """Doubt a clock on one day more; on the first where it does not go on from the day before.

    A machine without a battery starts on the same old day each time, until the network tells it better:
    neither the last day that was believed nor one shortly before takes anything from a later one.
    """
    went_ahead = span.doubted > span.mark
    if day == span.doubted or day == span.mark or (went_ahead and timedelta() < span.mark - day <= AHEAD):
        return span
    goes_on = timedelta() < day - span.doubted <= AHEAD
    return replace(span, doubted=day, doubts=span.doubts + 1 if goes_on else 1)


def _batch(span: Span, below: Below) -> Batch:
    """Give the span's counts with noise in each of them, also where nobody was counted."""
    tables = {
        table: {name: _within(span.counts.get((table, name), 0) + noise(below)) for name in names}
        for table, names in CATEGORIES.items()
    }
    return Batch(span.first, span.last, tables)


def _within(count: int) -> int:
    """Keep a count within what a batch can hold."""
    return max(-MOST, min(MOST, count))

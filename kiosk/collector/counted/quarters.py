"""Quarters of a year, as figures are told by them; a batch counts in the one its middle week lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from typing_extensions import override

WRITTEN = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months, such as 2026-Q4; `number` is 1 to 4."""

    year: int
    number: int

    @override
    def __str__(self) -> str:
        """Write it as in the tables."""
        return f"{self.year:04}-Q{self.number}"

    @classmethod
    def read(cls, written: str) -> Quarter:
        """Read what `str` wrote; raises ValueError for anything else."""
        if (found := WRITTEN.fullmatch(written)) is None:
            message = f"{written[:20]!r} is no quarter such as 2026-Q4"
            raise ValueError(message)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of_week(cls, monday: date) -> Quarter:
        """Give the quarter of a week's Thursday: its year is then the week's own (ISO 8601)."""
        thursday = monday + timedelta(days=3)
        return cls(thursday.year, (thursday.month + 2) // 3)

    @property
    def next(self) -> Quarter:
        """The quarter after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.next.first_day - timedelta(days=1)

    @property
    def first_monday(self) -> date:
        """The Monday of its first week: of the first whose Thursday lies in it."""
        thursday = self.first_day + timedelta(days=(3 - self.first_day.weekday()) % 7)
        return thursday - timedelta(days=3)


def middle_week(first: date, last: date) -> date:
    """Give the Monday of the middle week of a span, the earlier of two, from its first and last Monday."""
    return first + timedelta(weeks=(last - first).days // 14)

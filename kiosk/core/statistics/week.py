"""A week by the international calendar: from Monday to Sunday, in the year of its Thursday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from typing_extensions import override

WRITTEN = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week that there is (ISO 8601), such as 2026-W53; raises ValueError for one that there is not."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """See that the year has such a week."""
        date.fromisocalendar(self.year, self.number, 1)

    @override
    def __str__(self) -> str:
        """Write it as in a batch."""
        return f"{self.year:04}-W{self.number:02}"

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def next(self) -> Week:
        """The week after it."""
        return Week.of(self.monday + timedelta(days=7))

    @classmethod
    def of(cls, day: date) -> Week:
        """Give the week that a day lies in."""
        return cls(*day.isocalendar()[:2])

    @classmethod
    def read(cls, written: str) -> Week:
        """Read what `str` wrote; raises ValueError for anything else."""
        if (found := WRITTEN.fullmatch(written)) is None:
            message = f"{written[:20]!r} is no week such as 2026-W40"
            raise ValueError(message)
        return cls(int(found[1]), int(found[2]))

"""When a year is closed, and what its files are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CLOSING = (4, 1)
"""The month and day of the next year on which a year is closed: a batch covers some nine weeks, and a quiet
kiosk half a year, so that hardly any comes later."""

NAME = re.compile(r"figures-(\d{4})(-late)?", re.ASCII)


class State(StrEnum):
    """Whether a file still changes."""

    RUNNING = "running"
    """The year is not closed: it grows."""
    CLOSED = "closed"
    """The year as it was when it was closed; it never changes again."""
    LATE = "late"
    """A closed year made anew, with what came or was retracted since."""


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """The figures of a year, as one of the files that there are of it."""

    year: int
    state: State

    @property
    def name(self) -> str:
        """The name of its files, without their form."""
        return f"figures-{self.year}-late" if self.state is State.LATE else f"figures-{self.year}"

    @property
    def closed_on(self) -> date:
        """The first day on which nothing more comes into the closed year."""
        return closing_of(self.year)


def closing_of(year: int) -> date:
    """Give the day on which a year is closed."""
    return date(year + 1, *CLOSING)


def is_closed(year: int, today: date) -> bool:
    """Say whether a year is closed."""
    return today >= closing_of(year)


def read(name: str, today: date) -> Edition | None:
    """Give the edition that a name means today; None for a name that means none."""
    if (found := NAME.fullmatch(name)) is None:
        return None
    year, closed = int(found[1]), is_closed(int(found[1]), today) if int(found[1]) < 9999 else False
    if found[2]:
        return Edition(year, State.LATE) if closed else None
    return Edition(year, State.CLOSED if closed else State.RUNNING)

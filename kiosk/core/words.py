"""How code speaks without knowing a language: marked English messages, translated where shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from kiosk.core.model import Exercise


def message(english: str, /) -> str:
    """Mark words of a table for translation; the screen that shows them translates them."""
    return english


class Words(Protocol):
    """One language, ready to speak."""

    @property
    def language(self) -> str:
        """Its code, such as "nl" or "fa_AF"."""
        ...

    @property
    def right_to_left(self) -> bool:
        """Whether its script runs from right to left."""
        ...

    def __call__(self, english: str, /, **values: object) -> str:
        """Translate a marked message and fill its {named} places in."""
        ...

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Translate a message that counts; `{count}` is filled in."""
        ...

    def day(self, day: date, /) -> str:
        """Write a date in full, as people of this language do."""
        ...

    def list(self, items: Sequence[str], /) -> str:
        """Join words with this language's commas and "and"."""
        ...

    def texts(self, exercise: Exercise[object], /) -> Mapping[str, str]:
        """Give the words of an exercise in this language, by their dotted field."""
        ...

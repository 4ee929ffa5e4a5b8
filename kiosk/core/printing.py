"""What a printer is to whoever wants paper."""

from __future__ import annotations

from typing import Protocol


class Printer(Protocol):
    """Puts one PDF on paper at a time."""

    async def print(self, pdf: bytes, /) -> None:
        """Come back when the paper is out; raises PrintingError, with a sentence for staff."""
        ...

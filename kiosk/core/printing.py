"""What a printer is to whoever wants paper."""

from __future__ import annotations

from typing import Protocol


class Printer(Protocol):
    """Puts one PDF on paper at a time."""

    async def print(self, pdf: bytes, /) -> None:
        """Come back when the paper is out; raises PrintingError, with a sentence for staff."""
        ...

    async def clear(self) -> None:
        """Take back every sheet that is still there, and keep no copy of any.

        Raises PrintingError, with a sentence for staff, when that cannot be done.
        """
        ...

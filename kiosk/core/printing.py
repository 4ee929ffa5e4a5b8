"""What a printer is to whoever wants paper."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class SheetState(StrEnum):
    """How far the paper is; of one that was `SENT` nobody says whether it came out."""

    SHOWN = "shown"
    PRINTING = "printing"
    PRINTED = "printed"
    SENT = "sent"
    FAILED = "failed"


class Printer(Protocol):
    """Puts one PDF on paper at a time."""

    async def print(self, pdf: bytes, /) -> SheetState:
        """Come back when the paper is out, or was sent and no more can be known: PRINTED or SENT.

        Raises PrintingError, with a sentence for staff, when it does not come out.
        """
        ...

    async def clear(self) -> None:
        """Take back every sheet that is still there, and keep no copy of any.

        Raises PrintingError, with a sentence for staff, when that cannot be done.
        """
        ...

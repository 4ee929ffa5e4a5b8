"""What sync asks of whoever keeps the batches that were made, and those that were sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class ParcelState(StrEnum):
    """How far a batch has come; none is ever thrown away."""

    WAITING = "waiting"
    SENT = "sent"
    PARKED = "parked"
    """The collector does not take it as it is."""
    DOUBTED = "doubted"
    """It may have arrived under another enrolment, and would be counted twice under this one."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as the bytes that travel, for ever the same.

    It is named by the database it was made in and its number there, from 1. `why` says why it lies aside,
    or counts as sent without a receipt, else nothing; `receipt` is the collector's, where it is sent.
    """

    epoch: str
    seq: int
    body: bytes
    state: ParcelState = ParcelState.WAITING
    why: str = ""
    receipt: str = ""

    @property
    def lies_aside(self) -> bool:
        """Tell whether staff must mend something before it can be sent."""
        return self.state in {ParcelState.PARKED, ParcelState.DOUBTED}


class Outbox(Protocol):
    """Keeps every batch that this kiosk made; what it is told is durable when it returns.

    Every method raises StorageError when the disk does not let it be read or kept.
    """

    def sent(self, epoch: str, seq: int, receipt: str, /) -> None:
        """Keep that the collector has it, and its receipt."""
        ...

    def parked(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that it cannot be sent as it is, and why, in a sentence for staff."""
        ...

    def doubted(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that it may have arrived under another enrolment; `why` says so in a sentence for staff."""
        ...

    def begin_anew(self, epoch: str, seq: int, /) -> None:
        """Keep that another disk made a batch of this number too: those to come get a new name.

        The name is made of the batch, so that a copy of this disk comes to the same one and meets this disk
        again. Where the name has changed since, nothing does.
        """
        ...

    def wait_again(self, epoch: str, seq: int, /) -> None:
        """Keep that one that lies aside is to be tried once more: what stood in its way may be mended."""
        ...

    def vouched(self, epoch: str, seq: int, why: str, /) -> None:
        """Keep that the collector has one that was in doubt, without a receipt: `why` says who knows."""
        ...

    def lost(self, epoch: str, seq: int, /) -> None:
        """Keep that the collector no longer has one that was sent: it waits again."""
        ...

    def all(self) -> tuple[Parcel, ...]:
        """Give every batch there ever was, the oldest first."""
        ...

"""What is asked of the database with every batch, in its driver's own words: who sends, and keep this.

All else goes through SQLAlchemy, which takes longer for these two than all the rest of the service
(docs/decisions.md, 126). What is committed is the same, and as durable.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kiosk.collector.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Known:
    """A device as the database knows it by one of its tokens."""

    install: str
    site: str
    token_hash: str
    last_seen: date
    revoked: date | None


class Direct(Protocol):
    """A database of one kind, by its own driver, whose errors it raises."""

    async def known(self, token_hash: str) -> Known | None:
        """Give the device of which this is the hash of a token, the present or the next one."""

    async def add(self, parcel: Parcel) -> bool:
        """Add a batch and its cells in a transaction; says, once it is on the disk, whether it was new."""

    async def close(self) -> None:
        """Let go of every connection."""

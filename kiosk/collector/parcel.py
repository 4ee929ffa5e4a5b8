"""A batch on its way into the database: by what it is known for ever, where it came from, and how it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.core.statistics.batch import Batch


class Arrival(Enum):
    """How a batch came."""

    NEW = "new"
    REPLAY = "replay"
    OTHER_BYTES = "other bytes"


@dataclass(frozen=True, slots=True)
class Key:
    """By what a batch is known for ever."""

    install: str
    epoch: str
    seq: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch as it came: from a device at a site, on a day, as bytes of which SHA-256 is `digest`."""

    key: Key
    site: str
    digest: str
    received: date
    batch: Batch

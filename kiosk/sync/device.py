"""The device that a round is made for, and all that it ever tells of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.core.statistics.outbox import Outbox, Parcel, ParcelState
from kiosk.sync.enrolment import EnrolmentFile


@dataclass(frozen=True, slots=True)
class Device:
    """What a round needs to know of its device: `collector` is the address in the settings."""

    collector: str
    software: str
    enrolments: EnrolmentFile
    outbox: Outbox
    today: Callable[[], date] = date.today


def report_of(software: str, parcels: Sequence[Parcel]) -> dict[str, object]:
    """Give all that a device ever tells of itself."""
    return {"software": software, "waiting": waiting_of(parcels), "parked": aside_of(parcels)}


def waiting_of(parcels: Sequence[Parcel]) -> int:
    """Count the batches that wait to be sent."""
    return sum(parcel.state is ParcelState.WAITING for parcel in parcels)


def aside_of(parcels: Sequence[Parcel]) -> int:
    """Count the batches that lie aside until staff do something."""
    return sum(parcel.lies_aside for parcel in parcels)

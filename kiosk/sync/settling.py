"""Settles the doubt about a batch by the word of staff, who were told what the collector has.

Only what lies aside for a doubt is ever settled so: of all else the collector itself has spoken, or will.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec

from kiosk.core.errors import KioskError, StorageError
from kiosk.core.statistics.outbox import Outbox, Parcel, ParcelState
from kiosk.sync.doubts import name_of, without
from kiosk.sync.enrolment import EnrolmentFile

KEPT = "Staff said that the collector has it."
NO_BATCH = "There is no batch {seq} of {epoch} here: `python -m kiosk sync --show` names each."
NO_DOUBT = "Batch {seq} of {epoch} is not in doubt, but {state}: nothing was changed."
MEANWHILE = "This kiosk was enrolled or sent something meanwhile: say it once more."


class SettlingError(KioskError):
    """Of this batch there is nothing to settle, or not now."""


def settle_as_kept(outbox: Outbox, epoch: str, seq: str) -> None:
    """Keep that the collector has it: it is never sent again. Raises KioskError."""
    parcel = doubted_one(outbox, epoch, seq)
    outbox.vouched(parcel.epoch, parcel.seq, KEPT)


def settle_as_not_kept(outbox: Outbox, enrolments: EnrolmentFile, epoch: str, seq: str) -> None:
    """Keep that it arrived nowhere, and let it wait again; raises KioskError, and then all is as it was.

    The doubt goes last: while it stands, a round lays aside again what a power cut left waiting.
    """
    parcel = doubted_one(outbox, epoch, seq)
    stands = enrolments.read()
    outbox.wait_again(parcel.epoch, parcel.seq)
    if stands is None:
        return
    settled = msgspec.structs.replace(stands, asked=without(stands.asked, {name_of(parcel)}))
    try:
        if enrolments.replace(stands, settled) != settled:
            raise SettlingError(MEANWHILE)
    except KioskError:
        with suppress(StorageError):  # else the next round does it
            outbox.doubted(parcel.epoch, parcel.seq, parcel.why)
        raise


def doubted_one(outbox: Outbox, epoch: str, seq: str) -> Parcel:
    """Give the batch of this name; raises SettlingError where there is none, or none in doubt."""
    found = [one for one in outbox.all() if (one.epoch, str(one.seq)) == (epoch, seq)]
    if not found:
        raise SettlingError(NO_BATCH.format(epoch=epoch, seq=seq))
    [parcel] = found
    if parcel.state is not ParcelState.DOUBTED:
        raise SettlingError(NO_DOUBT.format(epoch=epoch, seq=seq, state=parcel.state.value))
    return parcel

"""Settles the doubt about a batch by the word of staff, who were told what the collector has.

Only what lies aside for a doubt is ever settled so: of all else the collector itself has spoken, or will.
"""

from __future__ import annotations

import msgspec

from kiosk.core.errors import KioskError
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
    """Keep that it arrived nowhere, and let it wait again; raises KioskError.

    The doubt goes first: of a batch that waits, another enrolment would be in doubt again.
    """
    parcel = doubted_one(outbox, epoch, seq)
    stands = enrolments.read()
    if stands is not None:
        settled = msgspec.structs.replace(stands, asked=without(stands.asked, {name_of(parcel)}))
        if enrolments.replace(stands, settled) != settled:
            raise SettlingError(MEANWHILE)
    outbox.wait_again(parcel.epoch, parcel.seq)


def doubted_one(outbox: Outbox, epoch: str, seq: str) -> Parcel:
    """Give the batch of this name; raises SettlingError where there is none, or none in doubt."""
    found = [one for one in outbox.all() if (one.epoch, str(one.seq)) == (epoch, seq)]
    if not found:
        raise SettlingError(NO_BATCH.format(epoch=epoch, seq=seq))
    [parcel] = found
    if parcel.state is not ParcelState.DOUBTED:
        raise SettlingError(NO_DOUBT.format(epoch=epoch, seq=seq, state=parcel.state.value))
    return parcel

"""What a collector tells that it has of this device, and what it has lost by that.

A collector that was put back from a backup has lost what came after it. Every kiosk still has the bytes.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kiosk.core.statistics.holding import Holding
from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.sync.answers import Answer, media_type
from kiosk.sync.asking import JSON
from kiosk.sync.enrolment import Enrolment
from kiosk.sync.receipts import receipt_for

OK = 200


def is_noted(answer: Answer) -> bool:
    """Tell whether a report was taken: by any success, also of a collector that says nothing of what it has.

    A page of whoever stands between the two is no such answer (decision 74).
    """
    return 200 <= answer.status < 300 and (not answer.body or media_type(answer) == JSON)


def holding(answer: Answer) -> Holding | None:
    """Give what the collector tells; None where that cannot be read."""
    if answer.status != OK:
        return None
    try:
        return msgspec.json.decode(answer.body, type=Holding)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def lacking(parcels: Iterable[Parcel], holds: Holding, mine: Enrolment) -> tuple[Parcel, ...]:
    """Give what was sent under this enrolment's install, as its receipt proves, and is not there any more."""
    held = {each.epoch: each for each in holds.epochs}
    return tuple(
        one
        for one in parcels
        if one.state is ParcelState.SENT
        and (one.epoch not in held or held[one.epoch].lacks(one.seq))
        and one.receipt == receipt_for(mine.receipt_key, mine.install, one.epoch, one.seq, one.body)
    )

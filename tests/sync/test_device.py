from __future__ import annotations

from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.device import report_of
from tests.sync.an import parcel


def test_a_device_tells_how_many_batches_wait_and_how_many_lie_aside_for_whatever_reason() -> None:
    states = (*[ParcelState.WAITING] * 4, *[ParcelState.SENT] * 8, ParcelState.PARKED, ParcelState.DOUBTED)
    parcels = [parcel(seq, state=state) for seq, state in enumerate(states, start=1)]
    assert report_of("0.1.0", parcels) == {"software": "0.1.0", "waiting": 4, "parked": 2}

"""How many new batches of one device are taken a day, and what counts as one."""

from __future__ import annotations

import pytest

from kiosk.collector.buckets import BATCHES
from kiosk.collector.direct.sqlite import Sqlite
from kiosk.collector.parcel import Parcel
from tests.collector.asked import Collector


def test_a_device_brings_no_more_new_batches_a_day_than_a_kiosk_makes_in_years(collector: Collector) -> None:
    device, other = collector.device(), collector.device()
    for _ in range(BATCHES.burst - 1):
        collector.service.arrivals.take(device.install)
    assert [device.bring(1).status_code for _ in range(3)] == [201, 429, 429]
    assert device.bring(2).headers["retry-after"] == "432"
    assert other.bring().status_code == 201
    collector.now += 432
    assert [device.bring(1).status_code for _ in range(3)] == [200] * 3  # what we have counts for nothing
    assert [device.bring(seq).status_code for seq in (2, 3)] == [201, 429]


def test_a_batch_that_cannot_be_kept_now_is_none_of_a_day(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = collector.device()
    for _ in range(BATCHES.burst - 1):
        collector.service.arrivals.take(device.install)

    async def later(_self: Sqlite, _parcel: Parcel) -> bool:
        raise TimeoutError

    with monkeypatch.context() as held:
        held.setattr(Sqlite, "add", later)
        assert [device.bring(1).status_code for _ in range(3)] == [503] * 3
    assert [device.bring(seq).status_code for seq in (1, 2)] == [201, 429]

"""So many at once, then so many a second, for ever."""

from __future__ import annotations

import pytest

from kiosk.collector.buckets import BATCHES, MOST_BUCKETS, Buckets, Pace
from kiosk.collector.direct.sqlite import Sqlite
from kiosk.collector.parcel import Parcel
from kiosk.collector.problem import RefusalError
from tests.collector.asked import Collector, a_batch, asked


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_after_the_burst_it_goes_at_the_pace() -> None:
    clock = Clock()
    buckets = Buckets(Pace(rate=2, burst=3), clock)
    for _ in range(3):
        buckets.take("a")
    with pytest.raises(RefusalError) as refused:
        buckets.take("a")
    assert (refused.value.status, refused.value.retry_after) == (429, 0.5)
    clock.now += 0.5
    buckets.take("a")
    with pytest.raises(RefusalError):
        buckets.take("a")


def test_each_has_a_bucket_of_its_own() -> None:
    buckets = Buckets(Pace(rate=1, burst=1), Clock())
    buckets.take("a")
    buckets.take("b")
    with pytest.raises(RefusalError):
        buckets.take("a")


def test_a_rest_fills_it_no_further_than_the_burst() -> None:
    clock = Clock()
    buckets = Buckets(Pace(rate=1, burst=2), clock)
    clock.now += 1000
    buckets.take()
    buckets.take()
    with pytest.raises(RefusalError):
        buckets.take()


def test_what_is_given_back_was_never_taken() -> None:
    buckets = Buckets(Pace(rate=1, burst=1), Clock())
    for _ in range(5):
        buckets.take()
        buckets.give_back()


def test_no_more_are_remembered_than_was_agreed() -> None:
    buckets = Buckets(Pace(rate=1, burst=2), Clock())
    for number in range(MOST_BUCKETS + 10):
        buckets.take(str(number))
    assert len(buckets._filled) == MOST_BUCKETS  # noqa: SLF001


def test_a_device_that_asks_too_often_is_told_when_to_come_back(sqlite_url: str) -> None:
    with asked(sqlite_url, Pace(rate=0.5, burst=2)) as collector:
        one, other = collector.device(), collector.device()
        answers = [one.bring(seq) for seq in (1, 2, 3)]
        assert [answer.status_code for answer in answers] == [201, 201, 429]
        assert answers[-1].headers["retry-after"] == "2"
        assert other.bring().status_code == 201
        collector.now += 2
        assert one.bring(3).status_code == 201


def test_a_device_brings_no_more_new_batches_a_day_than_a_kiosk_makes_in_years(collector: Collector) -> None:
    device, other = collector.device(), collector.device()
    for _ in range(BATCHES.burst - 1):
        collector.service.arrivals.take(device.install)
    assert [device.bring(1).status_code for _ in range(3)] == [201, 200, 200]  # what we have is none of a day
    assert device.bring(1, a_batch(7)).status_code == 429
    assert device.bring(2).headers["retry-after"] == "432"
    assert other.bring().status_code == 201
    collector.now += 432
    assert [device.bring(1).status_code for _ in range(3)] == [200] * 3
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

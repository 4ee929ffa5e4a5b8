"""What the tables tell: every batch that counts, once."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.collector import queries
from tests.collector.asked import EPOCH, Collector, a_batch


def totals(collector: Collector) -> Mapping[tuple[str, str], int]:
    async def read() -> Mapping[tuple[str, str], int]:
        async with collector.service.database.reading() as connection:
            rows = await connection.execute(queries.totals())
            return {(row[0], row[1]): int(row[2]) for row in rows}

    return collector.run(read())


def test_totals_are_of_all_that_was_not_retracted(either: Collector) -> None:
    one, other = either.device("here"), either.device("there")
    one.bring(1, a_batch(5))
    one.bring(1, a_batch(5))
    one.bring(2, a_batch(-3))
    other.bring(1, a_batch(40))
    assert totals(either)["level", "first_steps"] == 42
    either.administer("POST", f"/batches/{one.install}/{EPOCH}/1/retract")
    found = totals(either)
    assert found["level", "first_steps"] == 37
    assert len(found) == 32
    assert sum(found.values()) == 37


def test_the_figures_of_the_fleet_are_sums_of_what_is_kept(either: Collector) -> None:
    device, gone = either.device(), either.device()
    device.bring(1)
    device.bring(2)
    device.report({"software": "0.1.0", "waiting": 3, "parked": 1})
    either.administer("POST", f"/batches/{device.install}/{EPOCH}/1/retract")
    either.administer("POST", f"/devices/{gone.install}/revoke")
    assert either.run(queries.fleet(either.service.database)) == {
        "devices": 2,
        "devices_revoked": 1,
        "batches_kept": 2,
        "batches_retracted": 1,
        "batches_waiting_at_devices": 3,
        "batches_parked_at_devices": 1,
    }


def test_of_a_device_with_very_many_gaps_the_first_are_told(collector: Collector) -> None:
    device = collector.device()
    for seq in range(2, 60, 2):
        device.bring(seq)
    (epoch,) = collector.administer("GET", f"/devices/{device.install}").json()["epochs"]
    assert len(epoch["gaps"]) == queries.MOST_GAPS
    assert epoch["gaps"][0] == [1, 1]

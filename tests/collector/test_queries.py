"""What is told of devices and of all batches together."""

from __future__ import annotations

from kiosk.collector import queries
from tests.collector.asked import EPOCH, Collector


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

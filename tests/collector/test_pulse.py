"""The service is well only where it can write."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.collector.pulse import FRESH, Pulse
from tests.collector.asked import Collector


def test_a_database_that_can_only_be_read_is_not_well(collector: Collector) -> None:
    assert collector.ask("GET", "/health").json()["status"] == "well"
    file = Path(str(collector.service.database.engine.url.database))
    collector.service.pulse.felt -= FRESH
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("CREATE TRIGGER no BEFORE UPDATE ON admin BEGIN SELECT RAISE(ABORT, 'no'); END")
        rows.commit()
    assert collector.ask("GET", "/health").status_code == 503


def test_a_disk_without_room_is_said(collector: Collector) -> None:
    collector.service.pulse.room = 1 << 60
    answer = collector.ask("GET", "/health")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "disk of the collector is full" in answer.json()["detail"]


def test_what_went_well_is_remembered_for_a_moment(collector: Collector) -> None:
    clock = [0.0]
    pulse = Pulse(lambda: clock[0])

    async def thrice() -> None:
        await pulse.feel(collector.service.database)
        pulse.room = 1 << 60
        clock[0] += FRESH / 2
        await pulse.feel(collector.service.database)
        clock[0] += FRESH
        await pulse.feel(collector.service.database)

    with pytest.raises(OSError, match="space") as said:
        collector.run(thrice())
    assert said.value.errno == errno.ENOSPC

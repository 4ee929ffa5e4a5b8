"""Whole kiosks in a real window that send what waits to a collector at a real address."""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.core.statistics.wire import encoded
from kiosk.life import LEFT
from kiosk.storage import parcels
from kiosk.storage.store import Store
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.visit.screens import HowItWorks, Welcome
from tests.core.statistics.an import A_BATCH
from tests.opened import Open, Opened, shows
from tests.sync.an import MemoryCollector, enrolment
from tests.sync.served import served

BATCHES = 3


@dataclass
class Place:
    """A kiosk's folder with batches that wait, and the collector it is enrolled with."""

    folder: Path
    address: str
    collector: MemoryCollector

    def parcels(self) -> tuple[Parcel, ...]:
        """Give what a folder that nobody has open keeps."""
        store = opened_store(self.folder)
        try:
            return store.outbox.all()
        finally:
            store.close()

    def states(self) -> list[ParcelState]:
        return [one.state for one in self.parcels()]


def opened_store(folder: Path) -> Store:
    return Store.open(folder, lambda: datetime.now(UTC), lambda _sentence: None, random.Random(1).randrange)  # noqa: S311


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    collector = MemoryCollector()
    folder = tmp_path / "data"
    store = opened_store(folder)
    for _ in range(BATCHES):
        store._writer.save_now(lambda rows: parcels.add(rows, encoded(A_BATCH)))  # noqa: SLF001 - weeks pass in no test
    store.close()
    with served(collector) as address:
        mine = enrolment(collector=address, reported="")
        collector.know(mine)
        EnrolmentFile(folder).keep(mine)
        yield Place(folder, address, collector)


def idle(opened: Open, place: Place, quiet: float = 0.0) -> Opened:
    """Open a kiosk there, whose welcome nobody touches."""
    return opened(folder=place.folder, collector=place.address, quiet=quiet).open()


def test_an_idle_kiosk_sends_what_waits_and_tells_of_itself(opened: Open, place: Place) -> None:
    one = idle(opened, place)
    assert one.live_until(lambda: bool(place.collector.reports)) == LEFT
    one.kiosk.close()
    assert place.states() == [ParcelState.SENT] * BATCHES
    assert len(place.collector.batches) == BATCHES
    assert place.collector.reports[0] == {"software": __version__, "waiting": 0, "parked": 0}


def test_no_question_holds_more_than_batches_and_how_the_device_is(opened: Open, place: Place) -> None:
    """Nor the name of the machine, of its user, of the site or of its folder."""
    one = idle(opened, place)
    one.live_until(lambda: bool(place.collector.reports))
    *brought, reported = place.collector.asked
    assert {one.body for one in brought} == {encoded(A_BATCH)}
    assert sorted(json.loads(reported.body)) == ["parked", "software", "waiting"]
    told = " ".join(f"{one.path} {' '.join(one.headers.values())}" for one in place.collector.asked)
    ours = [socket.gethostname(), str(place.folder), one.settings.site.name]
    assert not [name for name in ours if name in told]


def test_a_kiosk_that_somebody_uses_sends_nothing(opened: Open, place: Place) -> None:
    one = idle(opened, place, quiet=0.2)
    passed = iter(range(60))
    assert one.live_until(lambda: next(passed, None) is None, lambda: one.hand.press("primary")) == LEFT
    assert shows(one, HowItWorks)
    one.kiosk.close()
    assert place.collector.asked == []
    assert place.states() == [ParcelState.WAITING] * BATCHES


def test_the_first_touch_breaks_a_round_off_and_loses_nothing(opened: Open, place: Place) -> None:
    one = idle(opened, place)
    touched = False

    def touch_in_the_middle() -> bool:
        nonlocal touched
        if len(place.collector.batches) and not touched:
            touched = True
            one.hand.press("primary")
        return touched

    assert one.live_until(touch_in_the_middle) == LEFT
    assert shows(one, HowItWorks)
    one.kiosk.close()
    assert {one.body for one in place.parcels()} == {encoded(A_BATCH)}
    again = idle(opened, place)
    assert again.live_until(lambda: bool(place.collector.reports), again.kiosk.visit.leave) == LEFT
    again.kiosk.close()
    assert place.states() == [ParcelState.SENT] * BATCHES


def test_a_kiosk_that_ends_in_the_middle_of_a_round_ends_in_good_order(opened: Open, place: Place) -> None:
    one = idle(opened, place)
    assert one.live_until(lambda: bool(place.collector.asked)) == LEFT
    one.kiosk.close()
    assert shows(one, Welcome)
    assert len(place.parcels()) == BATCHES


def test_without_a_collector_in_the_settings_nobody_is_asked(opened: Open, place: Place) -> None:
    one = opened(folder=place.folder, quiet=0.0).open()
    passed = iter(range(30))
    assert one.live_until(lambda: next(passed, None) is None) == LEFT
    one.kiosk.close()
    assert place.collector.asked == []

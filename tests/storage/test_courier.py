from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import Event

import pytest
from typing_extensions import override

from kiosk.storage.courier import Courier
from tests.fakes import MemoryKeeper
from tests.storage.an import IDLE, Place, an_answer

PATIENCE_S = 20
CANARY = "kanarie-in-de-mijn"


@dataclass
class SlowKeeper(MemoryKeeper):
    """Holds whoever keeps a snapshot, as a slow disk does, until it is let go."""

    reached: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    mistake: Exception | None = None

    @override
    def save_snapshot(self, visit: str, snapshot: bytes, /) -> None:
        self.reached.set()
        assert self.let_go.wait(PATIENCE_S)
        if self.mistake is not None:
            raise self.mistake
        super().save_snapshot(visit, snapshot)


@pytest.fixture
def slow() -> Iterator[SlowKeeper]:
    keeper = SlowKeeper()
    yield keeper
    keeper.let_go.set()


def test_whoever_touches_does_not_wait_for_the_disk(slow: SlowKeeper) -> None:
    courier = Courier(slow)
    courier.begin("v")
    courier.save_snapshot("v", b"first")
    assert slow.reached.wait(PATIENCE_S)
    courier.save_snapshot("v", b"second")
    courier.present("v")
    assert slow.log == [("begin", "v")]  # and yet all of these came back
    slow.let_go.set()
    courier.close()
    assert slow.log == [("begin", "v"), ("snapshot", "v"), ("snapshot", "v"), ("present", "v")]
    assert slow.snapshots == {"v": b"second"}


def test_of_snapshots_that_wait_only_the_last_is_kept(slow: SlowKeeper) -> None:
    courier = Courier(slow)
    courier.save_snapshot("v", b"0")
    assert slow.reached.wait(PATIENCE_S)
    for number in range(1, 9):
        courier.save_snapshot("v", str(number).encode())
    slow.let_go.set()
    courier.close()
    assert slow.snapshots == {"v": b"8"}
    assert slow.log == [("snapshot", "v")] * 2


def test_an_answer_is_kept_when_it_was_asked_and_after_its_visit_began() -> None:
    keeper = MemoryKeeper()
    courier = Courier(keeper)
    for number in range(1, 50):
        courier.begin(str(number))
        courier.save_answer(str(number), an_answer(number))
        assert keeper.answers[str(number)] == [an_answer(number)]
        courier.wipe(str(number))
    courier.close()


def test_nothing_of_a_visit_is_kept_after_it_was_wiped(slow: SlowKeeper) -> None:
    courier = Courier(slow)
    courier.begin("v")
    courier.save_snapshot("v", b"being written")
    assert slow.reached.wait(PATIENCE_S)
    courier.save_snapshot("v", b"waiting")
    courier.present("v")
    with ThreadPoolExecutor(1) as pool:
        wiping = pool.submit(courier.wipe, "v")
        assert not wait({wiping}, timeout=0.1).done
        slow.let_go.set()
        wiping.result(PATIENCE_S)
    courier.close()
    assert slow.log == [("begin", "v"), ("snapshot", "v"), ("wipe", "v")]
    assert slow.snapshots == {}


def test_what_waits_is_kept_when_the_kiosk_ends(slow: SlowKeeper) -> None:
    courier = Courier(slow)
    courier.save_snapshot("v", b"first")
    courier.save_snapshot("v", b"last")
    with ThreadPoolExecutor(1) as pool:
        closing = pool.submit(courier.close)
        slow.let_go.set()
        closing.result(PATIENCE_S)
    assert slow.snapshots == {"v": b"last"}


@pytest.mark.parametrize("then", ["snapshot", "wipe", "close"])
def test_a_mistake_of_ours_on_the_way_is_not_passed_over(slow: SlowKeeper, then: str) -> None:
    slow.mistake = ValueError("a mistake of ours")
    courier = Courier(slow)
    courier.save_snapshot("v", b"first")
    assert slow.reached.wait(PATIENCE_S)
    slow.let_go.set()
    courier.settle()
    steps = {
        "snapshot": lambda: courier.save_snapshot("v", b"next"),
        "wipe": lambda: courier.wipe("v"),
        "close": courier.close,
    }
    with pytest.raises(ValueError, match="a mistake of ours"):
        steps[then]()
    assert then != "wipe" or slow.log[-1] == ("wipe", "v")


def test_a_real_store_keeps_what_a_courier_brings_and_nothing_of_whoever_left(place: Place) -> None:
    store = place.open()
    courier = Courier(store)
    courier.begin("gone")
    courier.save_snapshot("gone", CANARY.encode())
    courier.present("gone")
    courier.wipe("gone")
    assert not place.holds(CANARY)
    courier.begin("v")
    courier.save_answer("v", an_answer(1))
    courier.save_snapshot("v", b"half done")
    courier.close()
    left = store.unfinished(IDLE)
    assert left is not None
    assert (left.visit_id, left.snapshot, left.answers) == ("v", b"half done", (an_answer(1),))
    store.close()
    assert not place.holds(CANARY)


def test_staff_are_told_of_a_disk_in_trouble_as_without_a_courier(place: Place) -> None:
    store = place.open()
    courier = Courier(store)
    courier.begin("v")
    courier.save_answer("v", an_answer(1))
    store._database.conn.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 - a disk that is full
    courier.save_snapshot("v", b"x" * 100_000)
    courier.close()
    assert not store.durable
    assert [sentence for sentence in place.told if "is full" in sentence]


def test_what_was_not_erased_is_tried_again_by_whoever_waits_for_the_disk() -> None:
    keeper = MemoryKeeper()
    courier = Courier(keeper)
    courier.finish_erasing()
    courier.close()
    assert keeper.log == [("erase again", "")]

"""What holds for a kiosk and its collector together, whatever the network does between them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import CREATED, Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.enrolling import EnrolmentError, enrol
from kiosk.sync.enrolment import Enrolment, EnrolmentFile
from kiosk.sync.outcome import Ended, Outcome
from kiosk.sync.round import Round
from tests.sync.an import (
    COLLECTOR,
    DAY,
    MemoryCollector,
    MemoryOutbox,
    device,
    ended,
    here,
    no_disk,
    parcel,
    problem,
)

PORTAL = Answer(200, {"content-type": "text/html"}, b"<html>Log in to the network of the station</html>")
FAULTS = (
    "none",
    "lost on the way",
    "lost on the way back",
    "doubled",
    "cut",
    "reordered",
    "portal",
    "redirect",
    "proxy refuses",
    "busy",
    "down",
    "touched",
    "receipt of another",
)
EVENTS = (
    "round",
    "batch",
    "batch",
    "another day",
    "clock jumps",
    "power cut",
    "revoked",
    "copy restored",
    "put back",
)
NOT_OF_A_COLLECTOR = {
    "portal": PORTAL,
    "redirect": Answer(302, {"location": "https://portal.example/"}, b""),
    "proxy refuses": Answer(403, {"content-type": "text/html"}, b"<html>Forbidden</html>"),
    "down": Answer(502, {}, b""),
}


class TouchError(Exception):
    """Somebody touched the screen: the round is broken off here."""


class Network:
    """Stands between a kiosk and its collector, and does to each question what chance says."""

    def __init__(self, collector: MemoryCollector, draw: Callable[[], str]) -> None:
        self._collector = collector
        self._draw = draw
        self._late: list[Question] = []
        self._last: Answer | None = None

    async def __call__(self, question: Question) -> Answer:
        fault = self._draw()
        if fault in NOT_OF_A_COLLECTOR:
            return NOT_OF_A_COLLECTOR[fault]
        if fault == "busy":
            return problem(503, retry_after="120")
        if fault == "lost on the way":
            raise LineError(fault, reached=False)
        if fault == "cut":  # a part of it came: a collector reads no half question
            raise LineError(fault, reached=True)
        if fault == "reordered":  # it comes after all that is asked now
            self._late.append(question)
            raise LineError(fault, reached=True)
        return await self._bring(fault, question)

    async def _bring(self, fault: str, question: Question) -> Answer:
        answer = await self._collector(question)
        if fault == "doubled":
            answer = await self._collector(question)
        for late in self._late:
            await self._collector(late)
        self._late.clear()
        before = self._last
        if "/batches/" in question.path:
            self._last = answer
        if fault == "lost on the way back":
            raise LineError(fault, reached=True)
        if fault == "touched":
            raise TouchError
        if fault == "receipt of another" and before and before.status in CREATED:
            return before
        return answer


class World:
    """A kiosk, its collector, its staff, and a bad network."""

    def __init__(self, folder: Path, draw: Callable[[], str]) -> None:
        self.folder = folder
        self.outbox = MemoryOutbox()
        self.collector = MemoryCollector()
        self.network = Network(self.collector, draw)
        self.today = DAY
        self.made = 0
        self.enrol()

    @property
    def enrolment(self) -> Enrolment:
        found = EnrolmentFile(self.folder).read()
        assert found is not None
        return found

    def enrol(self) -> None:
        """Do as staff do: get a code, type it, over a network that works."""
        self.collector.codes.add("BCDF-GHJK")
        ended(enrol("BCDF-GHJK", COLLECTOR, EnrolmentFile(self.folder, no_disk), self.collector, self.today))

    def round(self, *, fair: bool = False) -> Outcome | None:
        line = self.collector if fair else self.network
        try:
            there = device(self.folder, self.outbox, lambda: self.today)
            return ended(Round(there, line, here, by_staff=fair).make())
        except TouchError:
            return None

    def happens(self, event: str) -> None:
        if event == "put back":
            self.collector.put_back()
        self.befalls(event)
        found = self.round()
        if found is not None and found.ended is Ended.NOT_KNOWN:
            self.enrol()

    def befalls(self, event: str) -> None:
        match event:
            case "batch":
                self.made += 1
                self.outbox.parcels.append(parcel(self.made))
            case "another day":
                self.today = date.fromordinal(self.today.toordinal() + 31)
            case "clock jumps":
                self.today = date(1970, 1, 1) if self.today.year > 2000 else date(2038, 1, 19)
            case "power cut":  # what the database kept last may not be on the disk of a copy: all waits again
                self.outbox.parcels = [parcel(one.seq) for one in self.outbox.parcels]
            case "revoked":
                self.collector.revoked.add(self.enrolment.install)
            case "copy restored":  # the collector forgets a token that was asked for and not used
                self.collector.devices[self.enrolment.install].following = ""
            case _:
                pass


@settings(max_examples=200, deadline=None)
@given(
    events=st.lists(st.sampled_from([one for one in EVENTS if one != "revoked"]), max_size=25),
    seed=st.integers(0, 2**32),
    good=st.integers(0, 20),
)
def test_after_any_history_of_faults_the_collector_has_each_batch_once(
    events: list[str], seed: int, good: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a history of a test
    with TemporaryDirectory() as folder:
        world = World(Path(folder), lambda: chance.choice([*FAULTS, *["none"] * good]))
        for event in events:
            world.happens(event)
        last = world.round(fair=True)
        assert last is not None
        assert last.ended is Ended.DONE
        assert world.outbox.states() == [ParcelState.SENT] * world.made
        install = world.enrolment.install
        truth = {(install, one.epoch, one.seq): one.body for one in world.outbox.parcels}
        assert world.collector.batches == truth


@settings(max_examples=200, deadline=None)
@given(events=st.lists(st.sampled_from(EVENTS), max_size=25), seed=st.integers(0, 2**32))
def test_with_devices_revoked_and_enrolled_anew_nothing_is_deleted_nor_doubled(
    events: list[str], seed: int
) -> None:
    """A batch is at the collector once, or lies aside on the kiosk because it may be."""
    chance = random.Random(seed)  # noqa: S311 - a history of a test
    with TemporaryDirectory() as folder:
        world = World(Path(folder), lambda: chance.choice(FAULTS))
        for event in [one for one in events if one not in {"power cut", "put back"}]:
            world.happens(event)
        for _ in range(3):
            last = world.round(fair=True)
            assert last is not None
            if last.ended is Ended.NOT_KNOWN:
                world.enrol()
        assert [one.body for one in world.outbox.parcels] == [
            parcel(n).body for n in range(1, world.made + 1)
        ]
        arrived = [seq for _, _, seq in world.collector.batches]
        assert len(arrived) == len(set(arrived))
        aside = {one.seq for one in world.outbox.parcels if one.lies_aside}
        assert {*range(1, world.made + 1)} == {*arrived} | aside
        assert all(one.state is not ParcelState.WAITING for one in world.outbox.parcels)


def test_a_cloned_disk_is_told_from_the_real_one_and_counted_by_nobody_twice(tmp_path: Path) -> None:
    world = World(tmp_path, lambda: "none")
    for _ in range(2):
        world.happens("batch")
    clone = MemoryOutbox([parcel(1), parcel(2), parcel(3, state=ParcelState.WAITING)])
    world.happens("batch")
    clone.parcels[2] = type(clone.parcels[2])(clone.parcels[2].epoch, 3, b'{"other":"visits"}')
    found = ended(Round(device(tmp_path, clone), world.collector, here).make())
    assert (found.sent, found.parked) == (2, 1)
    assert clone.states() == [ParcelState.SENT, ParcelState.SENT, ParcelState.PARKED]
    assert len(world.collector.batches) == 3


def test_a_code_that_is_wrong_leaves_the_old_enrolment(tmp_path: Path) -> None:
    world = World(tmp_path, lambda: "none")
    before = world.enrolment
    try:
        ended(enrol("BCDF-GHJL", COLLECTOR, EnrolmentFile(tmp_path), world.collector, DAY))
    except EnrolmentError:
        assert world.enrolment == before
    else:
        raise AssertionError

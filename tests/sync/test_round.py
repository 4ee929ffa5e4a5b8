from __future__ import annotations

import asyncio
from datetime import date, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.round import DOUBTFUL, Ended, Outcome, Round
from tests.sync.an import (
    COLLECTOR,
    DAY,
    EPOCH,
    SOFTWARE,
    MemoryCollector,
    MemoryOutbox,
    device,
    ended,
    enrolment,
    here,
    hexadecimal,
    parcel,
    problem,
    token,
)

SENT, PARKED, WAITING = ParcelState.SENT, ParcelState.PARKED, ParcelState.WAITING


class Kiosk:
    """A kiosk that is enrolled, with batches that wait, and its collector."""

    def __init__(self, folder: Path, batches: int = 3, **changes: str) -> None:
        self.folder = folder
        self.outbox = MemoryOutbox([parcel(seq) for seq in range(1, batches + 1)])
        self.collector = MemoryCollector()
        self.collector.know(enrolment())
        self.file = EnrolmentFile(folder)
        self.file.keep(enrolment(**changes))
        self.answers: dict[int, Answer | LineError] = {}
        self.today = DAY

    async def line(self, question: Question) -> Answer:
        """Answer as the collector does, but where another answer was set for the batch."""
        last = question.path.rpartition("/")[2]
        answer = self.answers.get(int(last)) if last.isdigit() else None
        if isinstance(answer, LineError):
            raise answer
        return answer or await self.collector(question)

    def round(self) -> Outcome:
        return ended(Round(device(self.folder, self.outbox, lambda: self.today), self.line, here).make())

    def arrived(self) -> list[int]:
        return sorted(seq for _, _, seq in self.collector.batches)


def test_all_that_waits_is_sent_the_oldest_first_and_its_receipts_are_kept(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    assert kiosk.round() == Outcome(Ended.DONE, sent=3, waiting=0, parked=0)
    assert [one.path[-2:] for one in kiosk.collector.asked] == ["/1", "/2", "/3"]
    assert kiosk.outbox.states() == [SENT] * 3
    assert len(kiosk.outbox.receipts) == 3


def test_bytes_are_sent_as_they_were_made_with_their_digest_and_the_token(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.round()
    [asked] = kiosk.collector.asked
    assert asked.body == parcel(1).body
    assert asked.method == "PUT"
    assert asked.path == f"/v1/batches/{enrolment().install}/{EPOCH}/1"
    assert asked.headers["Authorization"] == f"Bearer {enrolment().token}"
    assert enrolment().token not in repr(asked)


def test_nothing_is_asked_before_a_kiosk_is_enrolled(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    (tmp_path / "enrolment.json").unlink()
    found = kiosk.round()
    assert (found.ended, found.waiting) == (Ended.NOT_ENROLLED, 3)
    assert "--enrol" in found.why
    assert not kiosk.collector.asked


def test_another_collector_in_the_settings_never_sees_the_token(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, collector=f"{COLLECTOR}/old")
    assert kiosk.round().ended is Ended.NOT_ENROLLED
    assert not kiosk.collector.asked


def test_a_batch_that_is_not_taken_lies_aside_and_the_others_go(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[2] = problem(409)
    found = kiosk.round()
    assert (found.ended, found.sent, found.parked) == (Ended.DONE, 2, 1)
    assert kiosk.outbox.states() == [SENT, PARKED, SENT]
    assert "copied" in kiosk.outbox.parcels[1].why
    assert found.laid_aside == (f"Batch 2 lies aside and is kept. {kiosk.outbox.parcels[1].why}",)
    assert kiosk.round().laid_aside == ()


def test_only_a_copied_disk_begins_anew(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1], kiosk.answers[2] = problem(422), problem(409)
    assert kiosk.round().parked == 2
    assert kiosk.outbox.anew == [(EPOCH, 2)]


@pytest.mark.parametrize("status", [401, 403])
def test_a_kiosk_that_is_let_in_no_more_keeps_everything_until_it_is_enrolled_anew(
    tmp_path: Path, status: int
) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[2] = problem(status)
    found = kiosk.round()
    assert (found.ended, found.sent, found.waiting) == (Ended.NOT_KNOWN, 1, 2)
    assert "--enrol" in found.why
    assert kiosk.file.read() == enrolment()
    kiosk.answers.clear()
    other = enrolment(install=hexadecimal(32, 7), token=token(7))
    kiosk.collector.know(other)
    kiosk.file.keep(other)
    assert kiosk.round().sent == 2
    assert kiosk.outbox.states() == [SENT] * 3


@pytest.mark.parametrize("answer", [problem(500), problem(400), Answer(200, {}, b""), Answer(302, {}, b"")])
def test_what_did_not_arrive_stops_the_round_and_goes_first_in_the_next(
    tmp_path: Path, answer: Answer
) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = answer
    assert kiosk.round().ended is Ended.LATER
    assert kiosk.arrived() == []
    kiosk.answers.clear()
    assert kiosk.round().sent == 3


def test_what_the_collector_asks_to_wait_is_told(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = problem(503, retry_after="77")
    assert kiosk.round().after == 77


def test_a_line_that_breaks_says_so_and_keeps_all(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("The collector does not answer.", reached=False)
    found = kiosk.round()
    assert (found.ended, found.waiting, found.why) == (Ended.LATER, 3, "The collector does not answer.")
    assert kiosk.file.read() == enrolment()


def test_a_batch_that_may_have_arrived_is_not_sent_again_under_another_name(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("The collector does not answer.", reached=True)
    kiosk.round()
    kiosk.answers = {1: problem(403)}
    kiosk.round()
    other = enrolment(install=hexadecimal(32, 7), token=token(7))
    kiosk.collector.know(other)
    kiosk.file.keep(other)
    kiosk.answers.clear()
    found = kiosk.round()
    assert (found.sent, found.parked) == (2, 1)
    assert kiosk.outbox.parcels[0].why == DOUBTFUL
    assert kiosk.arrived() == [2, 3]


def test_a_report_is_made_once_a_day_and_says_nothing_of_people(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 2, reported="")
    kiosk.answers[2] = problem(422)
    for _ in range(3):
        kiosk.round()
    assert kiosk.collector.reports == [{"software": SOFTWARE, "waiting": 0, "parked": 1}]
    kiosk.today = DAY + timedelta(days=1)
    kiosk.round()
    assert len(kiosk.collector.reports) == 2


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2999, 12, 31)])
def test_a_clock_that_is_wrong_holds_nothing_up(tmp_path: Path, today: date) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.today = today
    assert kiosk.round() == Outcome(Ended.DONE, sent=3, waiting=0, parked=0)
    assert len(kiosk.collector.reports) == 1


def test_a_collector_that_takes_no_report_holds_nothing_up(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, reported="")

    async def line(question: Question) -> Answer:
        return problem(404) if question.path.endswith("/report") else await kiosk.collector(question)

    found = ended(Round(device(tmp_path, kiosk.outbox), line, here).make())
    assert found.ended is Ended.DONE
    stands = kiosk.file.read()
    assert stands is not None
    assert stands.reported == DAY.isoformat()


def test_a_report_that_does_not_arrive_is_made_again(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 0, reported="")

    async def portal(_question: Question) -> Answer:
        return Answer(200, {}, b"<html>")

    assert ended(Round(device(tmp_path, kiosk.outbox), portal, here).make()).ended is Ended.LATER
    assert kiosk.round().ended is Ended.DONE
    assert len(kiosk.collector.reports) == 1


def test_what_arrived_and_could_not_be_noted_is_sent_again_and_counted_once(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)

    class Full(MemoryOutbox):
        @override
        def sent(self, epoch: str, seq: int, receipt: str) -> None:
            raise StorageError(epoch, seq, receipt)

    found = ended(Round(device(tmp_path, Full(kiosk.outbox.parcels)), kiosk.line, here).make())
    assert (found.ended, found.sent) == (Ended.LATER, 0)
    assert kiosk.round().sent == 1
    assert kiosk.arrived() == [1]


def test_a_kiosk_that_is_enrolled_anew_in_the_middle_of_a_round_stops_it(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    other = enrolment(install=hexadecimal(32, 7), token=token(7))
    kiosk.collector.know(other)

    async def line(question: Question) -> Answer:
        answer = await kiosk.collector(question)
        if question.path.endswith("/1"):
            kiosk.file.keep(other)
        return answer

    found = ended(Round(device(tmp_path, kiosk.outbox), line, here).make())
    assert found.sent == 1
    kiosk.round()
    assert sorted(seq for _, _, seq in kiosk.collector.batches) == [1, 2, 3]
    assert kiosk.outbox.states() == [SENT] * 3


def test_a_round_that_is_broken_off_anywhere_is_gone_on_with_later(tmp_path: Path) -> None:
    """A touch comes while each of its questions is on its way."""
    kiosk = Kiosk(tmp_path, 4, reported="")

    async def touched() -> int:
        seen: set[str] = set()
        times = 0

        async def hangs_once(question: Question) -> Answer:
            answer = await kiosk.collector(question)
            if question.path in seen:
                return answer
            seen.add(question.path)
            on_its_way.set()
            await asyncio.get_running_loop().create_future()
            return answer

        while True:
            on_its_way = asyncio.Event()
            going = asyncio.ensure_future(Round(device(tmp_path, kiosk.outbox), hangs_once).make())
            hanging = asyncio.ensure_future(on_its_way.wait())
            await asyncio.wait({going, hanging}, return_when=asyncio.FIRST_COMPLETED)
            going.cancel()
            hanging.cancel()
            await asyncio.wait({going, hanging})
            if not going.cancelled():
                return times
            times += 1

    assert asyncio.run(touched()) == 5
    assert len(kiosk.collector.reports) == 2
    assert kiosk.outbox.states() == [SENT] * 4
    assert kiosk.arrived() == [1, 2, 3, 4]

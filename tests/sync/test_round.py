from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from kiosk.core.errors import KioskError, StorageError
from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import Answer, NotNow
from kiosk.sync.asking import LineError, Question
from kiosk.sync.outcome import Ended, Outcome
from kiosk.sync.round import Round, both
from tests.sync.an import (
    COLLECTOR,
    SOFTWARE,
    device,
    ended,
    enrolment,
    here,
    hexadecimal,
    problem,
    token,
    too_early,
)
from tests.sync.kiosk import Kiosk


async def portal(_question: Question) -> Answer:
    """Answer in place of the collector."""
    return Answer(200, {}, b"<html>")


SENT, PARKED = ParcelState.SENT, ParcelState.PARKED


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


@pytest.mark.parametrize("status", [401, 403])
def test_a_kiosk_that_is_let_in_no_more_keeps_everything_until_it_is_enrolled_anew(
    tmp_path: Path, status: int
) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[2] = problem(status)
    found = kiosk.round()
    assert (found.ended, found.sent, found.waiting) == (Ended.NOT_KNOWN, 1, 2)
    assert f"`collector new-code --device {enrolment().install}`" in found.why
    assert kiosk.file.read() == enrolment()
    kiosk.answers.clear()
    kiosk.enrol(7)
    assert kiosk.round().sent == 2
    assert kiosk.outbox.states() == [SENT] * 3


@pytest.mark.parametrize("answer", [problem(500), problem(400), Answer(200, {}, b""), Answer(302, {}, b"")])
def test_one_batch_that_is_not_taken_now_holds_up_neither_the_others_nor_the_report(
    tmp_path: Path, answer: Answer
) -> None:
    kiosk = Kiosk(tmp_path, reported="")
    kiosk.answers[1] = answer
    found = kiosk.round()
    assert (found.ended, found.sent, found.waiting) == (Ended.LATER, 2, 1)
    assert kiosk.collector.reports == [{"software": SOFTWARE, "waiting": 1, "parked": 0}]
    kiosk.answers.clear()
    assert kiosk.round().sent == 1


def test_nobody_there_is_asked_only_once_in_a_round(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, reported="")
    asked: list[str] = []
    broken = LineError("The collector does not answer.", reached=False)

    async def nobody(question: Question) -> Answer:
        asked.append(question.path)
        raise broken

    found = ended(Round(device(tmp_path, kiosk.outbox), nobody, here).make())
    assert (found.ended, found.reached, len(asked)) == (Ended.LATER, False, 1)


def test_staff_who_ask_learn_whether_the_collector_is_there_also_where_nothing_waits(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 0)
    assert not kiosk.round().reached
    assert kiosk.round(by_staff=True).reached
    found = ended(Round(device(tmp_path, kiosk.outbox), portal, here, by_staff=True).make())
    assert (found.ended, found.reached) == (Ended.LATER, False)


def test_what_the_collector_asks_to_wait_is_told(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = problem(503, retry_after="77")
    assert kiosk.round().after == 77


REPORT_FAILS: dict[str, Answer | KioskError] = {
    "asks to wait less": problem(503, retry_after="5"),
    "asks nothing": problem(500),
    "no answer": LineError("cut", reached=True),
    "nobody": LineError("nobody", reached=False),
    "no room": StorageError("The disk is full."),
}


@pytest.mark.parametrize("fails", REPORT_FAILS.values(), ids=REPORT_FAILS)
def test_what_a_batch_was_asked_to_wait_holds_also_where_the_report_after_it_fails(
    tmp_path: Path, fails: Answer | KioskError
) -> None:
    kiosk = Kiosk(tmp_path, reported="")
    kiosk.answers[1] = problem(503, retry_after="600")

    async def line(question: Question) -> Answer:
        if not question.path.endswith("/report"):
            return await kiosk.line(question)
        if isinstance(fails, KioskError):
            raise fails
        return fails

    found = ended(Round(device(tmp_path, kiosk.outbox), line, here).make())
    assert (found.ended, found.after) == (Ended.LATER, 600)


@pytest.mark.parametrize(
    ("earlier", "later", "longer"),
    [(5.0, 9.0, 9.0), (9.0, 5.0, 9.0), (9.0, None, 9.0), (None, 5.0, 5.0), (None, None, None)],
)
def test_of_two_things_that_stand_in_the_way_the_longer_wait_is_told(
    earlier: float | None, later: float | None, longer: float | None
) -> None:
    assert both(NotNow("Busy.", earlier), NotNow("Away.", later)) == NotNow("Away.", longer)


def test_a_batch_whose_answer_was_lost_is_tried_again_also_where_the_report_arrived(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1, reported="")
    kiosk.answers[1] = LineError("cut", reached=True)
    found = kiosk.round()
    assert (found.ended, found.waiting, len(kiosk.collector.reports)) == (Ended.LATER, 1, 1)


def test_each_batch_is_asked_once_in_a_round_where_the_collector_lost_nothing(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    asked: list[str] = []

    async def line(question: Question) -> Answer:
        asked.append(question.path.rpartition("/")[2])
        return too_early() if asked[-1] == "1" else await kiosk.collector(question)

    ended(Round(device(tmp_path, kiosk.outbox), line, here, by_staff=True).make())
    assert asked == ["1", "report"]


def test_who_is_let_in_no_more_asks_nothing_further_in_that_round(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 2, reported="")
    kiosk.answers[1] = problem(403)
    assert kiosk.round().ended is Ended.NOT_KNOWN
    assert not kiosk.collector.asked


def test_who_is_let_in_no_more_is_told_that_whatever_stood_in_the_way_before(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, reported="")
    kiosk.answers[1] = problem(503, retry_after="600")
    kiosk.collector.revoked.add(enrolment().install)
    assert kiosk.round().ended is Ended.NOT_KNOWN


@pytest.mark.parametrize("answer", [problem(500), problem(401), problem(503)])
def test_a_collector_that_refuses_was_reached(tmp_path: Path, answer: Answer) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = answer
    assert kiosk.round().reached


def test_a_line_that_breaks_says_so_and_keeps_all(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("The collector does not answer.", reached=False)
    found = kiosk.round()
    assert (found.ended, found.waiting) == (Ended.LATER, 3)
    assert found.why == "The collector does not answer. All waits here, and is tried again."
    assert kiosk.file.read() == enrolment()


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2999, 12, 31)])
def test_a_clock_that_is_wrong_holds_nothing_up(tmp_path: Path, today: date) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.today = today
    assert kiosk.round() == Outcome(Ended.DONE, sent=3, waiting=0, parked=0, reached=True)
    assert len(kiosk.collector.reports) == 1


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

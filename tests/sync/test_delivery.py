from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError
from kiosk.sync.delivery import DOUBTFUL
from kiosk.sync.outcome import Ended, Outcome
from kiosk.sync.round import Round
from tests.sync.an import (
    DAY,
    EPOCH,
    MemoryOutbox,
    device,
    ended,
    enrolment,
    here,
    parcel,
    problem,
    too_early,
)
from tests.sync.kiosk import Kiosk

SENT, PARKED, DOUBTED = ParcelState.SENT, ParcelState.PARKED, ParcelState.DOUBTED


def test_all_that_waits_is_sent_the_oldest_first_and_its_receipts_are_kept(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    assert kiosk.round() == Outcome(Ended.DONE, sent=3, waiting=0, parked=0, reached=True)
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


def test_batches_that_are_never_taken_go_behind_all_others(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 6)
    kiosk.answers = dict.fromkeys((1, 2, 3, 4), problem(500))
    assert kiosk.round().sent == 0  # three on end: perhaps none can be taken now
    assert (kiosk.round().sent, kiosk.arrived()) == (2, [5, 6])


@pytest.mark.parametrize("answer", [problem(503, retry_after="9"), LineError("cut", reached=True)])
def test_a_batch_that_always_breaks_a_round_off_goes_last_in_the_next(
    tmp_path: Path, answer: Answer | LineError
) -> None:
    kiosk = Kiosk(tmp_path, reported="")
    kiosk.answers[1] = answer
    assert [kiosk.round().sent for _ in range(2)] == [0, 2]
    assert [one["waiting"] for one in kiosk.collector.reports] == [3]


def test_what_is_too_early_waits_is_asked_again_each_day_and_holds_up_nothing(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = too_early()
    found = kiosk.round()
    assert (found.ended, found.sent, found.waiting, found.parked) == (Ended.NOT_YET, 2, 1, 0)
    assert "2026-W48 is not over here" in found.why
    kiosk.answers.clear()
    assert kiosk.round() == Outcome(Ended.DONE, 0, 1, 0)  # it was not asked: nothing was reached
    assert len(kiosk.collector.asked) == 2
    kiosk.today = DAY + timedelta(days=1)
    assert kiosk.round().sent == 1


def test_staff_who_ask_are_answered_also_for_what_was_too_early_today(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = too_early()
    kiosk.round()
    assert kiosk.round(by_staff=True).ended is Ended.NOT_YET
    del kiosk.answers[1]
    assert kiosk.round(by_staff=True).sent == 1


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


def test_a_batch_that_may_have_arrived_is_not_sent_again_under_another_name(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("The collector does not answer.", reached=True)
    kiosk.round()
    kiosk.answers = dict.fromkeys((1, 2, 3), problem(403))
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    found = kiosk.round()
    assert (found.sent, found.parked) == (2, 1)
    assert kiosk.outbox.states()[0] is DOUBTED
    assert kiosk.outbox.parcels[0].why == DOUBTFUL
    assert kiosk.arrived() == [2, 3]


def test_under_its_old_name_again_what_may_have_arrived_is_sent_without_being_asked(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers[1] = LineError("cut", reached=True)
    for number in (7, 8, 1):
        kiosk.round()
        kiosk.answers.clear()
        kiosk.enrol(number)
    assert kiosk.outbox.states() == [DOUBTED, SENT, SENT]
    found = kiosk.round()
    assert (found.sent, found.parked) == (1, 0)


def test_all_that_may_have_arrived_is_kept_in_mind_not_only_the_last(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers = {1: problem(500), 2: problem(500)}
    assert kiosk.round().sent == 1
    kiosk.enrol(7)
    kiosk.answers.clear()
    assert kiosk.round().parked == 2


@pytest.mark.parametrize("refused", [problem(422), too_early(), problem(401)])
def test_what_was_refused_never_arrived_and_may_go_under_any_name(tmp_path: Path, refused: Answer) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = refused
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    if kiosk.outbox.states() == [PARKED]:
        kiosk.outbox.wait_again(EPOCH, 1)
    assert kiosk.round().sent == 1


def test_a_copied_disk_keeps_its_doubt_as_another_one_brought_much_the_same(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = problem(409)
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    kiosk.outbox.wait_again(EPOCH, 1)
    assert kiosk.round().parked == 1
    assert kiosk.outbox.states()[0] is DOUBTED
    assert kiosk.outbox.parcels[0].why == DOUBTFUL


def test_what_was_not_taken_stays_aside_whatever_its_sentence_says(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.outbox.parked(EPOCH, 1, DOUBTFUL)
    assert kiosk.round().sent == 0
    assert kiosk.outbox.states() == [PARKED]

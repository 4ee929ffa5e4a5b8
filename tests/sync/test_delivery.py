from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError
from kiosk.sync.doubts import in_words
from kiosk.sync.enrolment import Enrolment
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
    hexadecimal,
    parcel,
    problem,
    too_early,
)
from tests.sync.kiosk import Kiosk

SENT, PARKED, DOUBTED = ParcelState.SENT, ParcelState.PARKED, ParcelState.DOUBTED


def kept_by(kiosk: Kiosk) -> Enrolment:
    stands = kiosk.file.read()
    assert stands is not None
    return stands


def test_all_that_waits_is_sent_the_oldest_first_and_its_receipts_are_kept(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    assert kiosk.round() == Outcome(Ended.DONE, sent=3, waiting=0, parked=0, reached=True)
    assert [one.path[-2:] for one in kiosk.collector.asked] == ["/1", "/2", "/3"]
    assert kiosk.outbox.states() == [SENT] * 3
    assert len(kiosk.outbox.receipts) == 3
    assert kept_by(kiosk).asked == {enrolment().install: (f"{EPOCH}/3",)}  # of the last it goes with the next


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


class PowerCutError(Exception):
    """The power went."""


class CutOutbox(MemoryOutbox):
    """An outbox of which the power goes as soon as it kept one thing about a copied disk."""

    @override
    def begin_anew(self, epoch: str, seq: int) -> None:
        super().begin_anew(epoch, seq)
        raise PowerCutError

    @override
    def parked(self, epoch: str, seq: int, why: str) -> None:
        super().parked(epoch, seq, why)
        raise PowerCutError


def test_a_copied_disk_begins_anew_also_where_the_power_is_cut_in_the_middle(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = problem(409)
    kiosk.outbox = cut = CutOutbox(kiosk.outbox.parcels)
    with pytest.raises(PowerCutError):
        kiosk.round()
    kiosk.outbox = MemoryOutbox(cut.parcels, anew=cut.anew)
    kiosk.round()
    assert kiosk.outbox.states() == [PARKED]
    assert {*kiosk.outbox.anew} == {(EPOCH, 1)}


def test_batches_that_are_never_taken_go_behind_all_others(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 6)
    kiosk.answers = dict.fromkeys((1, 2, 3, 4), problem(500))
    assert kiosk.round().sent == 0
    assert (kiosk.round().sent, kiosk.arrived()) == (2, [5, 6])


@pytest.mark.parametrize(("refused", "arrive"), [((1, 2, 4, 5, 6), [3]), ((1, 2, 4, 5), [3, 6, 7])])
def test_three_on_end_that_are_not_taken_now_end_a_round_and_three_in_all_do_not(
    tmp_path: Path, refused: tuple[int, ...], arrive: list[int]
) -> None:
    kiosk = Kiosk(tmp_path, 7)
    kiosk.answers = dict.fromkeys(refused, problem(500))
    assert (kiosk.round().sent, kiosk.arrived()) == (len(arrive), arrive)


def test_of_several_that_are_not_taken_now_the_first_is_told_and_who_asks_to_wait_is_heard(
    tmp_path: Path,
) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers = {1: problem(500), 2: problem(502)}
    assert "(500)" in kiosk.round().why
    kiosk.answers = {2: problem(503, retry_after="77"), 1: problem(500)}
    assert kiosk.round().after == 77


def test_of_three_on_end_too_the_first_is_told(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers = {1: problem(500), 2: problem(502), 3: problem(504)}
    assert "(500)" in kiosk.round().why


def test_all_that_is_too_early_is_kept_in_mind_not_only_the_last(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.answers = {1: too_early(), 2: too_early()}
    assert kiosk.round().sent == 1
    kiosk.collector.asked.clear()
    kiosk.answers.clear()
    assert (kiosk.round().sent, kiosk.collector.asked) == (0, [])


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
    assert found.why.endswith("It waits here, and is asked again each day.")
    kiosk.answers.clear()
    assert kiosk.round() == Outcome(Ended.DONE, waiting=1)  # it was not asked: nothing was reached
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


@pytest.mark.parametrize(
    "unknown", [LineError("cut", reached=True), problem(500), Answer(200, {}, b""), problem(429)]
)
def test_a_batch_that_may_have_arrived_is_not_sent_again_under_another_name(
    tmp_path: Path, unknown: Answer | LineError
) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = unknown
    kiosk.round()
    kiosk.enrol(7)
    kiosk.answers.clear()
    found = kiosk.round()
    why = in_words({enrolment().install: (f"{EPOCH}/1",)}, hexadecimal(32, 7), parcel(1))
    assert (found.sent, found.parked, kiosk.arrived()) == (0, 1, [])
    assert found.laid_aside == (f"Batch 1 lies aside and is kept. {why}",)
    assert (kiosk.outbox.parcels[0].state, kiosk.outbox.parcels[0].why) == (DOUBTED, why)


@pytest.mark.parametrize("then", [problem(401), problem(403), too_early(), LineError("no", reached=False)])
def test_what_passes_after_a_doubt_does_not_end_it(tmp_path: Path, then: Answer | LineError) -> None:
    kiosk = Kiosk(tmp_path, 1)
    for answer in (LineError("cut", reached=True), then):
        kiosk.answers[1] = answer
        kiosk.round(by_staff=True)
    assert kept_by(kiosk).asked == {enrolment().install: (f"{EPOCH}/1",)}
    kiosk.enrol(7)
    kiosk.answers.clear()
    assert (kiosk.round().sent, kiosk.outbox.states(), kiosk.arrived()) == (0, [DOUBTED], [])


def test_a_refusal_for_good_ends_also_the_doubt_of_before(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    for answer in (LineError("cut", reached=True), problem(422)):
        kiosk.answers[1] = answer
        kiosk.round()
    assert kept_by(kiosk).asked == {}


def test_a_doubt_is_noted_once_however_often_it_is_asked_and_ends_as_it_arrives(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 2)
    kiosk.answers[1] = problem(500)
    for _ in range(3):
        kiosk.round()
    assert kept_by(kiosk).asked[enrolment().install].count(f"{EPOCH}/1") == 1
    kiosk.answers.clear()
    assert kiosk.round().sent == 1
    kiosk.outbox.parcels.append(parcel(3))
    kiosk.answers[3] = problem(500)
    kiosk.round()
    assert kept_by(kiosk).asked == {enrolment().install: (f"{EPOCH}/3",)}


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


def test_what_may_have_arrived_under_two_names_goes_under_neither(tmp_path: Path) -> None:
    name = (f"{EPOCH}/1",)
    kiosk = Kiosk(tmp_path, 1, asked={enrolment().install: name, hexadecimal(32, 7): name})
    for _ in range(2):
        assert (kiosk.round().sent, kiosk.outbox.states()) == (0, [DOUBTED])


def test_what_goes_again_under_its_old_name_waits_until_it_arrives(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.answers[1] = LineError("cut", reached=True)
    for number in (7, 1):
        kiosk.round()
        kiosk.enrol(number)
    found = kiosk.round()
    assert (found.waiting, found.parked) == (1, 0)


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

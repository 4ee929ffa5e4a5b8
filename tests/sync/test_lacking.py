from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.statistics.holding import Held, Holding
from kiosk.core.statistics.outbox import Parcel, ParcelState
from kiosk.sync.answers import Answer
from kiosk.sync.asking import Question
from kiosk.sync.lacking import holding, is_noted, lacking
from kiosk.sync.line import MOST_BYTES
from kiosk.sync.outcome import Ended
from kiosk.sync.receipts import receipt_for
from kiosk.sync.round import Round
from tests.sync.an import EPOCH, device, ended, enrolment, here, hexadecimal, parcel, problem
from tests.sync.kiosk import Kiosk

MINE = enrolment()


def sent(seq: int, epoch: str = EPOCH, install: str = MINE.install) -> Parcel:
    one = parcel(seq, epoch, ParcelState.SENT)
    return replace(one, receipt=receipt_for(MINE.receipt_key, install, epoch, seq, one.body))


def test_what_is_newer_than_the_newest_or_lies_in_a_gap_is_not_there() -> None:
    holds = Holding((Held(EPOCH, 6, ((2, 3), (5, 5))),))
    found = lacking([sent(seq) for seq in range(1, 9)], holds, MINE)
    assert [one.seq for one in found] == [2, 3, 5, 7, 8]


def test_of_an_epoch_that_it_does_not_name_it_has_nothing() -> None:
    assert lacking([sent(1, "f" * 32)], Holding((Held(EPOCH, 6),)), MINE) == (sent(1, "f" * 32),)


def test_only_what_was_sent_under_this_install_is_missed_there() -> None:
    """Under another name the collector may well have it, and would count it twice."""
    other = sent(1, install=hexadecimal(32, 9))
    without_receipt = parcel(2, state=ParcelState.SENT)
    assert lacking([other, without_receipt, parcel(3)], Holding(()), MINE) == ()


@pytest.mark.parametrize(
    "answer",
    [
        Answer(204, {}, b""),
        Answer(200, {}, b"<html>"),
        Answer(200, {}, b'{"receipt":"00"}'),
        Answer(200, {}, b'{"epochs":[{"epoch":"e","newest":"1"}]}'),
        Answer(201, {}, b'{"epochs":[]}'),
        Answer(200, {}, b'{"epochs":[{"epoch":"\xff","newest":1}]}'),
        Answer(200, {}, b'{"x":' + b"[" * 8000),
    ],
)
def test_any_other_answer_says_nothing_of_what_is_there(answer: Answer) -> None:
    assert holding(answer) is None


def test_what_the_collector_says_is_read() -> None:
    said = {"epochs": [{"epoch": EPOCH, "newest": 4, "gaps": [[2, 3]]}]}
    assert holding(Answer(200, {}, json.dumps(said).encode())) == Holding((Held(EPOCH, 4, ((2, 3),)),))


def test_what_a_collector_lost_that_was_put_back_is_brought_again_in_the_same_round(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 4, reported="")
    kiosk.round()
    held = dict(kiosk.collector.batches)
    for seq in (2, 4):
        del kiosk.collector.batches[MINE.install, EPOCH, seq]
    found = kiosk.round(by_staff=True)
    assert (found.ended, found.lost, found.sent, found.waiting) == (Ended.DONE, 2, 2, 0)
    assert kiosk.collector.batches == held
    assert kiosk.round(by_staff=True).lost == 0


def test_what_was_lost_waits_where_the_collector_asks_to_wait(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 2, reported="")
    kiosk.round()
    kiosk.collector.batches.popitem()
    kiosk.outbox.parcels.append(parcel(3))
    kiosk.answers[3] = problem(503, retry_after="600")
    found = kiosk.round(by_staff=True)
    assert (found.lost, found.sent, found.waiting, found.after) == (1, 0, 2, 600)


WHOLE = json.dumps({"epochs": [{"epoch": f"{n:032x}", "newest": 1} for n in range(400)]}).encode()


@pytest.mark.parametrize(
    "answer",
    [
        Answer(204, {}, b""),
        Answer(202, {"content-type": "application/json"}, b"{}"),
        Answer(200, {"content-type": "application/json"}, WHOLE[:MOST_BYTES]),
        Answer(200, {"content-type": "Application/JSON; charset=utf-8"}, b'{"epochs":[{"epoch":"\xff"}]}'),
    ],
)
def test_a_report_is_made_also_where_the_answer_says_nothing_that_is_understood(
    tmp_path: Path, answer: Answer
) -> None:
    kiosk = Kiosk(tmp_path, 2)
    kiosk.round()
    kiosk.today += timedelta(days=1)
    asked: list[str] = []

    async def line(question: Question) -> Answer:
        asked.append(question.path)
        return answer

    for _ in range(2):
        one = device(tmp_path, kiosk.outbox, lambda: kiosk.today)
        found = ended(Round(one, line, here).make())
        assert (found.ended, found.lost, found.waiting) == (Ended.DONE, 0, 0)
    assert [path.rpartition("/")[2] for path in asked] == ["report"]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, {"content-type": "text/html"}, b"<html>"),
        Answer(200, {}, b"<html>"),
        Answer(302, {}, b""),
        Answer(503, {"content-type": "application/json"}, b"{}"),
    ],
)
def test_a_page_of_whoever_stands_between_takes_no_report(answer: Answer) -> None:
    assert not is_noted(answer)

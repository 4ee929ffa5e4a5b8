from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.core.errors import StorageError
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.enrolment import Enrolment, EnrolmentFile
from kiosk.sync.outcome import Ended, Outcome
from kiosk.sync.round import Round
from kiosk.sync.session import MEANWHILE, is_old
from tests.sync.an import (
    DAY,
    EPOCH,
    MemoryCollector,
    MemoryOutbox,
    device,
    ended,
    enrolment,
    here,
    parcel,
    problem,
    token,
    told,
    too_early,
)
from tests.sync.changing import OTHER, Changing
from tests.sync.kiosk import Kiosk

AGED = (DAY - timedelta(days=30)).isoformat()
STEPS = range(1, 10)


class PowerCutError(Exception):
    """The power went."""


class Fragile:
    """A file and a line that fail at one step of all that are done with them."""

    def __init__(self, collector: MemoryCollector, step: int, *, arrives: bool = True) -> None:
        self._collector = collector
        self._step = step
        self._arrives = arrives
        self.done = 0

    def sync(self, _path: Path) -> None:
        self._count()

    async def line(self, question: Question) -> Answer:
        if not self._arrives:
            self._count()
        answer = await self._collector(question)
        if self._arrives:
            self._count()
        return answer

    def _count(self) -> None:
        self.done += 1
        if self.done == self._step:
            raise PowerCutError


def aged(folder: Path, **changes: str) -> tuple[MemoryCollector, Callable[[], Outcome]]:
    """Give a collector and a kiosk whose token is thirty days old, and what a round of it does."""
    collector = MemoryCollector()
    collector.know(enrolment())
    EnrolmentFile(folder).keep(enrolment(since=AGED, reported="", **changes))
    return collector, lambda: ended(Round(device(folder, MemoryOutbox()), collector, here).make())


def kept(folder: Path) -> Enrolment:
    found = EnrolmentFile(folder).read()
    assert found is not None
    return found


def test_after_thirty_days_a_new_token_is_used_and_the_collector_forgets_the_old_one(
    tmp_path: Path,
) -> None:
    collector, make = aged(tmp_path)
    assert make().ended is Ended.DONE
    assert kept(tmp_path) == enrolment(token=token(2), before=token(1), since=DAY.isoformat())
    assert [one.path.split("/")[-1] for one in collector.asked] == ["token", "report"]
    assert collector.devices[kept(tmp_path).install].token == token(2)


def test_a_token_of_twenty_nine_days_stays() -> None:
    assert not is_old((DAY - timedelta(days=29)).isoformat(), DAY)
    assert is_old(AGED, DAY)


@pytest.mark.parametrize("since", ["1970-01-01", "2999-12-31", "", "no day"])
def test_a_clock_that_jumped_renews_the_token_and_stops_nothing(since: str) -> None:
    assert is_old(since, DAY)
    assert is_old(DAY.isoformat(), date(1970, 1, 1))


@pytest.mark.parametrize("arrives", [True, False])
@pytest.mark.parametrize("step", STEPS)
def test_a_crash_between_any_two_steps_of_a_new_token_locks_nobody_out(
    tmp_path: Path, step: int, *, arrives: bool
) -> None:
    collector, make = aged(tmp_path)
    fragile = Fragile(collector, step, arrives=arrives)
    one = device(tmp_path, MemoryOutbox())
    broken = Round(replace(one, enrolments=EnrolmentFile(tmp_path, fragile.sync)), fragile.line, here)
    try:
        assert ended(broken.make()).ended is Ended.DONE
        assert fragile.done < step
    except PowerCutError:
        pass
    assert make().ended is Ended.DONE
    assert kept(tmp_path).token == collector.devices[kept(tmp_path).install].token


def test_the_steps_that_can_crash_are_all_tried(tmp_path: Path) -> None:
    collector, _ = aged(tmp_path)
    fragile = Fragile(collector, 0)
    one = device(tmp_path, MemoryOutbox())
    whole = type(one)(
        one.collector, one.software, EnrolmentFile(tmp_path, fragile.sync), one.outbox, one.today
    )
    ended(Round(whole, fragile.line, here).make())
    assert 3 < fragile.done < max(STEPS)


def test_a_disk_that_does_not_keep_the_new_token_leaves_the_old_one_in_use(tmp_path: Path) -> None:
    collector, make = aged(tmp_path)

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    one = device(tmp_path, MemoryOutbox())
    broken = replace(one, enrolments=EnrolmentFile(tmp_path, full))
    found = ended(Round(broken, collector, here).make())
    assert found.ended is Ended.LATER
    assert "free some room" in found.why
    assert kept(tmp_path).token == token(1)
    assert make().ended is Ended.DONE


def test_a_collector_brought_back_from_a_copy_is_spoken_to_with_the_token_it_knows(tmp_path: Path) -> None:
    collector, _ = aged(tmp_path)
    outbox = MemoryOutbox([parcel(1)])
    EnrolmentFile(tmp_path).keep(enrolment(token=token(9), before=token(1)))
    assert ended(Round(device(tmp_path, outbox), collector, here).make()).sent == 1
    assert kept(tmp_path).token == token(1)


def test_where_neither_token_is_known_both_stay_as_they_are(tmp_path: Path) -> None:
    collector, _ = aged(tmp_path)
    EnrolmentFile(tmp_path).keep(enrolment(token=token(9), before=token(8)))
    found = ended(Round(device(tmp_path, MemoryOutbox([parcel(1)])), collector, here).make())
    assert found.ended is Ended.NOT_KNOWN
    assert kept(tmp_path) == enrolment(token=token(9), before=token(8))


def test_a_new_token_is_asked_for_with_the_one_that_the_collector_knows(tmp_path: Path) -> None:
    collector, make = aged(tmp_path)
    EnrolmentFile(tmp_path).keep(enrolment(token=token(9), before=token(1), since=AGED, reported=""))
    assert make().ended is Ended.DONE
    assert (kept(tmp_path).token, kept(tmp_path).before) == (token(2), token(1))
    assert collector.devices[kept(tmp_path).install].token == token(2)


def test_a_receipt_that_was_heard_before_proves_no_token(tmp_path: Path) -> None:
    """Somebody says again what the collector said once of this batch, while the token is not known there."""
    collector, make = aged(tmp_path)
    outbox = MemoryOutbox([parcel(1)])
    ended(Round(device(tmp_path, outbox), collector, here).make())
    heard = told(200, receipt=outbox.receipts[EPOCH, 1])
    stands = kept(tmp_path)
    EnrolmentFile(tmp_path).keep(enrolment(token=token(9), before=stands.token))

    async def liar(_question: Question) -> Answer:
        return heard

    ended(Round(device(tmp_path, MemoryOutbox([parcel(1)])), liar, here).make())
    EnrolmentFile(tmp_path).replace(kept(tmp_path), msgspec.structs.replace(kept(tmp_path), reported=""))
    assert make().ended is Ended.DONE


def test_an_old_token_is_never_shown_to_whoever_merely_stands_between(tmp_path: Path) -> None:
    shown: list[str] = []

    async def portal(question: Question) -> Answer:
        shown.append(question.headers["Authorization"])
        return Answer(401, {"content-type": "text/html"}, b"")

    EnrolmentFile(tmp_path).keep(enrolment(token=token(9), before=token(1)))
    found = ended(Round(device(tmp_path, MemoryOutbox([parcel(1)])), portal, here).make())
    assert found.ended is Ended.LATER
    assert shown == [f"Bearer {token(9)}"]


@pytest.mark.parametrize(
    ("answer", "ended_"),
    [
        (problem(401), Ended.NOT_KNOWN),
        (problem(503), Ended.LATER),
        (Answer(200, {}, b'{"token":"a b"}'), Ended.LATER),
        (Answer(200, {}, b"<html>"), Ended.LATER),
        (told(200, token=token(1)), Ended.LATER),
        (problem(404), Ended.DONE),
    ],
)
def test_a_token_that_is_not_given_leaves_the_old_one(tmp_path: Path, answer: Answer, ended_: Ended) -> None:
    collector, _ = aged(tmp_path)

    async def line(question: Question) -> Answer:
        return answer if question.path.endswith("/token") else await collector(question)

    assert ended(Round(device(tmp_path, MemoryOutbox()), line, here).make()).ended is ended_
    assert kept(tmp_path).token == token(1)


def test_no_answer_about_a_token_holds_up_no_batch(tmp_path: Path) -> None:
    collector, _ = aged(tmp_path)
    outbox = MemoryOutbox([parcel(1)])

    async def line(question: Question) -> Answer:
        if question.path.endswith("/token"):
            raise LineError(question.path, reached=True)
        return await collector(question)

    found = ended(Round(device(tmp_path, outbox), line, here).make())
    assert (found.ended, found.sent) == (Ended.LATER, 1)


def test_storage_errors_are_the_worlds(tmp_path: Path) -> None:
    collector, make = aged(tmp_path)
    (tmp_path / "enrolment.json").write_text("{")
    with pytest.raises(StorageError):
        make()
    assert not collector.asked


MOST_STEPS = 40


def changing(folder: Path, step: int) -> Changing:
    """Give a round in which all happens: an old token, what was too early, a refusal, a new token."""
    doubts = {enrolment().install: (f"{EPOCH}/3",)}
    kiosk = Kiosk(
        folder,
        3,
        early=(f"{EPOCH}/1",),
        asked=doubts,
        token=token(8),
        before=token(1),
        since=AGED,
        reported="",
    )
    kiosk.answers = {1: problem(422), 2: too_early(), 3: too_early()}
    return Changing(kiosk, step)


@pytest.mark.parametrize("step", range(2, MOST_STEPS))
def test_a_token_of_another_collector_never_goes_to_the_old_address(tmp_path: Path, step: int) -> None:
    there = changing(tmp_path, step)
    found = there.round()
    assert f"Bearer {token(9)}" not in there.shown
    if there.steps >= step:
        stands = kept(tmp_path)
        assert msgspec.structs.replace(stands, asked={}) == OTHER
        assert found.ended in {Ended.LATER, Ended.NOT_YET}


def test_all_steps_of_a_round_beside_which_staff_may_enrol_are_tried(tmp_path: Path) -> None:
    there = changing(tmp_path, 0)
    there.round()
    assert {f"Bearer {token(one)}" for one in (1, 8)} < set(there.shown)
    assert 20 < there.steps < MOST_STEPS


def test_staff_hear_that_this_kiosk_was_enrolled_anew_meanwhile(tmp_path: Path) -> None:
    found = changing(tmp_path, 3).round()
    assert (found.ended, found.sent) == (Ended.LATER, 0)
    assert found.why.startswith(MEANWHILE)

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import StorageError
from kiosk.errand import errand_for
from kiosk.sending import DAY_S, LOOK_AGAIN_S, Sending
from kiosk.settings import load
from kiosk.sync.outcome import Ended, Outcome
from kiosk.sync.pace import LEAST_S, MOST_S
from tests.sync.an import MemoryOutbox

WITHIN = 3.0
DONE = Outcome(Ended.DONE, sent=1)
LATER = Outcome(Ended.LATER, waiting=3, why="The collector does not answer.")


class Errands:
    """Counts rounds that were begun; each lasts until it is let go, and gives what it is told to."""

    def __init__(self, outcome: Outcome | Exception = DONE) -> None:
        self.outcome = outcome
        self.begun = self.broken_off = self.ended = 0
        self.closed = False
        self.go = asyncio.Event()

    def __call__(self) -> Awaitable[Outcome]:
        return self._make()

    async def close(self, within: float) -> None:
        self.closed = within == WITHIN

    async def _make(self) -> Outcome:
        self.begun += 1
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.broken_off += 1
            raise
        self.ended += 1
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


class Clock:
    """A clock that stands still until it is moved; in seconds."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


Play = Callable[[Sending, Errands, Clock], Coroutine[Any, Any, None]]


def play(story: Play, outcome: Outcome | Exception = DONE, quiet: float = 0.0) -> Errands:
    """Play a story on an idle kiosk, and close it."""

    async def run() -> Errands:
        errands, clock = Errands(outcome), Clock()
        sending = Sending(errands, clock, quiet)
        sending.free()
        await story(sending, errands, clock)
        await sending.close(WITHIN)
        return errands

    return asyncio.run(run())


async def turns() -> None:
    """Let everything happen that can happen now."""
    for _ in range(10):
        await asyncio.sleep(0)


def test_a_round_begins_when_the_welcome_stands_untouched() -> None:
    async def story(_sending: Sending, errands: Errands, _clock: Clock) -> None:
        await turns()
        assert errands.begun == 1

    assert play(story).closed


def test_nothing_begins_before_it_stood_untouched_for_a_while() -> None:
    async def story(_sending: Sending, errands: Errands, _clock: Clock) -> None:
        await turns()
        assert errands.begun == 0

    play(story, quiet=30.0)


def test_a_touch_breaks_a_round_off_at_once_and_it_begins_anew_when_nobody_came() -> None:
    async def story(sending: Sending, errands: Errands, _clock: Clock) -> None:
        await turns()
        sending.touched()
        await asyncio.sleep(0)
        assert errands.broken_off == 1
        await turns()
        assert errands.begun == 2

    play(story)


def test_nothing_is_begun_while_somebody_is_here() -> None:
    async def story(sending: Sending, errands: Errands, _clock: Clock) -> None:
        await turns()
        sending.taken()
        await turns()
        sending.touched()
        await turns()
        assert (errands.begun, errands.broken_off) == (1, 1)
        sending.free()
        await turns()
        assert errands.begun == 2

    play(story)


def test_many_touches_and_screens_make_no_second_round() -> None:
    async def story(sending: Sending, errands: Errands, _clock: Clock) -> None:
        for _ in range(5):
            sending.free()
            await turns()
        assert errands.begun == 1

    play(story)


@pytest.mark.parametrize(
    ("outcome", "least", "most"),
    [
        (DONE, LOOK_AGAIN_S, LOOK_AGAIN_S),
        (replace(DONE, ended=Ended.NOT_ENROLLED), LOOK_AGAIN_S, LOOK_AGAIN_S),
        (replace(DONE, ended=Ended.NOT_KNOWN), DAY_S, DAY_S),
        (LATER, LEAST_S, 2 * LEAST_S),
        (replace(LATER, after=900.0), 900.0, 900.0 + LEAST_S),
        (StorageError("The disk is full."), LOOK_AGAIN_S, LOOK_AGAIN_S),
        (ZeroDivisionError(), MOST_S, MOST_S),
    ],
    ids=["done", "not enrolled", "let in no more", "later", "asked to wait", "disk", "a mistake of ours"],
)
def test_the_next_round_waits_as_the_last_one_ended(
    outcome: Outcome | Exception, least: float, most: float, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(sending: Sending, errands: Errands, clock: Clock) -> None:
        errands.go.set()
        await turns()
        assert errands.ended == 1
        for seconds, begun in ((least - 1, 1), (most, 2)):
            clock.now = 50.0 + seconds
            sending.touched()
            await turns()
            assert errands.begun == begun

    caplog.set_level(logging.CRITICAL + 1, "kiosk.sending")
    play(story, outcome)


def test_a_line_that_stays_broken_is_tried_less_and_less() -> None:
    waits: list[float] = []

    async def story(sending: Sending, errands: Errands, clock: Clock) -> None:
        errands.go.set()
        for _ in range(12):
            await turns()
            waits.append(sending._due - clock.now)  # noqa: SLF001 - nobody waits five hours in a test
            clock.now = sending._due  # noqa: SLF001 - the same
            sending.touched()

    play(story, LATER)
    assert max(waits[:2]) <= 4 * LEAST_S
    assert max(waits) > 20 * LEAST_S
    assert all(LEAST_S <= wait <= MOST_S for wait in waits)


def test_staff_are_told_once_of_what_stands_in_the_way(caplog: pytest.LogCaptureFixture) -> None:
    async def story(sending: Sending, errands: Errands, clock: Clock) -> None:
        errands.go.set()
        for outcome in (LATER, LATER, LATER, DONE, LATER):
            errands.outcome = outcome
            await turns()
            clock.now += DAY_S
            sending.touched()
        await turns()

    play(story, LATER)
    assert caplog.messages == [LATER.why, LATER.why]


def test_staff_are_told_of_each_batch_that_lies_aside(caplog: pytest.LogCaptureFixture) -> None:
    async def story(_sending: Sending, errands: Errands, _clock: Clock) -> None:
        errands.go.set()
        await turns()

    play(story, replace(DONE, laid_aside=("Batch 3 lies aside and is kept.",)))
    assert caplog.messages == ["Batch 3 lies aside and is kept. See `python -m kiosk sync --show`."]


def test_staff_are_told_that_the_collector_had_lost_something(caplog: pytest.LogCaptureFixture) -> None:
    async def story(_sending: Sending, errands: Errands, _clock: Clock) -> None:
        errands.go.set()
        await turns()

    play(story, replace(DONE, lost=3))
    assert caplog.messages == ["The collector had lost 3 batches: what it has lost is sent again."]


def test_a_mistake_of_ours_is_told_with_where_it_is(caplog: pytest.LogCaptureFixture) -> None:
    async def story(_sending: Sending, errands: Errands, _clock: Clock) -> None:
        errands.go.set()
        await turns()

    play(story, ZeroDivisionError())
    assert [(one.levelname, bool(one.exc_info)) for one in caplog.records] == [("CRITICAL", True)]


def test_where_no_collector_is_named_nothing_is_ever_begun(tmp_path: Path) -> None:
    errand = errand_for(load(data_dir=tmp_path), MemoryOutbox())
    assert errand is None

    async def run() -> None:
        sending = Sending(errand, Clock(), 0.0)
        sending.free()
        await turns()
        sending.touched()
        await sending.close(WITHIN)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())

"""Takes to the store what may be late, on a thread of its own, so that no touch waits for a disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial

from kiosk.core.attempt import Answer
from kiosk.core.counters import NOTHING, Counts
from kiosk.core.keeping import Keeper
from kiosk.core.statistics.counting import NO_ENTRIES, Entries


class Courier:
    """A keeper in front of another one: an answer and a farewell are done when they return, the rest soon.

    The other one is asked in the order of asking, and never for a visit that was wiped. What goes
    wrong with what was late is raised at the next thing asked.
    """

    def __init__(self, keeper: Keeper) -> None:
        """Take a keeper that may be asked from any thread; a thread begins with the first visit."""
        self._keeper = keeper
        self._thread = ThreadPoolExecutor(1, "keeping")
        self._late: dict[str, Future[None]] = {}
        self._mistakes: list[BaseException] = []

    def begin(self, visit: str, /) -> None:
        """Make room for a visit soon, and in any case before anything of it is kept."""
        self._later("begin", partial(self._keeper.begin, visit))

    def save_answer(self, visit: str, answer: Answer, /) -> None:
        """Keep an answer; it is durable when this returns."""
        if begun := self._late.pop("begin", None):
            wait({begun})
        self._raise_mistake()
        self._keeper.save_answer(visit, answer)

    def save_snapshot(self, visit: str, snapshot: bytes, /) -> None:
        """Keep where the visit stands soon; one before that is still waiting is not kept any more."""
        self._later("snapshot", partial(self._keeper.save_snapshot, visit, snapshot))

    def present(self, visit: str, /) -> None:
        """Keep soon that somebody was there."""
        self._later("present", partial(self._keeper.present, visit))

    def wipe(self, visit: str, counts: Counts = NOTHING, entries: Entries = NO_ENTRIES, /) -> None:
        """Forget this visit, what waits too, but what it adds to sums; done when this returns."""
        for late in self._late.values():
            late.cancel()
        self._late.clear()
        self.settle()
        self._keeper.wipe(visit, counts, entries)
        self._raise_mistake()

    def finish_erasing(self) -> None:
        """Try again soon to forget what could not be forgotten when it was asked, and close old sums."""
        self._later("erasing", self._keeper.finish_erasing)

    def settle(self) -> None:
        """Come back when all that was asked so far is kept."""
        self._thread.submit(int).result()

    def close(self) -> None:
        """Come back when all that was asked is kept; nothing can be asked any more."""
        self._thread.shutdown()
        self._raise_mistake()

    def _later(self, name: str, work: Callable[[], None]) -> None:
        """Do this after all that waits, in place of what waits under the same name."""
        self._raise_mistake()
        if before := self._late.get(name):
            before.cancel()
        self._late[name] = self._thread.submit(work)
        self._late[name].add_done_callback(self._note_mistake)

    def _note_mistake(self, late: Future[None]) -> None:
        """Remember what went wrong; this runs on the courier's own thread."""
        if not late.cancelled() and (mistake := late.exception()):
            self._mistakes.append(mistake)

    def _raise_mistake(self) -> None:
        if self._mistakes:
            raise self._mistakes.pop(0)

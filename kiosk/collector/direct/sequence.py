"""Does one thing after the other with the one connection to a SQLite file, on a thread that waits for nobody.

A driver that goes to and fro between the service and a thread for each statement loses more time on a
busy machine than the disk takes. Here whoever wants something leaves it; the thread does what was left, also
what comes meanwhile, and tells each outcome at once, so that the disk never waits for the service.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")
Act = Callable[[sqlite3.Connection], T]

MOST = 32
"""Acts in one go: after so many it is the turn of others who write."""


@dataclass(slots=True, eq=False)
class Left:
    """Something to be done, and where its outcome goes."""

    act: Act[Any]
    outcome: asyncio.Future[Any]

    def tell(self, found: object) -> None:
        """Say how it ended, unless whoever asked went away."""
        if self.outcome.done():
            return
        if isinstance(found, Exception):
            self.outcome.set_exception(found)
        else:
            self.outcome.set_result(found)


@dataclass(slots=True)
class InSequence:
    """What waits for one SQLite file; `turn` keeps others from writing meanwhile.

    Whoever was not begun in `patience` seconds hears so at once, as where another process holds the file:
    tried one after the other, the last of many would wait for all before it.
    """

    connect: Callable[[], sqlite3.Connection]
    turn: AbstractAsyncContextManager[object]
    patience: float
    left: deque[Left] = field(default_factory=deque)
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "sqlite"))
    _driver: asyncio.Task[None] | None = None
    _connection: sqlite3.Connection | None = None

    async def do(self, act: Act[T]) -> T:
        """Do it on the thread, and give what it said; what it wrote in one statement is then on the disk.

        Raises what it raised, and TimeoutError where it was not begun in time.
        """
        loop = asyncio.get_running_loop()
        mine = Left(act, loop.create_future())
        self.left.append(mine)
        if self._driver is None or self._driver.done():
            self._driver = asyncio.create_task(self._drive())
        enough = loop.call_later(self.patience, self._give_up, mine)
        try:
            found: T = await mine.outcome
        finally:
            enough.cancel()
        return found

    def _give_up(self, one: Left) -> None:
        """Say that it was not begun in time; what the thread has already is waited for."""
        try:
            self.left.remove(one)
        except ValueError:
            return
        one.tell(TimeoutError())

    async def _drive(self) -> None:
        """Have the thread go on until nothing is left."""
        loop = asyncio.get_running_loop()
        while self.left:
            async with self.turn:
                try:
                    await loop.run_in_executor(self.thread, self._go, loop)
                except Exception as problem:  # noqa: BLE001 - each of them raises it where it was asked
                    while self.left:
                        self.left.popleft().tell(problem)

    def _go(self, loop: asyncio.AbstractEventLoop) -> None:
        """Do what is left, on the thread."""
        for _ in range(MOST):
            try:
                one = self.left.popleft()
            except IndexError:  # also where the last one was given up just now
                return
            if one.outcome.done():  # whoever asked went away
                continue
            found = self._outcome(one.act)
            loop.call_soon_threadsafe(one.tell, found)
            if isinstance(found, sqlite3.OperationalError):  # perhaps somebody holds the file
                return

    def _outcome(self, act: Act[Any]) -> object:
        """Do one; where it cannot be, whoever asked is told, also of a bug, and the others go on."""
        try:
            if self._connection is None:
                self._connection = self.connect()
            return act(self._connection)
        except Exception as problem:  # noqa: BLE001 - it is raised where it was asked
            return problem

    async def close(self) -> None:
        """Let go of the file, on the thread that holds it."""
        await asyncio.get_running_loop().run_in_executor(self.thread, self._close)
        self.thread.shutdown()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

"""Writes to SQLite one transaction after the other, on a thread of its own that waits for nobody.

A driver that goes to and fro between the service and a thread for each statement loses more time on a
busy machine than the disk takes. Here whoever writes leaves what is to be done; whoever's turn it is has
the thread do all that was left by then, each in a transaction of its own.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select

Act = Callable[[Connection], bool]
Outcome = bool | Exception

LOOKERS = 2
"""Threads that ask at once."""
MOST = 32
"""Transactions in one go: what was left first waits for the last of them."""


@dataclass(slots=True)
class Left:
    """Something to be done, and where its outcome goes: what it said, once that is on the disk."""

    act: Act
    outcome: asyncio.Future[bool]

    def tell(self, found: Outcome) -> None:
        """Say how it ended, unless whoever asked went away."""
        if self.outcome.cancelled():
            return
        if isinstance(found, Exception):
            self.outcome.set_exception(found)
        else:
            self.outcome.set_result(found)


@dataclass(slots=True)
class InSequence:
    """The transactions that wait for one SQLite file; `turn` keeps others from writing meanwhile."""

    engine: Engine
    turn: AbstractAsyncContextManager[object]
    left: deque[Left] = field(default_factory=deque)
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "sqlite"))

    async def do(self, act: Act) -> bool:
        """Do it in a transaction; what it says is so on the disk when this returns."""
        mine = Left(act, asyncio.get_running_loop().create_future())
        self.left.append(mine)
        async with self.turn:
            while self.left and not mine.outcome.done():
                await self._go()
        return await mine.outcome

    async def _go(self) -> None:
        taken = [self.left.popleft() for _ in range(min(MOST, len(self.left)))]
        loop = asyncio.get_running_loop()
        try:
            outcomes = await loop.run_in_executor(self.thread, self._each, [one.act for one in taken])
        except asyncio.CancelledError:  # the service ends, and nobody knows what became of them
            for one in taken:
                one.outcome.cancel()
            raise
        except Exception as problem:  # noqa: BLE001 - each of them raises it where it was asked
            outcomes = [problem] * len(taken)
        for one, outcome in zip(taken, outcomes, strict=True):
            one.tell(outcome)

    def _each(self, acts: Sequence[Act]) -> list[Outcome]:
        return [self._one(act) for act in acts]

    def _one(self, act: Act) -> Outcome:
        """Do one; where it cannot be, whoever asked is told, also of a bug, and the others go on."""
        try:
            with self.engine.begin() as connection:
                return act(connection)
        except Exception as problem:  # noqa: BLE001 - it is raised where it was asked
            return problem

    async def close(self) -> None:
        """Let go of the file, on the thread that holds it."""
        await asyncio.get_running_loop().run_in_executor(self.thread, self.engine.dispose)
        self.thread.shutdown()


@dataclass(slots=True)
class Looking:
    """Asks a SQLite file, each question in one go to a thread and back."""

    engine: Engine
    threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(LOOKERS, "look"))

    async def first(self, question: Select[Any]) -> Row[Any] | None:
        """Give the first row of the answer; nothing where there is none."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, self._first, question)

    def _first(self, question: Select[Any]) -> Row[Any] | None:
        with self.engine.connect() as connection:
            return connection.execute(question).first()

    async def close(self) -> None:
        """Let go of the file."""
        await asyncio.get_running_loop().run_in_executor(self.threads, self.engine.dispose)
        self.threads.shutdown()

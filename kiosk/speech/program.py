"""One run of a program of the system, with what goes in and what comes out in memory only.

Files in memory, not pipes: nothing can block, any program can read them as a file, and what a visitor did is
never on a disk nor in the list of processes.
asyncio's own subprocesses are not used: until Python 3.12 a thread waits for them, and ending one at the
moment at which it ends by itself loses how it ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

KILL_S = 1.0
"""How long a killed program is waited for; one that is stuck in a driver may never go."""

AT_ONCE_MS = 50
"""How long it is waited for when nobody may wait: a killed program is gone in less than one, as a rule."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended; `code` is negative when it was killed, `said` is what it put out."""

    code: int
    said: bytes
    complaint: str


def in_memory() -> BinaryIO:
    """Make an empty file that is nowhere but in memory; the caller closes it."""
    return os.fdopen(os.memfd_create("speech"), "w+b", buffering=0)


class Program:
    """A command with its arguments, which runs once at a time."""

    def __init__(self, command: tuple[str, ...], environment: Mapping[str, str]) -> None:
        """Take what to run, and the environment to run and find it in."""
        self.name = command[0]
        self._command = command
        self._environment = {**environment, "LC_ALL": "C"}
        self._running: int | None = None

    async def run(self, given: BinaryIO, seconds: float) -> Outcome:
        """Run it on a file, from its begin, and wait; ended when nobody waits any more.

        Raises OSError when it cannot be run, TimeoutError when it takes longer.
        """
        given.seek(0)
        with in_memory() as said, in_memory() as complaint:
            process = subprocess.Popen(  # noqa: S603 - the commands are ours, no words of anybody are in them
                self._command, stdin=given, stdout=said, stderr=complaint, env=self._environment
            )
            self._running = running = os.pidfd_open(process.pid)
            try:
                async with asyncio.timeout(seconds):
                    await _exit(running)
            finally:
                try:
                    await _end(process, running)
                finally:
                    self._running = None
                    os.close(running)
            return Outcome(process.wait(), _whole(said), _whole(complaint).decode(errors="replace").strip())

    def kill(self) -> None:
        """End it now, if it runs."""
        if self._running is not None:
            _kill(self._running)


async def _exit(running: int) -> None:
    """Come back when a process has ended, given what the system calls a pidfd."""
    loop = asyncio.get_running_loop()
    gone = loop.create_future()
    loop.add_reader(running, _settle, gone)
    try:
        await gone
    finally:
        loop.remove_reader(running)


def _settle(gone: asyncio.Future[None]) -> None:
    if not gone.done():
        gone.set_result(None)


async def _end(process: subprocess.Popen[bytes], running: int) -> None:
    """Make sure that a process is gone, and that nothing is left of it, also when this is cancelled too."""
    if process.poll() is None:
        _kill(running)
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(KILL_S):
                    await _exit(running)
        finally:
            gone = select.poll()
            gone.register(running, select.POLLIN)
            gone.poll(AT_ONCE_MS)
            process.poll()


def _kill(running: int) -> None:
    """Kill a process, which may be gone already; never another that has its number now."""
    with contextlib.suppress(ProcessLookupError):
        signal.pidfd_send_signal(running, signal.SIGKILL)


def _whole(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read()

"""One run of a program of the system, with what goes in and what comes out in memory only.

Files in memory, not pipes: nothing can block, nothing is cut short (pw-play 0.3.65 takes a pipe that is
slow for one that has ended), and what a visitor did is never on a disk nor in the list of processes.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

KILL_S = 1.0
"""How long a killed program is waited for; one that is stuck in a driver may never go."""


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
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, given: BinaryIO, seconds: float) -> Outcome:
        """Run it on a file, from its begin, and wait; ended when nobody waits any more.

        Raises OSError when it cannot be run, TimeoutError when it takes longer.
        """
        given.seek(0)
        with in_memory() as said, in_memory() as complaint:
            process = await asyncio.create_subprocess_exec(
                *self._command, stdin=given, stdout=said, stderr=complaint, env=self._environment
            )
            self._process = process
            try:
                async with asyncio.timeout(seconds):
                    code = await process.wait()
            finally:
                self._process = None
                await _end(process)
            return Outcome(code, _whole(said), _whole(complaint).decode(errors="replace").strip())

    def kill(self) -> None:
        """End it now, if it runs."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()


async def _end(process: asyncio.subprocess.Process) -> None:
    """Make sure that a process is gone."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError, TimeoutError):
            process.kill()
            async with asyncio.timeout(KILL_S):
                await process.wait()


def _whole(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read()

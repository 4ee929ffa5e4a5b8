"""Printing by CUPS, with the commands that come with it.

`lp` takes the PDF on its input, so no file of ours ever holds a sheet; what CUPS itself keeps is
purged when `clear` is called.
"""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.core.errors import PrintingError

log = logging.getLogger(__name__)
TITLE = "Digipunt"
"""The job's title: queues and logs show it, so it says nothing about anybody."""

JOB = re.compile(r"request id is (\S+)")
STOPPED = re.compile(r"^printer \S+ disabled since[^\n]*\n?\s*([^\n]*)", re.MULTILINE)
POLL = 0.25
"""Seconds between two looks at the queue."""

TRIES = 12
"""How often to look whether a job that was taken back has stopped."""


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """One fixed queue.

    `seconds` is how long a job may take, `command_seconds` how long CUPS may take to answer;
    `environment` is what CUPS's commands run in.
    """

    queue: str
    seconds: float = 60.0
    command_seconds: float = 10.0
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    async def print(self, pdf: bytes, /) -> None:
        """Print one PDF and wait until it is out; CUPS may hold a copy until `clear`.

        Raises PrintingError when CUPS does not run, the queue is absent, stopped or refuses, or the
        job takes too long; then nothing stays in the queue to come out later.
        """
        await self._look()
        job, out = await self._send(pdf), False
        try:
            async with asyncio.timeout(self.seconds):
                await self._finish(job)
            out = True
        except TimeoutError as problem:
            message = (
                f"The printer {self.queue!r} did not finish within {self.seconds:.0f} seconds; "
                "look at its paper, ink and cable, then print again."
            )
            raise PrintingError(message) from problem
        finally:
            if not out:
                await self._take_back()

    async def clear(self) -> None:
        """Take back every sheet of ours in this queue, and have CUPS throw their documents away.

        A job on its way to a printer needs a moment to stop. The order of the options counts:
        `-u` chooses our own jobs, `-x` throws their documents away.
        """
        user = getpass.getuser()
        if user in (await self._waiting()).values():
            await self._run("cancel", "-u", user, "-a", self.queue)
        for _ in range(TRIES):
            if user not in (await self._waiting()).values():
                break
            await asyncio.sleep(POLL)
        if said := (await self._run("cancel", "-u", user, "-x", "-a", self.queue)).strip():
            message = (
                f"CUPS may still hold a sheet in the queue {self.queue!r} ({said}); look with `lpstat -t`. "
                "The kiosk tries again when it opens and after each visitor."
            )
            raise PrintingError(message)

    async def _look(self) -> None:
        """Refuse a queue that cannot print now."""
        said = await self._run("lpstat", "-r", "-p", self.queue)
        if "scheduler is running" not in said:
            message = "CUPS, the print service, does not run; start it with `systemctl start cups`."
            raise PrintingError(message)
        if "Invalid destination" in said:
            message = (
                f"The queue {self.queue!r} is not on this machine; "
                "make it, or change `queue` under [printer] in the settings."
            )
            raise PrintingError(message)
        if stopped := STOPPED.search(said):
            reason = stopped[1].strip() or "no reason given"
            message = (
                f"The printer {self.queue!r} is stopped ({reason}); start it with `cupsenable {self.queue}`."
            )
            raise PrintingError(message)

    async def _send(self, pdf: bytes) -> str:
        """Hand the PDF over; gives the job's name."""
        said = await self._run("lp", "-d", self.queue, "-t", TITLE, "-o", "media=A4", "-", given=pdf)
        accepted = JOB.search(said)
        if accepted is None:
            message = (
                f"The queue {self.queue!r} did not take the sheet ({said.strip()}); look with `lpstat -t`, "
                f"or let it take jobs with `cupsaccept {self.queue}`."
            )
            raise PrintingError(message)
        return accepted[1]

    async def _finish(self, job: str) -> None:
        """Wait until a job has left the queue; a printer that stops meanwhile ends the wait."""
        while job in await self._waiting():
            await self._look()
            await asyncio.sleep(POLL)

    async def _waiting(self) -> dict[str, str]:
        """Give the jobs that are still in the queue, each with whose it is."""
        said = await self._run("lpstat", "-W", "not-completed", "-o", self.queue)
        return {words[0]: words[1] for line in said.splitlines() if len(words := line.split()) > 1}

    async def _take_back(self) -> None:
        """Clear after a job that did not come out; where that fails too, what went wrong first is raised."""
        try:
            await self.clear()
        except PrintingError as error:
            log.warning("%s", error)

    async def _run(self, command: str, *arguments: str, given: bytes = b"") -> str:
        """Run one of CUPS's commands; gives all that it said, in English."""
        try:
            process = await asyncio.create_subprocess_exec(
                command,
                *arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                env={**self.environment, "LC_ALL": "C"},
            )
        except OSError as problem:
            message = f"The command {command!r} cannot be run ({problem}); install CUPS (`cups-client`)."
            raise PrintingError(message) from problem
        return await self._answer(process, given)

    async def _answer(self, process: asyncio.subprocess.Process, given: bytes) -> str:
        """Wait for a command's answer; one that does not come is ended."""
        try:
            async with asyncio.timeout(self.command_seconds):
                said, _ = await process.communicate(given)
        except TimeoutError as problem:
            message = (
                f"CUPS did not answer within {self.command_seconds:.0f} seconds; "
                "restart it with `systemctl restart cups`."
            )
            raise PrintingError(message) from problem
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return said.decode(errors="replace")
